/** A directory that is imported while a round is running: whom it leaves without anybody to answer is said before it is taken. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { runCommand } from '../helpers/command-line.ts';
import { openOffice, realDirectory } from '../helpers/cycle.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A data folder in which 広報課 is asked for its five projects. */
async function folderMidRound(): Promise<string> {
  const folder = await temporaryFolder();
  const stores: { close(): Promise<void> }[] = [];
  const office = await openOffice('2009-09-30T09:00:00+09:00', await realDirectory(), undefined, async now => {
    const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
    stores.push(store);
    return store;
  });
  await office.at('2009-10-01T09:00:00+09:00');
  for (const store of stores) await store.close();
  return folder;
}

/** Without 広報課; what it had is the heir's, or nobody's. */
async function without(heir: string | null): Promise<string> {
  const { document } = await realDirectory();
  const owners = document.owners.filter(({ id }) => id !== 'koho');
  const assignments = document.assignments.flatMap(one =>
    one.owner !== 'koho' ? [one] : heir ? [{ ...one, owner: heir }] : [],
  );
  const file = join(await temporaryFolder(), 'owners.json');
  await writeFile(file, JSON.stringify({ ...document, owners, assignments }));
  return file;
}

it('names the projects, and who is asked for them from now on', { timeout: 120_000 }, async () => {
  const env = { KEIKAKU_DATA_DIR: await folderMidRound(), KEIKAKU_NOW: '2009-10-02T10:00:00+09:00' };
  const told = async (heir: string | null) =>
    (await runCommand(['import', 'owners', await without(heir)], { env })).stderr;
  expect(await told('kiki')).toMatch(/^2009-Q2 is open: 4-1-1, .* will be asked of kiki, .* in koho\.$/m);
  expect(await told(null)).toMatch(
    /^2009-Q2 is open and asks koho for 4-1-1, .*: nobody will be left to answer\. .*免除/m,
  );
});
