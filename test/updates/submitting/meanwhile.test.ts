import { describe, expect, it } from 'vitest';
import { type Form, plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const CONTACT = member('slack:UKIKI1SAMPLE');
const DEPUTY = member('slack:UKIKI2SAMPLE');

async function asked(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

async function open(office: Office, who = CONTACT): Promise<Form> {
  return formOf(await office.press(who, 'update.open', '2009-Q2/kiki'));
}

const heldIn = ({ fields }: Form, field: string) => {
  const found = fields.find(({ id }) => id === field);
  return found && found.kind !== 'heading' ? found.value : undefined;
};

const mine = { '1-1-1.status': 'on_track', '1-1-1.percent': '８０', '1-1-1.comment': '試験を終えた' };
const theirs = { '1-1-1.status': 'delayed', '1-1-1.comment': '部品の納入待ち' };

describe('an update somebody else gave while a form was open', { timeout: 60_000 }, () => {
  it('is shown once before it is replaced, with who, when and what, and with all that was typed', async () => {
    const office = await asked();
    const form = await open(office);
    await office.at('2009-10-01T10:05:00+09:00');
    await office.send(DEPUTY, 'update', (await open(office, DEPUTY)).context, theirs);

    const values = { ...mine, '1-1-2.status': 'at_risk' };
    const back = formOf(await office.send(CONTACT, 'update', form.context, values));
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'delayed', by: DEPUTY.id });
    expect(office.state().updates['1-1-2']).toBeUndefined();
    const shown = JSON.stringify(back);
    for (const part of ['見本 次郎', '10月1日', '10:05', '遅れている', '部品の納入待ち']) expect(shown).toContain(part);
    for (const [field, value] of Object.entries(values)) expect(heldIn(back, field)).toBe(value);
    expect(heldIn(back, '1-1-3.status')).toBe('');

    const said = answerOf(await office.send(CONTACT, 'update', back.context, values));
    expect(plainText(said.reply)).toContain('2件のご回答を受け付けました');
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'on_track', percent: 80, by: CONTACT.id });
  });

  it('is shown again when there is a newer one yet', async () => {
    const office = await asked();
    const form = await open(office);
    const deputys = await open(office, DEPUTY);
    await office.send(DEPUTY, 'update', deputys.context, theirs);
    const back = formOf(await office.send(CONTACT, 'update', form.context, mine));
    await office.send(DEPUTY, 'update', deputys.context, { '1-1-1.status': 'at_risk' });
    const again = formOf(await office.send(CONTACT, 'update', back.context, mine));
    expect(JSON.stringify(again)).toContain('やや遅れている');
    answerOf(await office.send(CONTACT, 'update', again.context, mine));
    expect(office.state().updates['1-1-1']).toHaveLength(3);
  });

  it('stops nobody who says the same, reports other projects, or goes on from an update of their own', async () => {
    const office = await asked();
    const form = await open(office);
    await office.send(DEPUTY, 'update', (await open(office, DEPUTY)).context, theirs);
    answerOf(await office.send(CONTACT, 'update', form.context, { '1-1-2.status': 'on_track' }));
    answerOf(await office.send(CONTACT, 'update', form.context, theirs));
    answerOf(await office.send(CONTACT, 'update', form.context, { '1-1-2.status': 'at_risk' }));
    expect(lastUpdate(office.state(), '1-1-2')).toMatchObject({ status: 'at_risk', by: CONTACT.id });
  });

  it('is shown to who presses the button under a sentence said before it', async () => {
    const office = await asked();
    const read = await office.ask(CONTACT, '1-1-1は順調50%');
    const take = choicesOf(read.reply).find(({ id }) => id === 'update.take');
    await office.at('2009-10-01T10:05:00+09:00');
    await office.send(DEPUTY, 'update', (await open(office, DEPUTY)).context, theirs);
    const back = formOf(await office.press(CONTACT, 'update.take', take?.value ?? ''));
    expect(JSON.stringify(back)).toContain('部品の納入待ち');
    expect(heldIn(back, '1-1-1.percent')).toBe('50');
    const values = { '1-1-1.status': 'on_track', '1-1-1.percent': '50' };
    answerOf(await office.send(CONTACT, 'update', back.context, values));
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ percent: 50, by: CONTACT.id });
  });

  it('is shown, too, when it is their own and newer than the sentence under the button', async () => {
    const office = await asked();
    const takeOf = async (sentence: string) => {
      const { reply } = await office.ask(CONTACT, sentence);
      return choicesOf(reply).find(({ id }) => id === 'update.take')?.value ?? '';
    };
    const old = await takeOf('1-1-1は遅れている');
    const newer = await takeOf('1-1-1は順調です');
    answerOf(await office.press(CONTACT, 'update.take', newer));
    const back = formOf(await office.press(CONTACT, 'update.take', old));
    expect(JSON.stringify(back)).toContain('見本 一郎（サンプル）');
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'on_track' });
    // A second click on the newer one changes nothing.
    expect(plainText(answerOf(await office.press(CONTACT, 'update.take', newer)).reply)).toContain('すでに');
    answerOf(await office.send(CONTACT, 'update', back.context, { '1-1-1.status': 'delayed' }));
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'delayed' });
  });
});
