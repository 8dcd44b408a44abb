import { beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../helpers/talk.ts';

describe('what is asked for in other words', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await startTalk();
  });
  const shown = async (question: string) => (await talk(question, question)).entries;

  it('is a reprint by whatever it is called', async () => {
    expect(await shown('施策5-3で前に出たものの繰り返しはどれ')).toEqual(['5-3-3', '5-3-4', '5-3-5']);
    expect(await shown('4-6-2は何の写し？')).toEqual(['4-5-3']);
    expect(await shown('一番多く再掲されている取組は')).toEqual(['4-3-2']);
    expect(await shown('second place the Juki Net is listed')).toEqual(['4-7-4']);
  });

  it('leaves out both of two things, and what has nothing to do with it', async () => {
    const neither = await shown('図書館と美術館のどちらでもない文化の取組は？');
    expect(neither).toContain('2-2-5');
    for (const code of ['2-2-2', '2-2-3', '2-2-4']) expect(neither).not.toContain(code);
    expect((await talk('キャッチコピーは？', 'slogan')).intent).toBe('fact');
  });

  it('describes people who cannot do something and turns nothing away', async () => {
    expect((await shown("What exists for residents who don't speak Japanese when disaster strikes?"))[0]).toBe('1-1-8');
  });

  it('chooses among names by what else is said', async () => {
    expect(await shown('「みやぎ」で始まる名前の取組のうち、障害者向けは？')).toEqual(['5-2-2']);
  });
});
