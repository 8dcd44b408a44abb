/** 「督促」 by a coordinator's hand: a division is reminded once a day, whoever presses and however often. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const ROUND = '2009-Q2';

/** The second day of a round that 危機対策課 and 広報課 alone are asked in. */
async function startRound(unaddressed: string[] = []): Promise<Office> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki' || owner === 'koho');
    for (const owner of document.owners.filter(({ id }) => unaddressed.includes(id))) {
      owner.slackChannel = null;
      owner.contacts = [];
    }
    document.coordinators = [
      { name: '田中', slack: 'UCOORD1SAMPLE', teams: null },
      { name: '鈴木', slack: 'UCOORD2', teams: null },
    ];
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  await office.at('2009-10-02T10:05:00+09:00');
  return office;
}

const said = (outcome: Outcome): string => (outcome.kind === 'reply' ? plainText(outcome.answer.reply) : '');
const remind = async (office: Office, who = COORDINATOR) => said(await office.press(who, 'cycle.remind', ROUND));
const ask = async (office: Office) => plainText((await office.ask(COORDINATOR, '督促')).reply);
const propose = async (office: Office, words: string) => plainText((await office.ask(COORDINATOR, words)).reply);
const pressProposed = async (office: Office, words: string) => {
  const { reply } = await office.ask(COORDINATOR, words);
  const yes = choicesOf(reply).find(({ id }) => id === 'cycle.remind');
  return said(await office.press(COORDINATOR, 'cycle.remind', yes?.value ?? ''));
};
const waitOf = (office: Office) => office.press(member('slack:UKIKI1SAMPLE'), 'update.snooze', `${ROUND}/kiki`);
const remindersOf = (office: Office) => office.posted().filter(({ key }) => key.includes('/reminder/'));

