/** What was read of a sentence can be left unrecorded, and recorded after all; 「全部」 is what is not reported yet. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const DEPUTY = member('slack:UKIKI2SAMPLE');

async function asked(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

describe('「記録しない」 under what was read', { timeout: 60_000 }, () => {
  it('records nothing, says so, and leaves a way back', async () => {
    const office = await asked();
    await submitUpdate(office, KIKI, '2009-Q2/kiki', { '1-1-1.status': 'delayed' });
    const read = await office.ask(KIKI, '1-1-1は順調50%');
    const { seq } = office.journal.head();
    const drop = choicesOf(read.reply).find(({ id }) => id === 'update.drop');
    expect(drop?.label).toBe('記録しない');
    const left = answerOf(await office.press(KIKI, 'update.drop', drop?.value ?? ''));
    expect(plainText(left.reply)).toMatch(/記録しませんでした。これまでのご回答もそのままです/);
    expect(office.journal.head().seq).toBe(seq);
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'delayed' });
    const take = choicesOf(left.reply).find(({ id }) => id === 'update.take');
    await office.press(KIKI, 'update.take', take?.value ?? '');
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'on_track', percent: 50 });
  });
});

describe('「全部順調です」', { timeout: 60_000 }, () => {
  it('is said of what is not reported yet; of all once everything is', async () => {
    const office = await asked();
    await submitUpdate(office, DEPUTY, '2009-Q2/kiki', { '1-1-1.status': 'delayed', '1-1-2.status': 'completed' });
    const thread = office.state().deliveries['2009-Q2/kiki/prompt/1']?.message ?? '';
    const read = await office.ask(KIKI, '全部順調です', thread);
    expect(read.entries).toEqual(['1-1-3', '1-1-4', '1-1-5']);
    expect((await office.ask(KIKI, '5件とも順調です', thread)).entries).toHaveLength(5);
    await office.press(KIKI, 'update.take', choicesOf(read.reply).find(({ id }) => id === 'update.take')?.value ?? '');
    expect((await office.ask(KIKI, '全部順調です', thread)).entries).toHaveLength(5);
  });
});

describe('a long reading that a colleague overtook', { timeout: 60_000 }, () => {
  it('comes back a page at a time with what the colleague reported on it, and the rest is recorded with the same button', async () => {
    const directory = await realDirectory(({ owners }) => {
      for (const { id, contacts } of owners)
        if (id === 'joho-seisaku' && contacts[0]) contacts.push({ ...contacts[0], name: '同僚', slack: 'UCOLLEAGUE' });
    });
    const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
    await office.at('2009-10-01T09:00:00+09:00');
    const person = member('slack:UJOHOSEISAKU1SAMPLE');
    const asks = office.state().rounds['2009-Q2']?.asked['joho-seisaku']?.projects ?? [];
    expect(asks.length).toBeGreaterThan(6);
    const thread = office.state().deliveries['2009-Q2/joho-seisaku/prompt/1']?.message ?? '';
    const read = await office.ask(person, '全部順調です', thread);
    const take = choicesOf(read.reply).find(({ id }) => id === 'update.take')?.value ?? '';
    const last = asks.at(-1) ?? '';
    const other = member('slack:UCOLLEAGUE');
    const context = JSON.stringify([{ round: '2009-Q2', owner: 'joho-seisaku', projects: [[last, 0]] }]);
    await office.send(other, 'update', context, { [`${last}.status`]: 'delayed' });
    const { fields, intro, context: page } = formOf(await office.press(person, 'update.take', take));
    const shown = fields.flatMap(({ id, kind }) => (kind === 'heading' ? [id.replace('.heading', '')] : []));
    expect(shown).toHaveLength(6);
    expect(shown).toContain(last);
    for (const code of asks.filter(one => !shown.includes(one))) expect(intro).toContain(code);
    const values = Object.fromEntries(
      fields.flatMap(field => (field.kind === 'heading' ? [] : [[field.id, field.value]])),
    );
    expect(plainText(answerOf(await office.send(person, 'update', page, values)).reply)).toContain('6件のご回答');
    answerOf(await office.press(person, 'update.take', take));
    expect(asks.map(code => lastUpdate(office.state(), code)?.status)).toEqual(asks.map(() => 'on_track'));
  });
});
