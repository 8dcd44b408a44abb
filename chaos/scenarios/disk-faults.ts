/**
 * A failing disk: the person is told "not saved", memory equals disk, questions are answered, and the bot recovers
 * without a restart.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Fault, Step } from '../../test/helpers/faulty-fs.ts';
import { openDiskWorld } from '../disk-world.ts';
import { measured, must, type Scenario } from '../scenario.ts';

/** The faults, and the steps they affect. */
const FAULTS: [name: string, fault: Fault, steps: readonly Step[] | null][] = [
  ['ENOSPC', 'ENOSPC', null],
  ['EIO', 'EIO', null],
  ['EROFS', 'EROFS', null],
  ['short write', 'short', ['write']],
  ['failing fsync', 'EIO', ['datasync']],
];
const SUBMISSIONS = 8;

/** @param mostShort every step, every second … up to every n-th fails, in turn */
export const diskFaults = (mostShort = 6): Scenario => ({
  about: 'every k-th step on disk fails, through the real door: told "not saved", memory = disk, no restart needed',
  limitSeconds: { short: 300, long: 3_600 },
  async run(run) {
    const most = run.isLong ? 40 : mostShort;
    const found = { submitted: 0, saved: 0, refused: 0, untold: 0, unequal: 0, unanswered: 0, unhealed: 0 };
    for (const [name, fault, steps] of FAULTS) {
      for (let every = 1; every <= most; every++) {
        const world = await openDiskWorld(join(run.folder, `${name}-${every}`.replace(' ', '-')));
        world.decide = (step, number) => (number % every === 0 && (!steps || steps.includes(step)) ? fault : null);
        for (let percent = 1; percent <= SUBMISSIONS; percent++) {
          const told = await world.submit(percent);
          found.submitted++;
          if (told === 'saved') found.saved++;
          if (told === 'not saved') found.refused++;
          const isThere = world.memory().includes(percent);
          if (told === 'nothing' || isThere !== (told === 'saved')) found.untold++;
        }
        if (!(await world.ask())) found.unanswered++;
        if ((await world.disk()).join() !== world.memory().join()) found.unequal++;
        world.decide = () => null;
        if ((await world.submit(100)) !== 'saved') found.unhealed++;
        await world.close();
      }
      run.say(name);
    }
    return [
      measured('forms sent; saved, told "not saved"', `${found.submitted}; ${found.saved}, ${found.refused}`),
      must('told anything else than what happened', found.untold, found.untold === 0 && found.refused > 0),
      must('times memory and disk differed', found.unequal, found.unequal === 0),
      must('questions not answered meanwhile', found.unanswered, found.unanswered === 0),
      must('times the next form was not saved once the disk was well', found.unhealed, found.unhealed === 0),
    ];
  },
  async baseline(run) {
    const folder = join(run.folder, 'plain');
    await mkdir(folder, { recursive: true });
    const file = join(folder, 'db.json');
    const db = new Low<number[]>(new JSONFile(file), []);
    await db.update(updates => updates.push(0));
    await rm(folder, { recursive: true });
    let refused = 0;
    for (let number = 1; number <= SUBMISSIONS; number++) {
      await db.update(updates => updates.push(number)).catch(() => refused++);
    }
    await mkdir(folder, { recursive: true });
    const disk = new Low<number[]>(new JSONFile(file), []);
    await disk.read();
    const differs = db.data.join() !== disk.data.join();
    return [
      measured('updates, refused', `${SUBMISSIONS}, ${refused}`),
      must(
        'times memory and disk differed',
        differs ? `1: ${db.data.length} rows against ${disk.data.length}` : 0,
        !differs,
      ),
    ];
  },
});
