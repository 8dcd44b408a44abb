import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';
import { choicesOf } from '../../helpers/outcomes.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const STAFF = member('slack:U0NOBODY');
const REPORT = '1-1-1は順調です';

describe('a report of what another is asked for', { timeout: 60_000 }, () => {
  it('is told that nothing was recorded, and who may give it', async () => {
    const office = await openOffice('2009-12-20T10:00:00+09:00', await realDirectory());
    await office.at('2010-01-04T09:00:00+09:00');
    const { seq } = office.journal.head();
    const said = async (who: typeof STAFF, text: string) => plainText((await office.ask(who, text)).reply);
    expect(await said(STAFF, REPORT)).toMatch(/1-1-1 .*記録していません.*危機対策課.*見本 一郎/s);
    for (const report of ['MIDORIは順調です', '震度情報ネットワークは遅れています', 'MIDORI is on track'])
      expect(await said(STAFF, report)).toMatch(/記録していません.*危機対策課.*見本 一郎/s);
    for (const question of [
      '1-1-1は順調ですか',
      '1-1-1の進捗を知りたいです',
      'MIDORIは順調？',
      'MIDORIは便利です',
      '防災は順調です',
      'is MIDORI on track?',
    ])
      expect(await said(STAFF, question)).not.toContain('記録していません');
    expect(office.journal.head().seq).toBe(seq);
    const context = JSON.stringify({ round: '2009-Q3', owner: 'kiki', projects: [] });
    await office.send(KIKI, 'hand', context, { owner: 'koho' });
    const thread = office.state().deliveries['2009-Q3/kiki/prompt/1']?.message ?? '';
    expect(plainText((await office.ask(KIKI, REPORT, thread)).reply)).toMatch(/記録していません.*広報課.*見本 四郎/s);
  });
});

describe('a report in which some projects are one’s own', { timeout: 60_000 }, () => {
  it.each([
    ['1-1-1と4-1-1は順調です', /広報課の現在の担当の方/],
    ['1-1-1は順調、4-1-1は遅れています', /広報課の現在の担当の方/],
    ['1-1-1は順調です。4-1-1も順調です', /広報課の現在の担当の方/],
  ])('is read as far as it is, and says what is not taken: %s', async (text, why) => {
    const office = await openOffice('2009-12-20T10:00:00+09:00', await realDirectory());
    await office.at('2010-01-04T09:00:00+09:00');
    const { reply } = await office.ask(KIKI, text);
    expect(plainText(reply)).toMatch(/4-1-1 [^\n]*のご報告は、記録していません/);
    expect(plainText(reply)).toMatch(why);
    const take = choicesOf(reply).find(({ id }) => id === 'update.take')?.value ?? '';
    await office.press(KIKI, 'update.take', take);
    expect(office.state().updates).toMatchObject({ '1-1-1': [{ status: 'on_track' }] });
    expect(office.state().updates['4-1-1']).toBeUndefined();
  });
});

describe('a report on a project of one’s own division that the round does not ask about', { timeout: 60_000 }, () => {
  it('is told that nothing was recorded, why, and what to do', async () => {
    const office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
    await office.at('2009-10-01T09:00:00+09:00');
    await submitUpdate(office, KIKI, '2009-Q2/kiki', { '1-1-2.status': 'completed', '1-1-3.status': 'on_track' });
    for (const day of ['2009-10-16', '2010-01-04']) await office.at(`${day}T09:00:00+09:00`);
    await office.press(member('slack:UCOORD1SAMPLE'), 'cycle.pause', '1-1-4');
    const said = async (text: string, who = KIKI) => plainText((await office.ask(who, text)).reply);
    expect(await said('1-1-4は順調です')).toMatch(/記録していません。休止中のため.*例示 五郎/);
    expect(await said('1-1-2は遅れています')).toMatch(/記録していません。完了のご回答.*「回答を直す」/);
    expect(await said('1-1-4は順調ですか')).not.toContain('記録していません');
    expect(await said('1-1-4は順調です', STAFF)).not.toContain('記録していません');
  });
});
