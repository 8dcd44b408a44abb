import { beforeAll, describe, expect, it } from 'vitest';
import { startTalk, type Talk } from '../../helpers/talk.ts';

let talk: Talk;
beforeAll(async () => {
  talk = await startTalk();
});

const measures = async (text: string) => (await talk(text, text)).measures;
const areas = async (text: string) => (await talk(text, text)).areas;
const entries = async (text: string) => (await talk(text, text)).entries;

describe('a ranking', () => {
  it('chooses from the measures or areas that are named', async () => {
    expect(await measures('1-1から1-3までで一番事業が多いのは？')).toEqual(['1-1']);
    expect(await measures('among measures 3-1 to 3-5, which has the most projects?')).toEqual(['3-1', '3-5']);
    expect(await areas('between areas 2 and 4 which has the fewest projects')).toEqual(['3']);
    expect(await areas('areas 2 and 4, which has the fewest projects')).toEqual(['2']);
    expect(await measures('施策4-1〜4-7で再掲のある施策')).toEqual(['4-5', '4-6', '4-7']);
  });

  it('says that it is not of the whole plan', async () => {
    expect((await talk('施策4-1〜4-7で事業が一番少ないのは', 'among')).text).toContain(
      'お尋ねの7施策のうち、最も少ない',
    );
    expect((await talk('事業が一番少ない施策は', 'whole')).text).not.toContain('お尋ね');
  });

  it('is of the whole plan where one area alone is named', async () => {
    expect(await areas('分野4は事業が一番多い分野？')).toEqual(['4']);
    expect(await areas('分野6は事業が一番多い分野？')).toEqual(['4']);
  });
});

describe('a breakdown', () => {
  it('of one area is by its measures, of several by area', async () => {
    expect(await measures('分野6の事業数の内訳')).toEqual(['6-1', '6-2']);
    expect(await areas('分野1と2の事業数の内訳')).toEqual(['1', '2']);
  });
});

describe('a run of entries', () => {
  it('comes in printed order', async () => {
    expect(await entries('1-1-3から1-1-6までの事業')).toEqual(['1-1-3', '1-1-4', '1-1-5', '1-1-6']);
    expect(await entries('2-1-8〜2-1-10を見せて')).toEqual(['2-1-8', '2-1-9', '2-1-10']);
  });
});
