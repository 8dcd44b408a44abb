/** Who keeps the rounds, which projects they leave alone, and what a closed round's table doubts. */
import { beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { checksOf } from '../../../src/updates/table/remarks.ts';
import { progressTable } from '../../../src/updates/table/rows.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate, viewOf } from '../../helpers/cycle.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const KIKI = member('slack:UKIKI1SAMPLE');

let office: Office;
beforeEach(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
}, 60_000);
const said = async (text: string) => plainText((await office.ask(COORDINATOR, text)).reply);

describe('what is asked about the keeping of rounds', { timeout: 60_000 }, () => {
  it.each(['取りまとめ担当は誰？', '取りまとめ担当は', '取りまとめ担当を変更したい', 'who are the coordinators?'])(
    '「%s」 names the coordinators, and how they are changed',
    async text => {
      expect(await said(text)).toMatch(/例示 五郎.*(?:名簿|directory)/);
    },
  );

  it.each(['休止中の事業', '照会しない事業は？', '免除した事業は？', 'paused projects'])(
    '「%s」 lists what is paused, exempted and finished, with the way back',
    async text => {
      expect(await said(text)).toMatch(/照会の対象から外している事業はありません|Every project/);
      await submitUpdate(office, KIKI, '2009-Q2/kiki', { '1-1-3.status': 'completed' });
      await office.press(COORDINATOR, 'cycle.pause', '1-1-1');
      await office.press(COORDINATOR, 'cycle.exempt', '2009-Q2/1-1-2');
      const list = await said(text);
      for (const code of ['1-1-1', '1-1-2', '1-1-3']) expect(list).toContain(code);
      expect(list).toMatch(/再開|resume/);
    },
  );
});

it('a table doubts no month that was still to come when its round closed', { timeout: 60_000 }, async () => {
  const values = {
    '1-1-1.status': 'on_track',
    '1-1-1.due': '2010-03',
    '1-1-2.status': 'on_track',
    '1-1-2.due': '2009-08',
  };
  await submitUpdate(office, KIKI, '2009-Q2/kiki', values);
  for (const day of ['2009-10-16', '2010-01-04', '2010-04-01']) await office.at(`${day}T09:00:00+09:00`);
  const view = await viewOf(office);
  const { rows, round } = progressTable(view, office.state().rounds['2009-Q2']);
  const doubts = (code: string) =>
    rows.filter(({ entry }) => entry.code === code).flatMap(row => checksOf(row, round, view));
  expect(doubts('1-1-1')).toEqual([]);
  expect(doubts('1-1-2')).toEqual(['完了予定の年月を過ぎています']);
});
