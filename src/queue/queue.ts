/** What calls the update cycle when time passes. `in-process.ts` is the embedded one; `pg-boss.ts` takes its place when shared. */
export interface Queue {
  /** Begins to call; the first call comes at once, for what fell due while nothing was running. */
  start(): Promise<void>;
  /** Calls now, out of turn, and waits for it. */
  runNow(): Promise<void>;
  /** Null while calls come; else what is in the way. */
  problem(): string | null;
  /** Waits for a call under way; none comes after. */
  stop(): Promise<void>;
}
