/** Contract tests for every queue. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Queue } from '../../src/queue/queue.ts';

/** @param prepare makes a queue of its own for every test */
export function describeQueue(name: string, prepare: (tick: () => Promise<void>) => Promise<Queue>): void {
  describe(`${name}`, () => {
    it('calls at once when it starts, for what fell due while nothing was running', async () => {
      let calls = 0;
      const queue = await prepare(async () => void calls++);
      expect(calls).toBe(0);
      await queue.start();
      await expect.poll(() => calls).toBe(1);
      await queue.stop();
    });

    it('calls out of turn when asked, and waits for that call', async () => {
      let done = 0;
      const queue = await prepare(async () => {
        await sleep(20);
        done++;
      });
      await queue.runNow();
      expect(done).toBe(1);
      await queue.stop();
    });

    it('waits with its stop for a call under way, and calls no more', async () => {
      let done = 0;
      const queue = await prepare(async () => {
        await sleep(200);
        done++;
      });
      await queue.start();
      await queue.stop();
      const atStop = done;
      expect(atStop).toBeGreaterThan(0);
      await sleep(300);
      expect(done).toBe(atStop);
    });

    it('has no problem while it calls', async () => {
      const queue = await prepare(async () => {});
      await queue.start();
      expect(queue.problem()).toBe(null);
      await queue.stop();
    });
  });
}
