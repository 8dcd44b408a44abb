/** 「担当変更」: from which day, what it replaces, and what a running round goes on asking. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const OTHER = member('slack:UCOORD2');

const start = async (day: string) =>
  openOffice(
    `${day}T10:00:00+09:00`,
    await realDirectory(document => {
      document.coordinators = [...document.coordinators, { name: '鈴木', slack: 'UCOORD2', teams: null }];
    }),
  );
const ask = (office: Office, words: string) => office.ask(COORDINATOR, words);

function valueIn({ reply }: Answer): string {
  const actions = choicesOf(reply);
  return actions.find(({ id }) => id === 'cycle.assign')?.value ?? '';
}

const press = async (office: Office, value: string) =>
  plainText(answerOf(await office.press(COORDINATOR, 'cycle.assign', value)).reply);
const ownerOn = (office: Office, day: string) => office.updates.directory().ownersOf('1-1-1', day)[0]?.owner.id;
const submit = (office: Office, owner: string, from: string) =>
  office.send(COORDINATOR, 'assign', '', { project: '1-1-1', owner, from });

describe('a change of owner', { timeout: 60_000 }, () => {
  it.each([
    ['2009-10-02', '10月1日', '2009-10-01'],
    ['2010-03-29', '4月1日', '2010-04-01'],
    ['2010-01-04', '12/28', '2009-12-28'],
  ])('on %s from %s begins on the nearest such day, in words and in the form', async (today, words, from) => {
    const office = await start(today);
    expect(valueIn(await ask(office, `担当変更 1-1-1 広報課 ${words}`))).toContain(`/koho/${from}/`);
    await submit(office, 'koho', words);
    expect(office.state().directory.changes.at(-1)).toMatchObject({ owner: 'koho', from });
  });

  it.each([
    ['assign 1-1-1 to the Public Relations Division from April 1', '2010-04-01'],
    ['assign 1-1-1 koho from 1 April 2010', '2010-04-01'],
    ['担当変更 1-1-1 広報課 4月1日から', '2010-04-01'],
    ['4月1日から1-1-1の担当を広報課に変更してください', '2010-04-01'],
    ['1-1-1の担当を広報課にしてください', '2010-02-15'],
  ])('is read of a sentence: %s', async (words, from) => {
    expect(valueIn(await ask(await start('2010-02-15'), words))).toContain(`/koho/${from}/`);
  });

  it.each(['担当変更 1-1-1 広報課 4月31日', 'assign 1-1-1 koho from 13/45', '担当変更 1-1-1 広報課 15日'])(
    'never begins today because its day cannot be read: %s',
    async words => {
      const answer = await ask(await start('2010-02-15'), words);
      expect(valueIn(answer)).toBe('');
      expect(plainText(answer.reply)).toContain('担当登録 4-6-4 医療整備課 4月1日');
    },
  );

  it('from a day of another age is refused in words, in the form and at the button', async () => {
    const office = await start('2009-10-02');
    const before = office.journal.head().seq;
    const range = /平成20年4月1日.*平成23年3月31日/;
    expect(plainText((await ask(office, '担当変更 1-1-1 広報課 1900-01-01')).reply)).toMatch(range);
    expect(await submit(office, 'koho', '1900-01-01')).toMatchObject({
      errors: { from: expect.stringMatching(range) },
    });
    expect(await press(office, '1-1-1/koho/1900-01-01/kiki')).toMatch(range);
    expect(office.journal.head().seq).toBe(before);
  });

  it('is not undone by an older button, nor made twice by two clicks', async () => {
    const office = await start('2009-10-02');
    const old = valueIn(await ask(office, '担当変更 1-1-1 広報課'));
    const newer = valueIn(await ask(office, '担当変更 1-1-1 税務課'));
    const words = await Promise.all([press(office, newer), press(office, newer)]);
    expect(words.filter(each => each.includes('税務課としました'))).toHaveLength(1);
    expect(words.filter(each => each.includes('すでに税務課です'))).toHaveLength(1);
    expect(await press(office, old)).toMatch(/すでに税務課です。今回は何も変更していません/);
    expect(ownerOn(office, '2009-10-02')).toBe('zeimu');
  });

  it('to who is responsible already is no change, and is told so without a button', async () => {
    const office = await start('2009-10-02');
    const asked = await ask(office, '担当変更 1-1-1 危機対策課');
    expect(plainText(asked.reply)).toContain('すでに危機対策課です');
    expect(valueIn(asked)).toBe('');
    const before = office.journal.head().seq;
    expect(plainText(answerOf(await submit(office, 'kiki', '10月2日')).reply)).toContain('すでに危機対策課です');
    expect(office.journal.head().seq).toBe(before);
  });

  it('in a form that was open while another changed it comes back with who and what, and goes through when sent again', async () => {
    const office = await start('2009-10-02');
    const form = formOf(await office.press(COORDINATOR, 'cycle.assign-form', '1-1-1'));
    await office.press(OTHER, 'cycle.assign', valueIn(await ask(office, '担当変更 1-1-1 税務課')));
    const values = { project: '1-1-1', owner: 'koho', from: '2009-10-02' };
    const back = formOf(await office.send(COORDINATOR, 'assign', form.context, values));
    expect(back.intro).toMatch(/まだ登録していません.*鈴木が担当を変更しました（平成21年10月2日.*いまの担当は税務課/);
    expect(back.fields.map(field => (field.kind === 'heading' ? '' : field.value))).toEqual(Object.values(values));
    expect(ownerOn(office, '2009-10-02')).toBe('zeimu');
    await office.send(COORDINATOR, 'assign', back.context, values);
    expect(ownerOn(office, '2009-10-02')).toBe('koho');
  });

  it('in a form is not held up by a change of another project, or of one’s own', async () => {
    const office = await start('2009-10-02');
    const form = formOf(await office.press(COORDINATOR, 'cycle.assign-form', '1-1-1'));
    await office.press(OTHER, 'cycle.assign', valueIn(await ask(office, '担当変更 1-1-2 税務課')));
    await office.press(COORDINATOR, 'cycle.assign', valueIn(await ask(office, '担当変更 1-1-1 税務課')));
    await office.send(COORDINATOR, 'assign', form.context, { project: '1-1-1', owner: 'koho', from: '2009-10-02' });
    expect(ownerOn(office, '2009-10-02')).toBe('koho');
  });

  it('in the middle of a round says who goes on being asked in it', async () => {
    const office = await start('2009-09-28');
    await office.at('2009-10-01T09:00:00+09:00');
    const note = '平成21年度第2四半期の照会は、引き続き危機対策課にお願いします';
    expect(plainText((await ask(office, '担当変更 1-1-1 広報課')).reply)).toContain(note);
    expect(plainText(answerOf(await submit(office, 'koho', '10月1日')).reply)).toContain(note);
  });
});
