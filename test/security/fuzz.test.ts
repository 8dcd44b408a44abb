/**
 * Nonsense of every kind, said, pressed and sent in, in process and over HTTP with good signatures. Nothing crashes, nothing
 * hangs, and what is recorded is what can be read back. The short form runs with the suite; the long one is
 *
 *     FUZZ=1000000 npx vitest run test/security/fuzz.test.ts
 *
 * and FUZZ_SEED repeats a run.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapter.ts';
import { parseDirectory } from '../../src/directory/load.ts';
import { plainText } from '../../src/reply.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import type { UpdatesState } from '../../src/updates/state.ts';
import { knowledgeOfTests, member, type Office, openOffice, realDirectory } from '../helpers/cycle.ts';
import { hostileTexts } from '../helpers/hostile-text.ts';
import { FORM_TYPE, form, startWorld, type World } from '../helpers/slack-double/index.ts';

const COUNT = Number(process.env.FUZZ ?? 3_000);
const HTTP_COUNT = process.env.FUZZ ? 5_000 : 400;
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(performance.timeOrigin % 2 ** 31));
/** Of the main thread; what is to be kept out takes seconds to minutes, and a busy machine must decide nothing. */
const LONGEST_MS = 1_000;
const SLOW_MS = 50;

/** How long nobody else would have been answered: no more than the processor time of all threads, nor than the main one was busy. */
async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  const busyBefore = performance.eventLoopUtilization();
  await work();
  const { user, system } = process.cpuUsage(before);
  const { active } = performance.eventLoopUtilization(busyBefore);
  return Math.min((user + system) / 1_000, active);
}

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed | 0;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const WORDS = [
  '防災',
  '事業',
  'の',
  'は？',
  '1-1-1',
  '施策2-2',
  '第4分野',
  '担当',
  '進捗',
  '状況',
  '遅れています',
  '来月',
  '平成21年',
  'bousai',
  'つなみ',
  'ﾄｼｮ',
  '全部で何',
  '再掲',
  '2番目',
  'もっと',
  'いや、',
  '順調',
  '80%',
  '変更なし',
  '休みます',
  '締切延長',
  '担当登録',
  '外部の人の質問',
  '進捗管理表',
  'who owns',
  'list all',
  'MIDORI',
];
const RUNS = [
  'ア',
  'あ',
  'a',
  '怜',
  '1',
  '-',
  '。',
  ' ',
  '\u0301',
  '\u3099',
  '\u200d',
  '🚒',
  'ﷺ',
  '㍿',
  '\ud800',
  '\udc00',
  '\u0000',
  '\u202e',
  '(',
  '\\',
  '=',
  '<',
  'ー',
];

class Fuzz {
  readonly #pick: (below: number) => number;
  readonly #hostile = hostileTexts(400);

  constructor(seed: number) {
    this.#pick = numbers(seed);
  }

  below(count: number): number {
    return this.#pick(count);
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.#pick(values.length)] as Value;
  }

  text(): string {
    const pieces = Array.from({ length: 1 + this.below(6) }, () => this.#piece());
    const text = pieces.join(this.of(['', '', ' ', '、', '\n']));
    // Sometimes a character is lost, doubled or changed.
    const at = this.below(Math.max(1, text.length));
    return this.of([
      text,
      text,
      text,
      text.slice(at),
      text.slice(0, at) + text.slice(at + 1),
      `${text.slice(0, at)}${String.fromCharCode(this.below(65_536))}${text.slice(at)}`,
    ]);
  }

  #piece(): string {
    switch (this.below(8)) {
      case 0:
        return this.of(this.#hostile);
      case 1:
        return this.of(RUNS).repeat(1 + this.below(this.below(20) === 0 ? 2_000 : 12));
      case 2:
        return String.fromCharCode(this.below(65_536), this.below(65_536));
      case 3:
        return String.fromCodePoint(0x20 + this.below(0x2ff00)).repeat(1 + this.below(4));
      default:
        return this.of(WORDS);
    }
  }

  /** Any JSON there is, of no great depth. */
  json(depth = 0): unknown {
    switch (this.below(depth > 3 ? 5 : 8)) {
      case 0:
        return null;
      case 1:
        return this.below(2) === 0;
      case 2:
        return this.of([0, -1, 1e308, 3.5, 2 ** 53]);
      case 3:
      case 4:
        return this.text();
      case 5:
        return Array.from({ length: this.below(4) }, () => this.json(depth + 1));
      default:
        return Object.fromEntries(Array.from({ length: this.below(5) }, () => [this.of(KEYS), this.json(depth + 1)]));
    }
  }
}

const KEYS = [
  'type',
  'user',
  'id',
  'text',
  'ts',
  'channel',
  'event',
  'view',
  'state',
  'values',
  'actions',
  'action_id',
  'value',
  'private_metadata',
  'callback_id',
  'blocks',
  'team',
  'message',
  'thread_ts',
  '__proto__',
  'constructor',
  'command',
  'trigger_id',
  'response_url',
  'selected_option',
  'container',
];
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
  'update.take',
  'update.edit',
  'update.correct',
  'cycle.extend',
  'cycle.assign',
  'cycle.outsiders',
  'cycle.arrived',
  'cycle.again',
  'cycle.remind',
  'cycle.x',
  '',
];

let office: Office;
beforeAll(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
});

/** Answers that are not as they should be; the run goes on, so that one fault hides no other. */
const faults: string[] = [];

