/**
 * Scores one answer. A search is right when the first project is relevant and at least half of the meant ones are among
 * the first ten; a listing when it is exact; a count or fact when the text contains it; a refusal when nothing is
 * shown.
 */
import type { IntentName } from '../adapter.ts';
import type { Plan } from '../plan/plan.ts';
import type { Expectation, QuestionRow, TurnExpectation } from './rows.ts';
import { says } from './says.ts';

/** Content of a scored answer. */
export interface Said {
  intent: IntentName;
  entries: string[];
  measures: string[];
  areas: string[];
  text: string;
}

export interface Score {
  isRight: boolean;
  /** Null unless projects had to be found. */
  search: SearchScore | null;
}

/** Metrics from 0 to 1, over the first ten results. */
export interface SearchScore {
  first: number;
  reciprocalRank: number;
  ndcg: number;
  recall: number;
  precision: number;
}

const SHOWN = 10;
const NOT_ANSWERED = new Set<IntentName>(['none', 'help']);

export function scoreQuestion(row: QuestionRow, said: Said, plan: Plan): Score {
  if (row.kind === 'none') return refusal(row, said);
  if (row.kind === 'list' && row.gold?.length) return listing(row.gold, said);
  // A question about reprints is about the printed codes; elsewhere a reprint equals its original.
  return content(row, said, plan, row.kind === 'reprint' ? unique : codes => originals(codes, plan));
}

/** @param shown the entries of every turn so far, this one last */
export function scoreTurn(expect: TurnExpectation, said: Said, shown: readonly string[][], plan: Plan): Score {
  const named = (codes: readonly string[] = []) => originals(codes, plan);
  const got = named(said.entries);
  const meant = named(expect.of ?? expect.gold);
  switch (expect.intent) {
    case 'owner':
    case 'status':
    case 'update': {
      const isAboutThem = meant.every(code => got.includes(code)) && got.length <= Math.max(3, meant.length * 2);
      return plain(said.intent === expect.intent && (expect.of?.[0] === '*' || isAboutThem));
    }
    case 'clarify':
      return plain(meant.filter(code => got.includes(code)).length >= Math.min(2, meant.length));
    case 'none':
    case 'help':
      return refusal(expect, said);
  }
  if (expect.more !== undefined) {
    const acceptable = unique([...named(expect.gold), ...Object.keys(expect.grade ?? {})]);
    const before = new Set(named(shown.slice(expect.more - 1, -1).flat()));
    const left = acceptable.filter(code => !before.has(code));
    return plain(
      left.length > 0 ? got.some(code => left.includes(code)) : got.every(code => acceptable.includes(code)),
    );
  }
  if (expect.list && expect.gold?.length) return listing(expect.gold, said);
  return content(expect, said, plan, named);
}

function content(row: Expectation, said: Said, plan: Plan, named: (codes: readonly string[]) => string[]): Score {
  const { gold = [], gold_measures = [], gold_areas = [], answer, answer_all = [] } = row;
  const wordings = answer === undefined || answer === '' ? answer_all : [answer, ...answer_all];
  const isFound = gold.length > 0 && wordings.length === 0;
  if (gold.length + gold_measures.length + gold_areas.length + wordings.length === 0) return refusal(row, said);
  const search = isFound ? searchScore(named(gold), row.grade, named(said.entries)) : null;
  const holds = (code: string, name: string | undefined, codes: string[]) =>
    codes.includes(code) || (name !== undefined && says(said.text, name));
  const isRight =
    (search === null || (search.first === 1 && search.recall >= 0.5)) &&
    gold_measures.every(code => holds(code, plan.measure(code)?.name, said.measures)) &&
    gold_areas.every(code => holds(code, plan.area(code)?.name, said.areas)) &&
    wordings.every(wording => says(said.text, wording));
  return { isRight, search };
}

function searchScore(gold: string[], grade: Expectation['grade'], got: string[]): SearchScore {
  const worth = new Map(unique([...gold, ...Object.keys(grade ?? {})]).map(code => [code, worthOf(code, grade)]));
  const top = got.slice(0, SHOWN);
  const best = [...worth.values()].sort((a, b) => b - a).slice(0, SHOWN);
  const rank = got.findIndex(code => worth.has(code));
  const core = gold.filter(code => worth.get(code) === 2);
  const must = core.length > 0 ? core : gold;
  const within = got.slice(0, Math.max(SHOWN, must.length));
  return {
    first: rank === 0 ? 1 : 0,
    reciprocalRank: rank < 0 ? 0 : 1 / (rank + 1),
    ndcg: discountedGain(top.map(code => worth.get(code) ?? 0)) / discountedGain(best),
    recall: must.filter(code => within.includes(code)).length / must.length,
    precision: top.length === 0 ? 0 : top.filter(code => worth.has(code)).length / top.length,
  };
}

/** Without grades everything in the gold codes was meant; with grades, ungraded codes are merely acceptable. */
function worthOf(code: string, grade: Expectation['grade']): number {
  return grade ? Math.max(1, grade[code] ?? 1) : 2;
}

function discountedGain(worths: number[]): number {
  return worths.reduce((sum, worth, index) => sum + (2 ** worth - 1) / Math.log2(index + 2), 0);
}

function listing(gold: string[], said: Said): Score {
  return plain(said.entries.join() === gold.join());
}

function refusal(row: Expectation, said: Said): Score {
  return plain(NOT_ANSWERED.has(said.intent) && said.entries.every(code => row.grade?.[code]));
}

function plain(isRight: boolean): Score {
  return { isRight, search: null };
}

function originals(codes: readonly string[], plan: Plan): string[] {
  return unique(codes.map(code => plan.originalOf(code)));
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}
