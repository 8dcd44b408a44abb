/** Undelivered rows worth a retry: not for reported projects, closed rounds, or owners reached by a later message. */
import type { Delivery, RoundState, UpdatesState } from '../state.ts';
import { missingOf } from './updates.ts';

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

/**
 * Rows of a running round that had no address to go to and are of use yet: prompts of owners whom no reminder has reached
 * since, and word to their superiors.
 */
export function withheldRows(round: RoundState, state: UpdatesState): Delivery[] {
  const rows = (state.rowsOf[round.id] ?? []).flatMap(row => state.deliveries[row] ?? []);
  return rows
    .filter(isWithheld)
    .filter(({ owner }) => owner !== null && missingOf(state, round, owner).length > 0)
    .filter(({ owner, kind }) =>
      kind === 'prompt' ? !rows.some(one => one.owner === owner && stands(one)) : kind === 'escalation',
    );
}

/** The digest of the round closed last, where the coordinators had no address; those before it are history. */
export function withheldDigests(state: UpdatesState): Delivery[] {
  const closed = state.roundOrder.filter(id => state.rounds[id]?.closedAt != null).at(-1) ?? '';
  const rows = (state.rowsOf[closed] ?? []).flatMap(row => state.deliveries[row] ?? []);
  return rows.filter(row => row.kind === 'digest' && isWithheld(row));
}

const isWithheld = ({ result, reason }: Delivery): boolean => result === 'suppressed' && reason === 'no-address';

const stands = ({ kind, result }: Delivery): boolean => kind === 'reminder' && result !== 'suppressed';