describe(`nonsense (seed ${SEED})`, { timeout: COUNT > 10_000 ? 24 * 3_600_000 : 180_000 }, () => {
  it(`of ${COUNT} kinds is answered, soon, and leaves a record that reads back`, async () => {
    const fuzz = new Fuzz(SEED);
    const took: number[] = [];
    let worst = { ms: 0, text: '' };
    for (let n = 0; n < COUNT; n += 1) {
      const text = fuzz.text();
      const by = {
        person: fuzz.of(PEOPLE),
        conversation: `c${fuzz.below(500)}`,
        ...fuzz.of([{}, { lang: 'ja' as const }, { lang: 'en' as const }]),
      };
      const first = await cpuMs(() => one(fuzz, text, by));
      // A collection of garbage or a busy machine is not the input's fault: what took long is asked twice more.
      const again = async () => cpuMs(() => office.door.answer({ text, ...by }));
      const ms = first > SLOW_MS ? Math.min(first, await again(), await again()) : first;
      took.push(ms);
      if (ms > worst.ms) worst = { ms, text };
    }
    took.sort((a, b) => a - b);
    const at = (share: number): string => (took[Math.floor(took.length * share)] ?? 0).toFixed(1);
    console.info(
      `${COUNT} inputs, CPU ms: p50 ${at(0.5)}, p99 ${at(0.99)}, p99.9 ${at(0.999)}, worst ${worst.ms.toFixed(0)} ${JSON.stringify(worst.text).slice(0, 120)}`,
    );
    expect(faults).toEqual([]);
    expect(worst.ms, JSON.stringify(worst.text)).toBeLessThan(LONGEST_MS);
    await readsBack();
  });

  async function one(
    fuzz: Fuzz,
    text: string,
    by: { person: Person; conversation: string; lang?: 'ja' | 'en' },
  ): Promise<void> {
    switch (fuzz.below(10)) {
      case 0: {
        const value = fuzz.of([
          text,
          `2009-Q2/${fuzz.of(['kiki', 'koho', '__proto__', text])}/${fuzz.below(9)}`,
          '1-1-1',
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
        await office.door.submit({ form: fuzz.of(['update', 'hand', 'search', text]), context, values, ...by });
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

  /** Folded anew from the record it is the same, and the directory in it is one `check` takes. */
  async function readsBack(): Promise<void> {
    let anew: UpdatesState = updatesFold.initial();
    for await (const event of office.journal.read()) anew = updatesFold.apply(anew, event);
    expect(anew).toEqual(office.state());
    const { plan } = await knowledgeOfTests();
    parseDirectory(JSON.parse(JSON.stringify(office.state().directory.document)), 'state', plan);
  }

  describe('over HTTP, signed', () => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld({ wrapDoor: () => office.door });
      world.slack.addUser({ id: 'UKIKI1SAMPLE' });
    });
    afterAll(() => world.close());

    it(`in ${HTTP_COUNT} shapes is acknowledged or refused, never with a failure of the program`, async () => {
      const fuzz = new Fuzz(SEED + 1);
      const user = () => fuzz.of<unknown>([{ id: 'UKIKI1SAMPLE' }, 'UKIKI1SAMPLE', fuzz.json()]);
      const statuses = new Map<number, number>();
      for (let n = 0; n < HTTP_COUNT; n += 1) {
        const loose = fuzz.json();
        const more = typeof loose === 'object' && loose !== null ? loose : {};
        const event = {
          type: fuzz.of(['message', 'app_mention', 'app_home_opened', fuzz.text()]),
          user: fuzz.of<unknown>(['UKIKI1SAMPLE', fuzz.json()]),
          channel: fuzz.of<unknown>(['D0KIKI', fuzz.json()]),
          ts: fuzz.of<unknown>(['1.1', fuzz.json()]),
          text: fuzz.of<unknown>([fuzz.text(), fuzz.json()]),
          tab: 'home',
        };
        const body = fuzz.of<unknown>([
          { type: 'event_callback', event_id: `E${n}`, event: { ...event, ...(fuzz.below(3) ? {} : more) } },
          {
            type: fuzz.of([
              'block_actions',
              'view_submission',
              'block_suggestion',
              'shortcut',
              'message_action',
              'view_closed',
            ]),
            user: user(),
            trigger_id: `t${n}`,
            callback_id: fuzz.of(['form', 'search', 'search_plan', 'related_projects', fuzz.text()]),
            view: fuzz.json(),
            actions: [fuzz.json()],
            message: fuzz.json(),
            channel: fuzz.json(),
            action_id: fuzz.of(['lookup:owners:ja', 'act:ja:0:update.open', 'pick:projects:ja', fuzz.text()]),
            value: fuzz.json(),
            response_url: fuzz.json(),
          },
          loose,
        ]);
        const isForm = fuzz.below(4) === 0;
        const text = isForm ? form({ payload: JSON.stringify(body) }) : JSON.stringify(body);
        const { status } = await world.send(text, isForm ? { contentType: FORM_TYPE } : {});
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      expect([...statuses.keys()].filter(status => status >= 500 && status !== 503)).toEqual([]);
      const said = { type: 'message', user: 'UKIKI1SAMPLE', channel: 'D0AFTER', ts: '9.9', text: '1-1-1' };
      expect(
        (await world.send(JSON.stringify({ type: 'event_callback', event_id: 'EAFTER', event: said }))).status,
      ).toBe(200);
      await world.adapter.stop();
      expect(world.slack.messages.some(({ channel, text }) => channel === 'D0AFTER' && text.includes('1-1-1'))).toBe(
        true,
      );
      await readsBack();
    });
  });
});
