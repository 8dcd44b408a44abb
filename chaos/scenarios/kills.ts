/** kill -9 at any moment: while updates are recorded, messages sent, directories imported, files written anew, and at start-up. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openFileInbox } from '../../src/inbox/file.ts';
import { kinds } from '../../src/journal/kinds.ts';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { createDice } from '../../test/helpers/journal-kinds.ts';
import { startChild } from '../child.ts';
import { ROOT } from '../round.ts';
import { type Finding, measured, must, type Run, type Scenario } from '../scenario.ts';

const now = () => new Date('2009-10-16T01:00:00Z');

export const kills: Scenario = {
  about: 'kill -9 in updates, imports, snapshots, backups, sends and starts: nothing lost, doubled or unreadable',
  limitSeconds: { short: 300, long: 7_200 },
  async run(run) {
    const each = run.isLong ? 500 : 40;
    return [...(await killWriting(run, each)), ...(await killSending(run, each))];
  },
  async baseline(run): Promise<Finding[]> {
    const witness = join(run.folder, 'witness');
    const program = await run.program('chaos/plain/sender.ts');
    const killed = await killUntilDone(run, 40, 60, () => startChild(program, [run.folder, witness]));
    const accepted = linesOf(witness);
    const twice = accepted.length - new Set(accepted).size;
    return [measured('kills', killed), must('messages doubled', twice, twice === 0)];
  },
};

/** Updates, imports, snapshots, backups, the inbox; every fourth kill during the start. */
async function killWriting(run: Run, count: number): Promise<Finding[]> {
  const dice = createDice(run.seed);
  const folder = join(run.folder, 'writing');
  const program = await run.program('chaos/heavy-child.ts');
  const told = { saved: new Set<number>(), imported: new Set<number>(), taken: new Set<number>() };
  let lost = 0;
  let unreadable = 0;
  let isOdd = 0;
  let next = 0;
  for (let kill = 0; kill < count; kill++) {
    const child = startChild(program, [folder, ROOT, String(next)]);
    const isStarting = kill % 4 === 0;
    await child.says(isStarting ? 'opening' : 'saved');
    await sleep(dice(isStarting ? 40 : 400));
    await child.kill();
    for (const line of child.lines) {
      const [what = '', number] = line.split(' ');
      if (what in told) told[what as keyof typeof told].add(Number(number));
      next = Math.max(next, Number(number ?? -1) + 1);
    }
    // Numbers used by a process that was killed before it was told are not used again.
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
        if (await inbox.take({ platform: 'slack', keys: [`n${number}`], body: {} })) lost++;
      }
      await inbox.close();
      for (const number of told.saved) if (!found.saved.has(number)) lost++;
      for (const number of told.imported) if (!found.imported.has(number)) lost++;
    } catch {
      unreadable++;
    }
    if (kill % 50 === 49) run.say(`${kill + 1} kills while writing`);
  }
  const { saved, imported, taken } = told;
  return [
    measured(
      'kills while writing; updates, imports, deliveries acknowledged',
      `${count}; ${saved.size}, ${imported.size}, ${taken.size}`,
    ),
    must('acknowledged and lost', lost, lost === 0),
    must('states that cannot be read', unreadable, unreadable === 0),
    must('states that differ from the record', isOdd, isOdd === 0),
  ];
}

/** Whole rounds, one after the other, with a platform as witness that can be asked. */
async function killSending(run: Run, count: number): Promise<Finding[]> {
  const program = await run.program('test/helpers/cycle-child.ts');
  const data = (name: string) => join(ROOT, 'data', name);
  let killed = 0;
  let accepted = 0;
  let twice = 0;
  let lost = 0;
  let unbalanced = 0;
  for (let round = 0; killed < count; round++) {
    const folder = join(run.folder, `round-${round}`);
    mkdirSync(folder, { recursive: true });
    const witness = join(folder, 'witness');
    const said: string[] = [];
    const args = [join(folder, 'data'), witness, 'find', data('plan.json'), data('owners.json')];
    killed += await killUntilDone(run, Math.min(count - killed, 15), 200, () => startChild(program, args), said, round);
    const store = await openStore({ folder: join(folder, 'data'), kinds, fold: updatesFold, now, report: () => {} });
    const { deliveries, updates } = store.state();
    const lines = linesOf(witness);
    accepted += lines.length;
    twice += lines.length - new Set(lines).size;
    const rows = Object.values(deliveries);
    if (rows.some(({ row, result }) => (result === 'sent') !== lines.includes(row))) unbalanced++;
    for (const line of said) if (line.startsWith('saved ') && !updates[line.slice('saved '.length)]) lost++;
    await store.close();
  }
  return [
    measured('kills while sending; messages', `${killed}; ${accepted}`),
    must('messages doubled', twice, twice === 0),
    must('ledgers that do not say what the platform has', unbalanced, unbalanced === 0),
    must('answers acknowledged and lost', lost, lost === 0),
  ];
}

async function killUntilDone(
  run: Run,
  most: number,
  withinMs: number,
  start: () => ReturnType<typeof startChild>,
  said: string[] = [],
  salt = 0,
): Promise<number> {
  const dice = createDice(run.seed + 1_000 + salt);
  for (let killed = 0; ; killed++) {
    const child = start();
    await child.says('open');
    if (killed < most) await Promise.race([sleep(dice(withinMs)), child.ended]);
    else await child.ended;
    await child.kill();
    said.push(...child.lines);
    if (child.lines.at(-1) === 'done') return killed;
  }
}

const linesOf = (file: string): string[] => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
