/**
 * Topics of measures for example questions: the measures' names without common suffixes (Japanese) or verbs (English).
 */
import type { Lang } from '../lang.ts';
import type { Measure } from './document.ts';
import type { Plan } from './plan.ts';

const ENDS_JA = /(?<=..)の(?:推進|促進|充実|強化|向上|実現|振興|整備|確保|展開|形成)(?:支援|促進)?$/;
const BEGINS_EN =
  /^(?:Promoting|Supporting|Improving|Developing|Strengthening|Expanding|Enhancing|Advancing|Building) (?:the )?(?=\S)/;

/** @example topicName('防災対策の推進') // '防災対策' */
export function topicName({ name, nameEn }: Pick<Measure, 'name' | 'nameEn'>, lang: Lang): string {
  if (lang === 'ja') return name.replace(ENDS_JA, '');
  const topic = nameEn.replace(BEGINS_EN, '');
  // Keeps acronyms such as IT.
  return /^[A-Z][a-z]/.test(topic) ? `${topic.charAt(0).toLowerCase()}${topic.slice(1)}` : topic;
}

/** Measures suited for a short example question: the one with the shortest topic of each area, shortest first. */
export function topicalMeasures({ areas }: Plan): Measure[] {
  const lengthOf = (measure: Measure) => topicName(measure, 'ja').length;
  const shortestOf = (measures: readonly Measure[]) =>
    measures.reduce((one, other) => (lengthOf(other) < lengthOf(one) ? other : one));
  return areas.map(({ measures }) => shortestOf(measures)).sort((one, other) => lengthOf(one) - lengthOf(other));
}
