/** Detects words that correct what was just said: 「順調、じゃなくてやや遅れ」, "40%, correction: 45%". */
import type { Clause } from '../clauses/clauses.ts';

const CORRECTS =
  /^(?:(?:あっ?|すみません|すいません|ごめん(?:なさい)?|申し訳(?:ありません|ございません))[、 ]*)?(?:じゃなく|ではなく|でなく|でなくて|いや(?!な)|いえ(?=$|[、 ])|失礼(?!し|いた|致|で)|失礼しました|訂正(?!を?お?願)|正しくは|間違(?:[えっ]|い(?:です|でし|まし))|あっ?違|違(?:った|いました|う、)|もとい|まだ(?:でした|だった)$|(?:correction|no wait|wait|scratch that|oops|actually no|i mean|i meant|or rather|make that|wrong (?:one|project))\b|sorry$)/;
const APOLOGY = /^(?:失礼(?:しました|いたしました)?|sorry)$/;
/** E.g. 「延期の誤りでした」. */
const CORRECTED_AFTER = /の(?:誤り|間違い|間違え)(?:です|でした|だ|$)/;

export function corrects({ text }: Clause): boolean {
  return CORRECTS.test(text) || CORRECTED_AFTER.test(text);
}

/** An apology at the end of a statement corrects nothing: "Not started yet, sorry. Waiting for …". */
function isMereApology({ text, sentence }: Clause, next: Clause | undefined): boolean {
  return APOLOGY.test(text) && next !== undefined && next.sentence !== sentence;
}

/** The part from the last correction on; null when there is none. A mere apology is none. */
export function sinceCorrection<T>(said: readonly T[], clauseOf: (one: T) => Clause): readonly T[] | null {
  const from = said.findLastIndex(
    (one, at) => corrects(clauseOf(one)) && !isMereApology(clauseOf(one), said[at + 1] && clauseOf(said[at + 1]!)),
  );
  if (from <= 0) return null;
  const rest = said.slice(from);
  return rest.length === 1 && APOLOGY.test(clauseOf(rest[0]!).text) ? null : rest;
}
