/**
 * FIFO queue before the bot: one question is processed per turn of the event loop, so that the process can acknowledge
 * events and post replies in between. Under overload a request that has waited too long is refused instead of answered
 * too late.
 */
import type { Door, Outcome } from '../adapter.ts';
import { langOf } from '../search/words/lang-of.ts';
import { overloaded } from './limited-door.ts';

/** Together with the platform's latency this makes about a second. */
const LONGEST_WAIT_MS = 700;
/** A queue this short is processed however long it has waited: a machine that was busy for a second is no overload. */
const FEW = 50;

interface Waiting {
  since: number;
  /** True to proceed, false when it has waited too long. */
  call: (isTurn: boolean) => void;
}

/** @param elapsed a monotonic clock, in milliseconds */
export function createWaitingDoor(door: Door, elapsed: () => number): Door {
  const line: Waiting[] = [];

  const turn = (): Promise<boolean> =>
    new Promise(call => {
      if (line.push({ since: elapsed(), call }) === 1) setImmediate(next);
    });

  /** Serialises only the synchronous part: sending or recording one answer does not delay the next. */
  function next(): void {
    const tooOld = elapsed() - LONGEST_WAIT_MS;
    while (line.length > FEW && line[0]!.since < tooOld) line.shift()?.call(false);
    line.shift()?.call(true);
    if (line.length > 0) setImmediate(next);
  }

  return {
    ...door,
    async answer(question) {
      return (await turn()) ? door.answer(question) : overloaded(question.lang ?? langOf(question.text));
    },
    async act(action): Promise<Outcome> {
      if (await turn()) return door.act(action);
      return { kind: 'reply', answer: overloaded(action.lang ?? 'ja'), replace: false };
    },
    async submit(submission): Promise<Outcome> {
      if (await turn()) return door.submit(submission);
      return { kind: 'invalid', errors: { '': overloaded(submission.lang ?? 'ja').reply.fallback } };
    },
  };
}
