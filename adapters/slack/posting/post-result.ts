/** Maps a failed call to a PostResult, and reports it to the circuit breaker. */
import type { PostResult } from '../../../src/adapter.ts';
import type { Breaker } from '../../../src/delivery/breaker.ts';
import { type Fate, fateOf } from '../errors.ts';
import type { SafeLog } from '../log.ts';

export interface ResultParts {
  log: SafeLog;
  /** Delay in milliseconds before a failed post is retried. */
  retryMs: number;
}

/** It is unknown whether the message arrived. */
export const UNCONFIRMED: PostResult = { kind: 'uncertain', reason: 'unconfirmed' };

/** Classifies a failure and reports it to the breaker. */
export function fateFor(error: unknown, breaker: Breaker): Fate {
  const fate = fateOf(error);
  if (fate.kind === 'unreached' || fate.kind === 'uncertain') breaker.failed();
  else breaker.answered();
  return fate;
}

/** Result of a failed call; undefined when its outcome is unknown. */
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
