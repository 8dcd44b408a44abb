/** Why a project is behind, as far as its owner said so: the comment of an answer, or of those of the periods before it. */
import { updateBefore } from '../round/answered.ts';
import type { GivenUpdate, UpdatesState } from '../state.ts';
import { isBehind } from '../status.ts';
import { dayLabel, type View } from './view.ts';

/** The newest answer that gives a reason, back to when the project was not behind; undefined where there is none. */
export function reasonOf(update: GivenUpdate, state: UpdatesState): GivenUpdate | undefined {
  if (!isBehind(update.status)) return undefined;
  if (update.comment !== '') return update;
  const round = update.round === null ? undefined : state.rounds[update.round];
  const before = round && updateBefore(state, update.project, round);
  return before && reasonOf(before, state);
}

/** The 備考 of a table: the comment, else the reason given earlier for a delay that goes on, with its day. */
export function commentOf(update: GivenUpdate, view: View): string {
  if (update.comment !== '') return update.comment;
  const reason = reasonOf(update, view.state);
  return reason ? view.text.reasons.earlier(reason.comment, dayLabel(reason.at, view)) : '';
}
