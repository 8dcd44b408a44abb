import { describe, expect, it } from 'vitest';
import { says } from '../../src/eval/says.ts';
import { goldenTable } from '../helpers/golden-table.ts';
import { startTalk } from '../helpers/talk.ts';

const talk = await startTalk();

describe('each row of questions.csv is answered right', () => {
  for (const { question, turns, codes, says: wording, remark } of goldenTable()) {
    it(remark ? `${question} (${remark})` : question, async () => {
      let answer = await talk(turns[0]!, question);
      for (const turn of turns.slice(1)) answer = await talk(turn, question);
      expect(answer.entries[0]).toBe(codes[0]);
      expect([...answer.entries].sort()).toEqual([...codes].sort());
      expect(says(answer.text, wording), answer.text).toBe(true);
    });
  }
});

describe('an answer', () => {
  it('says no sentence twice', { timeout: 60_000 }, async () => {
    const questions = [
      '重点分野ごとの事業数は？',
      'Which measure has the most projects?',
      '分野1から3まで合わせて何事業',
      ...goldenTable().flatMap(({ turns }) => turns),
    ];
    for (const [number, question] of questions.entries()) {
      const { text } = await talk(question, `once-${number}`);
      const sentences = text.split('\n').filter(line => /[。.]$/.test(line));
      expect(sentences, question).toEqual([...new Set(sentences)]);
    }
  });
});
