/**
 * A process that records updates until it is killed, three appends at a time. Prints "opening" before it opens the
 * store, "open" after, and "saved <seq> <comment>" for every acknowledged update.
 */
import { openStore } from '../../src/journal/store.ts';
import { atNoon, lastComments, testKinds, update } from './journal-kinds.ts';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const [folder = '', run = ''] = process.argv.slice(2);

say('opening');
const store = await openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report: () => {} });
say('open');
for (let i = 0; ; i += 3) {
  const appends = [0, 1, 2].map(async j => {
    const comment = `${run}-${i + j}`;
    const [appended] = await store.journal.append([update(`p${j}`, comment)]);
    say(`saved ${appended?.event.seq} ${comment}`);
  });
  await Promise.all(appends);
}
