/** Once a round is over, by hand or by schedule, what still asks says so and offers no wait and no hand-over. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const KIKI = member('slack:UKIKI1SAMPLE');
const ROUND = '2009-Q2';
const PATIENCE = { timeout: 60_000 };

async function startRound(): Promise<Office> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki');
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

const say = async (office: Office, who = COORDINATOR, text = '') => plainText((await office.ask(who, text)).reply);

describe('the cards of a round', PATIENCE, () => {
  it.each([
    ['by a coordinator', (office: Office) => office.press(COORDINATOR, 'cycle.close', ROUND), '平成21年10月6日（火）'],
    ['by schedule', (office: Office) => office.at('2009-10-16T09:00:00+09:00'), '平成21年10月16日（金）'],
  ])('that was closed %s are redrawn', async (_, close, day) => {
    const office = await startRound();
    await office.at('2009-10-06T09:00:00+09:00');
    const sent = office.posted().filter(({ key }) => /prompt|reminder/.test(key));
    expect(sent.map(({ reply }) => plainText(reply)).join('\n')).toContain('他の課へ引き継ぐ');
    await close(office);
    const drawn = office.slack.edited.map(({ reply }) => plainText(reply));
    expect(drawn.length).toBeGreaterThanOrEqual(sent.length);
    for (const card of drawn) {
      expect(card).toContain(`この照会は${day}に締め切っています。今からのご回答は、期限後の回答として記録します。`);
      expect(card).toContain('[回答する]');
      expect(card).not.toMatch(/督促を止める|引き継ぐ|期限は/);
    }
  });

  it('that are asked for say until when to answer, that the day has passed, or that the round is over', async () => {
    const office = await startRound();
    expect(await say(office, KIKI, '回答')).toContain('期限は平成21年10月8日（木）です（残り5件）。');
    await office.at('2009-10-09T10:00:00+09:00');
    expect(await say(office, KIKI, '回答')).toContain('期限の平成21年10月8日（木）を過ぎていますが、残り5件は');
    await office.press(COORDINATOR, 'cycle.close', ROUND);
    expect(await say(office, KIKI, '回答')).toContain('この照会は平成21年10月9日（金）に締め切っています');
  });

  it('have no button to hold reminders back while they are held back', async () => {
    const office = await startRound();
    const said = plainText(answerOf(await office.press(KIKI, 'update.snooze', `${ROUND}/kiki`)).reply);
    expect(said).toContain('平成21年10月2日（金）まで督促を控えます。次の督促は平成21年10月6日（火）の予定です。');
    expect(plainText(office.slack.edited.at(-1)?.reply ?? { lang: 'ja', fallback: '', elements: [] })).not.toContain(
      '督促を止める',
    );
    await office.at('2009-10-06T09:00:00+09:00');
    expect(plainText(office.posted().at(-1)?.reply ?? { lang: 'ja', fallback: '', elements: [] })).toContain(
      '督促を止める',
    );
  });
});

describe('a coordinator, once the round is closed', PATIENCE, () => {
  it.each([
    ['締切延長 3日', '期限は延ばせません'],
    ['免除 1-1-1', '外すことはできません'],
    ['督促', '督促は送れません'],
    ['締切', 'すでに締め切られています'],
  ])('who writes 「%s」 is told why it cannot be done, and when the next round comes', async (words, why) => {
    const office = await startRound();
    await office.press(COORDINATOR, 'cycle.close', ROUND);
    const said = await say(office, COORDINATOR, words);
    expect(said).toContain(why);
    expect(said).toContain('次の照会は平成22年1月4日（月）の予定です。');
  });

  it('who presses a button nobody can make out any more is asked to write again', async () => {
    const office = await startRound();
    for (const [id, value] of [
      ['cycle.assign', '9-9-9/kiki/x'],
      ['cycle.outsiders', 'x'],
      ['cycle.decide', 'x'],
      ['cycle.x', ''],
    ] as const)
      expect(plainText(answerOf(await office.press(COORDINATOR, id, value)).reply)).toContain('もう一度お書きください');
  });
});
