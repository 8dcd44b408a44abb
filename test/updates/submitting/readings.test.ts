import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
/** Contact of 危機対策課 and of 広報課. */
const OF_BOTH = member('slack:UBOTH');

async function asked(): Promise<Office> {
  const directory = await realDirectory(document => {
    for (const owner of document.owners.filter(({ id }) => id === 'kiki' || id === 'koho'))
      owner.contacts.push({ ...owner.contacts[0]!, name: '兼務 花子', slack: 'UBOTH' });
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

function button(answer: Answer, id: string): string {
  const actions = choicesOf(answer.reply);
  return actions.find(action => action.id === id)?.value ?? '';
}

describe('what was read of a sentence', { timeout: 60_000 }, () => {
  it('is what the button under it records, also when two sentences came at once', async () => {
    const office = await asked();
    const [first, second] = await Promise.all([office.ask(KIKI, '1-1-1は順調50%'), office.ask(KIKI, '1-1-2は遅れ20%')]);
    await office.press(KIKI, 'update.take', button(second, 'update.take'));
    expect(lastUpdate(office.state(), '1-1-1')).toBeUndefined();
    expect(lastUpdate(office.state(), '1-1-2')).toMatchObject({ status: 'delayed', percent: 20 });
    await office.press(KIKI, 'update.take', button(first, 'update.take'));
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'on_track', percent: 50 });
  });

  it('is one reading when the platform brings the sentence again, and another after it was reported', async () => {
    const office = await asked();
    const said = () => office.ask(KIKI, '1-1-1は順調50%');
    const [first, again] = [await said(), await said()];
    expect(button(again, 'update.take')).toBe(button(first, 'update.take'));
    await office.press(KIKI, 'update.take', button(first, 'update.take'));
    await office.press(KIKI, 'update.take', button(again, 'update.take'));
    expect(office.state().updates['1-1-1']).toHaveLength(1);
    await office.ask(KIKI, '1-1-1は遅れ').then(read => office.press(KIKI, 'update.take', button(read, 'update.take')));
    await office.press(KIKI, 'update.take', button(await said(), 'update.take'));
    expect(office.state().updates['1-1-1']?.map(({ status }) => status)).toEqual(['on_track', 'delayed', 'on_track']);
  });

  it('is kept for whoever has a long name on the platform', async () => {
    const long = `29:${'x'.repeat(220)}`;
    const directory = await realDirectory(document => {
      for (const { contacts } of document.owners.filter(({ id }) => id === 'kiki'))
        for (const contact of contacts.slice(0, 1)) contact.teams = long;
    });
    const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
    await office.at('2009-10-01T09:00:00+09:00');
    const who = member(`teams:${long}`);
    const other = member(`teams:${long.slice(0, -1)}y`);
    const read = await office.ask(who, '1-1-1は順調50%');
    expect((await office.press(other, 'update.take', button(read, 'update.take'))).kind).toBe('reply');
    expect(lastUpdate(office.state(), '1-1-1')).toBeUndefined();
    for (let click = 0; click < 2; click++) await office.press(who, 'update.take', button(read, 'update.take'));
    expect(office.state().updates['1-1-1']).toHaveLength(1);
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ by: who.id });
  });
});

describe('a sentence about projects of two divisions', { timeout: 60_000 }, () => {
  it('is taken whole with one click: all is counted, and the card of each division is shown', async () => {
    const office = await asked();
    const [own, koho] = ['kiki', 'koho'].map(id => office.state().rounds['2009-Q2']?.asked[id]?.projects[0] ?? '');
    const read = await office.ask(OF_BOTH, `${own}は順調。${koho}は遅れ。`);
    const before = office.journal.head().seq;
    const said = plainText(answerOf(await office.press(OF_BOTH, 'update.take', button(read, 'update.take'))).reply);
    expect(said).toContain('2件のご回答を受け付けました');
    for (const part of ['危機対策課', '広報課']) expect(said).toContain(part);
    expect(office.journal.head().seq).toBe(before + 2);
    expect(lastUpdate(office.state(), own ?? '')).toMatchObject({ owner: 'kiki', status: 'on_track' });
    expect(lastUpdate(office.state(), koho ?? '')).toMatchObject({ owner: 'koho', status: 'delayed' });
  });

  it('is corrected in one form that has them all', async () => {
    const office = await asked();
    const [own, koho] = ['kiki', 'koho'].map(id => office.state().rounds['2009-Q2']?.asked[id]?.projects[0] ?? '');
    const read = await office.ask(OF_BOTH, `${own}は順調。${koho}は遅れ。`);
    const outcome = await office.press(OF_BOTH, 'update.edit', button(read, 'update.edit'));
    if (outcome.kind !== 'form') throw new TypeError(`no form: ${JSON.stringify(outcome)}`);
    const values = Object.fromEntries(
      outcome.form.fields.flatMap(field => (field.kind === 'heading' ? [] : [[field.id, field.value]])),
    );
    expect(values).toMatchObject({ [`${own}.status`]: 'on_track', [`${koho}.status`]: 'delayed' });
    const corrected = { ...values, [`${koho}.status`]: 'at_risk' };
    const said = answerOf(await office.send(OF_BOTH, 'update', outcome.form.context, corrected));
    expect(plainText(said.reply)).toContain('2件のご回答を受け付けました');
    expect(lastUpdate(office.state(), koho ?? '')).toMatchObject({ owner: 'koho', status: 'at_risk' });
  });

  it('of many projects is corrected a page at a time: the form names those it has no room for, and drops no field', async () => {
    const office = await asked();
    const person = member('slack:UJOHOSEISAKU1SAMPLE');
    const thread = office.state().deliveries['2009-Q2/joho-seisaku/prompt/1']?.message ?? '';
    const read = await office.ask(person, '全部順調です', thread);
    const { fields, intro, context } = formOf(await office.press(person, 'update.edit', button(read, 'update.edit')));
    const shown = fields.flatMap(({ id, kind }) => (kind === 'heading' ? [id.replace('.heading', '')] : []));
    expect(shown).toHaveLength(6);
    const left = read.entries.filter(code => !shown.includes(code));
    expect(left.length).toBeGreaterThan(0);
    for (const code of left) expect(intro).toContain(code);
    const values = Object.fromEntries(
      fields.flatMap(field => (field.kind === 'heading' ? [] : [[field.id, field.value]])),
    );
    const said = plainText(answerOf(await office.send(person, 'update', context, values)).reply);
    expect(said).toContain('6件のご回答を受け付けました');
    for (const code of left) expect(lastUpdate(office.state(), code)).toBeUndefined();
  });
});
