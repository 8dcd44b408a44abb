import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/reply.ts';
import { member, openOffice, realDirectory } from '../../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');

describe("one's own page", () => {
  it('is shown to whoever writes what its button is called, or asks for what the division has', async () => {
    const office = await openOffice('2009-10-01T09:00:00+09:00', await realDirectory());
    for (const said of [
      '自分のページ',
      'マイページ',
      '私のページ',
      'うちの課の事業は？',
      'うちの課の事業は何ですか',
      'うちの課は何を担当していますか',
      '自分の担当は？',
      '私の担当事業',
      'うちの課が担当している事業を教えて',
      '当課の所管事業の一覧',
      'My page',
      'Our projects',
      'what are my projects?',
      'What is my division responsible for?',
    ]) {
      const { reply } = await office.ask(KIKI, said);
      expect(plainText(reply)).toContain('1-1-1');
      expect(reply).toEqual(await office.door.home(KIKI, reply.lang));
    }
  });

  it('says to somebody of no division that none is registered, who asks for theirs, and whom to turn to', async () => {
    const office = await openOffice('2009-10-01T09:00:00+09:00', await realDirectory());
    const asked = async (who: string, text: string) => plainText((await office.ask(member(who), text)).reply);
    expect(await asked('slack:U0NOBODY', '私の担当は？')).toContain(
      '名簿に登録されていません。登録は取りまとめ担当の方へ',
    );
    expect(await asked('slack:UCOORD1SAMPLE', '私の担当は？')).not.toContain('登録されていません');
    expect(plainText(await office.door.home(member('slack:U0NOBODY'), 'ja'))).not.toContain('登録されていません');
  });

  it('offers guests no question they are refused', async () => {
    const office = await openOffice('2009-10-01T09:00:00+09:00', await realDirectory());
    await office.press(member('slack:UCOORD1SAMPLE'), 'cycle.outsiders', 'admit');
    const guest = { id: 'slack:U0GUEST', name: '', standing: 'outsider' } as const;
    for (const reply of [await office.door.home(guest, 'ja'), (await office.ask(guest, '使い方')).reply])
      expect(plainText(reply)).not.toContain('担当');
    expect(plainText(await office.door.home(guest, 'en'))).not.toMatch(/who owns/i);
  });

  it("is not mixed up with another division's projects asked for before, nor shown for anything else of one's own", async () => {
    const office = await openOffice('2009-10-01T09:00:00+09:00', await realDirectory());
    await office.ask(KIKI, '情報政策課の事業は？');
    const { reply } = await office.ask(KIKI, 'うちの課の事業は何ですか');
    expect(reply).toEqual(await office.door.home(KIKI, reply.lang));
    for (const said of ['うちの課のパソコンが壊れた', '私の給料は？', 'うちの計画って何か年計画だっけ'])
      expect((await office.ask(KIKI, said)).reply).not.toEqual(await office.door.home(KIKI, 'ja'));
  });
});
