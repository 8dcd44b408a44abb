import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../src/journal/kinds.ts';
import { openStore } from '../../src/journal/store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import type { UpdatesState } from '../../src/updates/state.ts';
import { compileEntry } from '../helpers/compile-entry.ts';
import { createDice } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const data = (name: string) => fileURLToPath(new URL(`../../data/${name}`, import.meta.url));
let compiled = '';
let program = '';
beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), 'keikaku-compiled-'));
  program = await compileEntry('test/helpers/cycle-child.ts', compiled);
}, 60_000);
afterAll(() => rm(compiled, { recursive: true, force: true }));

/** Runs the bot; kills it so long after it opened, or lets it end when null. @returns what it said */
async function run(folder: string, witness: string, ability: string, killAfterMs: number | null): Promise<string[]> {
  const child = spawn(process.execPath, [program, folder, witness, ability, data('plan.json'), data('owners.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  const closed = once(output, 'close');
  const opened = new Promise<void>(resolve => {
    output.on('line', line => {
      lines.push(line);
      if (line === 'open') resolve();
    });
  });
  if (killAfterMs !== null) {
    await Promise.race([opened, closed]);
    await Promise.race([sleep(killAfterMs), closed]);
    child.kill('SIGKILL');
  }
  await closed;
  return lines;
}

interface Aftermath {
  /** Row keys as the platform accepted them. */
  accepted: string[];
  /** Updates the bot was told are saved. */
  saved: Set<string>;
  state: UpdatesState;
  kills: number;
}

/** Kills a round at random moments until it is through or `most` kills are spent, then lets it end. */
async function runThroughKills(seed: number, ability: 'find' | 'no-find', most: number): Promise<Aftermath> {
  const dice = createDice(seed);
  const folder = await temporaryFolder();
  const witness = join(folder, 'witness');
  const at = join(folder, 'data');
  const said: string[] = [];
  let kills = 0;
  while (kills < most && said.at(-1) !== 'done') {
    said.push(...(await run(at, witness, ability, dice(160))));
    // One that was through before it was hit was not killed.
    if (said.at(-1) !== 'done') kills++;
  }
  if (said.at(-1) !== 'done') said.push(...(await run(at, witness, ability, null)));
  expect(said.at(-1)).toBe('done');
  const store = await openStore({
    folder: at,
    kinds,
    fold: updatesFold,
    now: () => new Date('2009-10-16T01:00:00Z'),
    report: () => {},
  });
  const state = structuredClone(store.state());
  await store.close();
  const accepted = (await readFile(witness, 'utf8')).trim().split('\n');
  return {
    accepted,
    saved: new Set(said.flatMap(line => (line.startsWith('saved ') ? [line.slice(6)] : []))),
    state,
    kills,
  };
}

/** Round after round until so many kills are spent, two at a time: they leave each other a core. */
async function runsWithKills(kills: number, ability: 'find' | 'no-find', firstSeed: number): Promise<Aftermath[]> {
  let seed = firstSeed;
  const lane = async (share: number): Promise<Aftermath[]> => {
    const runs: Aftermath[] = [];
    for (let left = share; left > 0; left -= runs.at(-1)?.kills ?? 0)
      runs.push(await runThroughKills(seed++, ability, Math.min(left, MOST_IN_A_ROUND)));
    return runs;
  };
  const runs = (await Promise.all([lane(Math.ceil(kills / 2)), lane(Math.floor(kills / 2))])).flat();
  expect(runs.reduce((sum, run) => sum + run.kills, 0)).toBe(kills);
  return runs;
}

/** Beyond, a round is through before the kills are spent. */
const MOST_IN_A_ROUND = 14;
/** 38 prompts; the 19 owners that never answer get two reminders and their superiors a note; one digest. */
const SCHEDULED = 38 + 19 * 3 + 1;
/** With the 40 of the journal's own test, 150 in the suite. */
const KILLS = 55;

describe('kill -9 in the middle of a round', () => {
  it(`loses and doubles no message on a platform that can be asked, and no acknowledged answer: ${KILLS} kills`, {
    timeout: 400_000,
  }, async () => {
    for (const { accepted, saved, state } of await runsWithKills(KILLS, 'find', 11)) {
      expect(new Set(accepted).size).toBe(accepted.length);
      expect(accepted).toHaveLength(SCHEDULED);
      expect(Object.values(state.deliveries).map(({ result }) => result)).toEqual(Array(SCHEDULED).fill('sent'));
      for (const project of saved) expect(state.updates[project]).toHaveLength(1);
    }
  });

  it(`doubles none on a platform that cannot, and lists each whose fate is unclear: ${KILLS} kills`, {
    timeout: 400_000,
  }, async () => {
    let unclear = 0;
    for (const { accepted, saved, state } of await runsWithKills(KILLS, 'no-find', 211)) {
      expect(new Set(accepted).size).toBe(accepted.length);
      const rows = Object.values(state.deliveries);
      const sent = rows.filter(({ result }) => result === 'sent');
      const uncertain = rows.filter(({ result }) => result === 'uncertain');
      const suppressed = rows.filter(({ result }) => result === 'suppressed');
      expect(sent.length + uncertain.length + suppressed.length).toBe(rows.length);
      for (const { row } of sent) expect(accepted).toContain(row);
      const unaccounted = accepted.filter(
        key => !sent.some(({ row }) => row === key) && !uncertain.some(({ row }) => row === key),
      );
      expect(unaccounted).toEqual([]);
      for (const project of saved) expect(state.updates[project]).toHaveLength(1);
      unclear += uncertain.length;
    }
    // They prove something only if some of them hit a message on its way.
    expect(unclear).toBeGreaterThan(0);
  });
});
