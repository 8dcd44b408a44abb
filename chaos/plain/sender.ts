/**
 * Baseline of prompts sent by a plain bot: recorded in lowdb after sending. Prints "open", "sent N", "done". Arguments:
 * data folder, witness file.
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

const [folder = '', witness = ''] = process.argv.slice(2);
const ROWS = 96;
const db = new Low<{ sent: number[] }>(new JSONFile(`${folder}/db.json`), { sent: [] });
await db.read();
process.stdout.write('open\n');
for (let row = 0; row < ROWS; row++) {
  if (db.data.sent.includes(row)) continue;
  appendFileSync(witness, `${row}\n`);
  await sleep(Math.random() * 4);
  await db.update(({ sent }) => sent.push(row));
  process.stdout.write(`sent ${row}\n`);
}
process.stdout.write('done\n');
