/** Undelivered rows worth a retry: not for reported projects, closed rounds, or owners reached by a later message. */
import type { Delivery, RoundState, UpdatesState } from '../state.ts';
import { missingOf } from './answered.ts';

/**
 * Failed rows of a round without an automatic retry. For an owner only the newest counts: a later reminder asks for
 * everything missing.
 */
export function undelivered(round: RoundState, state: UpdatesState): Delivery[] {
  const rows = (state.rowsOf[round.id] ?? []).flatMap(row => state.deliveries[row] ?? []);
  const isNewest = ({ kind, owner }: Delivery, place: number) =>
    kind === 'escalation' || !rows.some((one, later) => later > place && one.owner === owner && stands(one));
  return rows.filter(
    (row, place) =>
      row.result === 'failed' &&
      row.retryAt === null &&
      (row.owner === null ||
        (round.closedAt === null && missingOf(state, round, row.owner).length > 0 && isNewest(row, place))),
  );
}

/** Prompts suppressed for lack of an address, of owners with missing reports who have had no reminder since. */
export function withheldPrompts(round: RoundState, state: UpdatesState): Delivery[] {
  const rows = (state.rowsOf[round.id] ?? []).flatMap(row => state.deliveries[row] ?? []);
  return rows
    .filter(({ kind, result, reason }) => kind === 'prompt' && result === 'suppressed' && reason === 'no-address')
    .filter(({ owner }) => owner !== null && missingOf(state, round, owner).length > 0)
    .filter(({ owner }) => !rows.some(one => one.owner === owner && stands(one)));
}

const stands = ({ kind, result }: Delivery): boolean => kind === 'reminder' && result !== 'suppressed';
