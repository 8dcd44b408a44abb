/**
 * The statuses of a clause, adjusted by the other clauses about its subject: minor, recoverable, dated, or conditional.
 */

import { anyOf } from '../../../regex.ts';
import { type Findings, statesOf } from '../findings.ts';
import { onCondition } from './conditions.ts';
import { isBad, type SaidState } from './settle.ts';
import type { State } from './verdicts.ts';

const OVERALL = /全体|総じて|トータル|総合的|\b(?:overall|all in all|in general|on the whole)\b/;
/** E.g. 「遅れはありますが、ごくわずかです」. */
const LITTLE = anyOf(
  /^(?:ごく|ほんの)?(?:わずか|僅か|軽微|微々たる(?:もの)?|小幅)(?:な(?:もの|遅れ))?(?:です|だ|で)?$/,
  /^(?:but )?(?:only )?(?:slightly|marginally|a (?:little|bit)|minor)$/,
);
const RECOVERABLE = anyOf(
  /(?:取り戻せ|挽回(?:でき|可能)|吸収(?:でき|可能)|巻き返せ)(?!ま?せん|ない|な[いさか])|\brecoverable\b/,
  /\b(?:can|will|should|'ll)(?: still)? (?:recover|catch up|make (?:it|that) up)\b/,
);
/** Good news about the end, not the current status: 「少し遅れていますが、期限には間に合わせます」. */
const IN_TIME_YET =
  /間に合(?:い(?!ませ)|わせ(?!られ)|う)|影響(?:は|も)?(?:特に)?(?:な[いく]|あり?ませ|ござい)|支障(?:は|も)?(?:な[いく]|あり?ませ|ござい)/;
const isDelay = ({ sense, status }: State): boolean => sense === 'behind' && status === 'delayed';

/** @param all the clauses of one subject */
export function saidIn(all: readonly Findings[]): SaidState[] {
  const isLittle = all.some(({ clause: { text } }) => LITTLE.test(text) || RECOVERABLE.test(text));
  const states = all.map((found, clause) => statesOf(found, all, clause));
  const isLate = states.flat().some(({ sense, status, past }) => sense === 'behind' && isBad(status) && !past);
  return all.flatMap((found, clause) => {
    const { text } = found.clause;
    const place = { clause, overall: OVERALL.test(text), aside: found.hasOwnSubject };
    const isOfTheEnd = isLate && IN_TIME_YET.test(text);
    return (states[clause] ?? [])
      .map(state => (isOfTheEnd && state.sense === 'well' ? { ...state, weak: true } : state))
      .map(state => (isLittle && isDelay(state) ? { ...state, status: 'at_risk' as const } : state))
      .map(state => (isDatedBefore(state, all, clause) ? { ...state, status: 'on_track' as const, weak: true } : state))
      .map(state => onCondition({ ...state, ...place }, all, clause));
  });
}

/** The end belongs to the preceding month: 「来月末でひと区切り、完了です」. */
function isDatedBefore({ status, start }: State, all: readonly Findings[], at: number): boolean {
  const { clause } = all[at]!;
  const before = all[at - 1];
  return (
    status === 'completed' &&
    before?.clause.sentence === clause.sentence &&
    before.months.some(({ isAhead }) => isAhead) &&
    before.stateWords.length === 0 &&
    start === 0 &&
    /^[一-龠]{2}(?:です|となります|になります|で)?$/.test(clause.text)
  );
}
