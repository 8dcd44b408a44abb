/** Messages nobody can tell the fate of: a coordinator decides about one, a page or all; whoever presses a button of one shows that it came. */
import { describe, expect, it } from 'vitest';
import type { ActionChoice } from '../../../src/actions.ts';
import type { Answer, PostResult } from '../../../src/adapter.ts';
import { type Form, plainText } from '../../../src/reply.ts';
import { updatesText } from '../../../src/text/updates.ts';
import type { Delivery } from '../../../src/updates/state.ts';
import { until } from '../../doubles/slack/world.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';
import { coreStage } from '../../helpers/stage/core.ts';
import { slackStage } from '../../helpers/stage/slack.ts';
import { type CreateStage, type Seen, type Stage, twoDivisions } from '../../helpers/stage/stage.ts';
import { teamsStage } from '../../helpers/stage/teams.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');
const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');
const PATIENCE = { timeout: 120_000 };
const { deciding } = updatesText.ja;
const UNCLEAR: PostResult = { kind: 'uncertain', reason: 'timeout' };

/** After an outage: 30 of 38 prompts may have arrived, or not. */
async function afterOutage(): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  office.slack.next(...Array<PostResult>(30).fill(UNCLEAR));
  await office.at('2009-10-01T09:00:00+09:00');
  expect(uncertain(office)).toHaveLength(30);
  return office;
}

const rowsOf = (office: Office): Delivery[] => Object.values(office.state().deliveries);
const uncertain = (office: Office) => rowsOf(office).filter(({ result }) => result === 'uncertain');
const tried = (office: Office) => rowsOf(office).reduce((sum, { attempt }) => sum + attempt, 0);

function choice({ reply }: Answer, id: string): ActionChoice {
  const all = choicesOf(reply);
  const found = all.find(action => action.id === id);
  if (!found) throw new TypeError(`no ${id} among ${all.map(action => action.id)}`);
  return found;
}

async function press(office: Office, answer: Answer, id: string): Promise<Answer> {
  return answerOf(await office.press(COORDINATOR, id, choice(answer, id).value));
}

async function formBehind(office: Office, list: Answer): Promise<Form> {
  const outcome = await office.press(COORDINATOR, 'cycle.decide', choice(list, 'cycle.decide').value);
  if (outcome.kind !== 'form') throw new TypeError(`no form: ${JSON.stringify(outcome)}`);
  return outcome.form;
}

const ledgerOf = (office: Office) => office.ask(COORDINATOR, '配信状況');

describe('hundreds of messages of unclear fate', () => {
  it('are listed page by page, each with its division and where it went', PATIENCE, async () => {
    const office = await afterOutage();
    const first = await press(office, await ledgerOf(office), 'cycle.uncertain');
    expect(plainText(first.reply)).toContain(deciding.sentence(30, 1, 20));
    const second = await press(office, first, 'cycle.uncertain');
    expect(plainText(second.reply)).toContain(deciding.sentence(30, 21, 30));
    const both = `${plainText(first.reply)}\n${plainText(second.reply)}`;
    for (const { owner, to } of uncertain(office)) {
      expect(both).toContain(office.updates.directory().owner(owner ?? '')?.name);
      expect(both).toContain(to?.replace('slack:', ''));
    }
  });

  it('are decided about a page at a time, each as an event of its own by whoever decided', PATIENCE, async () => {
    const office = await afterOutage();
    const list = await press(office, await ledgerOf(office), 'cycle.uncertain');
    const form = await formBehind(office, list);
    const [there, missing, later] = form.fields.map(({ id }) => id) as [string, string, string];
    const nothing = await office.send(COORDINATOR, form.id, form.context, { [there]: '-' });
    expect(nothing).toEqual({ kind: 'invalid', errors: { '': deciding.form.nothingChosen } });
    const values = { [there]: 'arrived', [missing]: 'again', [later]: '-' };
    const done = answerOf(await office.send(COORDINATOR, form.id, form.context, values));
    expect(plainText(done.reply)).toContain(deciding.done(1, 1, 0) + deciding.left(28));
    const { deliveries } = office.state();
    expect(deliveries[there]).toMatchObject({ result: 'sent', settledBy: COORDINATOR.id, attempt: 1 });
    expect(deliveries[missing]).toMatchObject({ result: 'sent', attempt: 2 });
    expect(deliveries[later]).toMatchObject({ result: 'uncertain', attempt: 1 });
    expect(office.posted().filter(({ key }) => key === missing)).toHaveLength(1);

    // Sent in once more, as platforms do: those are settled, and told so.
    const again = answerOf(await office.send(COORDINATOR, form.id, form.context, values));
    expect(plainText(again.reply)).toContain(deciding.done(0, 0, 2));
    expect(tried(office)).toBe(39);
  });

  it('are sent again together only after it was said how many that is and that it may double', PATIENCE, async () => {
    const office = await afterOutage();
    const list = await press(office, await ledgerOf(office), 'cycle.uncertain');
    const asked = await press(office, list, 'cycle.ask-again');
    expect(plainText(asked.reply)).toContain('30件');
    expect(plainText(asked.reply)).toContain('二度届きます');
    expect(tried(office)).toBe(38);
    const settled = uncertain(office)[0]?.row ?? '';
    await office.press(COORDINATOR, 'cycle.arrived', '2009-Q2/0.1');
    expect(office.state().deliveries[settled]?.result).toBe('sent');

    // Two of them become unclear again, which is not what was confirmed.
    office.slack.next(UNCLEAR, UNCLEAR);
    const done = await press(office, asked, 'cycle.all-again');
    expect(plainText(done.reply)).toContain(deciding.done(0, 29, 1) + deciding.left(2));
    expect([uncertain(office).length, tried(office)]).toEqual([2, 38 + 29]);
    const late = await press(office, asked, 'cycle.all-again');
    expect(plainText(late.reply)).toContain(deciding.left(2));
    expect(tried(office)).toBe(38 + 29);
  });

  it('are recorded as arrived together, none of them sent', PATIENCE, async () => {
    const office = await afterOutage();
    const list = await press(office, await ledgerOf(office), 'cycle.uncertain');
    const done = await press(office, await press(office, list, 'cycle.ask-arrived'), 'cycle.all-arrived');
    expect(plainText(done.reply)).toContain(deciding.done(30, 0, 0) + deciding.left(0));
    expect(rowsOf(office).filter(({ settledBy }) => settledBy === COORDINATOR.id)).toHaveLength(30);
    expect(office.posted()).toHaveLength(8);
  });

  it('are shown to, and decided by, coordinators alone', PATIENCE, async () => {
    const office = await afterOutage();
    const { seq } = office.state();
    const list = await press(office, await ledgerOf(office), 'cycle.uncertain');
    const form = await formBehind(office, list);
    const values = Object.fromEntries(form.fields.map(({ id }) => [id, 'again']));
    for (const who of [KIKI, STAFF, { ...COORDINATOR, standing: 'outsider' as const }]) {
      for (const id of ['cycle.uncertain', 'cycle.decide', 'cycle.ask-again', 'cycle.all-again', 'cycle.arrived']) {
        const told = JSON.stringify(await office.press(who, id, `2009-Q2/${id.includes('all') ? seq : '0.1'}`));
        expect(told).not.toContain('危機対策課');
      }
      await office.send(who, form.id, form.context, values);
    }
    expect(office.state().seq).toBe(seq);
  });
});

