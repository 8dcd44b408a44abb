/**
 * Prompts as an office would share them out between two processes: each is a job of pg-boss, tried again when its worker
 * is not heard of any more. Arguments: PostgreSQL's URL, witness file, "send" to put the jobs in first. Says "open".
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';

const [url = '', witness = '', send] = process.argv.slice(2);
const QUEUE = 'prompts';
const ROWS = 96;
/** Half of a post, before the platform has it and after. */
const UP_TO_MS = 60;

const boss = new PgBoss({ connectionString: url, maintenanceIntervalSeconds: 1 });
boss.on('error', () => {});
await boss.start();
await boss.createQueue(QUEUE);
if (send) {
  const again = { expireInSeconds: 1, retryLimit: 20 };
  await boss.insert(Array.from({ length: ROWS }, (_, row) => ({ name: QUEUE, data: { row }, ...again })));
}
await boss.work<{ row: number }>(QUEUE, { batchSize: 5, pollingIntervalSeconds: 0.5 }, async jobs => {
  for (const { data } of jobs) {
    await sleep(Math.random() * UP_TO_MS);
    appendFileSync(witness, `${data.row}\n`);
    await sleep(Math.random() * UP_TO_MS);
  }
});
process.stdout.write('open\n');
