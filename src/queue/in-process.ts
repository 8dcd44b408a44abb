/** A timer in this process. Losing it loses nothing: every tick reads what is due from the journal. */
import { createCalls } from './calls.ts';
import type { Queue } from './queue.ts';

const EVERY_MS = 30_000;

/** @param tick must not throw; calls may overlap */
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
