/** Questions typed with wrong conversions, in romaji or as they sound still find the project that was meant. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/intent/context.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await knowledgeOfTests();
});

/** The project that explains the question best. */
function found(question: string): string | undefined {
  const { search } = knowledge;
  return search.rank(search.concepts(question), 'project').hits[0]?.code;
}

const score = (question: string): number => {
  const { search } = knowledge;
  return search.rank(search.concepts(question), 'project').hits[0]?.score ?? 0;
};

describe('a name converted into the wrong kanji', () => {
  it.each([
    ['美述館', '2-2-4'],
    ['電子乳札', '4-2-2'],
    ['重機ネットの運用', '4-6-5'],
  ])('%s is the name it sounds or looks like', (question, code) => {
    expect(found(question)).toBe(code);
  });

  it.each([
    ['障害学習関係の情報提供', '2-2-1'],
    ['農産漁村のツーリズム', '3-1-4'],
  ])('%s is found though each of its words is a right one', (question, code) => {
    expect(found(question)).toBe(code);
  });

  it.each([
    ['さいばあ犯在', '1-3-2'],
    ['情報せきゅりてい対さく', '4-3-1'],
    ['情報セキュリテイ対作', '4-3-1'],
  ])('%s is found though half of it was not converted', (question, code) => {
    expect(found(question)).toBe(code);
  });

  it('leaves right words alone that happen to sound like a name', () => {
    const texts = (question: string) =>
      knowledge.search.concepts(question).flatMap(({ alternatives }) => alternatives.map(({ term }) => term));
    expect(texts('県外の人')).not.toContain('圏外');
    expect(texts('知事の後援会')).not.toContain('講演会');
  });
});

describe('a name in romaji', () => {
  it.each([
    ['saigai borantia', '1-1-9'],
    ['yu-ai taan jobs', '5-3-10'],
  ])('%s is found however its long and foreign sounds are written', (question, code) => {
    expect(found(question)).toBe(code);
  });
});

describe('English written as it sounds', () => {
  it('is met by its consonants', () => {
    expect(found('bizness continuty plan')).toBe('4-3-3');
  });

  it('is not taken for a word that only sounds alike', () => {
    expect(score('cupboard')).toBe(0);
  });
});

describe('a short name with two letters swapped', () => {
  it.each([
    ['NOP情報ネット', '2-2-7'],
    ['the bpc', '4-3-3'],
  ])('%s is the name', (question, code) => {
    expect(found(question.toLowerCase())).toBe(code);
  });
});
