/** Shared by the journal's tests: two kinds of events, drafts of them, a fixed clock, seeded random numbers. */
import { type Draft, defineEvents, type JournalEvent, z } from '../../src/journal/event.ts';
import type { Fold } from '../../src/journal/fold.ts';
import type { Journal } from '../../src/journal/journal.ts';

export const testKinds = defineEvents({
  'update.given': {
    project: z.string(),
    status: z.enum(['on_track', 'delayed']),
    percent: z.number().int().min(0).max(100).nullable(),
    comment: z.string(),
  },
  'round.opened': { round: z.string(), remarks: z.record(z.string(), z.unknown()).optional() },
});
export type TestKinds = typeof testKinds;
export type TestEvent = JournalEvent<TestKinds>;

export const NOON = new Date('2009-06-01T03:00:00Z');
export const atNoon = (): Date => NOON;

export function update(project: string, comment = '順調に進んでいます。', key?: string): Draft<TestKinds> {
  const data = { project, status: 'on_track' as const, percent: 40, comment };
  return { kind: 'update.given', by: 'slack:U01', from: 'slack:C01/1700.1', data, ...(key ? { key } : {}) };
}

export function roundOpened(round: string): Draft<TestKinds> {
  return { kind: 'round.opened', by: 'system', from: null, data: { round } };
}

/** The last comment on each project, and how many events there were. */
export const lastComments: Fold<{ count: number; comments: Record<string, string> }, TestKinds> = {
  initial: () => ({ count: 0, comments: {} }),
  apply(state, event) {
    state.count++;
    if (event.kind === 'update.given') state.comments[event.data.project] = event.data.comment;
    return state;
  },
};

export async function readAll(journal: Journal<TestKinds>, fromSeq?: number): Promise<TestEvent[]> {
  const events: TestEvent[] = [];
  for await (const event of journal.read(fromSeq)) events.push(event);
  return events;
}

/** Random whole numbers below a bound, reproducible by seed. */
export function createDice(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
