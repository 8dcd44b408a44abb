import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { gentle } from '../../../src/search/words/normalize.ts';
import { parseAbsence, saysPresent } from '../../../src/updates/people/absence.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const KOHO = member('slack:UKOHO1SAMPLE');
const STAFF = member('slack:U0NOBODY');
/** A Monday, the first working day of the year. */
const TODAY = '2010-01-04';

const start = async (): Promise<Office> => {
  const office = await openOffice('2009-12-20T10:00:00+09:00', await realDirectory());
  await office.at(`${TODAY}T09:00:00+09:00`);
  return office;
};
const buttons = ({ reply }: Answer) => choicesOf(reply);

describe('the days of an absence', () => {
  it.each([
    ['来週は休みます', '2010-01-11', '2010-01-15'],
    ['来週は出張です', '2010-01-11', '2010-01-15'],
    ["I'm off next week", '2010-01-11', '2010-01-15'],
    ['今週は不在です', TODAY, '2010-01-08'],
    ['来週金曜まで休み', TODAY, '2010-01-15'],
    ['来週いっぱい休みます', TODAY, '2010-01-15'],
    ['来週月曜から水曜まで出張します', '2010-01-11', '2010-01-13'],
    ['今月いっぱい休みます', TODAY, '2010-01-31'],
    ['来月5日は休みです', '2010-02-05', '2010-02-05'],
    ['明日休みます', '2010-01-05', '2010-01-05'],
    ['すみません、明日は年休をいただきます。よろしくお願いします', '2010-01-05', '2010-01-05'],
    ['1月12日(火)は終日不在です', '2010-01-12', '2010-01-12'],
    ['明日から3日間お休みをいただきます', '2010-01-05', '2010-01-07'],
    ['明日から金曜日まで出張で不在です', '2010-01-05', '2010-01-08'],
    ['10月5日から9日まで出張です', '2010-10-05', '2010-10-09'],
    ['1/12～1/14 休暇', '2010-01-12', '2010-01-14'],
    ['休み 1月12日から15日まで', '2010-01-12', '2010-01-15'],
    ['20日まで休暇', TODAY, '2010-01-20'],
    ['来年1月8日まで休み', TODAY, '2011-01-08'],
    ['私は平成22年10月9日まで休み', TODAY, '2010-10-09'],
    ['away until next friday', TODAY, '2010-01-15'],
    ['away until 2010-01-20', TODAY, '2010-01-20'],
    ['I will be out of office from 12 January to January 15', '2010-01-12', '2010-01-15'],
    ['10/5から不在です', '2010-10-05', null],
  ])('%s', (text, from, to) => {
    expect(parseAbsence(gentle(text), TODAY)).toEqual({ from, to });
  });

  it.each([
    '明日の出張で使う資料、MIDORIの概要を教えて',
    '休み明けの月曜に説明するのでMIDORIを教えてください',
    '来週は休みません',
    '出張の予定はありません、明日',
    '来週は夏休みイベントで忙しいです',
    '金曜は議会が休みなので順調に進むと思います',
    '今日は休みなので来週でもいいですか',
    '来週金曜まで出張の予定が変わりました',
    '来週末まで休み',
    '昨日は休みでした',
    '明日は休みですか',
    '明日の出張',
    '佐藤さんは来週休みです',
    '私は来週出張なので、MIDORIは順調と回答します',
    'I am not off next week',
    '明治1年1月1日から休みます',
    '209年10月9日から休みます',
    '0209/10/9まで休み',
    '2月30日は休みます',
    '平成20年10月9日は休みます',
    '2050年1月1日から休みます',
    '休みの多い事業は？',
    '休暇村の事業',
  ])('are not read out of 「%s」', text => {
    expect(parseAbsence(gentle(text), TODAY)).toBeNull();
  });

  it.each([
    '休みを取り消す',
    '休みの登録を取り消してください',
    'やっぱり出勤します',
    '来週は休みません',
    '出張の予定はありません',
    "I'm back",
  ])('are over, or none, by 「%s」', text => {
    expect(saysPresent(gentle(text))).toBe(true);
  });
});

