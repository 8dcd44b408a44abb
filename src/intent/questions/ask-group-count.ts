/** How many areas or measures there are, and how many projects each of them holds. */

import type { Context } from '../context.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { areasOf, metricOf, rankedOf } from './ask-ranking.ts';

/** 「施策は全部でいくつ」「人材育成の分野に施策はいくつ」. */
export function askGroups({ frame, subject }: Context): Intent | null {
  const level = countedGroup(frame.text);
  if (!level) return null;
  const isNamed = level === 'area' ? subject.areas.length > 0 : subject.measures.length > 0;
  if (isNamed || (subject.concepts.length > 0 && level === 'area')) return null;
  return { kind: 'countGroups', level, scope: level === 'area' ? WHOLE_PLAN : { areas: subject.areas, measures: [] } };
}

export function askBreakdown(context: Context): Intent | null {
  if (!context.has('breakdown')) return null;
  // 「分野ごとの事業数を足すといくつ」.
  if (context.has('sum'))
    return { kind: 'countEntries', scopes: [areasOf(context)], metric: 'printed', compared: false };
  const [area, ...others] = areasOf(context).areas;
  const isWithin = (area !== undefined && others.length === 0) || context.subject.measures.length > 1;
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

/** 「施策は全部でいくつ」 counts measures, 「施策2-1は何事業」 does not. */
export function countedGroup(text: string): 'measure' | 'area' | null {
  if (
    /(何|いくつの)(重点)?分野|分野[はがって]{0,2}(全部で|全体で)?(いくつ|何(個|つ))|分野の数|分野数|\b(how many|number of) (priority )?areas\b/.test(
      text,
    )
  )
    return 'area';
  if (
    /何施策|施策[はがって]{0,2}(全部で|ぜんぶで|全体で)?(いくつ|幾つ|何(個|本|つ|件))|施策の数|施策数|いくつの施策|\b(how many|number of|total) measures\b/.test(
      text,
    )
  )
    return 'measure';
  return null;
}
