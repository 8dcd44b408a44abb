/** The note to a superior: it names who answers for the division, and its buttons show what a superior may see. */
import { expect, it } from 'vitest';
import type { DirectoryDocument } from '../../../src/directory/directory.ts';
import { plainText, type Reply } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const SUPERIOR = member('slack:UKIKIHEADSAMPLE');
const KIKI_DEPUTY = member('slack:UKIKI2SAMPLE');

async function escalated(change?: (document: DirectoryDocument) => void): Promise<{ office: Office; note: Reply }> {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory(change));
  await office.at('2009-10-01T09:00:00+09:00');
  const absence = { person: KIKI_DEPUTY.id, from: '2009-10-13', to: '2009-10-14' };
  await office.journal.append([{ kind: 'absence.declared', by: KIKI_DEPUTY.id, from: null, data: absence }]);
  await office.at('2009-10-13T09:00:00+09:00');
  const posted = office.posted().find(({ key }) => key === '2009-Q2/kiki/escalation/1');
  expect(posted?.to).toBe(SUPERIOR.id);
  return { office, note: posted?.reply as Reply };
}

it('names the contacts, deputies and absences of the division, and how somebody else may answer', {
  timeout: 60_000,
}, async () => {
  const { note } = await escalated(document => {
    for (const { contacts } of document.owners)
      for (const one of contacts) one.name = one.name.replace('（サンプル）', '');
    for (const { contacts } of document.owners)
      for (const one of contacts) one.deputyOf = one.deputyOf?.replace('（サンプル）', '') ?? null;
    document.coordinators[0] = { name: '田中', slack: 'UCOORD1SAMPLE', teams: null };
  });
  const said = plainText(note);
  expect(said).toContain('回答できる方: 見本 一郎（防災班長）、見本 次郎（防災班主査）（代理）（本日お休み）');
  expect(said).toMatch(/「代理は佐藤さん」.*取りまとめ担当（田中.*お申し付けください/);
});

it('has buttons that show how the projects of the division stand, and changes nothing by them', {
  timeout: 60_000,
}, async () => {
  const { office, note } = await escalated();
  const buttons = choicesOf(note);
  expect(buttons.map(({ label }) => label)).toEqual(['危機対策課の事業の状況', '未回答の課']);
  const before = office.journal.head().seq;
  const [projects = '', missing = ''] = await Promise.all(
    buttons.map(async ({ id, value }) => {
      const outcome = await office.press(SUPERIOR, id, value);
      return outcome.kind === 'reply' ? plainText(outcome.answer.reply) : outcome.kind;
    }),
  );
  expect(projects).toContain('危機対策課の事業5件のうち');
  for (const code of ['1-1-1', '1-1-5']) expect(projects).toContain(code);
  expect(missing).toContain('危機対策課');
  expect(office.journal.head().seq).toBe(before);
});

it('says where nobody is registered to answer', { timeout: 60_000 }, async () => {
  const { note } = await escalated(document => {
    for (const owner of document.owners) {
      if (owner.id !== 'kiki') continue;
      owner.contacts = [];
      owner.slackChannel = 'C0KIKI';
    }
  });
  expect(plainText(note)).toContain('回答できる方: 登録されていません');
});
