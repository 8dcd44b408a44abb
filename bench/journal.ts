/**
 * Cost of an update and of a start with 1,000 and with 100,000 recorded updates, against plain lowdb (all data in one
 * JSON file, rewritten on each update).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { type Draft, defineEvents, z } from '../src/journal/event.ts';
import type { Fold } from '../src/journal/fold.ts';
import { openStore, type Store } from '../src/journal/store.ts';

interface JournalBenchRow {
  name: string;
  ours: number;
  peer: number;
  unit: string;
  /** ours / peer: below 1 is better. */
  ratio: number;
}

const FEW = 1_000;
const MANY = 100_000;

const kinds = defineEvents({
  'update.given': {
    project: z.string(),
    status: z.string(),
    percent: z.number(),
    due: z.string(),
    comment: z.string(),
  },
});
type Kinds = typeof kinds;
interface Given {
  status: string;
  comment: string;
}

const latest: Fold<Record<string, Given>, Kinds> = {
  initial: () => ({}),
  apply(state, { data: { project, status, comment } }) {
    state[project] = { status, comment };
    return state;
  },
};

function update(i: number): Draft<Kinds> & { key: string } {
  const comment = '設計を終え、来月から改修にかかる予定です。予算の執行は概ね計画どおり。';
  const data = { project: `1-1-${i % 96}`, status: 'on_track', percent: i % 100, due: '2010-03', comment };
  return { kind: 'update.given', by: 'slack:U0123', from: 'slack:C01/1700.1', key: `round/${i}`, data };
}

export async function benchJournal(): Promise<JournalBenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-bench-'));
  try {
    return [...(await benchUpdates(folder)), ...(await benchStarts(folder))];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function benchUpdates(folder: string): Promise<JournalBenchRow[]> {
  const few = await filledStore(join(folder, 'few'), FEW);
  const many = await filledStore(join(folder, 'many'), MANY);
  let next = MANY;
  const record = (store: Store<unknown, Kinds>) => async () => {
    await store.journal.append([update(next++)]);
  };
  const ours = await medians(500, [record(few), record(many)]);
  await few.close();
  await many.close();

  const peer = [
    ...(await medians(60, [await filledPeer(join(folder, 'few.json'), FEW)])),
    ...(await medians(9, [await filledPeer(join(folder, 'many.json'), MANY)])),
  ];
  return [
    row(`journal: an update with ${FEW} recorded`, 'ms', ours[0], peer[0]),
    row(`journal: an update with ${MANY} recorded`, 'ms', ours[1], peer[1]),
    row(`journal: the cost with ${MANY} by that with ${FEW}`, '×', growth(ours), growth(peer)),
  ];
}

/** Uses the folders left by benchUpdates. */
async function benchStarts(folder: string): Promise<JournalBenchRow[]> {
  const start = (name: string, forget: boolean) => async () => {
    if (forget) await rm(join(folder, name, 'state.json'), { force: true });
    return (await open(join(folder, name))).close();
  };
  await start('empty', false)();
  const kept = await medians(7, [start('empty', false), start('many', false)]);
  const anew = await medians(5, [start('empty', true), start('many', true)]);
  const [peer] = await medians(5, [() => new Low<unknown>(new JSONFile(join(folder, 'many.json')), {}).read()]);
  return [
    row(`journal: start with ${MANY} recorded, beyond an empty start`, 'ms', beyond(kept), peer),
    row('journal: the same when the state is folded anew', 'ms', beyond(anew), peer),
  ];
}

function open(folder: string): Promise<Store<unknown, Kinds>> {
  return openStore({ folder, kinds, fold: latest, now: () => new Date(0), report: () => {} });
}

async function filledStore(folder: string, count: number): Promise<Store<unknown, Kinds>> {
  const store = await open(folder);
  const BATCH = 1_000;
  for (let i = 0; i < count; i += BATCH) {
    await store.journal.append(Array.from({ length: BATCH }, (_, j) => update(i + j)));
  }
  return store;
}

/** @returns a function that adds one update to a plain lowdb file with `count` updates */
async function filledPeer(file: string, count: number): Promise<() => Promise<void>> {
  const db = new Low(new JSONFile<{ updates: unknown[] }>(file), { updates: [] });
  for (let i = 0; i < count; i++) db.data.updates.push(update(i));
  await db.write();
  return () => db.update(({ updates }) => updates.push(update(updates.length)));
}

/** Median duration of each task in ms; the tasks alternate, so that load on the machine affects all alike. */
async function medians(rounds: number, tasks: (() => Promise<void>)[]): Promise<number[]> {
  const durations: number[][] = tasks.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, task] of tasks.entries()) {
      const startedMs = performance.now();
      await task();
      durations[i]?.push(performance.now() - startedMs);
    }
  }
  return durations.map(list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0);
}

function growth([few = 0, many = 0]: number[]): number {
  return many / few;
}

function beyond([empty = 0, many = 0]: number[]): number {
  return many - empty;
}

function row(name: string, unit: string, ours = 0, peer = 0): JournalBenchRow {
  return { name, ours, peer, unit, ratio: ours / peer };
}
