import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { weighedBy } from '../../src/intent/likely.ts';
import { dataFiles } from '../../src/knowledge.ts';
import { learnLikeness } from '../../src/likeness/learn.ts';
import { createLikeness, loadLikeness, NOTHING } from '../../src/likeness/model.ts';
import { startTalk } from '../helpers/talk.ts';

const EXAMPLES = [
  { text: '家から届け出を済ませたい', codes: ['4-2-1'], weight: 3 },
  { text: '窓口に行かず家から届け出', codes: ['4-2-1'], weight: 3 },
  { text: '古い絵図を直して残す', codes: ['2-2-3'], weight: 3 },
  { text: '傷んだ絵図を直して残したい', codes: ['2-2-3'], weight: 3 },
  { text: 'mending worm-eaten manuscripts', codes: ['2-2-3'], weight: 3 },
  { text: 'who is mending manuscripts', codes: ['2-2-3'], weight: 3 },
  { text: '犬の届け出の手数料', codes: [NOTHING], weight: 3 },
  { text: '犬の登録の手数料', codes: [NOTHING], weight: 3 },
];
const PLAN = { '4-2-1': '電子申請', '2-2-3': '貴重資料' };
const PROJECTS = Object.entries(PLAN).map(([code, name]) => ({ code, name }));
const likenessOf = (projects = PROJECTS) => createLikeness({ plan: PLAN, weights: learnLikeness(EXAMPLES) }, projects);

describe('the likeness of wordings', () => {
  it('is the same for the same examples: learning twice gives the same weights', () => {
    expect(learnLikeness([...EXAMPLES])).toEqual(learnLikeness(EXAMPLES));
  });

  it('tells a wording it has not met from its parts, and what the plan does not answer from both', () => {
    const likeness = likenessOf();
    const first = (text: string) => [...likeness.of(text)][0]?.[0];
    expect(first('絵図が傷んでいるので直して')).toBe('2-2-3');
    expect(first('届け出を家から')).toBe('4-2-1');
    expect(first('they are mending old manuscripts')).toBe('2-2-3');
    expect(first('犬の手数料')).toBe(NOTHING);
  });

  it('has no opinion of wording nobody taught, nor of projects of another plan', () => {
    expect(likenessOf().of('zzz')).toEqual(new Map());
    expect(likenessOf([{ code: '4-2-1', name: '別の取組' }]).of('家から届け出')).toEqual(new Map());
    const renamed = PROJECTS.map(project => (project.code === '2-2-3' ? { ...project, name: '別の取組' } : project));
    expect(likenessOf(renamed).of('絵図を直して').has('2-2-3')).toBe(false);
  });

  it('comes to one whatever was typed, words of the language itself among it', () => {
    const likeness = likenessOf();
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom('constructor', '__proto__ toString', '絵図 hasOwnProperty')),
        text => {
          const shares = [...likeness.of(text).values()];
          const total = shares.reduce((sum, share) => sum + share, 0);
          expect(shares.length === 0 || Math.abs(total - 1) < 1e-9).toBe(true);
          expect(shares.every(share => share >= 0 && share <= 1)).toBe(true);
        },
      ),
    );
  });

  it('brings projects up and in, and takes away nothing the words found', () => {
    const hit = (code: string, score: number) => ({ code, score, evidence: [] });
    const ranking = { weighed: [], hits: [hit('1-1-1', 0.6), hit('4-2-1', 0.4)] };
    const together = weighedBy(
      new Map([
        ['2-2-3', 0.5],
        ['4-2-1', 0.4],
        [NOTHING, 0.1],
      ]),
      ranking,
    );
    expect(together.hits.map(({ code }) => code).sort()).toEqual(['1-1-1', '2-2-3', '4-2-1']);
    expect(together.hits.find(({ code }) => code === '1-1-1')?.score).toBeCloseTo(0.6);
    expect(together.hits.find(({ code }) => code === '4-2-1')?.score).toBeGreaterThan(0.4);
    expect(weighedBy(new Map(), ranking)).toEqual(ranking);
  });

  it('is not read from a file that was damaged: it is refused with its place', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'keikaku-')), 'likeness.json');
    writeFileSync(file, readFileSync(dataFiles({}).likeness, 'utf8').replace('"weights"', '"wieghts"'));
    expect(() => loadLikeness(file)).toThrow(DataError);
  });
});

describe('a need told in everyday words', () => {
  it('leads to the project that meets it, though no single word names it', async () => {
    const talk = await startTalk();
    for (const [question, code] of [
      ["where someone who can't read Japanese finds evacuation help after a quake", '1-1-8'],
      ['おなかの出たお父さんの生活習慣を見直す', '2-1-3'],
      ["we're a ten-person workshop and want someone to help us get computerised", '3-2-1'],
      ['車の電子部品を設計できる人を育てる施設', '5-3-1'],
      ['捨てるものを減らしたい会社に相談役の人が来てくれる', '1-2-3'],
    ] as const)
      expect((await talk(question, question)).entries[0], question).toBe(code);
  });
});
