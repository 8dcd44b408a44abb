/** What is on the buttons of a request may also be written, and what is not for everybody is said with whose it is. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const BYSTANDER = member('slack:UNOBODY');

async function asked() {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  return { office, thread: office.state().deliveries['2009-Q2/kiki/prompt/1']?.message ?? '' };
}

describe('in the round', { timeout: 60_000 }, () => {
  it.each(['明日まで待って', '明日まで待つ', '明日までお待ちください。', 'wait until tomorrow'])(
    'a day more may be asked for in words, in the thread or elsewhere: %s',
    async said => {
      const { office, thread } = await asked();
      for (const conversation of [thread, 'slack:elsewhere']) {
        const { reply } = await office.ask(KIKI, said, conversation);
        expect(plainText(reply)).toMatch(/10月2日.*督促を控えます|2 October 2009/);
      }
      expect(office.state().rounds['2009-Q2']?.asked.kiki?.snoozedUntil).toBe('2009-10-05T00:00:00.000Z');
    },
  );

  it('handing over in words leads to the button of the form', async () => {
    const { office } = await asked();
    const { reply } = await office.ask(KIKI, '他の課へ引き継ぎたい');
    const [button] = choicesOf(reply);
    expect(await office.press(KIKI, button?.id ?? '', button?.value ?? '')).toMatchObject({ form: { id: 'hand' } });
  });

  it('whoever is asked for nothing is told so, and nothing is recorded', async () => {
    const { office } = await asked();
    const { seq } = office.state();
    for (const said of ['明日まで待って', '引き継ぎ'])
      expect(plainText((await office.ask(BYSTANDER, said)).reply)).toContain('今のところありません');
    expect(office.state().seq).toBe(seq);
  });

  it("a project nobody has reported on is said to be asked about, with the day, and not to be asked about 'next'", async () => {
    const { office } = await asked();
    const { reply } = await office.ask(BYSTANDER, '1-1-1の進捗は？');
    expect(plainText(reply)).toContain('担当課に照会中で、回答の期限は平成21年10月8日（木）です。');
    expect(plainText(reply)).not.toContain('次の照会');
  });

  it('until when to answer may be asked by anybody', async () => {
    const { office } = await asked();
    for (const said of ['今月の報告の締切はいつ', '回答期限はいつですか？', 'When is the next report due?'])
      expect(plainText((await office.ask(BYSTANDER, said)).reply)).toMatch(/10月8日|8 October 2009/);
    expect(plainText((await office.ask(BYSTANDER, '入札の締切はいつ')).reply)).toContain('計画には載っていません');
  });

  it("a coordinators' command names them to whoever else tries it", async () => {
    const { office } = await asked();
    for (const said of ['締切', '配信状況', '照会開始'])
      expect(plainText((await office.ask(BYSTANDER, said)).reply)).toMatch(/取りまとめ担当の方（例示 五郎.*）だけが/);
  });
});

describe('before the first round', () => {
  it('how it stands is answered with the day it begins', async () => {
    const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    for (const said of ['照会の状況', '未回答の課'])
      expect(plainText((await office.ask(BYSTANDER, said)).reply)).toContain('最初の照会は平成21年10月1日');
  });
});

describe('outside office hours', { timeout: 60_000 }, () => {
  it("a coordinator's opening and closing say when what follows is sent, and the ledger that nothing was yet", async () => {
    const office = await openOffice('2009-10-01T08:00:00+09:00', await realDirectory());
    const [coordinator] = (await realDirectory()).coordinators;
    const who = member(`slack:${coordinator?.slack}`);
    const at = '平成21年10月1日（木） 09:00（開庁時間）に';
    const confirmed = await office.ask(who, '照会開始');
    expect(plainText(confirmed.reply)).toContain(`${at}送ります`);
    const opened = await office.press(who, 'cycle.open', '2009-Q2');
    expect(JSON.stringify(opened)).toContain(`38課に${at}依頼を送ります`);
    expect(plainText((await office.ask(who, '配信状況')).reply)).toContain('まだ送られていません');
    expect(plainText((await office.ask(who, '督促')).reply)).toContain('閉庁時間');
    expect(office.posted()).toEqual([]);
    await office.at('2009-10-01T09:00:00+09:00');
    expect(office.posted().length).toBeGreaterThan(0);
    office.sleepUntil('2009-10-02T18:00:00+09:00');
    expect(JSON.stringify(await office.press(who, 'cycle.close', '2009-Q2'))).toMatch(/集計は平成21年10月5日.*09:00/);
  });
});
