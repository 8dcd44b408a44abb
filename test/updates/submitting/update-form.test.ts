import { describe, expect, it } from 'vitest';
import { type Form, plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, formOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');

async function asked(): Promise<{ office: Office; form: Form }> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  return { office, form: formOf(await office.press(KIKI, 'update.open', '2009-Q2/kiki')) };
}

describe('the form an owner answers in', { timeout: 60_000 }, () => {
  it('asks for the status of a project of which something else was filled in, and records nothing yet', async () => {
    const { office, form } = await asked();
    for (const [field, value] of Object.entries({ percent: '40', due: '平成22年3月', comment: '入札が不調' })) {
      const values = { '1-1-1.status': 'on_track', [`1-1-2.${field}`]: value };
      expect(await office.send(KIKI, 'update', form.context, values)).toEqual({
        kind: 'invalid',
        errors: { '1-1-2.status': expect.stringContaining('状況を選んでください') },
      });
    }
    expect(office.state().updates).toEqual({});
  });

  it('says so, and stays open, when nothing was filled in', async () => {
    const { office, form } = await asked();
    for (const values of [{}, { '1-1-1.status': '', '1-1-1.comment': ' ' }, { '1-1-1.status': 'left-out' }]) {
      expect(await office.send(KIKI, 'update', form.context, values)).toEqual({
        kind: 'invalid',
        errors: { '': expect.stringContaining('まだ何も入力されていません') },
      });
    }
  });

  it('leaves out what was chosen to be left out, with all it was opened with', async () => {
    const { office, form } = await asked();
    const first = { '1-1-1.status': 'on_track', '1-1-1.percent': '40', '1-1-1.comment': '試験中' };
    await office.send(KIKI, 'update', form.context, first);
    const again = formOf(await office.press(KIKI, 'update.correct', '2009-Q2/kiki/0'));
    const status = again.fields.find(({ id }) => id === '1-1-1.status');
    const leaveOut = status?.kind === 'choice' ? (status.choices[0]?.value ?? '') : '';
    const values = { ...first, '1-1-1.status': leaveOut, '1-1-2.status': 'delayed' };
    const said = answerOf(await office.send(KIKI, 'update', again.context, values));
    expect(plainText(said.reply)).toContain('1件のご回答を受け付けました');
    expect(office.state().updates['1-1-1']).toHaveLength(1);
    expect(office.state().updates['1-1-2']).toHaveLength(1);
  });

  it('refuses a comment longer than it keeps, saying how long it may be and is, and keeps one just as long whole', async () => {
    const { office, form } = await asked();
    const send = (length: number) =>
      office.send(KIKI, 'update', form.context, { '1-1-1.status': 'on_track', '1-1-1.comment': '長'.repeat(length) });
    const refusal = await send(501);
    expect(refusal).toEqual({
      kind: 'invalid',
      errors: { '1-1-1.comment': expect.stringMatching(/500文字.*501文字/) },
    });
    expect(office.state().updates).toEqual({});
    await send(500);
    expect(office.state().updates['1-1-1']?.[0]?.comment).toHaveLength(500);
    const field = form.fields.find(({ id }) => id === '1-1-1.comment');
    expect(field).toMatchObject({ maxLength: 500 });
  });

  it.each([
    ['来年3月', '2010-03'],
    ['年度末', '2010-03'],
    ['今年度末まで', '2010-03'],
    ['3月末', '2010-03'],
    ['３月末頃完了予定', '2010-03'],
    ['来月', '2009-11'],
    ['年内', '2009-12'],
    ['平成二十三年三月', '2011-03'],
    ['22年3月', '2010-03'],
    ['next March', '2010-03'],
    ['end of the fiscal year', '2010-03'],
    ['平成22年3月', '2010-03'],
    ['H22.3', '2010-03'],
  ])('takes 「%s」 as the month of completion, as a sentence does', async (words, month) => {
    const { office, form } = await asked();
    await office.send(KIKI, 'update', form.context, { '1-1-1.status': 'on_track', '1-1-1.due': words });
    expect(office.state().updates['1-1-1']?.[0]?.due).toBe(month);
  });

  it.each(['そのうち', '3月か4月', '3月に説明会を開始', '13月', '2010-13', '0209-12', '3'])(
    'refuses 「%s」 as a month, with examples, and keeps the form',
    async words => {
      const { office, form } = await asked();
      const values = { '1-1-1.status': 'on_track', '1-1-1.due': words };
      expect(await office.send(KIKI, 'update', form.context, values)).toEqual({
        kind: 'invalid',
        errors: { '1-1-1.due': expect.stringMatching(/読み取れません.*「平成22年3月」.*「年度末」/) },
      });
    },
  );

  it('keeps a month that lies behind, and says kindly that it has passed', async () => {
    const { office, form } = await asked();
    const values = {
      '1-1-1.status': 'on_track',
      '1-1-1.due': '2009年3月',
      '1-1-2.status': 'completed',
      '1-1-2.due': '2009年3月',
    };
    const said = plainText(answerOf(await office.send(KIKI, 'update', form.context, values)).reply);
    expect(said.match(/平成21年3月・2009年3月は過ぎています/g)).toHaveLength(1);
    expect(said).toMatch(/1-1-1 .*過ぎています。このまま記録しました.*「回答を直す」/);
    expect(office.state().updates['1-1-1']?.[0]?.due).toBe('2009-03');
  });

  it('says at the comment how long it may be', async () => {
    const { form } = await asked();
    expect(form.fields.find(({ id }) => id === '1-1-1.comment')?.hint).toBe('500文字まで。');
  });
});
