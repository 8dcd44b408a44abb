/**
 * People from outside the office. Closed, they are told so and nothing else; open, what they see is made of the plan
 * alone: two offices with different people, different updates and different rounds tell an outsider the very same.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapter.ts';
import { updatesText } from '../../src/text/updates.ts';
import { member, type Office, openOffice, realDirectory } from '../helpers/cycle.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const OUTSIDERS: Person[] = [
  { id: 'slack:U0GUEST', name: 'ゲスト', standing: 'outsider' },
  // The same accounts as staff, but not vouched for.
  { id: 'slack:UKIKI1SAMPLE', name: '危機対策課の人', standing: 'outsider' },
  { id: 'slack:UCOORD1SAMPLE', name: '取りまとめの人', standing: 'outsider' },
  { id: 'teams:aad-coord1-sample', name: '取りまとめの人', standing: 'outsider' },
];

/** Everything there is to say, in both languages. */
const LINES = [
  '防災の事業は？',
  '1-1-1',
  '施策1-1の一覧',
  '全部で何事業？',
  '再掲はどれ？',
  'この計画の期間は？',
  '1-1-1の担当課はどこ？',
  '危機対策課の事業は？',
  '秘密課の事業は？',
  '担当が未登録の事業は？',
  '1-1-1の進捗は？',
  '防災の事業の担当は？',
  '状況',
  '未回答の課は？',
  '配信状況',
  '回答',
  '遅れている事業は？',
  '前回から変わったもの',
  '2009年9月末の状況',
  '報告依頼',
  '締切延長 10月20日',
  '督促',
  '締め切る',
  '再送',
  '担当登録 4-6-4 医療整備課',
  '免除 1-1-1',
  '休止 1-1-1',
  '再開 1-1-1',
  '外部の人の質問 許可',
  '明日まで休みます',
  '1-1-1は順調です',
  'MIDORIは遅れています、来月改修予定',
  '使い方',
  'who owns 1-1-1?',
  'what is the status of 1-1-1',
  'who is missing',
  'which projects are delayed',
  'ledger',
  'outsiders allow',
  'my projects',
  'export updates',
];
const PRESSES: [string, string][] = [
  ['ask', '1-1-1の担当課はどこ？'],
  ['ask', '状況'],
  ['project', '1-1-1'],
  ['source', '1-1-1'],
  ['more', '1'],
  ['update.open', '2009-Q2/kiki'],
  ['update.correct', '2009-Q2/kiki/0'],
  ['update.same', '2009-Q2/kiki'],
  ['update.snooze', '2009-Q2/kiki'],
  ['update.hand', '2009-Q2/kiki'],
  ['update.hand-to', '2009-Q2/kiki/koho/1-1-1'],
  ['update.take', 's1'],
  ['cycle.open', '2009-Q3'],
  ['cycle.close', '2009-Q2'],
  ['cycle.uncertain', '2009-Q2/0'],
  ['cycle.decide', '2009-Q2/0.1'],
  ['cycle.ask-again', '2009-Q2/0'],
  ['cycle.outsiders', 'admit'],
  ['cycle.assign', '1-1-1/koho/2009-10-02/kiki'],
];

/** An office whose people, divisions and updates all hold the given word. */
async function officeOf(word: string, answered: boolean): Promise<Office> {
  const directory = await realDirectory(document => {
    for (const owner of document.owners) {
      owner.division = `${word}部`;
      if (owner.id !== 'kiki') owner.name = `${word}${owner.id}課`;
      for (const contact of owner.contacts) contact.name = `${word}${contact.slack ?? contact.teams}`;
      for (const contact of owner.contacts) if (contact.deputyOf) contact.deputyOf = owner.contacts[0]?.name ?? null;
      if (owner.superior) owner.superior.name = `${word}${owner.superior.slack ?? owner.superior.teams}`;
    }
    if (!answered) document.assignments = document.assignments.filter(({ project }) => !project.startsWith('1-1'));
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  const context = JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: [['1-1-1', 0]] });
  const values = { '1-1-1.status': 'delayed', '1-1-1.comment': `${word}の事情で遅れ` };
  if (answered) await office.send(member('slack:UKIKI1SAMPLE'), 'update', context, values);
  return office;
}

