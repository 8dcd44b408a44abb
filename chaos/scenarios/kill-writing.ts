/** kill -9, or a power cut, during constant writes: updates, directory imports, snapshots, backups, the inbox. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFileInbox } from '../../src/inbox/file.ts';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import { createDice } from '../../test/helpers/journal-kinds.ts';
import { type Child, startChild } from '../child.ts';
import { ROOT } from '../round.ts';
import { type Finding, measured, must, type Run } from '../scenario.ts';

const now = () => new Date('2009-10-16T01:00:00Z');

interface Ending {
  what: string;
  /** Data folder; initially empty. */
  folder: string;
  /** Ends the child during its work. */
  end(child: Child): Promise<void>;
}

/** Updates, imports, snapshots, backups, the inbox; every fourth kill during the start. */
export async function killWriting(run: Run, count: number, ending = killIn(run)): Promise<Finding[]> {
  const dice = createDice(run.seed);
  const { what, folder } = ending;
  const program = await run.program('chaos/heavy-child.ts');
  const told = { saved: new Set<number>(), imported: new Set<number>(), taken: new Set<number>() };
  const lost = new Set<string>();
  let unreadable = 0;
  let isOdd = 0;
  let next = 0;
  for (let kill = 0; kill < count; kill++) {
    const child = startChild(program, [folder, ROOT, String(next)]);
    const isStarting = kill % 4 === 0;
    await child.says(isStarting ? 'opening' : 'saved');
    await sleep(dice(isStarting ? 40 : 400));
    await ending.end(child);
    for (const line of child.lines) {
      const [kind = '', number] = line.split(' ');
      if (kind in told) told[kind as keyof typeof told].add(Number(number));
      next = Math.max(next, Number(number ?? -1) + 1);
    }
    // Skip numbers the killed process may have used without an acknowledgement.
    next += 10;
    try {
      const store = await openStore({ folder, kinds, fold: updatesFold, now, report: () => {} });
      const found = { saved: new Set<number>(), imported: new Set<number>() };
      for await (const { kind, key } of store.journal.read()) {
        found[kind === 'update.given' ? 'saved' : 'imported'].add(Number(key?.slice(1)));
      }
      const updates = Object.values(store.state().updates).reduce((sum, versions) => sum + versions.length, 0);
      if (updates !== found.saved.size || store.state().directory.revision !== found.imported.size) isOdd++;
      await store.close();
      const inbox = await openFileInbox({ folder, now, report: () => {} });
      for (const number of told.taken) {
        if (await inbox.take({ platform: 'slack', keys: [`n${number}`], body: {} })) lost.add(`taken ${number}`);
      }
      await inbox.close();
      for (const number of told.saved) if (!found.saved.has(number)) lost.add(`saved ${number}`);
      for (const number of told.imported) if (!found.imported.has(number)) lost.add(`imported ${number}`);
    } catch {
      unreadable++;
    }
    if (kill % 50 === 49) run.say(`${kill + 1} ${what} while writing`);
  }
  const { saved, imported, taken } = told;
  return [
    measured(
      `${what} while writing; updates, imports, deliveries acknowledged`,
      `${count}; ${saved.size}, ${imported.size}, ${taken.size}`,
    ),
    must('acknowledged and lost', lost.size, lost.size === 0),
    must('states that cannot be read', unreadable, unreadable === 0),
    must('states that differ from the record', isOdd, isOdd === 0),
  ];
}

function killIn(run: Run): Ending {
  return { what: 'kills', folder: join(run.folder, 'writing'), end: child => child.kill() };
}