describe('an absence told on its second day or later', () => {
  it.each([
    ['10/5から10/9まで休み', '2009-10-06', '2009-10-05', '2009-10-09'],
    ['10月5日から9日まで休みます', '2009-10-06', '2009-10-05', '2009-10-09'],
    ['5日から9日まで休みます', '2009-10-06', '2009-10-05', '2009-10-09'],
    ['月曜から金曜まで休みます', '2009-10-06', '2009-10-05', '2009-10-09'],
    ['4/1から5/31まで休暇です', '2009-04-02', '2009-04-01', '2009-05-31'],
    ['10/6から3日間休みます', '2009-10-07', '2009-10-06', '2009-10-08'],
    ['12/28から1/8まで休みます', '2010-01-04', '2009-12-28', '2010-01-08'],
    ['12/29から1/3まで休みます', '2009-12-28', '2009-12-29', '2010-01-03'],
    ['10/7から10/9まで休み', '2009-10-06', '2009-10-07', '2009-10-09'],
  ])('%s, said on %s', (text, today, from, to) => {
    expect(parseAbsence(gentle(text), today)).toEqual({ from, to });
  });
});

describe('an absence in chat', { timeout: 60_000 }, () => {
  it('is recorded with the button and not before, once, with who is asked meanwhile', async () => {
    const office = await start();
    const asked = await office.ask(KIKI, '明日休みます');
    const said = plainText(asked.reply);
    expect(said).toContain('平成22年1月5日（火）をお休みとして記録します');
    expect(said).not.toContain('から');
    expect(said).toContain('見本 次郎（サンプル）（代理）');
    const [confirm, cancel] = buttons(asked);
    await office.press(KIKI, cancel?.id ?? '', cancel?.value ?? '');
    expect(office.state().absences).toEqual({});
    for (let click = 0; click < 2; click++) await office.press(KIKI, 'update.away', confirm?.value ?? '');
    expect(office.state().absences).toEqual({ [KIKI.id]: [{ from: '2010-01-05', to: '2010-01-05' }] });
    expect(plainText((await office.ask(KIKI, '明日は休みです')).reply)).toContain('すでに記録されています');
  });

  it('is nobody else’s to record or to take back', async () => {
    const office = await start();
    const [confirm] = buttons(await office.ask(KIKI, '来週は休みます'));
    const foreign = answerOf(await office.press(KOHO, 'update.away', confirm?.value ?? ''));
    expect(plainText(foreign.reply)).toContain('ご本人だけ');
    await office.press(KIKI, 'update.away', confirm?.value ?? '');
    const { seq } = office.journal.head();
    for (const value of [confirm?.value ?? '', 'null', '["slack:UKIKI1SAMPLE"]', '{}', '']) {
      await office.press(KOHO, 'update.back', value);
      await office.press(STAFF, 'update.away', value);
    }
    expect(office.journal.head().seq).toBe(seq);
  });

  it.each(['休み', '休みを取り消す', 'やっぱり出勤します'])(
    'is taken back from the list that 「%s」 shows',
    async said => {
      const office = await start();
      const [confirm] = buttons(await office.ask(KIKI, '来週は出張です'));
      await office.press(KIKI, 'update.away', confirm?.value ?? '');
      const [withdraw] = buttons(await office.ask(KIKI, said));
      expect(withdraw?.label).toBe('1月11日から1月15日までを取り消す');
      const outcome = answerOf(await office.press(KIKI, 'update.back', withdraw?.value ?? ''));
      expect(plainText(outcome.reply)).toContain('取り消しました');
      expect(office.state().absences).toEqual({});
      const again = answerOf(await office.press(KIKI, 'update.back', withdraw?.value ?? ''));
      expect(plainText(again.reply)).toContain('記録されていません');
      expect(plainText((await office.ask(KIKI, '休み')).reply)).toContain('登録されていません');
    },
  );

  it('without a last day is asked for one', async () => {
    const office = await start();
    expect(plainText((await office.ask(KIKI, '明日から休みます')).reply)).toContain('いつまで');
  });

  it('leaves a question that speaks of a day off to be answered', async () => {
    const office = await start();
    const answer = await office.ask(KIKI, '休み明けの月曜に説明するのでMIDORIを教えてください');
    expect(answer.entries).toEqual(['1-1-1']);
  });

  it('is told in English with its sentences apart', async () => {
    const office = await start();
    const answer = await office.door.answer({ text: 'off tomorrow', person: KIKI, conversation: 'x', lang: 'en' });
    expect(plainText(answer.reply)).toMatch(/away: Tuesday 5 January 2010\? Meanwhile requests go to/);
  });
});
