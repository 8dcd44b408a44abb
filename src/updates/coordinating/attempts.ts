/**
 * Identifies the delivery attempts a button or form refers to. A row that was resent or settled since is not what the
 * coordinator saw: a late or repeated click must not send it again.
 */
import type { TriesValue } from '../../actions.ts';
import { ownEntry } from '../own-entry.ts';
import type { Delivery, UpdatesState } from '../state.ts';

export function uncertainOf(state: UpdatesState, round: string): Delivery[] {
  return (ownEntry(state.rowsOf, round) ?? [])
    .flatMap(row => state.deliveries[row] ?? [])
    .filter(({ result }) => result === 'uncertain');
}

export function triesOf(round: string, rows: readonly Delivery[], state: UpdatesState): TriesValue {
  const places = new Map((ownEntry(state.rowsOf, round) ?? []).map((row, place) => [row, place]));
  return { round, tries: rows.map(({ row, attempt }) => ({ place: places.get(row) ?? -1, attempt })) };
}

interface Tries {
  round: string;
  /** Rows unchanged since they were shown. */
  rows: Delivery[];
  /** Number of rows settled or resent since. */
  overtaken: number;
}

/** Null for a round the record does not hold. */
export function rowsTried({ round, tries }: TriesValue, state: UpdatesState): Tries | null {
  const keys = ownEntry(state.rowsOf, round);
  if (!keys) return null;
  const rows = tries.flatMap(({ place, attempt }) => {
    const row = ownEntry(state.deliveries, keys[place] ?? '');
    return row?.result === 'uncertain' && row.attempt === attempt ? [row] : [];
  });
  return { round, rows: [...new Set(rows)], overtaken: tries.length - rows.length };
}

/** Rows that were uncertain when event number `seq` was the newest, and still are, with the same attempt. */
export function uncertainSince(state: UpdatesState, round: string, seq: number): Delivery[] {
  return uncertainOf(state, round).filter(row => row.seq <= seq);
}