describe('a decision that comes late', () => {
  it('does not send a third time what became unclear again after the second', PATIENCE, async () => {
    const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory(twoDivisions));
    office.slack.next(UNCLEAR, { kind: 'sent', message: '' }, UNCLEAR);
    await office.at('2009-10-01T09:00:00+09:00');
    const ledger = await ledgerOf(office);
    await press(office, ledger, 'cycle.again');
    expect(uncertain(office)).toMatchObject([{ attempt: 2 }]);
    // The platform delivers the same click once more, or somebody finds the old card.
    const told = await press(office, ledger, 'cycle.again');
    expect(plainText(told.reply)).toContain(deciding.done(0, 0, 1) + deciding.left(1));
    expect(uncertain(office)).toMatchObject([{ attempt: 2 }]);
  });
});

type Pressing = (stage: Stage, prompt: Seen) => Promise<unknown>;
const OPENS_FORM: Pressing = (stage, prompt) => stage.open('kiki', prompt, '回答する');
/** Not even whoever may not answer could press what is not there. */
const IS_REFUSED: Pressing = (stage, prompt) => stage.press('koho', prompt, '次の開庁日まで督促を止める');

describe.each<[name: string, how: string, create: CreateStage, pressing: Pressing]>([
  ['Slack', 'opens its form', slackStage, OPENS_FORM],
  ['Slack', 'presses its button, and is refused', slackStage, IS_REFUSED],
  ['Teams', 'opens its form', teamsStage, OPENS_FORM],
  ['Teams', 'presses its button, and is refused', teamsStage, IS_REFUSED],
])('a message of unclear fate on %s', (_, how, create, pressing) => {
  it(`has arrived when somebody ${how}, and is known by its name from then on`, PATIENCE, async () => {
    const stage = await create('2009-09-28T10:00:00+09:00');
    const { office } = stage;
    try {
      await office.at('2009-10-01T09:00:00+09:00');
      const row = '2009-Q2/kiki/prompt/1';
      const message = office.state().deliveries[row]?.message;
      const data = { row, attempt: 1, result: 'uncertain' as const, message: null, reason: 'x', retryAt: null };
      await office.journal.append([{ kind: 'delivery.settled', by: 'system', from: null, data }]);
      expect(uncertain(office)).toMatchObject([{ row, message: null }]);
      const [prompt] = stage.read('kiki');
      if (!prompt) throw new TypeError('no prompt');
      await pressing(stage, prompt);
      await until(() => uncertain(office).length === 0);
      const { settledBy, ...settled } = office.state().deliveries[row] ?? {};
      expect(settled).toMatchObject({ result: 'sent', message, attempt: 1 });
      expect(settledBy).not.toBe('system');
      expect(office.state().updates).toEqual({});
    } finally {
      await stage.close();
    }
  });
});

describe('a message of unclear fate', () => {
  it('is not taken for arrived by a button of another card, or one that claims it elsewhere', PATIENCE, async () => {
    const stage = await coreStage('2009-09-28T10:00:00+09:00');
    const { office } = stage;
    office.slack.next(UNCLEAR, UNCLEAR);
    await office.at('2009-10-01T09:00:00+09:00');
    expect(uncertain(office)).toHaveLength(2);
    const card = await office.ask(KIKI, '回答');
    await office.press(KIKI, 'update.open', choice(card, 'update.open').value);
    // The channel is not where this conversation is held.
    await office.press(KIKI, 'update.open', '2009-Q2/kiki/prompt/1');
    expect(uncertain(office)).toHaveLength(2);
  });
});
