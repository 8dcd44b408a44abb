/**
 * A process that performs every kind of write until it is killed: updates, directory imports, snapshots, backups, and
 * constant inbox compactions. Prints "opening", "open", "saved N", "imported N", "taken N" once each is acknowledged.
 * Arguments: data folder, project folder, first number.
 */
import { join } from 'node:path';
import { openFileInbox } from '../src/inbox/file.ts';
import { openStore } from '../src/journal/store.ts';
import { updatesFold } from '../src/updates/fold.ts';
import { kinds } from '../src/updates/kinds.ts';
import { officeOf, ownerId, projectCode } from './office.ts';

const [folder = '', root = '', from = '0'] = process.argv.slice(2);
const OWNERS = 200;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const now = () => new Date('2009-10-01T00:00:00Z');
const { directory } = officeOf(OWNERS, 'slack', root);
const document = JSON.parse(JSON.stringify(directory.document));

say('opening');
const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
const inbox = await openFileInbox({ folder, now, report: () => {}, rewriteBytes: 3_000 });
say('open');
void backUpAgainAndAgain();
for (let number = Number(from); ; number++) {
  const shared = { by: 'system', from: null, key: `n${number}` };
  const report = {
    project: projectCode(number % OWNERS),
    status: 'on_track' as const,
    percent: number % 101,
    due: null,
  };
  const given = { ...report, comment: `${number}`, round: null, owner: ownerId(0), via: 'form' as const, same: false };
  await Promise.all([
    store.journal
      .append([{ kind: 'update.given', ...shared, data: { ...given, deputy: false } }])
      .then(() => say(`saved ${number}`)),
    inbox.take({ platform: 'slack', keys: [`n${number}`], body: { number } }).then(() => say(`taken ${number}`)),
    number % 10 === 0
      ? store.journal
          .append([{ kind: 'directory.imported', ...shared, data: { document } }])
          .then(() => say(`imported ${number}`))
      : undefined,
  ]);
}

async function backUpAgainAndAgain(): Promise<void> {
  for (;;) await store.backUp(join(folder, 'backups', 'journal-2009-10-01.jsonl'));
}
