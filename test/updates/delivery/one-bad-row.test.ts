/** One thing that is wrong in a round is told and set aside: everybody else is asked, reminded and reported all the same. */
import { describe, expect, it } from 'vitest';
import type { PostResult } from '../../../src/adapter.ts';
import { type Form, plainText } from '../../../src/reply.ts';
import { updatesText } from '../../../src/text/updates.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const COORDINATOR = member('slack:UCOORD1SAMPLE');
const PATIENCE = { timeout: 120_000 };

async function start(change?: Parameters<typeof realDirectory>[0]): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory(change));
  // As Slack: what became of a message can be asked, and nothing arrived that was not sent.
  office.slack.adapter.find = async () => undefined;
  return office;
}

async function formOf(office: Office): Promise<Form> {
  const outcome = await office.press(KIKI, 'update.open', '2009-Q2/kiki');
  if (outcome.kind !== 'form') throw new TypeError(`no form: ${JSON.stringify(outcome)}`);
  return outcome.form;
}

const countOf = (office: Office, round: string, kind: string) =>
  office.posted().filter(({ key }) => key.startsWith(round) && key.includes(`/${kind}/`)).length;

describe('a year nobody can mean', () => {
  it.each(['0209-12', '2901-12', '平成210年12月'])(
    '%s is refused at its field, which says what to write',
    PATIENCE,
    async due => {
      const office = await start();
      await office.at('2009-10-01T09:00:00+09:00');
      const { context } = await formOf(office);
      const sent = await office.send(KIKI, 'update', context, { '1-1-1.status': 'on_track', '1-1-1.due': due });
      expect(sent).toEqual({ kind: 'invalid', errors: { '1-1-1.due': updatesText.ja.form.errors.due } });
      expect(lastUpdate(office.state(), '1-1-1')).toBeUndefined();
    },
  );

  it(
    'that an older journal holds is shown as it stands, and the rounds after it go on to their end',
    PATIENCE,
    async () => {
      const office = await start();
      await office.at('2009-10-01T09:00:00+09:00');
      const report = { project: '1-1-1', status: 'on_track' as const, percent: 10, due: '0209-12', comment: '' };
      const given = { ...report, round: '2009-Q2', owner: 'kiki', via: 'form' as const, same: false, deputy: false };
      await office.journal.append([{ kind: 'update.given', by: KIKI.id, from: null, key: 'old', data: given }]);
      for (const day of ['2009-10-06', '2009-10-08', '2009-10-13', '2009-10-16'])
        await office.at(`${day}T09:00:00+09:00`);
      expect(office.state().rounds['2009-Q2']?.closedAt).not.toBeNull();
      for (const day of ['2010-01-04', '2010-01-07', '2010-01-12']) await office.at(`${day}T09:00:00+09:00`);
      expect(countOf(office, '2009-Q3', 'prompt')).toBe(38);
      const prompt = office.posted().find(({ key }) => key === '2009-Q3/kiki/prompt/1');
      expect(prompt && plainText(prompt.reply)).toContain('209年12月');
      const { context } = await formOf(office);
      await office.send(KIKI, 'update', context, { '1-1-2.status': 'on_track' });
      expect(lastUpdate(office.state(), '1-1-2')).toMatchObject({ status: 'on_track' });
    },
  );
});

describe('a message that cannot be written', () => {
  /** A row of a round nobody knows, left over by a process that died. */
  async function withStrayRow(): Promise<Office> {
    const office = await start();
    await office.at('2009-09-30T10:00:00+09:00');
    const dueAt = office.now().toISOString();
    const row = { row: '2008-Q4/kiki/prompt/1', round: '2008-Q4', owner: 'kiki', kind: 'prompt' as const, step: 1 };
    const data = { ...row, to: 'slack:C0KIKI', projects: ['1-1-1'], dueAt, late: false };
    await office.journal.append([{ kind: 'delivery.intended', by: 'system', from: null, key: row.row, data }]);
    return office;
  }

  it(
    'is told once and counts as not arrived; the prompts, reminders and superiors after it are sent',
    PATIENCE,
    async () => {
      const office = await withStrayRow();
      await expect(office.at('2009-10-01T09:00:00+09:00')).rejects.toThrow('2008-Q4');
      expect(office.state().deliveries['2008-Q4/kiki/prompt/1']).toMatchObject({
        result: 'failed',
        reason: 'not-composed',
        retryAt: null,
      });
      for (const day of ['01', '06', '13', '16']) await office.at(`2009-10-${day}T10:00:00+09:00`);
      for (const kind of ['prompt', 'reminder', 'escalation']) expect(countOf(office, '2009-Q2', kind)).toBe(38);
      expect(office.state().rounds['2009-Q2']?.closedAt).not.toBeNull();
    },
  );
});

describe('a row that cannot be recorded', () => {
  it('is told at every call, and the others are sent', PATIENCE, async () => {
    const long = 'x'.repeat(250);
    const office = await start(document => {
      for (const owner of document.owners) if (owner.id === 'kiki') owner.id = long;
      for (const one of document.assignments) if (one.owner === 'kiki') one.owner = long;
    });
    await expect(office.at('2009-10-01T09:00:00+09:00')).rejects.toThrow('JOURNAL_EVENT_INVALID');
    expect(countOf(office, '2009-Q2', 'prompt')).toBe(37);
    await expect(office.at('2009-10-13T09:00:00+09:00')).rejects.toThrow('JOURNAL_EVENT_INVALID');
    await office.at('2009-10-16T09:00:00+09:00');
    expect(office.state().rounds['2009-Q2']?.closedAt).not.toBeNull();
    expect(countOf(office, '2009-Q2', 'digest')).toBe(1);
  });
});

describe('a platform that fails without a word', () => {
  it('leaves the message unclear and tells the operator why', PATIENCE, async () => {
    const office = await start();
    const { post } = office.slack.adapter;
    office.slack.adapter.post = (to, reply, key) => {
      if (key.includes('/kiki/')) throw new TypeError('this card cannot be drawn');
      return post(to, reply, key);
    };
    await expect(office.at('2009-10-01T09:00:00+09:00')).rejects.toThrow('this card cannot be drawn');
    expect(office.state().deliveries['2009-Q2/kiki/prompt/1']).toMatchObject({ result: 'uncertain' });
    expect(countOf(office, '2009-Q2', 'prompt')).toBe(37);
  });
});

describe('work that never comes to an end', () => {
  it('stops until the next call, and is told', PATIENCE, async () => {
    const office = await start();
    office.slack.next(...Array<PostResult>(500).fill({ kind: 'failed', reason: 'busy', retryAfterMs: 0 }));
    await expect(office.at('2009-10-01T09:00:00+09:00')).rejects.toThrow('CYCLE_RESTLESS');
  });
});

describe('sending again', () => {
  it('says how many still did not arrive', PATIENCE, async () => {
    const office = await start();
    office.slack.refuse((_, key) => /kiki|zeimu/.test(key));
    await office.at('2009-10-01T09:00:00+09:00');
    office.slack.refuse((_, key) => key.includes('/kiki/'));
    const asked = plainText((await office.ask(COORDINATOR, '再送')).reply);
    expect(asked).toContain(updatesText.ja.commands.confirmResend(2));
    const said = plainText(answerOf(await office.press(COORDINATOR, 'cycle.resend', '2009-Q2')).reply);
    expect(said).toContain(updatesText.ja.commands.resent(1, 1, 0));
  });
});