/** All that an outsider can get out of an office, as text. */
async function allOf(office: Office, person: Person): Promise<string[]> {
  const got: unknown[] = [];
  for (const line of LINES) got.push(await office.ask(person, line, `${person.id}/${line}`));
  for (const [id, value] of PRESSES) got.push(await office.press(person, id, value));
  const context = JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: [['1-1-1', 1]] });
  for (const form of ['update', 'hand', 'search'])
    got.push(await office.send(person, form, context, { '1-1-1.status': 'on_track', owner: 'koho', text: '状況' }));
  for (const lang of ['ja', 'en'] as const) {
    got.push(await office.door.home(person, lang));
    for (const source of ['owners', 'projects'] as const)
      for (const typed of ['', '危機', '赤', 'kiki', '1-1'])
        got.push(office.door.lookup(person, source, typed, lang, 50));
  }
  return got.map(one => JSON.stringify(one));
}

let red: Office;
let blue: Office;
beforeAll(async () => {
  red = await officeOf('赤秘', true);
  blue = await officeOf('青秘', false);
});

describe('while nobody has let outsiders ask', () => {
  it.each(OUTSIDERS)('$id is told so, whatever they say, press, send in or look up', async person => {
    const before = red.journal.head().seq;
    const told = [...Object.values(updatesText).map(({ outsidersClosed }) => JSON.stringify(outsidersClosed)), '[]'];
    for (const one of await allOf(red, person)) expect(told.some(text => one.includes(text))).toBe(true);
    expect(red.journal.head().seq).toBe(before);
  });
});

describe('once a coordinator has let outsiders ask', () => {
  beforeAll(async () => {
    for (const office of [red, blue]) await office.press(COORDINATOR, 'cycle.outsiders', 'admit');
  });

  it('they get answers about the plan', async () => {
    const { entries, reply } = await red.ask(OUTSIDERS[0]!, '防災の事業は？');
    expect(entries).toHaveLength(9);
    expect(JSON.stringify(reply)).toContain('津波情報ネットワークの構築');
  });

  it('who could not be looked up is told to try again, and a form of theirs stays open', async () => {
    const unknown: Person = { id: 'slack:UKIKI1SAMPLE', name: '危機対策課の人', standing: 'unknown' };
    const before = red.journal.head().seq;
    const told = [...Object.values(updatesText).map(({ unknownPerson }) => JSON.stringify(unknownPerson)), '[]'];
    for (const one of await allOf(red, unknown)) expect(told.some(text => one.includes(text))).toBe(true);
    expect((await red.send(unknown, 'update', '', {})).kind).toBe('invalid');
    expect(red.journal.head().seq).toBe(before);
  });

  it.each(OUTSIDERS)('$id learns nothing of owners, people, updates or rounds, and changes nothing', async person => {
    const before = red.journal.head().seq;
    const [fromRed, fromBlue] = [await allOf(red, person), await allOf(blue, person)];
    expect(fromRed).toEqual(fromBlue);
    expect(fromRed.join()).not.toMatch(/赤秘|遅れ|総務部/);
    expect(red.journal.head().seq).toBe(before);
  });

  it('the same lines do show them to staff', async () => {
    const { reply } = await red.ask(member('slack:U0NOBODY'), '1-1-2の担当課はどこ？', 'staff');
    expect(JSON.stringify(reply)).toMatch(/赤秘部/);
  });

  it('says so to a coordinator who asks, keeps on record who decided, and can be closed again', async () => {
    const asked = await red.ask(COORDINATOR, '外部の人の質問');
    expect(JSON.stringify(asked.reply)).toContain('答えています');
    expect(red.state().outsiders).toMatchObject({ admitted: true, by: COORDINATOR.id });
    const closing = await red.ask(COORDINATOR, '外部の人の質問 停止');
    const button = closing.reply.elements.flatMap(one => (one.kind === 'actions' ? one.actions : []))[0];
    await red.press(COORDINATOR, button?.id ?? '', button?.value ?? '');
    expect(red.state().outsiders).toMatchObject({ admitted: false });
    const { intent } = await red.ask(OUTSIDERS[0]!, '防災の事業は？');
    expect(intent).toBe('none');
  });

  it.each(['外部の人の質問 許可', '外部の人の質問を許可', '外部の方の質問は許可', 'outsiders allow'])(
    '%s asks the coordinator back before anything changes',
    async line => {
      const before = red.journal.head().seq;
      const { reply } = await red.ask(COORDINATOR, line);
      expect(JSON.stringify(reply)).toContain('"cycle.outsiders"');
      expect(red.journal.head().seq).toBe(before);
      expect(JSON.stringify((await red.ask(member('slack:UKIKI1SAMPLE'), line)).reply)).not.toContain(
        'cycle.outsiders',
      );
    },
  );
});
