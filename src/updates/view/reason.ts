/** Why a project is behind, in its owner's words: the comment of the update, or of those for earlier periods. */

import { isBehind } from '../../status.ts';
import { updateBefore } from '../round/updates.ts';
import type { GivenUpdate, UpdatesState } from '../state.ts';
import { dayLabel, type View } from './view.ts';

/** The newest update with a reason, back to when the project was not behind; undefined if there is none. */
export function reasonOf(update: GivenUpdate, state: UpdatesState): GivenUpdate | undefined {
  if (!isBehind(update.status)) return undefined;
  if (update.comment !== '') return update;
  const round = update.round === null ? undefined : state.rounds[update.round];
  const before = round && updateBefore(state, update.project, round);
  return before && reasonOf(before, state);
}

/** The 備考 of a table: the comment, otherwise the earlier reason for a continuing delay, with its date. */
export function commentOf(update: GivenUpdate, view: View): string {
  if (update.comment !== '') return update.comment;
  const reason = reasonOf(update, view.state);
  return reason ? view.text.reasons.earlier(reason.comment, dayLabel(reason.at, view)) : '';
}
