import { describe, expect, it } from 'vitest';
import { says } from '../../src/eval/says.ts';
import { goldenTable } from '../helpers/golden-table.ts';
import { startTalk } from '../helpers/talk.ts';

const talk = await startTalk();

describe('each row of questions.csv is answered right', () => {
  for (const { question, turns, codes, says: wording, remark } of goldenTable()) {
    it(remark ? `${question} (${remark})` : question, async () => {
      let answer = await talk(turns[0] as string, question);
      for (const turn of turns.slice(1)) answer = await talk(turn, question);
      expect(answer.entries[0]).toBe(codes[0]);
      expect([...answer.entries].sort()).toEqual([...codes].sort());
      expect(says(answer.text, wording), answer.text).toBe(true);
    });
  }
});
