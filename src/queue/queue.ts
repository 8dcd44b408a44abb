/** Port for what triggers the update cycle: `in-process.ts` in the embedded engine, `pg-boss.ts` in the shared one. */
export interface Queue {
  /** Starts the ticks; the first comes at once, for what fell due while nothing was running. */
  start(): Promise<void>;
  /** Ticks now, outside the schedule, and waits for it. */
  runNow(): Promise<void>;
  /** Null while ticks come, otherwise the reason. */
  problem(): string | null;
  /** Waits for a running tick; none comes after. */
  stop(): Promise<void>;
}
