import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learn } from '../../src/answerability/learn.ts';
import { createAnswerability, loadAnswerability } from '../../src/answerability/model.ts';
import { DataError } from '../../src/errors.ts';
import { dataFiles } from '../../src/knowledge.ts';
import { startTalk } from '../helpers/talk.ts';

const TOPICS = ['防災', '観光', '図書館', '農業', '病院', '道路'];
const UNANSWERABLE = TOPICS.map(topic => `${topic}の予算はいくら？`);
const ANSWERABLE = TOPICS.map(topic => `${topic}の事業を教えて`);

describe('doubt that the plan answers', () => {
  it('is the same for the same questions: learning twice gives the same weights', () => {
    const examples = [
      { features: new Set(['s:◆の予算', 'best>=0.5']), unanswerable: true },
      { features: new Set(['s:◆の予算', 'best>=0.3']), unanswerable: true },
      { features: new Set(['s:◆の事業', 'best>=0.5']), unanswerable: false },
      { features: new Set(['s:◆の事業', 'best>=0.3']), unanswerable: false },
    ];
    const learned = learn(examples);
    expect(learn([...examples])).toEqual(learned);
    expect(learned.weights['s:◆の予算']).toBeGreaterThan(0);
    expect(learned.weights['s:◆の事業']).toBeLessThan(0);
    expect(learned.learnedFrom).toEqual({ questions: 4, unanswerable: 2 });
  });

  it('tells what is asked of a topic from the topic itself', async () => {
    const talk = await startTalk();
    for (const question of UNANSWERABLE) expect((await talk(question, question)).intent, question).toBe('none');
    for (const question of ANSWERABLE)
      expect((await talk(question, question)).entries.length, question).toBeGreaterThan(0);
  });

  it('names the heaviest reasons first', () => {
    const asked = {
      text: '防災の予算は',
      lang: 'ja' as const,
      askedFor: null,
      ranking: { weighed: [], hits: [] },
      entries: 0,
      places: 0,
      fact: 0,
    };
    const weights = { 'w:予算': 2, 'w:防災': -1, 'w:観光': 5 };
    const model = createAnswerability({ learnedFrom: { questions: 1, unanswerable: 1 }, bias: 0, weights });
    expect(model.reasons(asked).map(({ feature }) => feature)).toEqual(['w:予算', 'w:防災']);
    expect(model.doubt(asked)).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });

  it('is not learned from a file that was damaged: it is refused with its place', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'keikaku-')), 'answerability.json');
    writeFileSync(file, readFileSync(dataFiles({}).answerability, 'utf8').replace('"bias"', '"bais"'));
    expect(() => loadAnswerability(file)).toThrow(DataError);
  });
});
