/** Questions about earlier progress: what changed since the last round, how it was on a day. */
import type { Answer } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import type { StatesAsked } from '../../intent/progress/found.ts';
import { sentence } from '../core.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import { currentRound, updateAsOf, updateBefore, updateIn } from '../round/updates.ts';
import { statesCriterion } from './progress-newest.ts';
import { titleIn, updatesIn, updatesTable } from './progress-table.ts';
import { noRound } from './round-status.ts';
import type { Scope } from './scope.ts';
import type { View } from './view.ts';

export function changesSinceLastRound(scope: Scope | null, view: View): Answer {
  const { text, state } = view;
  const round = currentRound(state);
  if (!round) return noRound(view);
  const rows = updatesIn(scope, view, project => updateIn(state, project, round.id)).flatMap(update => {
    const before = updateBefore(state, update.project, round);
    const isSame =
      before && before.status === update.status && before.percent === update.percent && before.due === update.due;
    return before && !isSame ? [{ update, before }] : [];
  });
  if (rows.length === 0) return sentence('status', titleIn(scope, text.progress.nothingChanged, view), view);
  const title = titleIn(scope, text.progress.changedTitle(rows.length), view);
  return updatesTable(
    title,
    rows.map(({ update }) => update),
    view,
    rows.map(({ before }) => before),
  );
}

/**
 * @param date a day, 'YYYY-MM-DD'; updates until its end count
 * @param among only projects in these states then
 */
export function statusAsOf(date: string, among: StatesAsked | null, scope: Scope | null, view: View): Answer {
  const { text, directory, lang, state } = view;
  const end = createOfficeHours(directory.schedule).endOf(date).toISOString();
  const updates = updatesIn(scope, view, project => updateAsOf(state, project, end));
  const then = printDate(date, lang);
  if (among && updates.length > 0) {
    const { fits, words } = statesCriterion(among, view);
    const found = updates.filter(fits);
    return updatesTable(titleIn(scope, text.progress.onDay(then, words(found.length)), view), found, view);
  }
  if (updates.length === 0) return sentence('status', titleIn(scope, text.progress.nothingThen(then), view), view);
  return updatesTable(titleIn(scope, text.progress.asOfTitle(then, updates.length), view), updates, view);
}
