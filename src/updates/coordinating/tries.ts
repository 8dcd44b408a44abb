/**
 * Which tries of which rows a button or a form is about. A row that was sent again since, or settled, is not what the
 * coordinator looked at: a click that comes late, or twice, must not send it a third time.
 */
import { ownEntry } from '../own-entry.ts';
import type { Delivery, UpdatesState } from '../state.ts';

/** The place of a row in its round, from 0, and the number of the try. */
const TRY = /^(\d{1,6})\.(\d{1,4})$/;
/** More than any list shows: what comes back could be anything. */
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
  /** Still as they were when they were shown. */
  rows: Delivery[];
  /** Settled, or sent again, since. */
  overtaken: number;
}

/** Null for what `triesValue` did not make. */
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

/** Rows that were uncertain when event number `seq` was the newest, and still are of the same try. */
export function uncertainSince(state: UpdatesState, round: string, seq: number): Delivery[] {
  return uncertainOf(state, round).filter(row => row.seq <= seq);
}
