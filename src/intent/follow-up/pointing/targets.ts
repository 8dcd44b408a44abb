/** Target of a reference: entries, or areas and measures. */
import type { Scope } from '../../intent.ts';

export interface PointedAt extends Scope {
  entries: string[];
}

export const NOWHERE: PointedAt = { entries: [], areas: [], measures: [] };

export const entriesOf = (entries: readonly string[]): PointedAt | null =>
  entries.length > 0 ? { ...NOWHERE, entries: [...new Set(entries)] } : null;

export const placesAt = (codes: readonly string[]): PointedAt | null =>
  codes.length > 0
    ? {
        entries: [],
        areas: codes.filter(code => !code.includes('-')),
        measures: codes.filter(code => code.includes('-')),
      }
    : null;
