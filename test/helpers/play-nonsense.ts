/**
 * Nonsense of every kind, said, pressed and sent in to a whole office, in process and over HTTP with good signatures: for
 * the suite in short, and for `npm run chaos -- nonsense --long`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../../src/adapter.ts';
import { parseDirectory } from '../../src/directory/load.ts';
import { plainText } from '../../src/reply.ts';
import { updatesFold } from '../../src/updates/fold.ts';
import type { UpdatesState } from '../../src/updates/state.ts';
import { knowledgeOfTests, member, type Office, openOffice, realDirectory } from './cycle.ts';
import { Nonsense } from './nonsense.ts';
import { FORM_TYPE, form, startWorld } from './slack-double/index.ts';

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
/** Whatever takes longer is asked twice more. */
const SLOW_MS = 50;

export interface Aftermath {
  /** Processor time of each input, in ms, sorted. */
  tookMs: number[];
  worst: { ms: number; text: string };
  /** Answers that are not as they should be, each in a line; one fault hides no other. */
  faults: string[];
}

/** An office in the middle of a round. */
export async function officeInRound(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

/** The same nonsense for the same seed. */
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
    // A collection of garbage or a busy machine is not the input's fault.
    const again = async () => busyMs(() => office.door.answer({ text, ...by }));
    const ms = first > SLOW_MS ? Math.min(first, await again(), await again()) : first;
    tookMs.push(ms);
    if (ms > worst.ms) worst = { ms, text };
  }
  return { tookMs: tookMs.sort((a, b) => a - b), worst, faults };
}

/** What does not read back: folded anew from the record it is the same, and the directory in it is one `check` takes. */
export async function recordFaults(office: Office): Promise<string[]> {
  let anew: UpdatesState = updatesFold.initial();
  for await (const event of office.journal.read()) anew = updatesFold.apply(anew, event);
  const faults = isDeepStrictEqual(anew, office.state()) ? [] : ['the state is not what the record tells'];
  const { plan } = await knowledgeOfTests();
  try {
    parseDirectory(JSON.parse(JSON.stringify(office.state().directory.document)), 'state', plan);
  } catch (error) {
    faults.push(`the directory: ${error}`);
  }
  return faults;
}

/** So many shapes sent to Slack's door, signed. @returns faults: what ended in a failure of the program, or ended it */
export async function playNonsenseOverHttp(office: Office, count: number, seed: number): Promise<string[]> {
  const world = await startWorld({ wrapDoor: () => office.door });
  try {
    world.slack.addUser({ id: 'UKIKI1SAMPLE' });
    const fuzz = new Nonsense(seed);
    const user = () => fuzz.of<unknown>([{ id: 'UKIKI1SAMPLE' }, 'UKIKI1SAMPLE', fuzz.json()]);
    const statuses = new Map<number, number>();
    for (let n = 0; n < count; n += 1) {
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
    const faults = [...statuses]
      .filter(([status]) => status >= 500 && status !== 503)
      .map(([status, times]) => `${times} × HTTP ${status}`);
    const said = { type: 'message', user: 'UKIKI1SAMPLE', channel: 'D0AFTER', ts: '9.9', text: '1-1-1' };
    await world.send(JSON.stringify({ type: 'event_callback', event_id: 'EAFTER', event: said }));
    await world.adapter.stop();
    const isAnswered = world.slack.messages.some(
      ({ channel, text }) => channel === 'D0AFTER' && text.includes('1-1-1'),
    );
    if (!isAnswered) faults.push('a question after it all is not answered');
    return faults;
  } finally {
    await world.close();
  }
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

/** How long nobody else would have been answered, in ms of processor time. */
async function busyMs(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  const ofThread = mainThreadMs();
  await work();
  const { user, system } = process.cpuUsage(before);
  const ofAll = (user + system) / 1_000;
  // A workbook is written by another thread. What the system tells of one thread is only as fine as its tick.
  return ofAll > SLOW_MS ? Math.min(ofAll, mainThreadMs() - ofThread) : ofAll;
}

const SCHEDULER = `/proc/self/task/${process.pid}/schedstat`;
const isToldOfThreads = existsSync(SCHEDULER);

/** Of the thread that answers: processor time, or, where the system does not tell it, how long it was not idle. */
function mainThreadMs(): number {
  return isToldOfThreads
    ? Number(readFileSync(SCHEDULER, 'utf8').split(' ', 1)[0]) / 1e6
    : performance.eventLoopUtilization().active;
}