describe('a reminder by hand', { timeout: 60_000 }, () => {
  it('comes once a day, though its button is pressed twice and by two coordinators', async () => {
    const office = await startRound();
    expect(await remind(office)).toBe('2課に督促を送りました。');
    office.sleepUntil('2009-10-02T15:30:00+09:00');
    for (const who of [COORDINATOR, member('slack:UCOORD2')]) {
      const words = await remind(office, who);
      expect(words).toMatch(/本日すでに督促を送った課.*危機対策課（10:05）、広報課（10:05）/);
      expect(words).toContain('次の督促は翌開庁日から');
    }
    expect(await ask(office)).not.toContain('督促を送る]');
    expect(remindersOf(office)).toHaveLength(2);
    office.sleepUntil('2009-10-05T10:00:00+09:00');
    expect(await ask(office)).toContain('2課に、いま督促を送ります');
    expect(await remind(office)).toBe('2課に督促を送りました。');
    expect(remindersOf(office)).toHaveLength(4);
  });

  it('is sent once where two press at the same moment, and claims no more than that', async () => {
    const office = await startRound();
    const words = await Promise.all([remind(office), remind(office, member('slack:UCOORD2'))]);
    expect(remindersOf(office)).toHaveLength(2);
    expect(words.filter(each => each.includes('2課に督促を送りました'))).toHaveLength(1);
    expect(words.find(each => !each.includes('送りました'))).toContain('確認できていません');
  });

  it('does not follow one of the schedule on the same day, and says so before anything is sent', async () => {
    const office = await startRound();
    await office.at('2009-10-06T09:00:00+09:00');
    expect(remindersOf(office)).toHaveLength(2);
    office.sleepUntil('2009-10-06T11:00:00+09:00');
    expect(await ask(office)).toContain('危機対策課（09:00）、広報課（09:00）');
  });

  it('goes once more to a division it surely did not reach, and the failure is not counted as sent', async () => {
    const office = await startRound();
    office.slack.refuse((_, key) => key.includes('/kiki/'));
    expect(await remind(office)).toMatch(/1課に督促を送りました。1課への督促は届きませんでした.*配信状況/);
    office.slack.refuse();
    expect(await remind(office)).toContain('1課に督促を送りました。\n本日すでに');
    expect(remindersOf(office)).toHaveLength(2);
  });

  it.each(['督促 危機対策課', '危機対策課に督促してください', 'remind Crisis Management'])(
    'goes to the one division that is named, after a question: %s',
    async words => {
      const office = await startRound();
      expect(await propose(office, words)).toMatch(/危機対策課に、未回答5件の督促をいま送ります/);
      expect(await pressProposed(office, words)).toBe('1課に督促を送りました。');
      expect(remindersOf(office).map(({ key }) => key)).toEqual([`${ROUND}/kiki/reminder/101`]);
    },
  );

  it('of a division that is none, or has nothing to answer, is told so', async () => {
    const office = await startRound();
    expect(await propose(office, '督促 どこか課')).toContain('「どこか課」という課は名簿にありません');
    expect(await propose(office, '督促 税務課')).toBe('税務課に、いま未回答の事業はありません。');
    const staff = await office.ask(member('slack:U0NOBODY'), '督促 危機対策課');
    expect(plainText(staff.reply)).toContain('だけが行えます');
  });

  it('leaves a division alone that asked to wait, and names it with the day', async () => {
    const office = await startRound();
    await waitOf(office);
    expect(await propose(office, '督促')).toMatch(
      /申し出のある課には送りません：危機対策課（平成21年10月6日.*から）.*未回答の1課に/s,
    );
    expect(await remind(office)).toMatch(/1課に督促を送りました。\n.*申し出のある課には送りません：危機対策課/);
    expect(remindersOf(office).map(({ key }) => key)).toEqual([`${ROUND}/koho/reminder/101`]);
    expect(await remind(office)).toContain('申し出のある課には送りません：危機対策課');
  });

  it('goes to it all the same where a coordinator names it, having read that it asked to wait', async () => {
    const office = await startRound();
    await waitOf(office);
    expect(await propose(office, '督促 危機対策課')).toMatch(/待ってほしいとの申し出.*それでもいま送ります/);
    expect(await pressProposed(office, '督促 危機対策課')).toBe('1課に督促を送りました。');
  });

  it('is told as not sent where no address is registered, before the button and after it, by the name of the division', async () => {
    const office = await startRound(['koho']);
    expect(await ask(office)).toMatch(
      /1課には、宛先の登録がないためお送りできません：広報課。.*宛先登録.*\n.*2課のうち、1課に/,
    );
    const words = await remind(office);
    expect(words).toMatch(/^1課に督促を送りました。\n1課には、宛先の登録がないため.*広報課/);
    expect(words).not.toContain('確認できていません');
    expect(await ask(office)).not.toContain('督促を送る]');
  });
});

describe('a division that no address is registered for', { timeout: 60_000 }, () => {
  it('is told apart from those that do not answer, in status, list, digest and table', async () => {
    const office = await startRound(['koho']);
    const say = async (text: string) => plainText((await office.ask(COORDINATOR, text)).reply);
    for (const words of [await say('照会の状況'), await say('未回答')])
      expect(words).toContain('宛先の登録がないため、1課には照会が届いていません：広報課');
    expect(await say('照会の状況')).toMatch(/未回答5件、照会不達5件/);
    expect(await say('未回答')).toMatch(
      /未回答の課は1課です（ほかに照会の届いていない課が1課あります）[\s\S]*広報課（照会不達）/,
    );
    await office.press(COORDINATOR, 'cycle.close', ROUND);
    const digest = office.posted().find(({ key }) => key.includes('/digest/'));
    expect(digest && plainText(digest.reply)).toMatch(/未回答5件（1課）、照会不達5件[\s\S]*広報課（照会不達）/);
    expect(await say('進捗管理表')).toContain('合計 | 96 | 0 | 5 | 0');
  });
});
