/** What did not arrive and is still of use: nobody is written to twice, after answering, or about a round that is over. */
import type { Delivery, RoundState, UpdatesState } from '../state.ts';
import { missingOf } from './answered.ts';

/**
 * Failed rows of a round that nothing tries again of itself. Of what an owner was to get, a later reminder stands for
 * all before it: it asks for everything missing.
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

/** Prompts that had no address to go to, of owners with something missing whom no reminder has reached since. */
export function withheldPrompts(round: RoundState, state: UpdatesState): Delivery[] {
  const rows = (state.rowsOf[round.id] ?? []).flatMap(row => state.deliveries[row] ?? []);
  return rows
    .filter(({ kind, result, reason }) => kind === 'prompt' && result === 'suppressed' && reason === 'no-address')
    .filter(({ owner }) => owner !== null && missingOf(state, round, owner).length > 0)
    .filter(({ owner }) => !rows.some(one => one.owner === owner && stands(one)));
}

const stands = ({ kind, result }: Delivery): boolean => kind === 'reminder' && result !== 'suppressed';
