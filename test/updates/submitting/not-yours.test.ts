import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';

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
