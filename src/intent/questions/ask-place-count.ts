/** Counts of projects in the areas and measures named. */

import type { Context } from '../context.ts';
import type { Intent, Scope } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { allBut, scopesOf } from '../places/scopes.ts';
import { isTopic } from '../subject.ts';
import { countedGroup } from './ask-group-count.ts';
import { listOf, restatesPlace } from './ask-list.ts';
import { metricOf } from './ask-ranking.ts';
import { COUNTED_SCORE } from './ask-topic-count.ts';

/** The places named; in 「ブロードバンドの施策には取組がいくつ」 the single measure of the topic. */
export function countedPlaces(context: Context): Scope[] {
  const { has, frame, subject, dialogue } = context;
  const scopes = scopesOf(subject);
  if (scopes.length > 0) return scopes;
  const { search } = context;
  const ofPlan = frame.excludedPlaces.length > 0 && frame.excluded.every(({ weight }) => weight === 0);
  if (ofPlan && has('count') && !has('reprint') && !isTopic(subject.concepts, search))
    return [allBut(frame.excludedPlaces, context.plan)];
  const [area, ...areas] = areasNamed(subject.concepts, search);
  const others = subject.concepts.filter(concept => areasNamed([concept], search).length === 0);
  if (
    area &&
    areas.length === 0 &&
    !isTopic(others, search) &&
    has('count') &&
    (has('reprint', 'projectWord') || dialogue.asked === 'countEntries')
  )
    return [{ areas: [area], measures: [] }];
  if (!has('measureWord') || !has('count') || has('reprint')) return scopes;
  const measure = soleMeasure(context.topic().codes);
  return measure && !countedGroup(frame.text) ? [{ areas: [], measures: [measure] }] : [];
}

/** Counts the places named, unless other words select among their projects. */
export function askEntries(context: Context, scopes: Scope[], compares: boolean): Intent | null {
  const { has, frame, subject, search } = context;
  const namedByTopic = subject.areas.length + subject.measures.length === 0;
  if (scopes.length === 0) return null;
  // 「防災以外の安全・安心の事業は何個」.
  if (!compares && !namedByTopic && frame.excluded.length + frame.excludedPlaces.length > 0) {
    const left = listOf(subject, context);
    if (left.kind === 'find') return { kind: 'countProjects', codes: left.codes };
  }
  const chooses =
    !compares &&
    !namedByTopic &&
    isTopic(subject.concepts, search) &&
    !restatesPlace(context) &&
    // "How many reprinted entries sit in area 5": words rarely select among reprints.
    context.topic().best >= (has('reprint') ? AMONG_REPRINTS_SCORE : COUNTED_SCORE);
  if (chooses) return null;
  return { kind: 'countEntries', scopes, metric: metricOf(context), compared: compares && !has('sum') };
}

/** Minimum score of a topic whose reprints are counted. */
const AMONG_REPRINTS_SCORE = 0.6;

/** The measure common to all projects; null when there are several. */
function soleMeasure(codes: readonly string[]): string | null {
  const measures = new Set(codes.map(code => code.split('-').slice(0, 2).join('-')));
  return measures.size === 1 ? ([...measures][0] ?? null) : null;
}
