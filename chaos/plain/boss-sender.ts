/**
 * Baseline of prompts shared by two processes: each is a pg-boss job, retried when its worker expires. Arguments:
 * PostgreSQL URL, witness file, "send" to insert the jobs. Prints "open".
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';

const [url = '', witness = '', send] = process.argv.slice(2);
const QUEUE = 'prompts';
const ROWS = 96;
/** Longest delay before and after the platform accepts a post. */
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
