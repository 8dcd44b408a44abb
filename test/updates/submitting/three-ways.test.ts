/**
 * One round, the same for whoever plays it: prompt, answers in all ways, reminders, escalation, a late answer, close,
 * export. Through the core alone, through Slack and through Teams it must end in the same record.
 */
import { describe, expect, it } from 'vitest';
import { toObjects } from '../../../src/export/records.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { progressBook } from '../../../src/updates/table/book.ts';
import { tableRecords } from '../../../src/updates/table/flat-rows.ts';
import { until } from '../../doubles/slack/world.ts';
import { viewOf } from '../../helpers/cycle.ts';
import { coreStage } from '../../helpers/stage/core.ts';
import { slackStage } from '../../helpers/stage/slack.ts';
import type { CreateStage, Place, Seen, Stage } from '../../helpers/stage/stage.ts';
import { teamsStage } from '../../helpers/stage/teams.ts';

const TIMEOUT_MS = 120_000;
const STAGES: [name: string, create: CreateStage][] = [
  ['the core alone', coreStage],
  ['Slack', slackStage],
  ['Teams', teamsStage],
];

const newest = (stage: Stage, place: Place): Seen => {
  const message = stage.read(place).at(-1);
  if (!message) throw new TypeError(`nothing arrived at ${place}`);
  return message;
};
const answered = (stage: Stage, project: string) => until(() => lastUpdate(stage.office.state(), project)?.round);

async function play(create: CreateStage) {
  const stage = await create('2009-09-28T10:00:00+09:00');
  try {
    const { office } = stage;
    // What was said before this round: 「変更なし」 needs something to repeat.
    const before = { status: 'mostly_on_track' as const, percent: 40, due: '2010-03', comment: '工事中' };
    await office.journal.append(
      ['1-1-3', '1-1-4'].map(project => ({
        kind: 'update.given' as const,
        by: 'system',
        from: null,
        data: { ...before, project, round: null, owner: 'kiki', via: 'form' as const, same: false, deputy: false },
      })),
    );

    await office.at('2009-10-01T09:00:00+09:00');
    for (const place of ['kiki', 'koho'] as const) expect(stage.read(place)).toHaveLength(1);
    const prompt = newest(stage, 'kiki');
    expect(prompt.text).toMatch(/1-1-1[\s\S]*1-1-4/);
    expect(prompt.buttons).toEqual(
      expect.arrayContaining(['回答する', '前回と同じ（2件）', '次の開庁日まで督促を止める']),
    );

    const form = await stage.open('kiki', prompt, '回答する');
    expect(form.fields['1-1-3.percent']).toBe('40');
    const mine = { '1-1-1.status': 'on_track', '1-1-1.due': '平成22年3月', '1-1-1.comment': '試験を終えた' };
    expect(await form.send({ ...mine, '1-1-1.percent': '120' })).toContain('0から100まで');
    expect(await form.send({ ...mine, '1-1-1.percent': '80' })).toBe('');
    await answered(stage, '1-1-1');

    const read = await stage.write('kikiDeputy', prompt, '震度情報ネットワークはやや遅れています');
    expect(read.text).toContain('やや遅れている');
    expect(lastUpdate(office.state(), '1-1-2')).toBeUndefined();
    await stage.press('kikiDeputy', read, 'この内容で回答する');
    await answered(stage, '1-1-2');

    await until(() => stage.read('kiki')[0]?.buttons.includes('残り2件は前回と同じ'));
    await stage.press('kiki', prompt, '残り2件は前回と同じ');
    await answered(stage, '1-1-4');
    await until(() => stage.read('kiki')[0]?.text.includes('全ての事業のご回答をいただきました'));

    const counts = () => (['kiki', 'koho', 'kohoHead', 'coordinators'] as const).map(place => stage.read(place).length);
    const [atKiki = 0] = counts();
    await office.at('2009-10-06T09:00:00+09:00');
    await office.at('2009-10-08T09:00:00+09:00');
    expect(counts()).toEqual([atKiki, 3, 0, 0]);
    await office.at('2009-10-13T09:00:00+09:00');
    expect(counts()).toEqual([atKiki, 3, 1, 0]);
    expect(newest(stage, 'kohoHead').text).toContain('4-1-1');

    await office.at('2009-10-14T10:00:00+09:00');
    const late = await stage.open('koho', newest(stage, 'koho'), '回答する');
    expect(await late.send({ '4-1-1.status': 'delayed', '4-1-1.comment': '入札が不調' })).toBe('');
    await answered(stage, '4-1-1');

    await office.at('2009-10-16T09:00:00+09:00');
    expect(counts()).toEqual([atKiki, 3, 1, 1]);
    expect(newest(stage, 'coordinators').text).toContain('照会5件のうち回答5件（うち期限後1件）、未回答0件');
    return await recordOf(stage);
  } finally {
    await stage.close();
  }
}

