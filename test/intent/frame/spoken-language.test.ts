import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/intent/frame/spoken-language.ts';
import { langOf } from '../../../src/search/words/lang-of.ts';
import { gentle } from '../../../src/search/words/normalize.ts';

const spoken = (question: string) => languageOf(gentle(question), question);

describe('the language of a reply', () => {
  it.each(['EV', 'MaaS', '5G', 'ＬＧＷＡＮ', 'ChatGPT?', 'eLTAX'])('is Japanese for a name alone: %s', question => {
    expect(spoken(question)).toBe('ja');
  });

  it.each([
    'tourism',
    'Tourism',
    'What is LGWAN?',
    'LGWAN projects',
    'cable TV',
    'project 1-1-1',
    'is MIDORI 1-1-2?',
    'population of Miyagi',
    'nickname Hotto Page',
  ])('is English for English words: %s', question => {
    expect(spoken(question)).toBe('en');
  });

  it.each([
    ['MIDORI no tantou', 'midori の担当'],
    ['bousai no jigyou wa', '防災の事業は'],
    ['IT no jigyou', 'itの事業'],
    ['SWAN to EMIS', 'swanとemis'],
  ])('is Japanese for romaji that was written out, whatever name stands in it: %s', (typed, text) => {
    expect(languageOf(text, typed)).toBe('ja');
  });

  it.each([
    'who owns 県ホームページの充実?',
    'history of 防災ブログ',
    'is 防災ブログ delayed?',
    'my deputy is 見本 次郎',
  ])('is English for an English sentence around a Japanese name: %s', question => {
    expect([spoken(question), langOf(question)]).toEqual(['en', 'en']);
  });

  it.each(['LGWANとは', 'IT人材の事業 list', 'MIDORI の担当は', 'status of 防災は？', 'show 防災の事業を'])(
    'is Japanese where the Japanese is more than a name: %s',
    question => {
      expect([spoken(question), langOf(question)]).toEqual(['ja', 'ja']);
    },
  );

  it('is English for an English sentence whose name was written out as Japanese', () => {
    expect(languageOf('population of 宮城', 'population of Miyagi')).toBe('en');
  });
});
