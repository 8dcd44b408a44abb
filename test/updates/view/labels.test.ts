/** Names and brackets in what is shown of updates. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { personLabel } from '../../../src/updates/view/view.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate, viewOf } from '../../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const inEnglish = async (office: Office, text: string) =>
  (await office.door.answer({ text, person: KIKI, conversation: text, lang: 'en' })).reply;
const START = '2009-10-01T09:00:00+09:00';

describe('what was reported last', () => {
  it('has its day in the brackets of the language asked in', async () => {
    const office = await openOffice(START, await realDirectory());
    await office.at(START);
    await submitUpdate(office, KIKI, '2009-Q2/kiki', { '1-1-1.status': 'on_track', '1-1-1.percent': '80' });
    expect(plainText((await office.ask(KIKI, '1-1-1を詳しく')).reply)).toMatch(
      /^状況: 順調 80%（平成21年10月1日.*）$/m,
    );
    const english = plainText(await inEnglish(office, 'details of 1-1-1'));
    expect(english).toMatch(/^Status: On track 80% \(1 October 2009.*\)$/m);
  });
});

describe('the place of a project in an English answer', () => {
  it('stands in English brackets, in a notification as well', async () => {
    const office = await openOffice(START, await realDirectory());
    const reply = await inEnglish(office, 'details of 4-3-2');
    expect(reply.fallback).toMatch(/^4-3-2 [^（）]* \(Priority area 4: [^（）]*\)$/);
    expect(plainText(reply)).toMatch(/^Reprints: 4-5-4 \(Priority area 4: [^（）]*\); 4-6-3 \([^（）]*\)$/m);
  });
});

describe('the name of a person', () => {
  it('is that of whoever has the account on the platform it is of', async () => {
    const directory = await realDirectory(document => {
      document.coordinators.push(
        { name: '同号 太郎', slack: null, teams: 'u01' },
        { name: '別 花子', slack: 'u01', teams: null },
      );
    });
    const view = await viewOf(await openOffice(START, directory));
    expect(['teams:u01', 'slack:u01', 'teams:u02'].map(id => personLabel(id, view))).toEqual([
      '同号 太郎',
      '別 花子',
      'teams:u02',
    ]);
  });
});
