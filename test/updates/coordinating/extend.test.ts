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
