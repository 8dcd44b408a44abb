/** Selects projects by words in their names, within a place named by the other words, or anywhere. */
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { measureMeant } from '../filter/measure-meant.ts';
import { findNameFilter } from '../filter/name-filter.ts';
import { leftIn } from '../filter/turned-away.ts';
import type { Intent, Scope } from '../intent.ts';
import { areasNamed } from '../places/named-areas.ts';
import { entriesIn } from '../places/scopes.ts';
import { CHOOSES } from './ask-list.ts';

/** Minimum score of words that name a project. */
const NAMED_ANYWHERE_SCORE = 0.75;
const SAID_AT_ONCE = /^(?: of)?:? ["'“「]?$/;
/** Minimum score of words that select among the matches. */
const CHOOSING_SCORE = 0.3;

export function askByName(context: Context): Intent | null {
  const { frame, subject, plan, search, has } = context;
  const filter = findNameFilter(frame);
  if (!filter || subject.entries.length > 0) return null;
  const besides = subject.concepts.filter(({ start, end }) => end <= filter.said.start || start >= filter.said.end);
  // 「リハビリのも通称ある？」 asks whether that project has one.
  const [named] = has('projectWord', 'list') ? [] : search.rank(besides, 'project').hits;
  if (filter.isFeature && named && named.score >= NAMED_ANYWHERE_SCORE && subject.within === null) return null;
  // "which project has the nickname Hotto Page": what follows at once is the one it has.
  const told = besides.filter(({ start }) => SAID_AT_ONCE.test(frame.text.slice(filter.said.end, start)));
  if (filter.isFeature && (search.rank(told, 'project').hits[0]?.score ?? 0) >= NAMED_ANYWHERE_SCORE) return null;
  const isPlaced = subject.areas.length + subject.measures.length > 0;
  const areas = isPlaced ? subject.areas : areasNamed(besides, search);
  const measures = [...subject.measures];
  if (!isPlaced && areas.length === 0)
    measures.push(...besides.flatMap(concept => measureMeant([concept], search) ?? []).slice(0, 1));
  const scope: Scope = { areas, measures };
  const inside = leftIn(scope, context) ?? entriesIn(scope, plan);
  const fitting = inside.filter(code => {
    const entry = plan.locate(code)?.entry;
    return entry !== undefined && filter.fits(entry) && !(has('withoutReprints') && entry.reprintOf !== null);
  });
  // Within a place its reprints are part of it; elsewhere each project is shown once.
  const withReprints = has('withReprints') || scope.areas.length + scope.measures.length > 0;
  const printed = withReprints && !has('count') ? fitting : fitting.map(code => plan.originalOf(code));
  const allFitting = [...new Set(printed)];
  // 「『みやぎ』で始まる名前のうち、障害者向け」: the other words select among the matches, unless they name a place.
  const isTopic = !filter.isFeature && areas.length + measures.length === 0 && CHOOSES.test(frame.text);
  const chosen = isTopic ? selectRelevant(search.rank(besides, 'project'), new Set(allFitting)) : null;
  const codes = chosen && chosen.best >= CHOOSING_SCORE ? chosen.codes.sort(plan.compare) : allFitting;
  // 「2-1で検討と名の付くもの」 without a match in the place: listing the whole place would be wrong.
  if (codes.length === 0)
    return scope.areas.length + scope.measures.length > 0 ? { kind: 'none', nearest: [], outside: false } : null;
  return has('count') ? { kind: 'countProjects', codes } : { kind: 'find', codes, further: [], scope, subject: null };
}
