import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { learn } from '../../src/answerability/learn.ts';
import { createAnswerability, loadAnswerability } from '../../src/answerability/model.ts';
import { DataError } from '../../src/errors.ts';
import { dataFiles } from '../../src/knowledge.ts';
import { plainText } from '../../src/reply.ts';
import { startTalk } from '../helpers/talk.ts';

const TOPICS = ['防災', '観光', '図書館', '農業', '病院', '道路'];
const UNANSWERABLE = TOPICS.map(topic => `${topic}の予算はいくら？`);
const ANSWERABLE = TOPICS.map(topic => `${topic}の事業を教えて`);

describe('doubt that the plan answers', () => {
  it('is the same for the same questions: learning twice gives the same weights', () => {
    const examples = [
      { features: new Set(['s:◆の予算', 'best>=0.5']), isSo: true },
      { features: new Set(['s:◆の予算', 'best>=0.3']), isSo: true },
      { features: new Set(['s:◆の事業', 'best>=0.5']), isSo: false },
      { features: new Set(['s:◆の事業', 'best>=0.3']), isSo: false },
    ];
    const learned = learn(examples);
    expect(learn([...examples])).toEqual(learned);
    expect(learned.weights['s:◆の予算']).toBeGreaterThan(0);
    expect(learned.weights['s:◆の事業']).toBeLessThan(0);
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
      tokens: [],
      askedFor: null,
      cues: new Set<never>(),
      outside: false,
      errand: false,
      ranking: { weighed: [], hits: [] },
      entries: 0,
      places: 0,
      fact: 0,
      passages: [],
      likely: new Map(),
    };
    const weights = { 'w:予算': 2, 'w:防災': -1, 'w:観光': 5 };
    const nothing = { bias: 0, weights: {} };
    const model = createAnswerability({ unanswerable: { bias: 0, weights }, ofDocument: nothing, parts: {} });
    expect(model.reasons(asked).map(({ feature }) => feature)).toEqual(['w:予算', 'w:防災']);
    expect(model.doubt(asked)).toBeCloseTo(1 / (1 + Math.exp(-1)));
  });

  it('is not learned from a file that was damaged: it is refused with its place', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'keikaku-')), 'answerability.json');
    writeFileSync(file, readFileSync(dataFiles({}).answerability, 'utf8').replace('"bias"', '"bais"'));
    expect(() => loadAnswerability(file)).toThrow(DataError);
  });
});

describe('what no rule knows but is asked as the document is', () => {
  it('is answered with the passage of the part it is asked of', async () => {
    const talk = await startTalk();
    const asked = {
      'Time frame of this plan?': '平成22年度',
      '前計画の目標、達成できたと書いてある？': '未達成',
      'Supporter and what else, is the prefecture supposed to be?': 'coordinator',
    };
    for (const [question, words] of Object.entries(asked)) {
      const { intent, reply } = await talk(question, question);
      expect(intent, question).toBe('fact');
      expect(plainText(reply).normalize('NFKC'), question).toContain(words);
    }
  });

  it('is refused where the document says nothing of it, though its words stand there', async () => {
    const talk = await startTalk();
    for (const question of [
      'Who was governor in 2001?',
      'Budget of the multimedia complex concept?',
      '推進本部は年に何回開かれた',
    ])
      expect((await talk(question, question)).intent, question).toBe('none');
  });
});
