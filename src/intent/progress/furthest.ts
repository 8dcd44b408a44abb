/**
 * Projects sorted by percentage: 「進捗率の高い事業」「一番進んでいない事業」「平均進捗率は」 "which is furthest
 * along?".
 */
import { type FoundProgress, foundIn, HEAD } from './found.ts';

const RATE = '(?:進捗|達成|完了)[率度]';
const MOST = '(?:一番|いちばん|最も|もっとも)';
const ORDER = '(?:順番?|ランキング|順位)';

const FURTHEST = new RegExp(
  [
    `(?:${RATE}|進捗)(?:が|の|で)?${MOST}?(?:高|低|良|よ|悪)(?:い|かった|めの)(?:順|${HEAD})`,
    `(?:${RATE}|進捗)の?${ORDER}`,
    `${MOST}、?(?:進捗(?:が|の)?)?(?:進んで(?:い)?(?:る|ない)|進んだ)${HEAD}`,
    `(?:進んで(?:い)?(?:る|ない)|進捗の?)順`,
    `平均の?(?:${RATE}|進捗)|${RATE}の平均`,
    '\\b(?:highest|lowest|best|worst|most|least|average|mean) (?:progress|completion|percentages?(?: of completion)?|percent done)(?: rates?)?\\b',
    '\\b(?:furthest|farthest|least far)(?: (?:along|ahead|behind))?\\b|\\b(?:most|least) (?:advanced|complete[d]?) (?:projects?|ones)\\b|\\b(?:projects?|ones|which|what)\\b.{0,20}\\b(?:most|least) (?:advanced|complete[d]?)\\b|\\bclosest to (?:completion|done|being (?:done|finished|completed?))\\b',
    '\\b(?:rank|sort|order|list)(?:ed|ing)?\\b.{0,24}\\bby (?:their )?(?:progress|completion|percent(?:age)?)\\b|\\bprogress ranking\\b',
  ].join('|'),
);
const LEAST = /低|悪|進んで(?:い)?ない|\b(?:lowest|worst|least|behind)\b/;

/** @param said gently normalised */
export function parseFurthest(said: string): FoundProgress | null {
  const match = FURTHEST.exec(said);
  return match && foundIn(match, { about: 'furthest', order: LEAST.test(match[0]) ? 'fewest' : 'most' });
}
