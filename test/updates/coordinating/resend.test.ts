/** 「再送」: one message for each division, in office hours, after a question; and the superior still hears of it. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const ROUND = '2009-Q2';

/** A round in which 危機対策課 alone is asked, and nothing reaches it on the days given. */
async function startRound(...unreached: string[]): Promise<Office> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki');
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  office.slack.refuse(() => true);
  for (const day of unreached) await office.at(`2009-10-${day}T09:00:00+09:00`);
  office.slack.refuse();
  return office;
}

const ask = async (office: Office) => plainText((await office.ask(COORDINATOR, '再送')).reply);
const press = async (office: Office) =>
  plainText(answerOf(await office.press(COORDINATOR, 'cycle.resend', ROUND)).reply);
const keysOf = (office: Office) => office.posted().map(({ key }) => key);

describe('sending again', { timeout: 60_000 }, () => {
  it('asks first, and sends the newest alone of a prompt and two reminders that did not arrive', async () => {
    const office = await startRound('01', '06', '08');
    office.sleepUntil('2009-10-09T10:00:00+09:00');
    expect(await ask(office)).toContain('届かなかった連絡1件を');
    expect(keysOf(office)).toEqual([]);
    expect(await press(office)).toBe('1件を再送しました。');
    expect(keysOf(office)).toEqual([`${ROUND}/kiki/reminder/2`]);
    expect(await press(office)).toContain('再送が必要な連絡はありません');
  });

  it.each(['再送 危機対策課', '危機対策課に再送して', 'resend Crisis Management'])(
    'to one division sends what did not reach that one: %s',
    async words => {
      const office = await startRound('01');
      office.sleepUntil('2009-10-02T10:00:00+09:00');
      const { reply } = await office.ask(COORDINATOR, words);
      const { id = '', value = '' } = choicesOf(reply).find(({ id }) => id === 'cycle.resend') ?? {};
      expect(plainText(answerOf(await office.press(COORDINATOR, id, value)).reply)).toMatch(/1件を再送/);
      expect(keysOf(office)).toEqual([`${ROUND}/kiki/prompt/1`]);
    },
  );

  it('to a division that got everything says so, and offers a reminder', async () => {
    const office = await startRound();
    await office.at('2009-10-01T09:00:00+09:00');
    const { reply } = await office.ask(COORDINATOR, '再送 危機対策課');
    expect(plainText(reply)).toMatch(/届かなかった連絡はありません.*未回答5件の督促/s);
    expect(choicesOf(reply).map(({ id }) => id)).toContain('cycle.remind');
    expect(plainText((await office.ask(COORDINATOR, '再送 ほげ課')).reply)).toContain('名簿にありません');
  });

  it('waits for office hours, at the question and at the button', async () => {
    const office = await startRound('01');
    office.sleepUntil('2009-10-03T23:30:00+09:00');
    expect(await ask(office)).toContain('閉庁時間');
    expect(await press(office)).toContain('閉庁時間');
    expect(keysOf(office)).toEqual([]);
  });

  it('leaves divisions alone once the round is closed', async () => {
    const office = await startRound('01', '06', '08');
    await office.at('2009-10-13T09:00:00+09:00');
    await office.at('2009-10-16T09:00:00+09:00');
    office.sleepUntil('2009-10-19T10:00:00+09:00');
    expect(await ask(office)).toContain('再送が必要な連絡はありません');
    expect(await press(office)).toContain('再送が必要な連絡はありません');
  });

  it('lets the superior hear of it two business days after the division was reached at last', async () => {
    const office = await startRound('01', '06', '08');
    await office.at('2009-10-13T09:00:00+09:00');
    expect(office.state().deliveries[`${ROUND}/kiki/escalation/1`]).toMatchObject({ reason: 'never-asked' });
    office.sleepUntil('2009-10-13T11:00:00+09:00');
    await press(office);
    await office.at('2009-10-14T09:00:00+09:00');
    expect(keysOf(office)).toEqual([`${ROUND}/kiki/reminder/2`]);
    await office.at('2009-10-15T09:00:00+09:00');
    expect(keysOf(office)).toEqual([`${ROUND}/kiki/reminder/2`, `${ROUND}/kiki/escalation/2`]);
  });
});