/** What was recorded, without the names platforms give to people and messages. */
async function recordOf({ office }: Stage) {
  const view = await viewOf(office);
  expect((await progressBook(view)).length).toBeGreaterThan(10_000);
  const table = toObjects(tableRecords(view)).map(({ answeredBy, ...row }) => row);
  const deliveries = Object.values(office.state().deliveries)
    .map(({ row, kind, projects, result, late }) => ({ row, kind, projects, result, late }))
    .sort((a, b) => a.row.localeCompare(b.row));
  const updates = Object.entries(office.state().updates)
    .flatMap(([project, versions]) => versions.map(({ by: _, from: __, seq: ___, ...said }) => ({ ...said, project })))
    .sort((a, b) => a.project.localeCompare(b.project));
  return { table, deliveries, updates, closedAt: office.state().rounds['2009-Q2']?.closedAt };
}

/** What was typed is still there, whatever comes between it and the record. */
async function typeOn(create: CreateStage) {
  const stage = await create('2009-09-28T10:00:00+09:00');
  try {
    const { office } = stage;
    await office.at('2009-10-01T09:00:00+09:00');
    const prompt = newest(stage, 'kiki');
    const form = await stage.open('kiki', prompt, '回答する');
    expect(await form.send({})).toContain('まだ何も入力されていません');
    const typed = { '1-1-1.percent': '40', '1-1-1.due': '平成22年3月', '1-1-1.comment': '試験を終えた' };
    expect(await form.send(typed)).toContain('状況を選んでください');
    expect(office.state().updates).toEqual({});

    const deputys = await stage.open('kikiDeputy', prompt, '回答する');
    await office.at('2009-10-01T10:05:00+09:00');
    const theirs = { '1-1-1.status': 'delayed', '1-1-1.comment': '部品の納入待ち' };
    expect(await deputys.send(theirs)).toBe('');
    await answered(stage, '1-1-1');

    const mine = { ...typed, '1-1-1.status': 'on_track' };
    const back = await form.send(mine);
    for (const part of ['もう一度送信', '見本 次郎', '10:05', '遅れている', '部品の納入待ち'])
      expect(back).toContain(part);
    expect(form.fields).toMatchObject(mine);
    expect(await form.send({ ...mine, '1-1-1.percent': '120' })).toContain('0から100まで');
    expect(form.fields).toHaveProperty(['1-1-1.comment']);
    expect(await form.send(mine)).toBe('');
    await until(() => office.state().updates['1-1-1']?.length === 2);
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'on_track', percent: 40, deputy: false });
  } finally {
    await stage.close();
  }
}

describe('what is typed into a form', () => {
  it.each(STAGES)(
    'is neither dropped nor put over another’s answer unseen, through %s',
    { timeout: TIMEOUT_MS },
    async (_, create) => {
      await typeOn(create);
    },
  );
});

describe('a round from prompt to export', () => {
  const records = new Map<string, Awaited<ReturnType<typeof recordOf>>>();
  it.each(STAGES)('can be played through %s', { timeout: TIMEOUT_MS }, async (name, create) => {
    const record = await play(create);
    records.set(name, record);
    expect(record.updates.filter(({ round }) => round !== null)).toMatchObject([
      { project: '1-1-1', status: 'on_track', percent: 80, due: '2010-03', via: 'form', deputy: false, late: false },
      { project: '1-1-2', status: 'at_risk', via: 'sentence', deputy: true },
      { project: '1-1-3', status: 'mostly_on_track', percent: 40, via: 'button', same: true },
      { project: '1-1-4', status: 'mostly_on_track', percent: 40, via: 'button', same: true },
      { project: '4-1-1', status: 'delayed', via: 'form', late: true },
    ]);
    expect(new Set(record.deliveries.map(({ result }) => result))).toEqual(new Set(['sent']));
  });

  it('ends in the same record, whichever way', () => {
    expect(records.size).toBe(STAGES.length);
    const [core, ...others] = [...records.values()];
    for (const record of others) expect(record).toEqual(core);
  });
});
