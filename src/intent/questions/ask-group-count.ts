/** Counts of areas and measures, and breakdowns by them. */

import type { Context } from '../context.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { areasOf, metricOf, rankedOf } from './ask-ranking.ts';

/** 「施策は全部でいくつ」「人材育成の分野に施策はいくつ」. */
export function askGroups(context: Context): Intent | null {
  const { frame, subject } = context;
  const level = countedGroup(frame.text);
  if (!level) return null;
  const isNamed = level === 'area' ? subject.areas.length > 0 : subject.measures.length > 0;
  if (isNamed || (subject.concepts.length > 0 && level === 'area')) return null;
  return { kind: 'countGroups', level, scope: level === 'area' ? WHOLE_PLAN : areasOf(context) };
}

export function askBreakdown(context: Context): Intent | null {
  if (!context.has('breakdown')) return null;
  // 「分野ごとの事業数を足すといくつ」.
  if (context.has('sum'))
    return { kind: 'countEntries', scopes: [areasOf(context)], metric: 'printed', compared: false };
  const { areas, measures } = context.subject;
  // 「4-7の内訳」: a measure consists of projects.
  if (measures.length === 1 && areas.length === 0)
    return { kind: 'listEntries', scope: { areas: [], measures }, distinct: context.has('withoutReprints'), slice: 0 };
  const [area, ...others] = areasOf(context).areas;
  const isWithin = (area !== undefined && others.length === 0) || measures.length > 1;
  const level = isWithin || /施策|measure/.test(context.frame.text) ? 'measure' : 'area';
  return {
    kind: 'rankGroups',
    level,
    scope: rankedOf(context, level),
    metric: metricOf(context),
    order: 'printed',
    threshold: null,
  };
}

/** The group that is counted: 「施策は全部でいくつ」 counts measures, 「施策2-1は何事業」 does not. */
export function countedGroup(text: string): 'measure' | 'area' | null {
  if (AREAS_COUNTED.test(text)) return 'area';
  return MEASURES_COUNTED.test(text) ? 'measure' : null;
}

/** Asks for a number right after the noun, with filler in between: 「施策は全部でいくつ」「重点分野、何個あるんだっけ」「施策の数」. */
const SO_MANY =
  '(?:の?総?数|の?合計(?=[はがを]?[?？。]*$)|[はがもって、のん ]{0,4}(?:全部で|ぜんぶで|全体で|みんなで|計画に|合計|総数)?、?(?:いくつ|幾つ|なんぼ|何(?:個|本|つ|件|種類|項目)))';
const AREAS_COUNTED = new RegExp(
  `(?:何|いくつの|なんぼの)(?:重点)?分野|分野${SO_MANY}|\\b(?:how many|number of|count of|total) (?:\\w+ )?areas\\b`,
);
const MEASURES_COUNTED = new RegExp(
  `何施策|(?:いくつ|なんぼ)の施策|施策${SO_MANY}|\\b(?:how many|number of|count of|total) (?:\\w+ )?measures\\b`,
);
