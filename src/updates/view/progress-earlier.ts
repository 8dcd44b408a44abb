/** Questions about earlier progress: what changed since the last round, how it was on a day. */
import type { Answer } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import type { StatesAsked } from '../../intent/progress/found.ts';
import { sentence } from '../core.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import { currentRound, updateAsOf, updateBefore, updateIn } from '../round/updates.ts';
import type { GivenUpdate, RoundState } from '../state.ts';
import { statesCriterion } from './progress-newest.ts';
import { titleIn, updatesIn, updatesTable } from './progress-table.ts';
import { noRound } from './round-status.ts';
import type { Scope } from './scope.ts';
import { roundLabel, type View } from './view.ts';

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

/** An earlier time: how it is called, and the update of a project that held then. */
interface Then {
  label: string;
  updateOf: (project: string) => GivenUpdate | undefined;
}

/** @param date 'YYYY-MM-DD'; updates until its end count */
export function thenOnDay(date: string, { directory, lang, state, text }: View): Then {
  const end = createOfficeHours(directory.schedule).endOf(date).toISOString();
  return { label: text.progress.asOf(printDate(date, lang)), updateOf: project => updateAsOf(state, project, end) };
}

export const thenInRound = ({ id }: RoundState, { lang, state, text }: View): Then => ({
  label: text.progress.inRound(roundLabel(id, lang)),
  updateOf: project => updateIn(state, project, id),
});

/** @param among only projects in these states then */
export function statusThen(
  { label, updateOf }: Then,
  among: StatesAsked | null,
  scope: Scope | null,
  view: View,
): Answer {
  const { progress } = view.text;
  const updates = updatesIn(scope, view, updateOf);
  if (among && updates.length > 0) {
    const { fits, words } = statesCriterion(among, view);
    const found = updates.filter(fits);
    return updatesTable(titleIn(scope, progress.toldThen(label, words(found.length)), view), found, view);
  }
  if (updates.length === 0) return sentence('status', titleIn(scope, progress.nothingThen(label), view), view);
  return updatesTable(titleIn(scope, progress.thenTitle(label, updates.length), view), updates, view);
}
