/**
 * The door with a waiting line before it: one question is thought about at a time, and between two the process tells the
 * platforms "received" and posts what is ready. Whoever's turn does not come soon, in a rush, is told so
 * instead of being answered when nobody waits for it any more.
 */
import type { Door, Outcome } from '../adapter.ts';
import { langOf } from '../text/lang-of.ts';
import { busy } from './limited-door.ts';

/** With the way to the platform it is a second. */
const LONGEST_WAIT_MS = 700;
/** So few are answered in a moment, however long they had to wait: a computer that was busy for a second is no rush. */
const FEW = 50;

interface Waiting {
  since: number;
  /** Whether it is its turn; otherwise it has waited too long. */
  call: (isTurn: boolean) => void;
}

/** @param elapsed a clock that never goes back, in milliseconds */
export function createWaitingDoor(door: Door, elapsed: () => number): Door {
  const line: Waiting[] = [];

  const turn = (): Promise<boolean> =>
    new Promise(call => {
      if (line.push({ since: elapsed(), call }) === 1) setImmediate(next);
    });

  /** Only what is thought at once is one at a time: nobody waits while another's answer is being sent or recorded. */
  function next(): void {
    const tooOld = elapsed() - LONGEST_WAIT_MS;
    while (line.length > FEW && (line[0] as Waiting).since < tooOld) line.shift()?.call(false);
    line.shift()?.call(true);
    if (line.length > 0) setImmediate(next);
  }

  return {
    ...door,
    async answer(question) {
      return (await turn()) ? door.answer(question) : busy(question.lang ?? langOf(question.text));
    },
    async act(action): Promise<Outcome> {
      if (await turn()) return door.act(action);
      return { kind: 'reply', answer: busy(action.lang ?? 'ja'), replace: false };
    },
    async submit(submission): Promise<Outcome> {
      if (await turn()) return door.submit(submission);
      return { kind: 'invalid', errors: { '': busy(submission.lang ?? 'ja').reply.fallback } };
    },
  };
}
