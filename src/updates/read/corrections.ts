/** Words by which a message takes back what it has just said: 「順調、じゃなくてやや遅れ」, "40%, correction: 45%". */
import type { Clause } from './clauses.ts';

const CORRECTS =
  /^(?:じゃなく|ではなく|でなく|でなくて|いや(?!な)|いえ(?=$|[、 ])|失礼(?!し|いた|致|で)|失礼しました|訂正|正しくは|間違え|もとい|(?:correction|i mean|i meant|or rather|make that|sorry)\b)/;
/** 「延期の誤りでした」 */
const CORRECTED_AFTER = /の(?:誤り|間違い|間違え)(?:です|でした|だ|$)/;

export function corrects({ text }: Clause): boolean {
  return CORRECTS.test(text) || CORRECTED_AFTER.test(text);
}

/** What still counts: from the last correction on, where one says what holds instead. */
export function withoutCorrected<T>(
  said: readonly T[],
  isCorrection: (one: T) => boolean,
  tells: (one: T) => boolean,
): readonly T[] {
  const kept = said.slice(Math.max(0, said.findLastIndex(isCorrection)));
  return kept.some(tells) ? kept : said;
}
