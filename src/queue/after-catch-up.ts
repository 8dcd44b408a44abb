/**
 * Delays the update cycle until the adapters have handled what an earlier process acknowledged: a report may be among
 * it, and its owner would be sent a reminder.
 */
import type { Adapter } from '../adapter.ts';
import { withinTime } from '../delivery/within-time.ts';

/** Longest delay, so that one platform's outage does not hold up the others' messages. */
const LONGEST_MS = 60_000;

interface AfterCatchUp {
  /** `tick`, delayed until everything left over is handled. */
  tick(): Promise<void>;
  /** Ticks still waiting do nothing. */
  stop(): void;
}

/** @param adapters called at the first tick */
export function afterCatchUp(tick: () => Promise<void>, adapters: () => readonly Adapter[]): AfterCatchUp {
  let caughtUp: Promise<unknown> | undefined;
  let isStopped = false;
  return {
    async tick() {
      caughtUp ??= withinTime(Promise.all(adapters().map(adapter => adapter.caughtUp?.())), LONGEST_MS).catch(() => {});
      await caughtUp;
      if (!isStopped) await tick();
    },
    stop() {
      isStopped = true;
    },
  };
}
