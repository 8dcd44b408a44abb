/**
 * One of several bots on one PostgreSQL. Does whatever is due at each instant read from stdin, gives the updates of its
 * share of the owners, and prints "open", "saved <project>" for every acknowledged update, and "ticked <instant>".
 * Arguments: URL, witness file, share of the owners (0 or 1), longest half of a post in milliseconds, plan file, owners
 * file.
 */
import { createInterface } from 'node:readline';
import { createExportsFolder } from '../../src/export/exports-folder.ts';
import { openSharedStore } from '../../src/journal/shared/shared-store.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { createSharedRowLocks } from '../../src/postgres/row-locks.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { missingOf } from '../../src/updates/round/updates.ts';
import { createUpdates } from '../../src/updates/service.ts';
import { giveUpdates } from '../../src/updates/submitting/give.ts';
import { NO_LANGUAGE } from '../../src/updates/synonyms/no-language.ts';
import { createWitnessPlatform, reachableOwners } from './witness-platform.ts';

const [url = '', witness = '', share = '', upTo = '', planFile = '', ownersFile = ''] = process.argv.slice(2);
const upToMs = Number(upTo);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

let instant = new Date('2009-09-28T10:00:00+09:00');
const store = await openSharedStore({
  url,
  folder: '',
  kinds,
  fold: updatesFold,
  now: () => instant,
  report: line => void process.stderr.write(line.includes('fsync') ? '' : `${line}\n`),
});
const { journal, state } = store;
const updates = await createUpdates({
  plan: loadPlan(planFile),
  language: NO_LANGUAGE,
  directory: reachableOwners(ownersFile),
  journal,
  state,
  adapters: [createWitnessPlatform({ witness, canFind: true, upToMs })],
  // Lease longer than a post that waits for the seven possibly ahead of it: a process cut off has finished by then.
  holds: createSharedRowLocks(store.session, 20 * upToMs),
  reach: () => ({ slack: true, teams: true, web: new Set() }),
  exports: createExportsFolder('exports'),
  now: () => instant,
  report: error => void process.stderr.write(`${error}\n`),
});
say('open');

async function answer(): Promise<void> {
  const round = state().rounds['2009-Q2'];
  if (!round || round.closedAt) return;
  for (const owner of Object.keys(round.asked).filter((_, index) => index % 4 === 2 * Number(share))) {
    for (const project of missingOf(state(), round, owner)) {
      const report = { project, status: 'on_track', percent: null, due: null, comment: '', same: false } as const;
      await giveUpdates(journal, state, {
        person: { id: `slack:${owner}`, name: owner, standing: 'member' },
        via: 'form',
        from: 'slack:C',
        reports: [{ ...report, round: round.id, owner, deputy: false }],
      });
      say(`saved ${project}`);
    }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  instant = new Date(line);
  await updates.tick();
  // An owner told "not saved" retries at the next instant.
  await answer().then(
    () => say(`ticked ${line}`),
    error => say(`refused ${error}`),
  );
}
