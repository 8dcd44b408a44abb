/**
 * Marks reports that look good but may hide problems, by simple rules: a private hint to the reporter and a mark for
 * the coordinators, nothing more.
 */

import type { GivenUpdate, RoundState, UpdatesState } from '../state.ts';
import { rounds, updateIn } from './updates.ts';

type Mark = 'unmoved' | 'identical' | 'overdue' | 'fell' | 'contradicts';

/** Consecutive rounds without change before a mark. */
const UNMOVED_ROUNDS = 3;
const GREEN: readonly string[] = ['on_track', 'mostly_on_track'];
/** Shorter comments (特になし) may rightly be repeated. */
const SHORTEST_COMMENT = 8;

/** @param on today, 'YYYY-MM-DD' */
export function marksOf(state: UpdatesState, project: string, round: RoundState, on: string): Mark[] {
  const past = rounds(state).filter(({ from }) => from <= round.from);
  const updates = past.map(({ id }) => updateIn(state, project, id));
  const update = updates.at(-1);
  if (!update || update.round !== round.id) return [];
  const before = updates.slice(0, -1).findLast(one => one !== undefined);
  const marks: Mark[] = [];
  if (isUnmoved(updates.slice(-UNMOVED_ROUNDS))) marks.push('unmoved');
  // 「変更なし」 states openly that nothing changed; a pasted text does not.
  if (before && !update.same && update.comment === before.comment && update.comment.length >= SHORTEST_COMMENT)
    marks.push('identical');
  if (update.due !== null && update.due < on.slice(0, 7) && !['completed', 'cancelled'].includes(update.status))
    marks.push('overdue');
  if (before && before.percent !== null && update.percent !== null && update.percent < before.percent)
    marks.push('fell');
  if (contradicts(update)) marks.push('contradicts');
  return marks;
}

/** 未着手 with 70%, 完了 with 80%. */
const contradicts = ({ status, percent }: GivenUpdate): boolean =>
  percent !== null && ((status === 'not_started' && percent > 0) || (status === 'completed' && percent < 100));

function isUnmoved(updates: readonly (GivenUpdate | undefined)[]): boolean {
  const [first] = updates;
  if (!first || updates.length < UNMOVED_ROUNDS || first.percent === 100) return false;
  return updates.every(one => one !== undefined && GREEN.includes(one.status) && one.percent === first.percent);
}
