/** How far a coordinator can move the last day of a round, and what is said of a day that is further off. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const LIMIT = '99開庁日先の平成22年3月10日（水）まで';

async function startRound(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

const remindersOf = (office: Office, owner: string) =>
  office.posted().flatMap(({ at, key }) => (key.startsWith(`2009-Q2/${owner}/reminder`) ? [at.slice(0, 10)] : []));

const escalationsOf = (office: Office, owner: string) =>
  office.posted().flatMap(({ at, key }) => (key.startsWith(`2009-Q2/${owner}/escalation`) ? [at.slice(0, 10)] : []));

/** An extension that left the superior's letter on the day that was past. */
async function extendAsBefore(office: Office): Promise<void> {
  const { remindAt = [], escalateAt = '' } = office.state().rounds['2009-Q2'] ?? {};
  const days = { dueAt: '2009-10-30T14:59:59.999Z', closeAt: '2009-11-10T00:00:00.000Z' };
  const data = { round: '2009-Q2', remindAt, escalateAt, ...days };
  await office.journal.append([{ kind: 'round.extended', by: COORDINATOR.id, from: null, data }]);
}

describe('「締切延長」', { timeout: 60_000 }, () => {
  it.each(['100日', '1000開庁日', '2010年3月11日', '2048年1月6日', '2060年1月5日'])(
    'names the limit and an example to %s',
    async words => {
      const office = await startRound();
      const said = plainText((await office.ask(COORDINATOR, `締切延長 ${words}`)).reply);
      expect(said).toContain(LIMIT);
      expect(said).toContain('「締切延長 10日」');
      expect(said).not.toContain('にする]');
    },
  );

  it.each(['99日', '2010年3月10日'])('takes %s, which is as far as it goes', async words => {
    const office = await startRound();
    const said = plainText((await office.ask(COORDINATOR, `締切延長 ${words}`)).reply);
    expect(said).toContain('平成22年3月10日（水）まで延ばします');
  });

  it.each([
    ['締切延長 来週金曜', '平成21年10月16日（金）'],
    ['締切延長 10月末', '平成21年10月30日（金）'],
    ['締切延長 1週間', '平成21年10月15日（木）'],
    ['締切延長 10/20まで', '平成21年10月20日（火）'],
    ['期限を1週間延ばして', '平成21年10月15日（木）'],
    ['締め切りを10月末まで延長してください', '平成21年10月30日（金）'],
    ['回答期限を3日延ばす', '平成21年10月14日（水）'],
  ])('takes a day as people say it: %s', async (text, day) => {
    const office = await startRound();
    office.sleepUntil('2009-10-05T10:00:00+09:00');
    expect(plainText((await office.ask(COORDINATOR, text)).reply)).toContain(`${day}まで延ばします`);
  });

  it.each(['9/1', '10/4'])('asks for a later day where %s is past, or no business day', async words => {
    const office = await startRound();
    office.sleepUntil('2009-10-02T10:00:00+09:00');
    const said = plainText((await office.ask(COORDINATOR, `締切延長 ${words}`)).reply);
    expect(said).toContain('今の期限より後の開庁日');
  });

  it('is refused at the button as it is in words', async () => {
    const office = await startRound();
    const before = office.journal.head().seq;
    const outcome = await office.press(COORDINATOR, 'cycle.extend', '2009-Q2/2060-01-05');
    expect(plainText(answerOf(outcome).reply)).toContain(LIMIT);
    expect(office.journal.head().seq).toBe(before);
  });

  it('on the last day, after its reminder, is followed by reminders before the new last day', async () => {
    const office = await startRound();
    const days = async (...each: string[]) => {
      for (const day of each) await office.at(`2009-${day}T09:00:00+09:00`);
    };
    await days('10-06', '10-08');
    office.sleepUntil('2009-10-08T15:00:00+09:00');
    await office.press(COORDINATOR, 'cycle.extend', '2009-Q2/2009-10-30');
    await days('10-09', '10-27', '10-28', '10-29', '10-30', '11-02');
    expect(remindersOf(office, 'kiki')).toEqual(['2009-10-06', '2009-10-08', '2009-10-28', '2009-10-30']);
  });

  it('takes no second reminder of the last day where the first is still to come', async () => {
    const office = await startRound();
    office.sleepUntil('2009-10-02T15:00:00+09:00');
    await office.press(COORDINATOR, 'cycle.extend', '2009-Q2/2009-10-15');
    const { remindAt } = office.state().rounds['2009-Q2'] ?? {};
    expect(remindAt).toEqual(['2009-10-06T00:00:00.000Z', '2009-10-15T00:00:00.000Z']);
  });

  it.each(['by the button', 'in a record of before'])(
    'lets no superior hear before the new last day: %s',
    async how => {
      const office = await startRound();
      for (const day of ['06', '08']) await office.at(`2009-10-${day}T09:00:00+09:00`);
      office.sleepUntil('2009-10-09T16:00:00+09:00');
      // Asked anew two days before the letter is due, 行政管理課 has two days more than the others.
      await office.send(
        member('slack:UKIKI1SAMPLE'),
        'hand',
        JSON.stringify({ round: '2009-Q2', owner: 'kiki', projects: [] }),
        {
          owner: 'gyosei-kanri',
        },
      );
      await office.at('2009-10-13T09:00:00+09:00');
      expect(escalationsOf(office, 'zeimu')).toEqual(['2009-10-13']);
      office.sleepUntil('2009-10-13T10:00:00+09:00');
      if (how === 'by the button') await office.press(COORDINATOR, 'cycle.extend', '2009-Q2/2009-10-30');
      else await extendAsBefore(office);
      for (const day of ['10-14', '10-15', '10-19', '10-30', '11-02', '11-04', '11-05'])
        await office.at(`2009-${day}T09:00:00+09:00`);
      const [first, ...others] = escalationsOf(office, 'gyosei-kanri');
      expect(first?.localeCompare('2009-10-30')).toBe(1);
      expect(others).toEqual([]);
      expect(escalationsOf(office, 'zeimu')).toEqual(['2009-10-13']);
    },
  );
});

describe('a round closed too early', { timeout: 60_000 }, () => {
  it('is said to be closed wherever its state is told, and stays so', async () => {
    const office = await startRound();
    await office.press(COORDINATOR, 'cycle.close', '2009-Q2');
    const said = async (text: string) => plainText((await office.ask(COORDINATOR, text)).reply);
    expect(await said('照会の状況')).toContain('この照会は平成21年10月1日（木）に締め切りました');
    for (const text of ['照会を再開', '締め切りを取り消す', '照会をもう一度開く', 'reopen the round'])
      expect(await said(text)).toMatch(
        /すでに締め切られています.*期限後の回答は受け付けています|late answers are taken/s,
      );
  });
});
