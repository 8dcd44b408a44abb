/** What whoever wanted a message is told when a call failed, and what the breaker is told. */
import type { PostResult } from '../../../src/adapter.ts';
import type { Breaker } from '../../../src/delivery/breaker.ts';
import { type Fate, fateOf } from '../errors.ts';
import type { SafeLog } from '../log.ts';

export interface ResultParts {
  log: SafeLog;
  /** When what could not be posted is worth another try. */
  retryMs: number;
}

/** Nobody can tell whether it arrived. */
export const UNCONFIRMED: PostResult = { kind: 'uncertain', reason: 'unconfirmed' };

/** What became of a call, told to the breaker too. */
export function fateFor(error: unknown, breaker: Breaker): Fate {
  const fate = fateOf(error);
  if (fate.kind === 'unreached' || fate.kind === 'uncertain') breaker.failed();
  else breaker.answered();
  return fate;
}

/** The result of a call whose fate is known; undefined when it is not. */
export function settled(fate: Fate, error: unknown, { log, retryMs }: ResultParts): PostResult | undefined {
  if (fate.kind === 'uncertain') return undefined;
  if (fate.kind === 'limited') return limited(fate.retryAfterMs);
  log.warn('slack: a message was not posted', error);
  return fate.kind === 'refused' ? { kind: 'failed', reason: fate.reason } : later(retryMs);
}

export function later(retryAfterMs: number): PostResult {
  return { kind: 'failed', reason: 'unreachable', retryAfterMs };
}

export function limited(retryAfterMs: number): PostResult {
  return { kind: 'failed', reason: 'rate_limited', retryAfterMs };
}
