/** What is sent again as it stands in the record stays as it was given: no new version, no lateness, no deputy's mark. */
import { beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const CONTACT = member('slack:UKIKI1SAMPLE');
const DEPUTY = member('slack:UKIKI2SAMPLE');
const ASKED = '2009-Q2/kiki';
const PROJECTS = ['1-1-1', '1-1-2', '1-1-3', '1-1-4', '1-1-5'];

let office: Office;
beforeEach(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
});

/** Each version of each project: its state, its mark of lateness and who gave it. */
const versions = (project: string) =>
  (office.state().updates[project] ?? []).map(({ status, late, by }) => [status, late, by]);

async function correct(who: typeof CONTACT, changed: Record<string, string>): Promise<string> {
  const form = formOf(await office.press(who, 'update.correct', ASKED));
  const shown = form.fields.flatMap(field => (field.kind === 'heading' ? [] : [[field.id, field.value]]));
  return plainText(
    answerOf(await office.send(who, 'update', form.context, { ...Object.fromEntries(shown), ...changed })).reply,
  );
}

describe('a page on which one update is corrected after the last day', { timeout: 60_000 }, () => {
  beforeEach(async () => {
    const all = PROJECTS.map(project => [`${project}.status`, 'on_track']);
    await submitUpdate(office, CONTACT, ASKED, Object.fromEntries(all));
    await office.at('2009-10-14T10:00:00+09:00');
  });

  it('is one update, and the others stay in time and with whoever gave them', async () => {
    const said = await correct(DEPUTY, { '1-1-1.percent': '45' });
    expect(said).toContain('1件のご回答を受け付けました');
    expect(said).toContain('ほかの4件は、すでにいただいたご回答と同じ内容');
    expect(versions('1-1-1')).toEqual([
      ['on_track', false, CONTACT.id],
      ['on_track', true, DEPUTY.id],
    ]);
    for (const project of PROJECTS.slice(1)) expect(versions(project)).toEqual([['on_track', false, CONTACT.id]]);
  });

  it('sent without a change records nothing, and says so without calling it late', async () => {
    const said = await correct(CONTACT, {});
    expect(said).toContain('同じ内容をすでに受け付けています');
    expect(said).not.toContain('期限後');
    for (const project of PROJECTS) expect(versions(project)).toHaveLength(1);
  });
});

it('the button of a reading pressed again after its form was sent records nobody’s update anew', async () => {
  const form = formOf(await office.press(DEPUTY, 'update.open', ASKED));
  const { reply } = await office.ask(CONTACT, '1-1-4は順調、1-1-5は未着手');
  const take = choicesOf(reply).find(({ id }) => id === 'update.take')?.value ?? '';
  await office.send(DEPUTY, 'update', form.context, { '1-1-4.status': 'on_track', '1-1-5.status': 'delayed' });
  const back = formOf(await office.press(CONTACT, 'update.take', take));
  await office.send(CONTACT, 'update', back.context, {
    '1-1-4.status': 'on_track',
    '1-1-5.status': 'not_started',
  });
  const again = answerOf(await office.press(CONTACT, 'update.take', take));
  expect(plainText(again.reply)).toContain('同じ内容をすでに受け付けています');
  expect(versions('1-1-4')).toEqual([['on_track', false, DEPUTY.id]]);
  expect(versions('1-1-5')).toEqual([
    ['delayed', false, DEPUTY.id],
    ['not_started', false, CONTACT.id],
  ]);
});
