/**
 * Detects that only a step is done, not the project: 「ケーブル敷設完了、年明けに本放送」, 「6地区が終わり残り2地区」.
 */
import { anyOf } from '../../../regex.ts';
import { findDue } from '../dates/due.ts';
import type { Findings } from '../findings.ts';
import type { SaidState } from './settle.ts';

/** Words for what follows a finished step. */
const NEXT = anyOf(
  /^(?:残り|残る|次は|次に|あとは|これから|今後)|(?:は|が|も)(?:まだ|これから|今後|残[りるっ])/,
  /\b(?:remaining|still (?:to|need)|next step|is left|to go|pending)\b/,
);
/** E.g. 「6地区が終わり残り2地区」. */
const LEFT = /(?:残り|あと|のこり)(?:は|が)? ?\d|残って/;
/** Work after the end of the project itself. */
const AFTERWARDS = anyOf(
  /報告|検収|支払|請求|精算|連絡|共有|振り返|反省|評価|(?:来|次|翌)年度?(?:度|は|も|に向け|以降)|運用/,
  /\b(?:report|invoice|payment|review|next (?:fiscal )?year|maintenance)\b/,
);

/** Whether something remains after what is said to be done. */
export function hasRemainingWork(states: readonly SaidState[], told: readonly Findings[]): boolean {
  const done = states.findLast(({ status }) => status === 'completed');
  if (!done) return false;
  const { clause } = told[done.clause]!;
  const isLeft =
    LEFT.test(clause.text.slice(done.end)) || states.some(state => state.sense === 'busy' && isAfter(state, done));
  return isLeft || told.slice(done.clause + 1).some(next => isStillToCome(next, clause.sentence));
}

function isAfter(state: SaidState, done: SaidState): boolean {
  return state.clause > done.clause || (state.clause === done.clause && state.start > done.start);
}

/** A date in the same sentence, or a deadline in another. */
function isStillToCome(found: Findings, sentence: number): boolean {
  const { clause, months } = found;
  if (AFTERWARDS.test(clause.text)) return false;
  if (NEXT.test(clause.text) || findDue(found, '') !== null) return true;
  return clause.sentence === sentence && months.some(({ isAhead }) => isAhead);
}
