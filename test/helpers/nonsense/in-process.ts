/**
 * Fuzzing of messages, buttons and forms of a whole office; short for the suite, long for `npm run chaos -- nonsense
 * --long`.
 */
import type { Person } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../cycle.ts';
import { busyMs, SLOW_MS } from './busy-time.ts';
import { Nonsense } from './nonsense.ts';

const PEOPLE: Person[] = [
  member('slack:UKIKI1SAMPLE'),
  member('slack:UCOORD1SAMPLE'),
  member('slack:U0NOBODY'),
  member('teams:aad-gimu-1-sample'),
  { id: 'slack:U0GUEST', name: 'x', standing: 'outsider' },
  { id: '', name: '', standing: 'member' },
];
const ACTIONS = [
  'ask',
  'project',
  'source',
  'more',
  'update.open',
  'update.same',
  'update.snooze',
  'update.hand',
  'update.hand-to',
  'update.take',
  'update.edit',
  'update.drop',
  'update.correct',
  'cycle.extend',
  'cycle.assign',
  'cycle.outsiders',
  'cycle.arrived',
  'cycle.again',
  'cycle.uncertain',
  'cycle.decide',
  'cycle.ask-again',
  'cycle.all-again',
  'cycle.remind',
  'cycle.x',
  '',
];
interface Aftermath {
  /** CPU time of each input in ms, sorted. */
  tookMs: number[];
  worst: { ms: number; text: string };
  /** Invalid answers, one per line; all are collected. */
  faults: string[];
}

/** An office in the middle of a round. */
export async function officeInRound(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

/** Sends `count` fuzz inputs, reproducible by seed. */
export async function playNonsense(
  office: Office,
  count: number,
  seed: number,
  say?: (line: string) => void,
): Promise<Aftermath> {
  const fuzz = new Nonsense(seed);
  const faults: string[] = [];
  const tookMs: number[] = [];
  let worst = { ms: 0, text: '' };
  for (let n = 0; n < count; n += 1) {
    if (n > 0 && n % 50_000 === 0) say?.(`${n} inputs`);
    const text = fuzz.text();
    const by = {
      person: fuzz.of(PEOPLE),
      conversation: `c${fuzz.below(500)}`,
      ...fuzz.of([{}, { lang: 'ja' as const }, { lang: 'en' as const }]),
    };
    const first = await busyMs(() => one(office, fuzz, text, by, faults));
    // Repeats a slow measurement, as a garbage collection or a busy machine may have caused it.
    const again = async () => busyMs(() => office.door.answer({ text, ...by }));
    const ms = first > SLOW_MS ? Math.min(first, await again(), await again()) : first;
    tookMs.push(ms);
    if (ms > worst.ms) worst = { ms, text };
  }
  return { tookMs: tookMs.sort((a, b) => a - b), worst, faults };
}

async function one(
  office: Office,
  fuzz: Nonsense,
  text: string,
  by: { person: Person; conversation: string; lang?: 'ja' | 'en' },
  faults: string[],
): Promise<void> {
  switch (fuzz.below(10)) {
    case 0: {
      const value = fuzz.of([
        text,
        `2009-Q2/${fuzz.of(['kiki', 'koho', '__proto__', text])}/${fuzz.below(9)}`,
        '1-1-1',
        `2009-Q2/${fuzz.below(50)}.${fuzz.below(3)},${fuzz.of(['', '1.1', text])}`,
        `2009-Q2/kiki/prompt/${fuzz.of(['1', '9', text])}`,
      ]);
      await office.door.act({ id: fuzz.of(ACTIONS), value, ...by });
      return;
    }
    case 1: {
      const context = fuzz.of([
        text,
        JSON.stringify(fuzz.json()),
        JSON.stringify({
          round: '2009-Q2',
          owner: 'kiki',
          projects: [
            ['1-1-1', fuzz.below(5)],
            [text, -1],
          ],
        }),
      ]);
      const values = Object.fromEntries(
        ['1-1-1.status', '1-1-1.percent', '1-1-1.due', '1-1-1.comment', 'owner', 'text'].map(key => [
          key,
          fuzz.of([text, '', 'on_track', '50', '2010-03']),
        ]),
      );
      await office.door.submit({ form: fuzz.of(['update', 'hand', 'decide', 'search', text]), context, values, ...by });
      return;
    }
    default: {
      const { reply, entries } = await office.door.answer({ text, ...by });
      if (reply.fallback === '' || plainText(reply).length > 30_000)
        faults.push(`${JSON.stringify(text)} ${by.person.id}`);
      if (new Set(entries).size < entries.length) faults.push(`${JSON.stringify(text)} ${by.person.id} ${entries}`);
      office.door.lookup(by.person, fuzz.of(['projects', 'owners'] as const), text, 'ja', 20);
    }
  }
}
