/**
 * The queue of the shared engine. pg-boss calls one of the processes every minute, and another one if that process
 * dies. What is due, and that no message is sent twice, is decided by the journal: a tick that comes twice, late or
 * never finds the same rows.
 */
import PgBoss from 'pg-boss';
import { describeFailure } from '../postgres/failures.ts';
import { createBossDatabase } from './boss-database.ts';
import { createCalls } from './calls.ts';
import type { Queue } from './queue.ts';

interface BossQueueOptions {
  /** DATABASE_URL. */
  url: string;
  /** Must not throw; calls may overlap, also across processes. */
  tick: () => Promise<void>;
  /** One line for the operator's log. */
  report: (line: string) => void;
  /** Cron schedule of the ticks; every minute by default. */
  cron?: string;
}

const TICK = 'keikaku-tick';
const GIVEN_UP = 'keikaku-tick-given-up';

const CALL = {
  // Unfetched ticks do not pile up; a running one does not block the next.
  policy: 'short',
  // A tick counts as dead after this time. It exceeds a round of 5,000 messages, since expiring early only wastes work.
  expireInSeconds: 1_800,
  // Retries for a tick whose process died. One that kills every process ends in the dead-letter queue.
  retryLimit: 2,
  retryDelay: 5,
  retentionMinutes: 60,
} as const;
/** One tick at a time per process: a batch is completed or retried as a whole. */
const WORK = { batchSize: 1, pollingIntervalSeconds: 2 };
const GIVEN_UP_WORK = { batchSize: 1, pollingIntervalSeconds: 10 };
/** How soon an expired tick of a dead process is noticed. */
const MAINTENANCE_SECONDS = 60;
const STOP_TIMEOUT_MS = 30_000;

export function createBossQueue({ url, tick, report, cron = '* * * * *' }: BossQueueOptions): Queue {
  const database = createBossDatabase(url);
  const boss = new PgBoss({ db: database, schema: 'pgboss', maintenanceIntervalSeconds: MAINTENANCE_SECONDS });
  boss.on('error', error => report(`pg-boss: ${error.message}`));
  const { run, settled } = createCalls(tick);

  return {
    async start() {
      try {
        await boss.start();
        await boss.createQueue(GIVEN_UP, { name: GIVEN_UP, policy: 'short', retentionMinutes: 60 });
        await boss.createQueue(TICK, { name: TICK, deadLetter: GIVEN_UP, ...CALL });
        await boss.schedule(TICK, cron);
        await boss.work(TICK, WORK, run);
        await boss.work(GIVEN_UP, GIVEN_UP_WORK, async () =>
          report(`A call of the update cycle was given up: ${CALL.retryLimit + 1} processes died at it.`),
        );
      } catch (error) {
        throw describeFailure(error, url);
      }
      void run();
    },
    runNow: run,
    problem: database.problem,
    async stop() {
      await boss.stop({ graceful: true, wait: true, timeout: STOP_TIMEOUT_MS });
      await settled();
      await database.close();
    },
  };
}
