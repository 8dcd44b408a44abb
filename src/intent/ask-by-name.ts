/** Projects chosen by what is printed in their names, in the place or measure the other words name, or anywhere. */
import type { Context } from './context.ts';
import type { Intent, Scope } from './intent.ts';
import { findNameFilter } from './name-filter.ts';
import { areasNamed } from './named-areas.ts';
import { entriesIn } from './scopes.ts';
import { measureMeant, UNWANTED, unwantedness } from './topic.ts';

/** A word as good as this names a project. */
const NAMED = 0.75;

export function askByName({ frame, subject, plan, search, has }: Context): Intent | null {
  const filter = findNameFilter(frame.text);
  if (!filter || subject.entries.length > 0) return null;
  const besides = subject.concepts.filter(({ start, end }) => end <= filter.said.start || start >= filter.said.end);
  // 「リハビリのも通称ある？」 asks of that one whether it has.
  const [named] = has('projectWord', 'list') ? [] : search.rank(besides, 'project').hits;
  if (filter.isFeature && named && named.score >= NAMED && subject.within === null) return null;
  const isPlaced = subject.areas.length + subject.measures.length > 0;
  const areas = isPlaced ? subject.areas : areasNamed(besides, search);
  const measures = [...subject.measures];
  if (!isPlaced && areas.length === 0)
    measures.push(...besides.flatMap(concept => measureMeant([concept], search) ?? []).slice(0, 1));
  const scope: Scope = { areas, measures };
  const against = unwantedness(frame, search);
  const inside = entriesIn(scope, plan).filter(
    code => !frame.excludedPlaces.some(place => code.startsWith(`${place}-`)),
  );
  const fitting = inside.filter(code => {
    const entry = plan.locate(code)?.entry;
    return entry !== undefined && filter.fits(entry);
  });
  const codes = [...new Set(fitting.map(code => plan.originalOf(code)))].filter(code => against(code) < UNWANTED);
  // 「2-1で検討と名の付くもの」 of a place that has none: the place as a whole would be no answer.
  if (codes.length === 0)
    return scope.areas.length + scope.measures.length > 0 ? { kind: 'none', nearest: [], outside: false } : null;
  return has('count') ? { kind: 'countProjects', codes } : { kind: 'find', codes, further: [], scope, subject: null };
}
