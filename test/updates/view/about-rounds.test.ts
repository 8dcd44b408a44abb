/** Questions about rounds outside a thread: until when, when the next one is, what one division has answered, an earlier table. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');
const COORDINATOR = member('slack:UCOORD1SAMPLE');
const OUTSIDER = { ...STAFF, standing: 'outsider' as const };

let office: Office;
let talks = 0;
const ask = (text: string, who = STAFF) => office.ask(who, text, `talk-${talks++}`);
const said = async (text: string, who = STAFF) => plainText((await ask(text, who)).reply);

const report = (round: string, values: Record<string, string>) => submitUpdate(office, KIKI, `${round}/kiki`, values);

/** The third quarter's round is open; the second's is closed. */
beforeAll(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await report('2009-Q2', { '1-1-1.status': 'at_risk', '1-1-1.comment': '部品待ち' });
  await office.at('2009-10-16T09:00:00+09:00');
  await office.at('2010-01-04T09:00:00+09:00');
  await report('2009-Q3', { '1-1-1.status': 'on_track', '1-1-2.status': 'on_track' });
}, 60_000);

describe('「締切はいつ」', () => {
  it.each([
    '締切はいつ',
    '締切はいつですか',
    '回答期限は',
    '今月の報告の締切はいつ',
    'when is the deadline',
    'when are the reports due?',
  ])('tells the round and its last day: %s', async text => {
    expect(await said(text)).toMatch(/第3四半期の照会の回答期限は平成22年1月12日.*回答2件/);
  });

  it('tells a coordinator in the shortest words, and who is asked about their own', async () => {
    expect(await said('期限はいつ', COORDINATOR)).toContain('平成22年1月12日');
    expect(await said('回答期限は', KIKI)).toMatch(/^ご回答の期限は平成22年1月12日.*残り3件/);
  });

  it.each(['この計画はいつまで', '電子申請の締切はいつ', '計画の期限は'])('is not meant by 「%s」', async text => {
    expect(await said(text)).not.toContain('照会の回答期限');
  });
});

describe('「次の照会はいつ」', () => {
  it.each(['次の照会はいつ', '次回の照会はいつですか', '照会はいつ', 'when is the next round'])(
    'tells the day by the calendar, and its last day: %s',
    async text => {
      expect(await said(text)).toMatch(
        /次の照会（平成21年度第4四半期分）は平成22年4月1日.*に始まり、回答期限は平成22年4月8日/,
      );
    },
  );
});

describe('「督促はいつ」', () => {
  it.each([
    '督促はいつ',
    '次の督促はいつですか',
    '督促の予定は',
    'when is the next reminder',
    'when do reminders go out',
  ])('tells the days to come, and when superiors are told: %s', async text => {
    expect(await said(text, COORDINATOR)).toMatch(/1月7日.*1月12日.*1月14日|7 January.*12 January.*14 January/);
  });

  it('tells who is asked no day before which they asked to wait', async () => {
    const waiting = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    await waiting.at('2009-10-01T09:00:00+09:00');
    waiting.sleepUntil('2009-10-05T10:00:00+09:00');
    await waiting.ask(KIKI, '明日まで待って');
    expect(plainText((await waiting.ask(KIKI, '督促はいつ')).reply)).toMatch(/督促は、平成21年10月8日/);
  });
});

describe('「未回答はどこ」', () => {
  it.each(['未回答はどこ', '未回答はどこですか', 'まだ出していない課は？', 'where are the missing ones'])(
    'lists the divisions: %s',
    async text => {
      expect(await said(text, COORDINATOR)).toMatch(/未回答の課は\d+課|\d+ divisions have not answered/);
    },
  );
});

describe('what one division has answered', () => {
  it.each([
    '危機対策課の回答状況',
    '危機対策課は回答した？',
    '危機対策課は回答済みですか',
    '危機対策課は未回答？',
    'has Crisis Management answered?',
  ])('is told with who and when: %s', async text => {
    const report = await ask(text);
    expect(report.entries).toEqual(['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5']);
    expect(plainText(report.reply)).toMatch(/照会5件のうち回答2件、未回答3件（1-1-3、1-1-4、1-1-5）.*見本 一郎/s);
  });

  it('offers coordinators alone to remind it', async () => {
    const choices = choicesOf((await ask('危機対策課の回答状況', COORDINATOR)).reply);
    expect(choices).toMatchObject([{ id: 'ask', value: '督促 危機対策課' }]);
    expect(choicesOf((await ask('危機対策課の回答状況')).reply)).toEqual([]);
  });

  it('is nothing for people outside, and is not meant where it is told', async () => {
    expect(await said('危機対策課の回答状況', OUTSIDER)).not.toContain('見本');
    expect(await said('危機対策課は回答済みです')).not.toContain('回答状況（');
  });
});

describe('the table of an earlier round', () => {
  it.each([
    '前回の進捗管理表',
    '平成21年度第2四半期の進捗管理表',
    '進捗管理表 第2四半期',
    '2009-Q2の進捗管理表をください',
    'FY2009 Q2 progress table',
    'progress table of the last round',
  ])('is that of the round: %s', async text => {
    const report = await said(text);
    expect(report).toContain('進捗管理表　平成21年度第2四半期');
    expect(report).toContain('やや遅れている 1');
  });

  it('is the present one in 前四半期, where that quarter is asked about now, and without words', async () => {
    for (const text of ['前四半期の進捗管理表', '進捗管理表', 'progress table of last quarter'])
      expect(await said(text)).toContain('進捗管理表　平成21年度第3四半期');
  });

  it('is handed to coordinators as a workbook with the round in its name', async () => {
    await said('前回の進捗管理表', COORDINATOR);
    expect(office.kept.at(-1)?.name).toBe('進捗管理表-2009-Q2.xlsx');
  });

  it('that there is none of is told with those there are', async () => {
    expect(await said('平成20年度第4四半期の進捗管理表')).toMatch(
      /「平成20年度第4四半期」の照会は記録にありません.*平成21年度第2四半期、平成21年度第3四半期/,
    );
  });
});
