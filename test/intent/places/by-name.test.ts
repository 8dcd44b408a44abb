/** Every area and every measure, by its name, its code in any spelling, and what people call it. */
import { describe, expect, it } from 'vitest';
import { loadPlan } from '../../../src/plan/load.ts';
import { startTalk } from '../../helpers/talk.ts';

const talk = await startTalk();
const plan = await loadPlan('data/plan.json');

const LISTS = [
  '{}の取組一覧',
  '{}、事業一覧',
  '{}の取組を計画書の順で全部',
  '{}に書いてある事業を拾い出して',
  '{}の取組、再掲も省かないで全部',
  '{}の件なんですが、取組の一覧をいただけますか',
];
const LISTS_EN = ['list all projects in {}', '{}: full list please, reprints left in'];
const COUNTS = ['{}は何事業ですか', '{}、何件あったっけ', '{}の事業数は？計画の記載で'];
const NET = ['{}の再掲を除いた事業数は', '{}は重複を省くと何件'];

const spellings = (code: string): string[] => [
  code,
  code.replace('-', '−'),
  code.replace('-', 'ー'),
  code.replace('-', 'の'),
  code.replace('-', ' - '),
];

const isOriginal = (code: string) => plan.locate(code)?.entry.reprintOf === null;
const places = [
  ...plan.areas.map(area => ({
    ...area,
    spelled: [`分野${area.code}`, `第${area.code}分野`],
    english: `priority area ${area.code}`,
    entries: plan.entriesOfArea(area.code).map(entry => entry.code),
  })),
  ...plan.measures.map(measure => ({
    ...measure,
    spelled: spellings(measure.code),
    english: `measure ${measure.code}`,
    entries: measure.entries.map(entry => entry.code),
  })),
];

let conversations = 0;
const say = (template: string, name: string) => talk(template.replace('{}', name), `place ${++conversations}`);

describe.each(places)('$code $name', ({ name, nameEn, spelled, english, entries }) => {
  const japanese = [name, name.replaceAll('，', '、'), ...spelled];

  it('is listed in printed order, reprints kept, however it is named', async () => {
    for (const template of LISTS)
      for (const one of japanese) expect((await say(template, one)).entries, `${one} ${template}`).toEqual(entries);
    for (const template of LISTS_EN)
      for (const one of [`"${nameEn}"`, english])
        expect((await say(template, one)).entries, `${one} ${template}`).toEqual(entries);
  });

  it('is counted with its reprints, and without them', async () => {
    const net = entries.filter(isOriginal).length;
    for (const [templates, count] of [
      [COUNTS, entries.length],
      [NET, net],
    ] as const)
      for (const template of templates)
        for (const one of japanese)
          expect((await say(template, one)).reply.title, `${one} ${template}`).toMatch(
            new RegExp(`(?<!\\d)${count}(件|事業)`),
          );
  });
});

describe('a measure called by what people call it', () => {
  it.each([
    ['観光とか食の施策、取組をリストアップ', '3-1'],
    ['情報システム最適化の施策に入っている取組を再掲込みで', '4-5'],
    ['行政情報の提供っていう施策の取組を全部', '4-1'],
    ['県内企業のIT化支援の施策の事業を順番に', '3-2'],
    ['施策の情報格差の解消、取組一覧', '6-1'],
    ['人材育成の分野の施策のうち一番下のやつの取組一覧', '5-3'],
  ])('%s', async (question, measure) => {
    expect((await talk(question, question)).entries).toEqual(plan.measure(measure)?.entries.map(entry => entry.code));
  });
});

describe('what is turned away is not shown', () => {
  it.each([
    ['施策の名前を22本ぜんぶ。取組までは要らないです', { entries: 0, measures: 22 }],
    ['電子自治体化の分野の施策一覧（取組は不要）', { entries: 0, measures: 7 }],
  ])('%s', async (question, { entries, measures }) => {
    const answer = await talk(question, question);
    expect(answer.entries).toHaveLength(entries);
    expect(answer.measures).toHaveLength(measures);
  });

  it.each([
    ['分野6以外で地デジに関係するもの', ['4-1-7']],
    ['5-2のうち障害者向けを除いたもの', ['5-2-1', '5-2-4', '5-2-5']],
    ['food items except food safety', ['3-1-2', '3-1-3']],
  ])('%s', async (question, codes) => {
    expect([...(await talk(question, question)).entries].sort()).toEqual(codes);
  });
});
