/**
 * Keeps the update cycle waiting while the platforms still handle what an earlier process acknowledged: an answer may be
 * among it, and a reminder that fell due meanwhile would go to somebody who has answered.
 */
import type { Adapter } from '../adapter.ts';
import { withinTime } from '../delivery/within-time.ts';

/** A platform that is down must not keep the others' messages back for longer. */
const LONGEST_MS = 60_000;

interface OnceCaughtUp {
  /** `tick`, from the first call on only when everything that was left is handled. */
  tick(): Promise<void>;
  /** No call that still waits does anything. */
  stop(): void;
}

/** @param adapters asked at the first call */
export function onceCaughtUp(tick: () => Promise<void>, adapters: () => readonly Adapter[]): OnceCaughtUp {
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
