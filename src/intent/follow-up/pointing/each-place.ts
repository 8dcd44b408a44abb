/**
 * Positions in each of several places, or several positions in one: 「各施策の最初の事業」「分野1、2、6の最後の2つ」
 * 「分野2の最初の2つと最後の2つ」, "the first project of each measure in area 6".
 */
import type { Plan } from '../../../plan/plan.ts';
import type { Frame } from '../../frame/frame.ts';
import { pickedFrom } from '../../numbers/picks.ts';
import { findSlices } from '../../numbers/slices.ts';
import { entriesIn, scopesOf } from '../../places/scopes.ts';
import { entriesOf, type PointedAt, placesAt } from './targets.ts';

/** Null unless the question names positions and more than one place or stretch to look for them in. */
export function ofEachPlace(frame: Frame, named: PointedAt, plan: Plan): PointedAt | null {
  if (named.entries.length > 0 || frame.ordinals.length + Math.abs(frame.slice) === 0) return null;
  const level = eachOf(frame.text);
  const places = level ? placesOfLevel(level, named, plan) : inPlan([...named.areas, ...named.measures], plan);
  if (!level && places.length === 0 && OF_PLAN.test(frame.text) && frame.cues.has('projectWord'))
    return entriesOf(
      pickedFrom(
        plan.entries.map(({ code }) => code),
        frame,
      ),
    );
  if (places.length === 0 || (places.length < 2 && !level && findSlices(frame.text).length < 2)) return null;
  const wantsMeasures = MEASURES_AT.test(frame.text) && places.every(code => !code.includes('-'));
  if (wantsMeasures)
    return placesAt(places.flatMap(code => pickedFrom(plan.area(code)?.measures ?? [], frame)).map(({ code }) => code));
  const scopes = scopesOf({ areas: places.filter(isArea), measures: places.filter(code => !isArea(code)) });
  return entriesOf(scopes.flatMap(scope => pickedFrom(entriesIn(scope, plan), frame)));
}

/** Whether the question asks for positions of every area or measure. */
const eachOf = (text: string): 'area' | 'measure' | null => {
  const said = EACH.exec(text)?.slice(1).find(Boolean);
  return said === undefined ? null : /分野|area/.test(said) ? 'area' : 'measure';
};

/** Whether positions of the whole plan, or of all its areas or measures, are asked for. */
export const isOfAll = (text: string): boolean => eachOf(text) !== null || OF_PLAN.test(text);

const EACH =
  /(?:各|それぞれの|(?:全て?|すべて)の)(?:重点)?(分野|施策)|(?:重点)?(分野|施策)(?:ごと|毎|別|それぞれ)|\b(?:each|every|per|all)(?: of)?(?: the)?(?: priority)? (area|measure)s?\b/;
/** 「計画の最後の事業」 "the last project in the plan". */
const OF_PLAN =
  /(?<![一-龠ァ-ヶー])計画(?:全体|書)?(?:の(?:中で|うち)?|で|に載って(?:い)?る)|全(?:体|事業)(?:の|で)|\b(?:in|of) the (?:whole |entire )?plan\b/;
/** 「各分野の最初の施策」, not 「各施策の最初の事業」. */
const MEASURES_AT =
  /(?:最初|最後|先頭|番目|つ目|[0-9一二三四五六七八九](?:つ|個|件)?)の?施策(?!の)|\b(?:first|last|second|third|fourth|fifth|sixth)(?: \w+)? measures?\b/;

const isArea = (code: string): boolean => !code.includes('-');

function placesOfLevel(level: 'area' | 'measure', { areas, measures }: PointedAt, plan: Plan): string[] {
  if (level === 'area') return areas.length > 0 ? inPlan(areas, plan) : plan.areas.map(({ code }) => code);
  const inside = areas.flatMap(code => plan.area(code)?.measures.map(measure => measure.code) ?? []);
  return inPlan(areas.length + measures.length > 0 ? [...inside, ...measures] : plan.measures.map(m => m.code), plan);
}

const inPlan = (codes: readonly string[], plan: Plan): string[] => [...codes].sort(plan.compare);
