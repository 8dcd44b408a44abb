/** Questions that combine a place of the plan with something else: a topic, several topics, a name, an exception. */
import { describe, expect, it } from 'vitest';
import { startTalk } from '../helpers/talk.ts';

const talk = await startTalk();
let conversations = 0;
/** The projects shown for a question of its own. */
const shown = async (question: string) => (await talk(question, `combined ${++conversations}`)).entries;

describe('a place that is chosen from', () => {
  it('is the measure the words before うち or の施策から name', async () => {
    expect(await shown('企業立地支援のうち、研修を行うもの')).toContain('3-5-2');
    for (const code of await shown('企業立地支援のうち、研修を行うもの')) expect(code).toMatch(/^3-5-/);
    expect(await shown('文化・スポーツの施策から図書館のものだけ抜いて')).toEqual(['2-2-2', '2-2-3']);
  });

  it('is the area, when the words name one', async () => {
    const codes = await shown('人材育成の中で学校や先生のためのもの');
    expect(codes).toEqual(expect.arrayContaining(['5-1-1', '5-1-2']));
  });

  it('gives each of several things side by side', async () => {
    expect(await shown('県民活動の施策からスポーツとNPO')).toEqual(['2-2-6', '2-2-7']);
    expect(await shown('文化の施策で、図書館・美術館・博物館を相手にしているもの全部')).toEqual(
      expect.arrayContaining(['2-2-3', '2-2-4', '2-2-5']),
    );
  });
});
