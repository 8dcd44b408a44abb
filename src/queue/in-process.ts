/** A timer of this process. Nothing is lost with it: what is due is read off the journal at every call. */
import { createCalls } from './calls.ts';
import type { Queue } from './queue.ts';

const EVERY_MS = 30_000;

/** @param tick must not throw, and may be called while an earlier call runs */
export function createInProcessQueue(tick: () => Promise<void>): Queue {
  let timer: NodeJS.Timeout | undefined;
  const { run, settled } = createCalls(tick);
  return {
    async start() {
      timer = setInterval(() => void run(), EVERY_MS);
      void run();
    },
    runNow: run,
    problem: () => null,
    async stop() {
      clearInterval(timer);
      await settled();
    },
  };
}
