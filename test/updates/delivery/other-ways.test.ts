/** Where one way is shut another is taken: the people of a division whose room refuses, and whoever has an address at last. */
import { describe, expect, it } from 'vitest';
import type { DirectoryDocument } from '../../../src/directory/directory.ts';
import { plainText } from '../../../src/reply.ts';
import { type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';

const ROOM = 'slack:CKIKISAMPLE';
const [FIRST, DEPUTY] = ['slack:UKIKI1SAMPLE', 'slack:UKIKI2SAMPLE'];

/** 危機対策課 alone is asked; what is posted to these addresses is refused. */
async function startRound(shut: string[], change: (document: DirectoryDocument) => void = () => {}): Promise<Office> {
  const directory = await realDirectory(document => {
    document.assignments = document.assignments.filter(({ owner }) => owner === 'kiki');
    change(document);
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  office.slack.refuse(to => shut.includes(to));
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

const sent = (office: Office) => office.posted().map(({ key, to }) => `${key} ${to}`);
const roomOf = (document: DirectoryDocument) => document.owners.find(({ id }) => id === 'kiki')?.slackChannel;

async function link(office: Office, owner: string | null, room: string): Promise<void> {
  const data = { owner, platform: 'slack' as const, room };
  await office.journal.append([{ kind: 'room.linked', by: 'slack:UCOORD1SAMPLE', from: null, data }]);
}

describe('a division whose room takes no posts', { timeout: 60_000 }, () => {
  it('is asked in person at once, and reminded there', async () => {
    const directory = await realDirectory();
    expect(`slack:${roomOf(directory.document)}`).toBe(ROOM);
    const office = await startRound([ROOM]);
    await office.at('2009-10-06T09:00:00+09:00');
    expect(sent(office)).toEqual([`2009-Q2/kiki/prompt/1 ${FIRST}`, `2009-Q2/kiki/reminder/1 ${FIRST}`]);
  });

  it('is asked through the next of its people where the first takes nothing either', async () => {
    const office = await startRound([ROOM, FIRST ?? '']);
    expect(sent(office)).toEqual([`2009-Q2/kiki/prompt/1 ${DEPUTY}`]);
  });

  it('gets the next message in the room again once a coordinator has linked it anew', async () => {
    const shut = [ROOM];
    const office = await startRound(shut);
    shut.length = 0;
    office.sleepUntil('2009-10-02T10:00:00+09:00');
    await link(office, 'kiki', ROOM.slice('slack:'.length));
    await office.at('2009-10-06T09:00:00+09:00');
    expect(sent(office).at(-1)).toBe(`2009-Q2/kiki/reminder/1 ${ROOM}`);
  });

  it('has its digest go to the coordinators in person where theirs refuses it', async () => {
    const office = await startRound(['slack:CCOORDSAMPLE']);
    for (const day of ['06', '08', '13', '16', '19']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    expect(sent(office).at(-1)).toBe('2009-Q2/-/digest/1 slack:UCOORD1SAMPLE');
  });
});

describe('what had no address when it was due', { timeout: 60_000 }, () => {
  const withoutSuperior = (document: DirectoryDocument) => {
    for (const { superior } of document.owners) if (superior) Object.assign(superior, { slack: null, teams: null });
  };

  async function giveSuperiorAnAddress(office: Office): Promise<void> {
    const document = JSON.parse(JSON.stringify(office.updates.directory().document));
    for (const { id, superior } of document.owners) if (id === 'kiki') superior.slack = 'UHEAD';
    await office.journal.append([{ kind: 'directory.imported', by: 'operator', from: 'file:x', data: { document } }]);
  }

  it('goes to the superior once there is one, while the round runs and something is missing', async () => {
    const office = await startRound([], withoutSuperior);
    for (const day of ['06', '08', '13']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    await office.at('2009-10-13T09:10:00+09:00');
    expect(office.state().deliveries['2009-Q2/kiki/escalation/1']).toMatchObject({ result: 'suppressed', attempt: 1 });
    office.sleepUntil('2009-10-13T10:00:00+09:00');
    await giveSuperiorAnAddress(office);
    for (const minute of ['01', '02']) await office.at(`2009-10-13T10:${minute}:00+09:00`);
    expect(sent(office).filter(row => row.includes('escalation'))).toEqual(['2009-Q2/kiki/escalation/1 slack:UHEAD']);
  });

  it('waits for the new last day where the round was extended meanwhile', async () => {
    const office = await startRound([], withoutSuperior);
    for (const day of ['06', '08', '13']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    office.sleepUntil('2009-10-13T10:00:00+09:00');
    await office.press(
      { id: 'slack:UCOORD1SAMPLE', name: '', standing: 'member' },
      'cycle.extend',
      '2009-Q2/2009-10-30',
    );
    await giveSuperiorAnAddress(office);
    for (const day of ['14', '29', '30']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    expect(sent(office).filter(row => row.includes('escalation'))).toEqual([]);
    for (const day of ['04', '05', '06']) await office.at(`2009-11-${day}T09:00:00+09:00`);
    expect(sent(office).filter(row => row.includes('escalation'))).toHaveLength(1);
  });

  it('is the digest of the round that was closed last, for coordinators who had none', async () => {
    const office = await startRound([], document => {
      document.coordinatorChannel = { slack: null, teams: null };
      document.coordinators = document.coordinators.map(one => ({ ...one, slack: null, teams: null }));
    });
    for (const day of ['06', '08', '13', '16', '19']) await office.at(`2009-10-${day}T09:00:00+09:00`);
    expect(office.state().deliveries['2009-Q2/-/digest/1']).toMatchObject({ result: 'suppressed' });
    await link(office, null, 'CNEW');
    for (const minute of ['01', '02']) await office.at(`2009-10-20T10:${minute}:00+09:00`);
    expect(sent(office).filter(row => row.includes('digest'))).toEqual(['2009-Q2/-/digest/1 slack:CNEW']);
    expect(plainText(office.posted().at(-1)?.reply ?? { lang: 'ja', fallback: '', elements: [] })).toContain('未回答');
  });
});
