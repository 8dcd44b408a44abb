/**
 * A bot that runs one round from prompt to digest until it is killed, and goes on from the journal when started again.
 * What its platform accepted is a line in the witness file, which outlives it; every second owner answers when prompted.
 * Says "open" once it runs, "saved <project>" for every update it was told is saved, "done" at the end of the round.
 * Arguments: data folder, witness file, whether the platform can be asked for a message ("find" or "no-find").
 */
import { createExportsFolder } from '../../src/export/exports-folder.ts';
import { kinds } from '../../src/journal/kinds.ts';
import { openStore } from '../../src/journal/store.ts';
import { loadPlan } from '../../src/plan/load.ts';
import { missingOf } from '../../src/updates/answered.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { giveUpdates } from '../../src/updates/give.ts';
import { createHolds } from '../../src/updates/holds.ts';
import { createUpdates } from '../../src/updates/service.ts';
import { createWitnessPlatform, reachableOwners } from './witness-platform.ts';

const TIMES = [
  '2009-09-28T10:00',
  '2009-10-01T09:00',
  '2009-10-06T09:00',
  '2009-10-08T09:00',
  '2009-10-13T09:00',
  '2009-10-16T09:00',
].map(time => new Date(`${time}:00+09:00`));
const [folder = '', witness = '', ability = '', planFile = '', ownersFile = ''] = process.argv.slice(2);
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

let instant = TIMES[0] as Date;
const now = () => instant;
const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
const platform = createWitnessPlatform({ witness, canFind: ability === 'find', upToMs: 4 });

const updates = await createUpdates({
  plan: loadPlan(planFile),
  reader: { read: () => ({ projects: [], needsClarification: true, sameAsLast: false, othersSame: false }) },
  directory: reachableOwners(ownersFile),
  journal: store.journal,
  state: store.state,
  adapters: [platform],
  holds: createHolds(),
  reach: () => ({ slack: true, teams: true, web: new Set() }),
  exports: createExportsFolder(folder),
  now,
  report(error) {
    throw error;
  },
});
say('open');

for (const time of TIMES.filter(one => one.toISOString() >= (store.state().at ?? '').slice(0, 10))) {
  instant = time;
  await updates.tick();
  const round = store.state().rounds['2009-Q2'];
  if (!round || round.closedAt) continue;
  for (const owner of Object.keys(round.asked).filter((_, index) => index % 2 === 0)) {
    for (const project of missingOf(store.state(), round, owner)) {
      const report = { project, status: 'on_track' as const, percent: null, due: null, comment: '', same: false };
      const person = { id: `slack:${owner}`, name: owner, standing: 'member' as const };
      await giveUpdates(store.journal, store.state, {
        round: round.id,
        owner,
        person,
        via: 'form',
        from: 'slack:C',
        deputy: false,
        reports: [report],
      });
      say(`saved ${project}`);
    }
  }
}
say('done');
await store.close();
