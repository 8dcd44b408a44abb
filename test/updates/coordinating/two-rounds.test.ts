/** Two rounds open at once: a command reaches both, or the one that is named. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const OLD = '2009-Q2';
const NEW = '2009-Q3';

/** The round of the second quarter was extended beyond the beginning of the third's; only 危機対策課 is asked. */
async function startRounds(): Promise<Office> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki');
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  for (const due of ['2009-11-30', '2010-01-29']) await office.press(COORDINATOR, 'cycle.extend', `${OLD}/${due}`);
  await office.at('2010-01-04T09:00:00+09:00');
  office.sleepUntil('2010-01-05T10:00:00+09:00');
  return office;
}

const said = async (office: Office, words: string) => plainText((await office.ask(COORDINATOR, words)).reply);

async function press(office: Office, words: string, id: string): Promise<string> {
  const { reply } = await office.ask(COORDINATOR, words);
  const value = choicesOf(reply).find(one => one.id === id)?.value ?? '';
  return plainText(answerOf(await office.press(COORDINATOR, id, value)).reply);
}

const remindersOf = (office: Office) =>
  office.posted().flatMap(({ key }) => (key.includes('/reminder/10') ? [key] : []));

describe('with two rounds open', { timeout: 60_000 }, () => {
  it('「督促」 is for both, each under its name', async () => {
    const office = await startRounds();
    const question = await said(office, '督促');
    expect(question).toMatch(/第3四半期.*未回答の1課.*第2四半期.*未回答の1課/s);
    expect(await press(office, '督促', 'cycle.remind')).toMatch(/第3四半期.*送りました.*第2四半期.*送りました/s);
    expect(remindersOf(office)).toEqual([`${NEW}/kiki/reminder/101`, `${OLD}/kiki/reminder/101`]);
  });

  it('「督促 前回」 is for the one that is named, and so with a division', async () => {
    const office = await startRounds();
    await press(office, '督促 前回', 'cycle.remind');
    expect(remindersOf(office)).toEqual([`${OLD}/kiki/reminder/101`]);
    await press(office, '督促 第3四半期 危機対策課', 'cycle.remind');
    expect(remindersOf(office)).toEqual([`${OLD}/kiki/reminder/101`, `${NEW}/kiki/reminder/101`]);
  });

  it('「締切」 and 「締切延長」 are for the newest, say that another is open, and reach it by name', async () => {
    const office = await startRounds();
    expect(await said(office, '締切')).toMatch(/第2四半期の照会も行われています.*第3四半期の照会を締め切ります/s);
    expect(await said(office, '締切延長 前回 3日')).toMatch(/第2四半期の照会の期限を平成22年2月3日/);
    await press(office, '締切 第2四半期', 'cycle.close');
    expect(office.state().rounds[OLD]?.closedAt).not.toBeNull();
    expect(office.state().rounds[NEW]?.closedAt).toBeNull();
    expect(await said(office, '締切')).not.toContain('第2四半期の照会も');
  });

  it('「再送」 is for both, and 「免除」 for the newest that asks', async () => {
    const office = await startRounds();
    office.slack.refuse(() => true);
    await press(office, '督促', 'cycle.remind');
    office.slack.refuse();
    expect(await said(office, '再送')).toContain('届かなかった連絡2件');
    expect(await press(office, '再送', 'cycle.resend')).toContain('2件を再送しました');
    expect(await said(office, '免除 1-1-1')).toContain('第3四半期の照会から外します');
    expect(await said(office, '免除 前回 1-1-1')).toContain('第2四半期の照会から外します');
  });

  it('a round there is none of is told to be none', async () => {
    const office = await startRounds();
    expect(await said(office, '締切 平成19年度第1四半期')).toMatch(/平成19年度第1四半期/);
    expect(choicesOf((await office.ask(COORDINATOR, '締切 平成19年度第1四半期')).reply)).toEqual([]);
  });
});

it('「免除」 of what is out of the round already says so', { timeout: 60_000 }, async () => {
  const office = await startRounds();
  await office.press(COORDINATOR, 'cycle.pause', '1-1-1');
  expect(await said(office, '免除 1-1-1')).toContain('すでに今回の照会から外れています');
  expect(await said(office, '免除')).toContain('番号を書いてください');
});
