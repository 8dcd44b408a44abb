/** Measures how long an input blocks the answering thread, in CPU time. */
import { existsSync, readFileSync } from 'node:fs';

/** Whatever takes longer is looked at again. */
export const SLOW_MS = 50;

/** How long nobody else would have been answered, in ms of processor time. */
export async function busyMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  const ofThread = mainThreadMs();
  await work();
  const { user, system } = process.cpuUsage(before);
  const ofAll = (user + system) / 1_000;
  // A workbook is written by another thread. What the system tells of one thread is only as fine as its tick.
  return ofAll > SLOW_MS ? Math.min(ofAll, mainThreadMs() - ofThread) : ofAll;
}

const SCHEDULER = `/proc/self/task/${process.pid}/schedstat`;
const isToldOfThreads = existsSync(SCHEDULER);

/** Of the thread that answers: processor time, or, where the system does not tell it, how long it was not idle. */
function mainThreadMs(): number {
  return isToldOfThreads
    ? Number(readFileSync(SCHEDULER, 'utf8').split(' ', 1)[0]) / 1e6
    : performance.eventLoopUtilization().active;
}
