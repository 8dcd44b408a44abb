import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply.ts';
import { member, openOffice, realDirectory } from '../helpers/cycle.ts';

const KIKI = member('slack:UKIKI1SAMPLE');

describe("one's own page", () => {
  it('is shown to whoever writes what its button is called, or asks for what the division has', async () => {
    const office = await openOffice('2009-10-01T09:00:00+09:00', await realDirectory());
    for (const said of ['自分のページ', 'マイページ', '私のページ', 'うちの課の事業は？', 'My page', 'Our projects']) {
      const { reply } = await office.ask(KIKI, said);
      expect(plainText(reply)).toContain('1-1-1');
      expect(reply).toEqual(await office.door.home(KIKI, reply.lang));
    }
  });
});
