/** Measures how long an input blocks the answering thread, in CPU time. */
import { existsSync, readFileSync } from 'node:fs';

/** Threshold in ms above which an input is measured again. */
export const SLOW_MS = 50;

/** CPU time in ms for which the work blocks the answering thread. */
export async function busyMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  const ofThread = mainThreadMs();
  await work();
  const { user, system } = process.cpuUsage(before);
  const ofAll = (user + system) / 1_000;
  // Workbooks are written by a worker thread, which must not count; per-thread time is only as precise as its tick.
  return ofAll > SLOW_MS ? Math.min(ofAll, mainThreadMs() - ofThread) : ofAll;
}

const SCHEDULER = `/proc/self/task/${process.pid}/schedstat`;
const isToldOfThreads = existsSync(SCHEDULER);

/** CPU time of the main thread; where the system does not report it, active time of its event loop. */
function mainThreadMs(): number {
  return isToldOfThreads
    ? Number(readFileSync(SCHEDULER, 'utf8').split(' ', 1)[0]) / 1e6
    : performance.eventLoopUtilization().active;
}
