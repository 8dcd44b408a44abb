/** 「うちの課」 is the speaker's division, also the one a superior heads. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, type Office, openOffice, realDirectory, submitUpdate } from '../../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');
const HEAD = member('slack:UKIKIHEADSAMPLE');
const KOHO = member('slack:UKOHO1SAMPLE');
const STAFF = member('slack:U0NOBODY');

let office: Office;
beforeAll(async () => {
  office = await openOffice('2009-09-28T10:00:00+09:00', await realDirectory());
  await office.at('2009-10-01T09:00:00+09:00');
  await submitUpdate(office, KIKI, '2009-Q2/kiki', { '1-1-1.status': 'on_track', '1-1-2.status': 'delayed' });
  await submitUpdate(office, KOHO, '2009-Q2/koho', { '4-1-1.status': 'delayed' });
}, 60_000);

describe('a question about one’s own division', () => {
  it.each([
    'うちの課で遅れているのは？',
    '当課の遅れている事業は',
    'our division’s delayed projects'.replace('’', "'"),
  ])('is of the speaker’s: %s', async text => {
    for (const who of [KIKI, HEAD]) expect((await office.ask(who, text)).entries).toEqual(['1-1-2']);
    expect((await office.ask(KOHO, text)).entries).toEqual(['4-1-1']);
  });

  it.each(['うちの課の回答状況', '私の回答を見せて', '自分が出した回答は？', '私の課はもう回答しましたか'])(
    'tells what it has answered: %s',
    async text => {
      expect(plainText((await office.ask(KIKI, text)).reply)).toMatch(/危機対策課の回答状況.*照会5件のうち回答2件/s);
    },
  );

  it('is of nobody’s where the speaker has none', async () => {
    expect(plainText((await office.ask(STAFF, 'うちの課の回答状況')).reply)).not.toContain('回答2件');
  });
});
