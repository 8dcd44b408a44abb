/** Reports as people type them in a hurry: in romaji, or without a verb. */
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');

async function asked() {
  const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  const said = async (who: typeof STAFF, text: string, conversation?: string) =>
    plainText((await office.ask(who, text, conversation)).reply);
  return { office, said };
}

describe('a report in romaji', { timeout: 60_000 }, () => {
  it.each([
    ['1-1-1 junchou desu', '順調'],
    ['1-1-1 wa 9wari dekita', '90%'],
    ['MIDORI wa 8wari owarimashita', '80%'],
    ['midori hanbun owatta', '50%'],
    ['1-1-1 yotei doori desu', '順調'],
    ['1-1-1 okurete imasu', '遅れている'],
  ])('is read: %s', async (text, shown) => {
    const { said } = await asked();
    expect(await said(KIKI, text)).toMatch(new RegExp(`読み取り.*1-1-1.*${shown}`, 's'));
  });

  it('is read of all that is asked where it says so', async () => {
    const { office, said } = await asked();
    const thread = office.state().deliveries['2009-Q2/kiki/prompt/1']?.message ?? '';
    expect(await said(KIKI, 'zenbu junchou desu', thread)).toMatch(/読み取り.*1-1-5.*順調/s);
  });
});

describe('a report by marks', { timeout: 60_000 }, () => {
  it('is read back with what each mark was taken for', async () => {
    const { said } = await asked();
    expect(await said(KIKI, '1-1-1 ◎、1-1-2 △')).toMatch(/読み取り.*順調.*やや遅れている.*△はやや遅れている/s);
  });

  it('is asked about where nothing but a mark is written, or × may mean several states', async () => {
    const { said } = await asked();
    expect(await said(KIKI, '◎')).toContain('どの事業がどのような状況か');
    expect(await said(KIKI, '1-1-1 ×')).toMatch(/×は、遅れている・未着手・中止のどれ/);
  });
});

describe('a report of what another is asked for', { timeout: 60_000 }, () => {
  it.each([
    '1-1-1 順調',
    'MIDORI 遅れ',
    '1-1-1 完了',
    'MIDORI、やや遅れ気味',
    '1-1-1 順調、3月完了予定',
    '1-1-1|順調|50%',
    '1-1-1 on track',
    '1-1-1 junchou desu',
    '1-1-1 ○',
  ])('is told that nothing was recorded, however short: %s', async text => {
    const { office, said } = await asked();
    const { seq } = office.journal.head();
    expect(await said(STAFF, text)).toMatch(/1-1-1.*記録していません.*危機対策課/s);
    expect(office.journal.head().seq).toBe(seq);
  });

  it.each([
    '1-1-1の進捗',
    'MIDORI',
    '完了した事業',
    '遅れている事業',
    'MIDORIの運用開始',
    '1-1-1の完了予定',
    '1-1-1は遅れ？',
    '順調な事業',
    '津波の情報',
  ])('is no question: %s', async text => {
    const { said } = await asked();
    expect(await said(STAFF, text)).not.toContain('記録していません');
  });
});
