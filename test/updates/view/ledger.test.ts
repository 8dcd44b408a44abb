/** 「配信状況」: whatever somebody has to see to is on it, however much went out and however long ago. */
import { describe, expect, it } from 'vitest';
import type { PostResult } from '../../../src/adapter.ts';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { answerOf, choicesOf } from '../../helpers/outcomes.ts';

const COORDINATOR = member('slack:UCOORD1SAMPLE');

async function officeUntil(days: string[], fates: Record<string, PostResult>): Promise<Office> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  const { adapter } = office.slack;
  const post = adapter.post.bind(adapter);
  adapter.post = async (to, reply, key) => fates[key] ?? post(to, reply, key);
  for (const day of ['2009-10-01', '2009-10-06', '2009-10-08', '2009-10-13', ...days])
    await office.at(`${day}T09:00:00+09:00`);
  return office;
}

describe('the ledger', { timeout: 60_000 }, () => {
  it('shows what did not arrive before what did, and says how many are left out', async () => {
    const failed: PostResult = { kind: 'failed', reason: 'user_unreachable' };
    const office = await officeUntil([], { '2009-Q2/zeimu/escalation/1': failed });
    const { reply } = await office.ask(COORDINATOR, '配信状況');
    const [table] = reply.elements.filter(element => element.kind === 'table');
    expect(table?.rows[0]?.slice(0, 3)).toEqual(['税務課', '上席への連絡', '不達']);
    expect(plainText(reply)).toContain(`ほか${office.posted().length + 1 - 60}件`);
  });

  it('has what was left undecided in an earlier round, and takes the decision', async () => {
    const unclear: PostResult = { kind: 'uncertain', reason: 'unconfirmed' };
    const keys = ['2009-Q2/zeimu/escalation/1', '2009-Q2/-/digest/1'];
    const office = await officeUntil(['2009-10-16', '2010-01-04'], Object.fromEntries(keys.map(key => [key, unclear])));
    const { reply } = await office.ask(COORDINATOR, '未確認');
    expect(plainText(reply)).toContain('平成21年度第2四半期');
    const [arrived] = choicesOf(reply).filter(({ id }) => id === 'cycle.arrived');
    answerOf(await office.press(COORDINATOR, 'cycle.arrived', arrived?.value ?? ''));
    expect(keys.map(key => office.state().deliveries[key]?.result)).toEqual(['sent', 'uncertain']);
  });
});
