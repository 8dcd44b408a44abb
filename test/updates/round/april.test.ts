/** 1 April: owners and people change at midnight, and the report for March stays with who owned it in March. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';

const OLD = member('slack:UKIKI1SAMPLE');
const NEW = member('slack:UKOHO1SAMPLE');
const LEAVING = member('slack:UKIKI2SAMPLE');

async function aprilOffice() {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.map(one =>
      one.project === '1-1-1' && one.role === 'main' ? { ...one, to: '2010-03-31' } : one,
    );
    document.assignments.push({ project: '1-1-1', owner: 'koho', role: 'main', from: '2010-04-01', to: null });
    for (const { contacts } of document.owners)
      for (const contact of contacts)
        if (contact.slack === 'UKIKI2SAMPLE') Object.assign(contact, { to: '2010-03-31', deputyOf: null });
  });
  return openOffice('2010-03-29T10:00:00+09:00', directory);
}

type April = Awaited<ReturnType<typeof aprilOffice>>;
const openForm = async (office: April, who: typeof OLD, value: string) => office.press(who, 'update.open', value);
async function submit(office: April, who: typeof OLD, owner: string, round: string, status: string): Promise<string> {
  const seen = office.state().updates['1-1-1']?.length ?? 0;
  const context = JSON.stringify({ round, owner, projects: [['1-1-1', seen]] });
  const outcome = await office.send(who, 'update', context, { '1-1-1.status': status });
  return outcome.kind;
}

describe('on 1 April', () => {
  it('a project belongs to the new division from midnight on', { timeout: 60_000 }, async () => {
    const office = await aprilOffice();
    const ask = async (at: string) => {
      office.sleepUntil(at);
      return (await office.ask(member('slack:U0NOBODY'), '1-1-1の担当は？')).reply.title;
    };
    expect(await ask('2010-03-31T23:59:59+09:00')).toContain('危機対策課');
    expect(await ask('2010-04-01T00:00:00+09:00')).toContain('広報課');
  });

  it('a division that was renamed is offered by its new name while typing, and by no other', async () => {
    const directory = await realDirectory(document => {
      for (const owner of document.owners) if (owner.id === 'kiki') owner.name = '復興・危機管理総務課';
    });
    const { door } = await openOffice('2010-04-01T10:00:00+09:00', directory);
    const offered = (typed: string) => door.lookup(NEW, 'owners', typed, 'ja', 50).map(({ label }) => label);
    expect(offered('復興')).toEqual(['復興・危機管理総務課']);
    expect(offered('危機対策')).toEqual([]);
  });

  it('March is asked of and reported by the old one until its round is closed, and by nobody else', {
    timeout: 120_000,
  }, async () => {
    const office = await aprilOffice();
    await office.at('2010-04-01T09:00:00+09:00');
    const asked = office.state().rounds['2009-Q4']?.asked;
    expect([asked?.kiki?.projects.includes('1-1-1'), asked?.koho?.projects.includes('1-1-1')]).toEqual([true, false]);
    await submit(office, NEW, 'kiki', '2009-Q4', 'delayed');
    await submit(office, NEW, 'koho', '2009-Q4', 'delayed');
    expect(lastUpdate(office.state(), '1-1-1')).toBeUndefined();
    expect((await openForm(office, OLD, '2009-Q4/kiki')).kind).toBe('form');
    await submit(office, OLD, 'kiki', '2009-Q4', 'on_track');
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'on_track', owner: 'kiki', round: '2009-Q4' });

    await office.at('2010-04-15T09:00:00+09:00');
    expect(office.state().rounds['2009-Q4']?.closedAt).not.toBeNull();
    expect(await submit(office, OLD, 'kiki', '2009-Q4', 'delayed')).toBe('invalid');
    const said = await office.ask(OLD, '1-1-1は遅れています');
    expect(plainText(said.reply)).not.toContain('この内容で回答する');
    expect(office.state().updates['1-1-1']).toHaveLength(1);
    // What stayed with the division can still be reported late.
    expect((await openForm(office, OLD, '2009-Q4/kiki')).kind).toBe('form');

    await office.at('2010-07-01T09:00:00+09:00');
    await submit(office, OLD, 'koho', '2010-Q1', 'delayed');
    expect(office.state().updates['1-1-1']).toHaveLength(1);
    await submit(office, NEW, 'koho', '2010-Q1', 'at_risk');
    expect(lastUpdate(office.state(), '1-1-1')).toMatchObject({ status: 'at_risk', owner: 'koho', round: '2010-Q1' });
  });

  it('a person who left the post reports no more from midnight on, in an open round either', {
    timeout: 60_000,
  }, async () => {
    const office = await aprilOffice();
    await office.at('2010-03-31T10:00:00+09:00');
    await office.at('2010-04-01T09:00:00+09:00');
    await submit(office, LEAVING, 'kiki', '2009-Q4', 'delayed');
    expect(lastUpdate(office.state(), '1-1-1')).toBeUndefined();
  });
});
