/**
 * A full round run by two processes on one PostgreSQL; one is killed repeatedly, and connections are cut. Short for the
 * suite, long as a script.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSharedStore } from '../../src/journal/shared/shared-store.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import { kinds } from '../../src/updates/kinds.ts';
import type { UpdatesState } from '../../src/updates/state.ts';
import { compileEntry } from './compile-entry.ts';
import { createDice } from './journal-kinds.ts';
import { onDatabase } from './postgres.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const data = (name: string) => join(ROOT, 'data', name);

/** When something is due in a round: prompts, two reminders, escalation, close and digest. */
const INSTANTS = ['10-01', '10-06', '10-08', '10-13', '10-16'].map(day => `2009-${day}T09:00:00+09:00`);
/** 38 prompts; the 19 owners that never answer get two reminders and their superiors a note; one digest. */
export const SCHEDULED = 38 + 19 * 3 + 1;

interface SharedRound {
  url: string;
  /** An empty folder for the witness file and the compiled program. */
  folder: string;
  seed: number;
  kills: number;
  /** Longest half of a post. */
  upToMs: number;
}

interface Aftermath {
  /** Row keys as the platform accepted them. */
  accepted: string[];
  /** Updates a process was told are saved. */
  saved: Set<string>;
  state: UpdatesState;
  kills: number;
}

interface Bot {
  tick(instant: string): void;
  hasTicked(instant: string): boolean;
  kill(): Promise<void>;
}

export async function runSharedRound({ url, folder, seed, kills, upToMs }: SharedRound): Promise<Aftermath> {
  const dice = createDice(seed);
  const witness = join(folder, 'witness');
  const program = await compileEntry('test/helpers/shared-cycle-child.ts', folder);
  const watching = await openSharedStore({
    url,
    folder: '',
    kinds,
    fold: updatesFold,
    now: () => new Date('2009-09-28T01:00:00Z'),
    report: () => {},
  });
  const said: string[] = [];
  const start = (share: number) => startBot(program, [url, witness, String(share), String(upToMs)], said);

  const steady = await start(0);
  let unlucky = await start(1);
  let killed = 0;
  try {
    for (const [index, instant] of INSTANTS.entries()) {
      const share = Math.ceil((kills * (index + 1)) / INSTANTS.length);
      const unsettled = () => Object.values(watching.state().deliveries).some(({ result }) => result === 'intended');
      while (killed < share || unsettled() || !steady.hasTicked(instant) || !unlucky.hasTicked(instant)) {
        steady.tick(instant);
        unlucky.tick(instant);
        await sleep(dice(6 * upToMs));
        if (killed >= share) continue;
        if (killed % 4 === 3) await cutConnections(url);
        await unlucky.kill();
        killed++;
        unlucky = await start(1);
      }
    }
    const state = structuredClone(watching.state());
    const saved = new Set(said.flatMap(line => (line.startsWith('saved ') ? [line.slice(6)] : [])));
    return { accepted: (await readFile(witness, 'utf8')).trim().split('\n'), saved, state, kills: killed };
  } finally {
    await steady.kill();
    await unlucky.kill();
    await watching.close();
  }
}

async function startBot(program: string, args: string[], said: string[]): Promise<Bot> {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [program, ...args, data('plan.json'), data('owners.json')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.on('error', () => {});
  const ticked = new Set<string>();
  const output = createInterface({ input: child.stdout });
  const closed = once(output, 'close');
  const opened = new Promise<void>(done => {
    output.on('line', line => {
      said.push(line);
      if (line === 'open') done();
      if (line.startsWith('ticked ')) ticked.add(line.slice(7));
    });
  });
  await Promise.race([opened, closed]);
  return {
    tick: instant => void child.stdin.write(`${instant}\n`),
    hasTicked: instant => ticked.has(instant),
    async kill() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

/** Terminates all connections of the bots, as a short network failure does: processes live on, locks are released. */
async function cutConnections(url: string): Promise<void> {
  await onDatabase(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'keikaku%'`,
  );
}
