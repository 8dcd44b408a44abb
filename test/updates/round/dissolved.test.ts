/** A division that is dissolved, or taken out of the directory: what it was asked for goes to who is responsible now. */
import { describe, expect, it } from 'vitest';
import { Directory, type DirectoryDocument } from '../../../src/directory/directory.ts';
import { plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';

/** Served in 広報課, and since then in 危機対策課. */
const MOVED = member('slack:UKOHO1SAMPLE');
const COORDINATORS_ROOM = 'slack:CCOORDSAMPLE';

const ownerIn = (document: DirectoryDocument, id: string) => document.owners.find(one => one.id === id)!;

/** From 1 April on 広報課 has neither people nor projects. */
function dissolve(document: DirectoryDocument): void {
  const { contacts } = ownerIn(document, 'koho');
  ownerIn(document, 'kiki').contacts.push(...contacts.map(one => ({ ...one, from: '2010-04-01', deputyOf: null })));
  for (const one of contacts) one.to = '2010-03-31';
  const own = document.assignments.filter(({ owner }) => owner === 'koho');
  document.assignments.push(...own.map(one => ({ ...one, owner: 'kiki', from: '2010-04-01' })));
  for (const one of own) one.to = '2010-03-31';
}

/** Without 広報課; its people and projects are those of another division, or nobody's. */
async function without(heir: string | null): Promise<DirectoryDocument> {
  const document = (await realDirectory()).document;
  const { contacts } = ownerIn(document, 'koho');
  document.owners = document.owners.filter(({ id }) => id !== 'koho');
  if (heir) ownerIn(document, heir).contacts.push(...contacts);
  document.assignments = document.assignments.flatMap(one =>
    one.owner !== 'koho' ? [one] : heir ? [{ ...one, owner: heir }] : [],
  );
  return new Directory(document).document;
}

async function takeOut(office: Office, heir: string | null): Promise<void> {
  const document = JSON.parse(JSON.stringify(await without(heir)));
  await office.journal.append([{ kind: 'directory.imported', by: 'operator', from: 'file:x', data: { document } }]);
}

const sentTo = (office: Office, owner: string) =>
  office.posted().filter(({ key }) => key.includes(`/${owner}/`) && !key.includes('digest'));

describe('a division dissolved on the last day of the year', { timeout: 60_000 }, () => {
  it('is not asked on the next: its projects are on the card of the division that has them now', async () => {
    const office = await openOffice('2010-03-30T09:00:00+09:00', await realDirectory(dissolve));
    for (const day of ['01', '06', '08', '12', '15']) await office.at(`2010-04-${day}T09:00:00+09:00`);
    expect(sentTo(office, 'koho')).toEqual([]);
    const prompts = sentTo(office, 'kiki').filter(({ key }) => key.includes('/prompt/'));
    expect(prompts.map(({ reply }) => reply.fallback)).toEqual([expect.stringContaining('10事業')]);
  });

  it('is asked where anybody serves there still', async () => {
    const stays = await realDirectory(document => {
      dissolve(document);
      const [one] = ownerIn(document, 'koho').contacts;
      if (one) one.to = null;
    });
    const office = await openOffice('2010-03-30T09:00:00+09:00', stays);
    await office.at('2010-04-01T09:00:00+09:00');
    expect(sentTo(office, 'koho')).toHaveLength(1);
  });
});

describe('a division taken out of the directory in the middle of a round', { timeout: 60_000 }, () => {
  async function midRound(heir: string | null): Promise<Office> {
    const office = await openOffice('2009-09-30T09:00:00+09:00', await realDirectory());
    await office.at('2009-10-01T09:00:00+09:00');
    office.sleepUntil('2009-10-02T10:00:00+09:00');
    await takeOut(office, heir);
    for (const day of ['02T10:01', '06T09:00', '08T09:00', '13T09:00']) await office.at(`2009-10-${day}:00+09:00`);
    return office;
  }

  it('has its projects asked of the division that has them now, whose people answer', async () => {
    const office = await midRound('kiki');
    const [, taken] = sentTo(office, 'kiki');
    expect(taken).toMatchObject({ at: '2009-10-02T01:01:00.000Z', key: '2009-Q2/kiki/prompt/2' });
    expect(taken && plainText(taken.reply)).toContain('前の担当課に回答できる方がいなくなったため');
    expect(sentTo(office, 'koho')).toHaveLength(1);
    expect(office.posted().filter(({ to }) => to === COORDINATORS_ROOM)).toEqual([]);
    const values = { '4-1-1.status': 'on_track' };
    const context = JSON.stringify([{ round: '2009-Q2', owner: 'kiki', projects: [['4-1-1', 0]] }]);
    await office.send(MOVED, 'update', context, values);
    expect(lastUpdate(office.state(), '4-1-1')).toMatchObject({ status: 'on_track', round: '2009-Q2' });
    await office.at('2009-10-16T09:00:00+09:00');
    const digest = office.posted().find(({ key }) => key.includes('digest'));
    expect(
      digest?.reply.elements.flatMap(one => (one.kind === 'table' ? one.rows.map(([name]) => name) : [])),
    ).not.toContain('');
  });

  it('has its old card say where it went, and so does the round', async () => {
    const office = await midRound('kiki');
    const old = office.state().deliveries['2009-Q2/koho/prompt/1']?.message;
    const redrawn = office.slack.edited.findLast(({ message }) => message === old)?.reply;
    expect(redrawn && plainText(redrawn)).toContain('危機対策課に引き継ぎ済み');
    const pressed = await office.press(member('slack:U0STRANGER'), 'update.open', '2009-Q2/koho/prompt/1');
    expect(JSON.stringify(pressed)).toMatch(/危機対策課の現在の担当の方（[^）]*見本 一郎/);
    const status = await office.ask(member('slack:UCOORD1SAMPLE'), '状況');
    expect(plainText(status.reply)).toMatch(/回答できる方がいなくなったため、5件を危機対策課にお願いしました/);
  });

  it('without an heir gets nothing more, and neither does anybody in its place', async () => {
    const office = await midRound(null);
    expect(sentTo(office, 'koho')).toHaveLength(1);
    const withheld = Object.values(office.state().deliveries).filter(
      ({ owner, kind }) => owner === 'koho' && kind !== 'prompt',
    );
    expect(new Set(withheld.map(({ result, reason }) => `${result} ${reason}`))).toEqual(
      new Set(['suppressed no-address']),
    );
  });
});
