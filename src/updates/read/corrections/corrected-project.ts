/** Handles a project named to replace another one: "e-application, no wait, e-bidding". */
import type { Status } from '../../../status.ts';
import { type Findings, statesOf } from '../findings.ts';
import type { Segment } from '../segments/segments.ts';
import { corrects } from './corrections.ts';

/** Whether this clause, or the previous one, is a correction. */
export function isCorrection(found: Findings, current: Segment): boolean {
  return corrects(found.clause) || current.clauses.slice(-1).some(({ clause }) => corrects(clause));
}

/**
 * The same status for another project replaces the previous project:
 * 「メルマガ完了です、訂正、ポケットみやぎの方が完了」. With another status it is unclear how much was corrected.
 */
export function takeBack(current: Segment, instead: Findings): void {
  const [before, now] = [current.clauses.flatMap(statusesIn), statusesIn(instead)];
  if (before.length > 0 && now.length > 0 && before.every(status => now.includes(status))) current.codes = [];
  else current.isUnsure = true;
}

function statusesIn(found: Findings): Status[] {
  return statesOf(found).flatMap(({ status, past }) => (status === null || past ? [] : status));
}
