/** Somebody with two accounts, or with two posts, is one person. */
import { describe, expect, it } from 'vitest';
import type { DirectoryDocument } from '../../../src/directory/directory.ts';
import { plainText } from '../../../src/reply.ts';
import { lastUpdate } from '../../../src/updates/round/updates.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { answerOf, choicesOf, formOf } from '../../helpers/outcomes.ts';

const SLACK = member('slack:UBOTH');
const TEAMS = member('teams:both');

type Contact = DirectoryDocument['owners'][number]['contacts'][number];

/** 兼務 花子 serves in 広報課 and 税務課, with an account on either platform; nobody else serves in 税務課 but 見本 桜子. */
async function openRound(): Promise<Office> {
  const directory = await realDirectory(({ owners }) => {
    for (const owner of owners) {
      if (owner.id !== 'koho' && owner.id !== 'zeimu') continue;
      const [first] = owner.contacts;
      if (first) owner.contacts.push({ ...first, name: '兼務 花子', slack: 'UBOTH', teams: 'both' } satisfies Contact);
    }
  });
  const office = await openOffice('2009-09-28T10:00:00+09:00', directory);
  await office.at('2009-10-01T09:00:00+09:00');
  return office;
}

describe('somebody with two accounts', { timeout: 60_000 }, () => {
  it('goes on from an update of their own, wherever it was given', async () => {
    const office = await openRound();
    const [project = ''] = office.state().rounds['2009-Q2']?.asked.koho?.projects ?? [];
    const form = formOf(await office.press(TEAMS, 'update.open', '2009-Q2/koho'));
    await submitUpdate(office, SLACK, '2009-Q2/koho', { [`${project}.status`]: 'delayed' });
    const sent = await office.send(TEAMS, 'update', form.context, { [`${project}.status`]: 'on_track' });
    expect(plainText(answerOf(sent).reply)).toContain('1件のご回答を受け付けました');
    expect(lastUpdate(office.state(), project)).toMatchObject({ status: 'on_track', by: TEAMS.id });
  });
});

describe('a deputy of somebody with two posts', { timeout: 60_000 }, () => {
  const nameOf = (office: Office, id: string) => office.updates.directory().owner(id)?.contacts[0]?.name ?? '';

  it('is never one in a division by chance: it is asked in which', async () => {
    const office = await openRound();
    const { reply } = await office.ask(SLACK, `私の代理を${nameOf(office, 'kiki')}さんに`);
    expect(plainText(reply)).toContain('どちらの課での代理でしょうか');
    const buttons = choicesOf(reply);
    expect(buttons.map(({ label }) => label)).toEqual(['広報課での代理', '税務課での代理']);
    await office.press(SLACK, 'update.deputy', buttons[1]?.value ?? '');
    const on = '2009-10-01';
    const deputies = (id: string) =>
      office.updates
        .directory()
        .contactsOf(id, on)
        .filter(({ deputyOf }) => deputyOf === '兼務 花子');
    expect([deputies('koho').length, deputies('zeimu').length]).toEqual([0, 1]);
  });

  it('who serves in one of the divisions is looked for there', async () => {
    const office = await openRound();
    const { reply } = await office.ask(SLACK, `私の代理を${nameOf(office, 'zeimu')}さんに`);
    expect(plainText(reply)).toMatch(/税務課の担当または代理として登録されており、すでに回答できます/);
  });
});
