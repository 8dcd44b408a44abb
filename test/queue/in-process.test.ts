import { afterEach, expect, it, vi } from 'vitest';
import { createInProcessQueue } from '../../src/queue/in-process.ts';
import { describeQueue } from '../contract/queue.ts';

afterEach(() => {
  vi.useRealTimers();
});

describeQueue('in-process queue', async tick => createInProcessQueue(tick));

it('calls twice a minute', async () => {
  vi.useFakeTimers();
  let calls = 0;
  const queue = createInProcessQueue(async () => void calls++);
  await queue.start();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(calls).toBe(11);
  await queue.stop();
});
