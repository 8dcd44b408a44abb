/** A project named to put it in the place of another: "e-application, no wait, e-bidding". */
import type { Status } from '../../status.ts';
import { type Findings, statesOf } from '../findings.ts';
import type { Segment } from '../segments/segments.ts';
import { corrects } from './corrections.ts';

/** Whether the clause, or the one before it, takes back what was said. */
export function isCorrection(found: Findings, current: Segment): boolean {
  return corrects(found.clause) || current.clauses.slice(-1).some(({ clause }) => corrects(clause));
}

/**
 * 「メルマガ完了です、訂正、ポケットみやぎの方が完了」: the same said of another project puts it in the place of the one before. What else
 * was said of that one is taken back, but who knows how much.
 */
export function takeBack(current: Segment, instead: Findings): void {
  const [before, now] = [current.clauses.flatMap(statusesIn), statusesIn(instead)];
  if (before.length > 0 && now.length > 0 && before.every(status => now.includes(status))) current.codes = [];
  else current.isUnsure = true;
}

function statusesIn(found: Findings): Status[] {
  return statesOf(found).flatMap(({ status, past }) => (status === null || past ? [] : status));
}
