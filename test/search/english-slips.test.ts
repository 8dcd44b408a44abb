/** English questions with slips of the pen are read as they were meant, and what is English stays as it is. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/intent/context.ts';
import { gentle } from '../../src/search/words/normalize.ts';
import { knowledgeOfTests } from '../helpers/knowledge.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await knowledgeOfTests();
});

const read = (question: string): string => knowledge.search.writeOut(gentle(question));

describe('an English question', () => {
  it.each([
    ['how many reprits are in the plan', 'how many reprints are in the plan'],
    ['which mesures have two prjects', 'which measures have two projects'],
    ['farmacy serch', 'pharmacy search'],
    ['sunami network', 'tsunami network'],
    ['intarnet brodcasting', 'internet broadcasting'],
    ['mobile phone steel towr', 'mobile phone steel tower'],
    ['brodbandenviroment', 'broadband environment'],
    ['number of projectsfor disaster prevention', 'number of projects for disaster prevention'],
    ['chideji reciever', 'chideji receiver'],
  ])('%s is read as "%s"', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    'planet and garage parking',
    'how do I boil an egg',
    'who is the mayor of Sendai',
    'salary of the governor',
    'programme of the civic theatre',
    'lgwan and swan',
    'tell me about kumikomi software',
  ])('is left alone where nothing is mistyped: %s', question => {
    expect(read(question)).toBe(gentle(question));
  });
});

describe('a name converted into the wrong kanji', () => {
  it.each([
    ['業務継族計画の策定', '業務継続計画の策定'],
    ['公的個人忍証の運用', '公的個人認証の運用'],
    ['産業廃気物の追跡', '産業廃棄物の追跡'],
  ])('%s is read as %s', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each(['電子入札の予定', '移植の手術', '防犯と防災'])('is not seen in what is written rightly: %s', question => {
    expect(read(question)).toBe(question);
  });
});
