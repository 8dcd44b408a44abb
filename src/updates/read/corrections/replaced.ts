/**
 * Removes values a message names only to replace them: 「8割ではなく6割」, "70%, not 80%", 「順調→完了」, "from delayed
 * to at risk", 「誤）遅れ 正）順調」; applies to statuses, numbers and months.
 */

import type { Span } from '../../../search/words/spans.ts';
import type { Findings } from '../findings.ts';

type Kind = 'stateWords' | 'percents' | 'months';
const KINDS: readonly Kind[] = ['stateWords', 'percents', 'months'];

/** E.g. 「12月ではなく」, 「遅れ」じゃなくて, 「3月でなく」. */
const DENIED_AFTER = /^[」』"'”]?(?:末|中|頃)?(?:の方|のほう)?(?:ではなく|じゃなく|でなく|でなし)/;
/** E.g. 「11月と言いましたが」, 「完了にしてしまいました」. */
const SAID_AFTER =
  /^[」』"'”]?(?:だ|です|でした|に|完了|予定|て(?:い|お)?(?:る|ます)|てます)?(?:と|って|に)(?:言い|言っ|いい|申し|書い|書き|送り|送っ|報告|回答|連絡|入力|記入|して(?:しまい|しまっ|い))[^、。]{0,8}た(?:の|ん)?(?:です)?(?:が|けど|けれど|は(?:誤|間違|ミス|勘違)|$)/;
/** E.g. 「40%は打ち間違い」. */
const MISTAKE_AFTER = /^[」』"'”]?(?:末|中|頃)?(?:の|は)(?:打ち)?(?:誤り|間違い|間違え|ミス|誤報|勘違い|誤解|デマ)/;
/** E.g. "not 80%", "instead of March". */
const DENIED_BEFORE = /(?:\bnot|\binstead of|\brather than)(?: (?:the|a|at|by|in|until|to))?\s*["'“]?$/;
/** Between the old and the new value: から, →, "to". */
const BECOMES_JA = /^[」』"'”]?(?:完了|予定|見込み)?(?:から|より|→|⇒|->|=>)[「『"'“]?[^、。]{0,4}$/;
const BECOMES_EN = /^["'”]? ?(?:to|->|=>|→|into) ["'“]?$/;
const FROM_BEFORE = /\bfrom ["'“]?$/;
const LABELS = /誤 ?[)）:：].*?正 ?[)）:：]/;
const ARROW = /[→⇒]/;

/** @returns the clauses without replaced values; a value without replacement stays */
export function withoutReplaced(found: readonly Findings[]): Findings[] {
  const gone = found.map(() => [] as Span[]);
  for (const [at, one] of found.entries()) {
    for (const kind of KINDS) {
      // The value after a removed one is the right one: 「40%ではなく14%の打ち間違い」, 「順調→遅れの誤り」.
      let isRight = isAfterReplaced(found, gone, at, kind);
      for (const value of one[kind]) {
        const after = one.clause.text.slice(value.end);
        const isWrong = (!isRight && MISTAKE_AFTER.test(after)) || isReplaced(value, kind, one, found[at + 1]);
        if (isWrong) gone[at]?.push(value);
        isRight ||= isWrong;
      }
    }
  }
  return found.map((one, at) => {
    const dropped = gone[at] ?? [];
    return dropped.length === 0 || dropped.length >= countAround(found, at) ? one : without(one, dropped);
  });
}

function isAfterReplaced(
  found: readonly Findings[],
  gone: readonly (readonly Span[])[],
  at: number,
  kind: Kind,
): boolean {
  const before = found[at - 1];
  if (!before || before.clause.sentence !== found[at]?.clause.sentence) return false;
  return (gone[at - 1]?.length ?? 0) > 0 || (ARROW.test(before.clause.mark) && before[kind].length > 0);
}

function isReplaced(
  { start, end }: Span,
  kind: Kind,
  { clause, ...one }: Findings,
  following: Findings | undefined,
): boolean {
  const before = clause.text.slice(0, start);
  const after = clause.text.slice(end);
  // 「11月としていましたが」 states a plan, not a mistake.
  const isSaid = SAID_AFTER.test(after) && !(kind === 'months' && /^[^、。]{0,6}として/.test(after));
  if (DENIED_AFTER.test(after) || isSaid) return true;
  // "not finished" is a status; a denied number or date is removed.
  if (DENIED_BEFORE.test(before)) return kind !== 'stateWords';
  const labels = LABELS.exec(clause.text);
  if (labels && start > labels.index && end < labels.index + labels[0].length) return true;
  const next = one[kind].find(other => other.start >= end);
  if (next && kind !== 'months') {
    const between = clause.text.slice(end, next.start);
    return BECOMES_JA.test(between) || (FROM_BEFORE.test(before) && BECOMES_EN.test(between));
  }
  // The arrow separates clauses: 「順調→完了」. For months the new one may mean a delay (shifts.ts).
  if (kind === 'months') return false;
  const isBeforeArrow = ARROW.test(clause.mark) && /^[」』"'”]?$/.test(after);
  return isBeforeArrow && (following?.[kind].some(other => other.start <= 1) ?? false) && !following?.mentions.length;
}

function without(one: Findings, dropped: Span[]): Findings {
  const stays = (value: Span) => !dropped.includes(value);
  return {
    ...one,
    stateWords: one.stateWords.filter(stays),
    percents: one.percents.filter(stays),
    months: one.months.filter(stays),
    replaced: dropped,
  };
}

/** Number of values in the sentence and the next one. */
function countAround(found: readonly Findings[], at: number): number {
  const sentence = found[at]?.clause.sentence ?? 0;
  return found
    .filter(({ clause }) => clause.sentence === sentence || clause.sentence === sentence + 1)
    .reduce((sum, one) => sum + KINDS.reduce((count, kind) => count + one[kind].length, 0), 0);
}
