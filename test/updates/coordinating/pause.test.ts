/** 「休止」 in the middle of a round: from then on nobody is asked, reminded or written to about it. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { progressTable } from '../../../src/updates/table/rows.ts';
import { viewIn } from '../../../src/updates/view/view.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { knowledgeOfTests } from '../../helpers/knowledge.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const KOHO = ['4-1-1', '4-1-2', '4-1-3', '4-1-4', '4-1-6'];

async function openRound(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  office.sleepUntil('2009-10-01T11:00:00+09:00');
  return office;
}

const toKoho = (office: Office) => office.posted().filter(({ key }) => key.includes('/koho/'));

describe('「休止」 in the middle of a round', { timeout: 60_000 }, () => {
  it('and 「免除」 may be wished in a sentence; what may be a report is none', async () => {
    const office = await openRound();
    const offered = async (words: string) =>
      choicesOf((await office.ask(COORDINATOR, words)).reply).map(({ id }) => id);
    for (const words of ['4-1-1と4-1-2を休止にしてください', '4-1-1は当面休止してほしい'])
      expect([words, ...(await offered(words))]).toContain('cycle.pause');
    for (const words of ['今回は4-1-1を免除して', '4-1-1を今回の照会から外してください'])
      expect([words, ...(await offered(words))]).toContain('cycle.exempt');
    expect(await offered('4-1-1を休止しました')).not.toContain('cycle.pause');
    const staff = await office.ask(member('slack:UKOHO1SAMPLE'), '4-1-1を休止してください');
    expect(plainText(staff.reply)).toContain('取りまとめ担当の方');
  });

  it('of all a division was asked for ends its reminders, and its superior hears nothing', async () => {
    const office = await openRound();
    const question = plainText((await office.ask(COORDINATOR, `休止 ${KOHO.join(' ')}`)).reply);
    expect(question).toContain('進行中の照会でも、未回答のものは以後お願いしません');
    const done = plainText(answerOf(await office.press(COORDINATOR, 'cycle.pause', KOHO.join(','))).reply);
    expect(done).toContain('再開するまで照会しません');
    for (const day of ['06', '08', '13', '16']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    expect(toKoho(office).map(({ key }) => key)).toEqual(['2009-Q2/koho/prompt/1']);
    const { plan, directory } = await knowledgeOfTests();
    const table = progressTable(viewIn('ja', { plan, directory, state: office.state(), now: office.now() }));
    expect(table.rows.find(({ entry }) => entry.code === '4-1-1')?.standing).toBe('paused');
  });

  it('of one leaves the others, and the card shows what is left; an update that was given stays', async () => {
    const office = await openRound();
    const context = JSON.stringify([{ round: '2009-Q2', owner: 'koho', projects: [['4-1-2', 0]] }]);
    await office.send(member('slack:UKOHO1SAMPLE'), 'update', context, { '4-1-2.status': 'on_track' });
    await office.press(COORDINATOR, 'cycle.pause', '4-1-1,4-1-2');
    const card = office.slack.edited.findLast(({ reply }) => plainText(reply).includes('広報課'))?.reply;
    expect(card && plainText(card)).toMatch(/4-1-2 [^\n]*順調/);
    expect(card && plainText(card)).not.toContain('4-1-1');
    await office.at('2009-10-06T09:00:00+09:00');
    expect(toKoho(office).at(-1)?.reply.fallback).toContain('残り3件');
  });
});
