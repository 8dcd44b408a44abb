/** A period named in a sentence: a report belongs to the round of that period, a question is answered from it. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { updateIn } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');

/** Asked about the second quarter; of the first, 1-1-1 was reported in time. */
async function inOctober(): Promise<Office> {
  const office = await openOffice('2009-06-25T10:00:00+09:00', await realDirectory());
  await office.at('2009-07-01T09:00:00+09:00');
  await submitUpdate(office, KIKI, '2009-Q1/kiki', { '1-1-1.status': 'at_risk' });
  await office.at('2009-10-01T09:00:00+09:00');
  await submitUpdate(office, KIKI, '2009-Q2/kiki', { '1-1-1.status': 'completed' });
  return office;
}

async function report(office: Office, text: string): Promise<string> {
  const { reply } = await office.ask(KIKI, text);
  const take = choicesOf(reply).find(({ id }) => id === 'update.take');
  if (take) await office.press(KIKI, take.id, take.value);
  return plainText(reply);
}

const held = (office: Office, round: string) => updateIn(office.state(), '1-1-4', round)?.status;

describe('a report', { timeout: 60_000 }, () => {
  it.each([
    ['第1四半期の1-1-4は順調でした', 'on_track'],
    ['1-1-4は第1四半期は遅れていました', 'delayed'],
    ['平成21年度第1四半期分：1-1-4 △', 'at_risk'],
    ['In Q1 1-1-4 was on track', 'on_track'],
  ])('of an earlier period is late in the round of that one: %s', async (text, status) => {
    const office = await inOctober();
    expect(await report(office, text)).toMatch(/平成21年度第1四半期|FY2009 Q1/);
    expect([held(office, '2009-Q1'), held(office, '2009-Q2')]).toEqual([status, undefined]);
  });

  it.each(['第2四半期の1-1-4は順調でした', '上半期の1-1-4は順調', '1-1-4 was on track in Q2'])(
    'of the period asked about is an ordinary one: %s',
    async text => {
      const office = await inOctober();
      await report(office, text);
      expect([held(office, '2009-Q1'), held(office, '2009-Q2')]).toEqual([undefined, 'on_track']);
    },
  );

  it('of a period nobody was asked about is not recorded, and told so', async () => {
    const office = await inOctober();
    const { seq } = office.journal.head();
    expect(await report(office, '平成20年度第4四半期の1-1-4は順調でした')).toMatch(
      /平成20年度第4四半期の照会は行われていない.*平成21年度第2四半期/,
    );
    expect(office.journal.head().seq).toBe(seq);
  });

  it('of a month to finish in names no period', async () => {
    const office = await inOctober();
    expect(await report(office, '1-1-4は順調、第4四半期に完了予定です')).toContain('2010年3月');
    expect(held(office, '2009-Q2')).toBe('on_track');
  });
});

describe('a question', { timeout: 60_000 }, () => {
  it.each([
    '第1四半期の1-1-1の状況は？',
    '第1四半期の1-1-1は順調でしたか',
    '第1四半期に遅れていた事業は？',
    'How was 1-1-1 in Q1?',
  ])('is answered from the round of that period: %s', async text => {
    const office = await inOctober();
    const said = plainText((await office.ask(STAFF, text)).reply);
    expect(said).toMatch(/やや遅れている|Slightly behind/);
    expect(said).not.toMatch(/完了（|Completed/);
  });
});
