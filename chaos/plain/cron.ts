/** Baseline of the schedule: a cron job at nine on the first of each quarter. Arguments: first and last year. */
import { Cron } from 'croner';

const [first = '', last = ''] = process.argv.slice(2);
const job = new Cron('0 9 1 1,4,7,10 *');
for (let at = job.nextRun(new Date(Number(first), 0, 1)); at && at.getFullYear() <= Number(last); at = job.nextRun(at))
  process.stdout.write(`${at.toISOString()}\n`);
