import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { outlineDiff, outlineOf } from '../../src/import/plan-outline.ts';
import { readPlanText } from '../../src/import/plan-text.ts';
import { mergedCopies, withoutRepetition } from '../../src/import/text-damage.ts';
import { dataFiles } from '../../src/knowledge.ts';
import { loadPlan } from '../../src/plan/load.ts';

const damaged = readFileSync(fileURLToPath(new URL('../fixtures/plan-as-extracted.txt', import.meta.url)), 'utf8');
const typed = outlineOf(loadPlan(dataFiles({}).plan));

describe('the damaged text of the plan', () => {
  it('gives back every area, measure and entry, as typed by hand', () => {
    const { outline } = readPlanText(damaged);
    expect([outline.areas.length, outline.measures.length, outline.entries.length]).toEqual([6, 22, 105]);
    expect(outlineDiff(typed, outline)).toEqual([]);
  });

  it('leaves open what it does not say: of which project 4-5-4 is a reprint', () => {
    const { unread } = readPlanText(damaged);
    expect(unread).toEqual([
      expect.objectContaining({ text: expect.stringContaining('4-5-4'), why: expect.stringContaining('再掲') }),
    ]);
  });

  const LOSSES: [what: string, from: RegExp, to: string, said: RegExp][] = [
    ['an entry', /^\(5\) 宮城県防災・危機管理ブログによる情報発信\n/m, '', /1-1-5: no line with this number/],
    ['both copies of a letter', /ハイパーウェブ/g, 'ハイパ ウェブ', /4-7-1 has a gap/],
    [
      'the number of an entry',
      /^\(3\) 商店街|^\(2\) 商店街情報化支援事業/m,
      '( ) 商店街情報化支援事業',
      /neither entry nor description|no line with this number/,
    ],
    ['a stated count', /計４事業\n\n２ 県内企業等/, '計３事業\n\n２ 県内企業等', /4 entries where 3 are stated/],
  ];
  it.each(LOSSES)('that lost %s says so, with its line, and makes nothing up', (_, from, to, said) => {
    const text = damaged.replace(from, to);
    expect(text).not.toBe(damaged);
    const { outline, unread } = readPlanText(text);
    expect(unread.map(one => `${one.text}: ${one.why}`).join('\n')).toMatch(said);
    const known = new Set(typed.entries.map(({ name }) => name));
    const gaps = unread.map(one => one.text);
    for (const { name } of outline.entries) expect(known.has(name) || gaps.includes(name)).toBe(true);
  });

  it.each(['', '\n\n', 'no plan at all', '【計'.repeat(20_000), '('.repeat(50_000), 'あ'.repeat(50_000)])(
    'in place of it anything else is read to its end without an entry',
    text => {
      expect(readPlanText(text).outline.entries).toEqual([]);
    },
  );
});

describe('a doubled line', () => {
  it.each([
    ['６ 推進計画Ⅱ （平成16年3月策定）６ 推進計画Ⅱ （平成16年3月策定）', '６ 推進計画Ⅱ （平成16年3月策定）'],
    ['(10)関連企業支援（福祉） 計１０事業( ) 関連企業支援（福祉） 計 事業', '(10)関連企業支援（福祉） 計１０事業'],
    ['地域の情報化を推進し，県全体の情報化を推進する', '地域の情報化を推進し，県全体の情報化を推進する'],
  ])('is read once: %s', (line, once) => {
    expect(withoutRepetition(line)).toBe(once);
  });

  it('takes from each copy what the other lost', () => {
    expect(mergedCopies('県ホームページ 県議会', '県ホ ムペ ジ，県議会')).toBe('県ホームページ，県議会');
  });
});
