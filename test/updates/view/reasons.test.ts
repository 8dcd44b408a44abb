/** Why projects are behind: what their owner wrote, with the day and who; that nothing was written; that they are not behind. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { tableSheet } from '../../../src/updates/table/flat-rows.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate, viewOf } from '../../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');
const OUTSIDER = { ...STAFF, standing: 'outsider' as const };

let office: Office;
let talks = 0;

/** The answer to the last of several turns. */
async function said(turns: string, who = STAFF): Promise<string> {
  const conversation = `talk-${talks++}`;
  let text = '';
  for (const turn of turns.split(' → ')) text = plainText((await office.ask(who, turn, conversation)).reply);
  return text;
}

const report = (round: string, values: Record<string, string>) => submitUpdate(office, KIKI, `${round}/kiki`, values);

beforeAll(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await report('2009-Q2', {
    '1-1-1.status': 'on_track',
    '1-1-2.status': 'delayed',
    '1-1-2.comment': '入札不調のため再公告',
    '1-1-3.status': 'at_risk',
    '1-1-5.status': 'at_risk',
    '1-1-5.comment': '担当者の交代',
  });
  await office.at('2010-01-04T09:00:00+09:00');
  await report('2009-Q3', { '1-1-5.status': 'delayed', '1-1-5.comment': '' });
}, 60_000);

describe('why something is late', () => {
  it.each([
    '1-1-2はなぜ遅れている',
    '1-1-2はどうして遅れているのですか',
    '震度情報ネットワークが遅れている理由を教えて',
    '1-1-2の遅延理由',
    '1-1-2の進捗 → なぜ？',
    '1-1-2を詳しく → 遅れの理由は',
    'why is 1-1-2 delayed?',
    'reason for the delay of 1-1-2',
  ])('is answered with what was recorded, the day and who: %s', async question => {
    const text = await said(question);
    for (const part of ['入札不調のため再公告', '平成21年10月1日', '見本 一郎', '危機対策課'])
      expect(text).toContain(part);
  });

  it('is said not to be recorded, or not to be so, where that is so', async () => {
    expect(await said('1-1-3はなぜ遅れている')).toMatch(/やや遅れている.*見本 一郎.*理由は記録されていません/);
    expect(await said('1-1-1はなぜ遅れている')).toContain('遅れているとの回答はありません');
    expect(await said('1-1-4が遅れている理由は')).toMatch(/まだ回答がない.*期限は平成22年1月12日/);
  });

  it('goes back to the answer that gave a reason, while the project stays behind', async () => {
    expect(await said('1-1-5はなぜ遅れている')).toMatch(/担当者の交代.*平成21年10月1日/s);
  });

  it.each([
    '遅れの理由は',
    '遅れている事業は？ → 遅れの理由は',
    'なぜ防災の事業は遅れているの',
    '危機対策課の遅れの理由',
  ])('of several is a table with what was recorded of each: %s', async question => {
    const text = await said(question);
    expect(text).toContain('遅れている事業3件の理由');
    expect(text).toMatch(/1-1-2 .*入札不調のため再公告.*\n1-1-3 .*（記録なし）.*\n1-1-5 .*担当者の交代/);
    expect(text).not.toContain('見当たりません');
  });

  it('is nobody’s question where it is told, and is kept from people outside', async () => {
    expect(await said('1-1-4の遅れの理由は入札不調です', KIKI)).toContain('まだ記録していません');
    expect(await said('なぜこの計画を作ったのですか')).not.toContain('記録されて');
    expect(await said('1-1-2はなぜ遅れている', OUTSIDER)).not.toContain('入札不調');
  });
});

describe('備考 of a table of projects', () => {
  it('holds the comment, else the reason given earlier for a delay that goes on, else nothing', async () => {
    const text = await said('遅れている事業は？');
    expect(text).toMatch(/1-1-2 .*\| 入札不調のため再公告$/m);
    expect(text).toMatch(/1-1-5 .*\| 担当者の交代（平成21年10月1日・2009年10月1日の回答）$/m);
    expect(text).toMatch(/1-1-3 .*\| *$/m);
  });

  it('of the 進捗管理表 holds the reason given earlier beside an answer without one', async () => {
    const { columns, rows } = tableSheet(await viewOf(office));
    const row = rows.find(([code]) => code === '1-1-5') ?? [];
    expect(row[columns.indexOf('備考')]).toBe('担当者の交代（平成21年10月1日・2009年10月1日の回答）');
  });
});
