/**
 * Identifies the delivery attempts a button or form refers to. A row that was resent or settled since is not what the
 * coordinator saw: a late or repeated click must not send it again.
 */
import { ownEntry } from '../own-entry.ts';
import type { Delivery, UpdatesState } from '../state.ts';

/** Index of a row in its round, from 0, and the number of the attempt. */
const TRY = /^(\d{1,6})\.(\d{1,4})$/;
/** More than any list shows; limits what is parsed from outside. */
const MOST_TRIES = 100;

export function uncertainOf(state: UpdatesState, round: string): Delivery[] {
  return (ownEntry(state.rowsOf, round) ?? [])
    .flatMap(row => state.deliveries[row] ?? [])
    .filter(({ result }) => result === 'uncertain');
}

/** @example '2009-Q2/12.1,15.2' */
export function triesValue(round: string, rows: readonly Delivery[], state: UpdatesState): string {
  const places = new Map((ownEntry(state.rowsOf, round) ?? []).map((row, place) => [row, place]));
  return `${round}/${rows.map(({ row, attempt }) => `${places.get(row)}.${attempt}`).join(',')}`;
}

interface Tries {
  round: string;
  /** Rows unchanged since they were shown. */
  rows: Delivery[];
  /** Number of rows settled or resent since. */
  overtaken: number;
}

/** Null for a value not made by `triesValue`. */
export function parseTries(value: string, state: UpdatesState): Tries | null {
  const slash = value.lastIndexOf('/');
  const round = value.slice(0, Math.max(slash, 0));
  const keys = ownEntry(state.rowsOf, round);
  const named = value
    .slice(slash + 1)
    .split(',', MOST_TRIES)
    .map(each => TRY.exec(each));
  if (!keys || named.includes(null)) return null;
  const rows = named.flatMap(match => {
    const row = ownEntry(state.deliveries, keys[Number(match?.[1])] ?? '');
    return row?.result === 'uncertain' && row.attempt === Number(match?.[2]) ? [row] : [];
  });
  return { round, rows: [...new Set(rows)], overtaken: named.length - rows.length };
}

/** Rows that were uncertain when event number `seq` was the newest, and still are, with the same attempt. */
export function uncertainSince(state: UpdatesState, round: string, seq: number): Delivery[] {
  return uncertainOf(state, round).filter(row => row.seq <= seq);
}
