import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/intent/frame/spoken-language.ts';
import { gentle } from '../../../src/search/words/normalize.ts';

const spoken = (question: string) => languageOf(gentle(question), question);

describe('the language of a reply', () => {
  it.each(['EV', 'MaaS', '5G', 'ＬＧＷＡＮ', 'ChatGPT?', 'eLTAX'])('is Japanese for a name alone: %s', question => {
    expect(spoken(question)).toBe('ja');
  });

  it.each(['tourism', 'Tourism', 'What is LGWAN?', 'LGWAN projects', 'cable TV', 'project 1-1-1'])(
    'is English for English words: %s',
    question => {
      expect(spoken(question)).toBe('en');
    },
  );
});
