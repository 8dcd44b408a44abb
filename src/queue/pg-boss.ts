/**
 * The alarm clock of the shared engine. pg-boss sees to it that once a minute one of the processes is called, and that
 * another is when the one that was called dies. What is due, and that no message goes out twice, is the journal's
 * business: a call that comes twice, late or never finds the same rows.
 */
import PgBoss from 'pg-boss';
import { describeFailure } from '../postgres/failures.ts';
import { createBossDatabase } from './boss-database.ts';
import { createCalls } from './calls.ts';
import type { Queue } from './queue.ts';

interface BossQueueOptions {
  /** DATABASE_URL. */
  url: string;
  /** Must not throw, and may be called while an earlier call runs, here or in another process. */
  tick: () => Promise<void>;
  /** One line for the operator's log. */
  report: (line: string) => void;
  /** When to call; every minute unless given. */
  cron?: string;
}

const TICK = 'keikaku-tick';
const GIVEN_UP = 'keikaku-tick-given-up';

const CALL = {
  // Calls nobody has taken yet do not pile up; one that is being worked on does not stop the next.
  policy: 'short',
  // A call is held for dead after so long: longer than a round of 5,000 messages takes, as an early end only wastes work.
  expireInSeconds: 1_800,
  // For a call whose process died. One that kills every process it is given to ends among the given up.
  retryLimit: 2,
  retryDelay: 5,
  retentionMinutes: 60,
} as const;
/** One call at a time and process: a batch is finished or repeated as a whole. */
const WORK = { batchSize: 1, pollingIntervalSeconds: 2 };
const GIVEN_UP_WORK = { batchSize: 1, pollingIntervalSeconds: 10 };
/** How soon a dead process's call is noticed once it has expired. */
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
