/** Two rounds open at once: an update belongs to the quarter it was asked for, and what holds is what was said of the newest. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { tableRecords } from '../../../src/updates/table/flat-rows.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate, viewOf } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const DEPUTY = member('slack:UKIKI2SAMPLE');
const COORDINATOR = member('slack:UCOORD1SAMPLE');
const [OLD, NEW] = ['2009-Q2', '2009-Q3'];

/** The second quarter's round was extended far, so that the third's opens beside it; 危機対策課 alone is asked. */
async function bothOpen(): Promise<Office> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki');
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  await office.press(COORDINATOR, 'cycle.extend', `${OLD}/2010-02-01`);
  await office.at('2010-01-04T09:00:00+09:00');
  return office;
}

async function reportIn(office: Office, round: string, values: Record<string, string>, who = KIKI): Promise<Answer> {
  const sent = Object.entries(values).map(([name, value]) => [`1-1-1.${name}`, value]);
  return answerOf(await submitUpdate(office, who, `${round}/kiki`, Object.fromEntries(sent)));
}

const said = async (office: Office, text: string, conversation?: string): Promise<string> =>
  plainText((await office.ask(KIKI, text, conversation)).reply);

/** The line of a project on the card of a round. */
async function cardLine(office: Office, round: string, code = '1-1-1'): Promise<string> {
  const form = await office.press(KIKI, 'update.open', `${round}/kiki`);
  if (form.kind === 'form') {
    const heading = form.form.fields.find(({ id }) => id === `${code}.heading`);
    return `${heading && 'hint' in heading ? heading.hint : ''}`;
  }
  return '';
}

const threadOf = (office: Office, round: string): string =>
  office.state().deliveries[`${round}/kiki/prompt/1`]?.message ?? '';

describe('two rounds open at once', { timeout: 120_000 }, () => {
  it('a late update for the older quarter is that quarter’s, and what was said of the newer one holds', async () => {
    const office = await bothOpen();
    await reportIn(office, NEW, { status: 'on_track', percent: '80' });
    await reportIn(office, OLD, { status: 'delayed', percent: '30', comment: '入札不調' });

    expect(await said(office, '1-1-1の進捗')).toContain('順調 80%');
    expect((await office.ask(KIKI, '遅れている事業は？')).entries).toEqual([]);
    const view = await viewOf(office);
    const { columns, rows } = tableRecords(view);
    const row = Object.fromEntries(columns.map((name, at) => [name, rows[0]?.[at]]));
    expect(row).toMatchObject({ round: NEW, lastStatus: 'delayed', lastPercent: 30, status: 'on_track', percent: 80 });
  });

  it('前回 is the update of the quarter before the one asked about, in the form, the card and the reading', async () => {
    const office = await bothOpen();
    await reportIn(office, NEW, { status: 'on_track', percent: '80' });
    expect(await cardLine(office, OLD)).not.toContain('順調');
    const old = formOf(await office.press(KIKI, 'update.open', `${OLD}/kiki`));
    expect(old.fields.find(({ id }) => id === '1-1-1.status')).toMatchObject({ value: '' });
    const read = await said(office, '1-1-1は遅れています', threadOf(office, OLD));
    expect(read).toContain('遅れている');
    expect(read).not.toContain('順調');
  });

  it('「変更なし」 of the older quarter does not repeat what was said of the newer one', async () => {
    const office = await bothOpen();
    await reportIn(office, NEW, { status: 'on_track', percent: '80' });
    await office.press(KIKI, 'update.same', `${OLD}/kiki`);
    expect(office.state().updates['1-1-1']?.map(({ round }) => round)).toEqual([NEW]);
    await reportIn(office, OLD, { status: 'at_risk' });
    await office.press(KIKI, 'update.same', `${NEW}/kiki`);
    expect(office.state().updates['1-1-1']?.map(({ round }) => round)).toEqual([NEW, OLD]);
  });

  it('a sentence in the thread of a request is of that request’s quarter', async () => {
    const office = await bothOpen();
    const read = await office.ask(KIKI, '1-1-1は順調です', threadOf(office, NEW));
    const take = choicesOf(read.reply).find(({ id }) => id === 'update.take');
    await office.press(KIKI, 'update.take', take?.value ?? '');
    expect(office.state().updates['1-1-1']).toMatchObject([{ round: NEW }]);
  });

  it('elsewhere each project of a sentence goes to the oldest quarter that lacks it, and the reading names the quarters', async () => {
    const office = await bothOpen();
    await reportIn(office, OLD, { status: 'at_risk' });
    const read = await office.ask(KIKI, '1-1-1は順調、1-1-2は遅れています');
    const words = plainText(read.reply);
    expect(words).toContain('1-1-1：平成21年度第3四半期');
    expect(words).toContain('1-1-2：平成21年度第2四半期');
    await office.press(KIKI, 'update.take', choicesOf(read.reply).find(({ id }) => id === 'update.take')?.value ?? '');
    expect(office.state().updates['1-1-1']).toMatchObject([{ round: OLD }, { round: NEW, status: 'on_track' }]);
    expect(office.state().updates['1-1-2']).toMatchObject([{ round: OLD, status: 'delayed' }]);
  });

  it('an update somebody else gave meanwhile for the other quarter stops nobody', async () => {
    const office = await bothOpen();
    const form = formOf(await office.press(KIKI, 'update.open', `${NEW}/kiki`));
    await reportIn(office, OLD, { status: 'delayed' }, DEPUTY);
    const values = { '1-1-1.status': 'on_track' };
    expect(plainText(answerOf(await office.send(KIKI, 'update', form.context, values)).reply)).toContain('1件のご回答');
  });

  it('the state of the newer round names the older one that is open beside it', async () => {
    const office = await bothOpen();
    const asked = async (text: string) => plainText((await office.ask(COORDINATOR, text)).reply);
    for (const text of ['状況', '未回答'])
      expect(await asked(text)).toMatch(
        /ほかに平成21年度第2四半期の照会も行われています（未回答5件、期限は平成22年2月1日/,
      );
    expect(await asked('締切はいつ')).toMatch(/第2四半期の照会の回答期限は平成22年2月1日.*\n.*第3四半期の照会/);
  });

  it('a late completion of the older quarter does not keep a project out of the next round', async () => {
    const office = await bothOpen();
    await reportIn(office, NEW, { status: 'on_track', percent: '80' });
    await reportIn(office, OLD, { status: 'completed' });
    await office.at('2010-04-01T09:00:00+09:00');
    expect(office.state().rounds['2009-Q4']?.asked.kiki?.projects).toContain('1-1-1');
  });
});
