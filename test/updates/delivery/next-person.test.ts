/** A division asked in person: where one account takes nothing in, the next of its people is asked. */
import { describe, expect, it } from 'vitest';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';

const [FIRST, DEPUTY] = ['slack:UKIKI1SAMPLE', 'slack:UKIKI2SAMPLE'];

/** 危機対策課 alone, without a channel; these of its accounts are closed from the first day on. */
async function startRound(
  ...closed: (string | undefined)[]
): Promise<{ office: Office; closed: Set<string | undefined> }> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki');
    for (const owner of document.owners) if (owner.id === 'kiki') owner.slackChannel = null;
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  const unreachable = new Set(closed);
  office.slack.refuse(to => unreachable.has(to));
  await office.at('2009-10-01T09:00:00+09:00');
  return { office, closed: unreachable };
}

const sent = (office: Office) => office.posted().map(({ key, to }) => `${key} ${to}`);

describe('a division asked in person', { timeout: 60_000 }, () => {
  it('is asked through the deputy at once where the account of the first is closed, and reminded there', async () => {
    const { office } = await startRound(FIRST);
    expect(sent(office)).toEqual([`2009-Q2/kiki/prompt/1 ${DEPUTY}`]);
    await office.at('2009-10-06T09:00:00+09:00');
    expect(sent(office)).toContain(`2009-Q2/kiki/reminder/1 ${DEPUTY}`);
    expect(office.state().deliveries['2009-Q2/kiki/reminder/1']?.attempt).toBe(1);
    for (const day of ['08', '13']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    expect(sent(office).at(-1)).toBe('2009-Q2/kiki/escalation/1 slack:UKIKIHEADSAMPLE');
  });

  it('tries each once where none can be reached, and whoever can be later by 「再送」', async () => {
    const { office, closed } = await startRound(FIRST, DEPUTY);
    expect(sent(office)).toEqual([]);
    expect(office.state().deliveries['2009-Q2/kiki/prompt/1']).toMatchObject({ result: 'failed', attempt: 2 });
    closed.delete(DEPUTY);
    office.sleepUntil('2009-10-02T10:00:00+09:00');
    await office.press(member('slack:UCOORD1SAMPLE'), 'cycle.resend', '2009-Q2');
    expect(sent(office)).toEqual([`2009-Q2/kiki/prompt/1 ${DEPUTY}`]);
  });
});
