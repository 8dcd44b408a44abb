import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/journal/store.ts';
import { compileEntry } from '../helpers/compile-entry.ts';
import { atNoon, createDice, lastComments, readAll, testKinds } from '../helpers/journal-kinds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

let compiled = '';
let program = '';
beforeAll(async () => {
  compiled = await mkdtemp(join(tmpdir(), 'keikaku-compiled-'));
  program = await compileEntry('test/helpers/journal-child.ts', compiled);
});
afterAll(() => rm(compiled, { recursive: true, force: true }));

interface Child {
  process: ChildProcess;
  pid: number;
  /** Everything it has said. */
  lines: string[];
  /** Resolves when it has said a line that begins so. */
  says(beginning: string): Promise<void>;
  kill(): Promise<void>;
}

function startChild(folder: string, run: string): Child {
  const child = spawn(process.execPath, [program, folder, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  let ended = false;
  const closed = once(output, 'close').then(() => {
    ended = true;
  });
  output.on('line', line => lines.push(line));
  return {
    process: child,
    pid: child.pid ?? 0,
    lines,
    async says(beginning) {
      while (!lines.some(line => line.startsWith(beginning))) {
        if (ended) throw new Error(`ended before it said "${beginning}"`);
        await Promise.race([once(output, 'line'), closed]);
      }
    },
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

function open(folder: string) {
  return openStore({ folder, kinds: testKinds, fold: lastComments, now: atNoon, report: () => {} });
}

/** Kills a recording process ten times, at start-up or while it records, and looks each time at what is left. */
async function killTenTimes(seed: number): Promise<number> {
  const dice = createDice(seed);
  const folder = await temporaryFolder();
  const saved = new Map<number, string>();
  for (let round = 0; round < 10; round++) {
    const child = startChild(folder, `${seed}.${round}`);
    await child.says(round % 4 === 0 ? 'opening' : 'saved');
    await sleep(dice(round % 4 === 0 ? 15 : 60));
    await child.kill();
    for (const line of child.lines.filter(said => said.startsWith('saved'))) {
      const [, seq, comment] = line.split(' ');
      saved.set(Number(seq), comment ?? '');
    }
    const store = await open(folder);
    const events = await readAll(store.journal);
    for (const [seq, comment] of saved) expect(events[seq - 1]?.data).toMatchObject({ comment });
    expect(store.state().count).toBe(events.length);
    await store.close();
  }
  return saved.size;
}

describe('kill -9', () => {
  it('costs no acknowledged update: 40 kills', { timeout: 180_000 }, async () => {
    const saved = await Promise.all([1, 2, 3, 4].map(killTenTimes));
    expect(Math.min(...saved)).toBeGreaterThan(10);
  });
});

describe('a second process', () => {
  it('is refused with the pid of the first; after kill -9 it takes over at the first try', {
    timeout: 60_000,
  }, async () => {
    const folder = await temporaryFolder();
    const first = startChild(folder, 'first');
    await first.says('saved');

    await expect(open(folder)).rejects.toThrow(new RegExp(`DATA_FOLDER_IN_USE .*pid ${first.pid} on `));

    await first.kill();
    const store = await open(folder);
    expect(store.state().count).toBeGreaterThanOrEqual(first.lines.length - 2);
    await store.close();
  });

  it('is refused while the first is stopped, too, because it may wake up and write', { timeout: 60_000 }, async () => {
    const folder = await temporaryFolder();
    const first = startChild(folder, 'first');
    await first.says('saved');
    first.process.kill('SIGSTOP');
    await expect(open(folder)).rejects.toThrow(`pid ${first.pid}`);
    await first.kill();
    await (await open(folder)).close();
  });
});
