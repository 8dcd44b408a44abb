/** Ranks areas and measures by counts. */
import type { Answer } from '../adapter.ts';
import type { Intent, Metric } from '../intent/intent.ts';
import { satisfies } from '../intent/numbers/thresholds.ts';
import { isIn } from '../intent/places/scopes.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, placeName } from './context.ts';
import { countTable, measured, type Tally, tally, tallyOf } from './counts.ts';
import { found, listed } from './listings.ts';

type Ranking = Extract<Intent, { kind: 'rankGroups' }>;

interface Group {
  code: string;
  counts: Tally;
  value: number;
}

/** Areas or measures ranked by counts: thresholds, maximum or minimum, n-th place, full order. */
export function rankedGroups(intent: Ranking, context: AnswerContext): Answer {
  const { level, metric } = intent;
  const groups = ordered(intent, context);
  const best = chosen(groups, intent);
  const shown = best.map(group => group.code);
  if (intent.wantsEntries && intent.among) {
    const codes = intent.among.filter(code => isIn(code, shown));
    return found(codes, null, context);
  }
  if (intent.wantsEntries && shown.length > 0) {
    const scope = level === 'area' ? { areas: shown, measures: [] } : { areas: [], measures: shown };
    return listed({ kind: 'listEntries', scope, distinct: false, slice: 0 }, context);
  }
  const names = shown.map(code => placeName(code, context)).join(context.lang === 'ja' ? '・' : ' / ');
  const title = titleOf(best, names, intent, context);
  const elements: ReplyElement[] = intent.among
    ? [tableOfShown(best, intent.among, context)]
    : [
        countTable(
          best.map(({ code, counts }) => ({ name: placeName(code, context), tally: counts })),
          metric,
          context,
        ),
        ...totalOf(best, intent, context),
      ];
  return answer(
    'count',
    { title, fallback: `${title}: ${names}`, elements: best.length > 0 ? elements : [] },
    context,
    level === 'area' ? { areas: shown } : { measures: shown },
  );
}

/** The groups in the question's scope, in the requested order. */
function ordered(intent: Ranking, context: AnswerContext): Group[] {
  const { plan } = context;
  const { metric, order, threshold } = intent;
  const { areas, measures } = intent.scope;
  const isMeant = (code: string) =>
    areas.length + measures.length === 0 || measures.includes(code) || areas.includes(code.split('-')[0] ?? '');
  const all = intent.among
    ? groupsOfShown(intent.level, intent.among, context)
    : groupsOf(intent.level, metric, context).filter(group => isMeant(group.code));
  const up = order === 'ascending' || order === 'fewest';
  const groups = threshold
    ? all.filter(group => satisfies(group.value, threshold))
    : metric === 'reprints' && !up
      ? all.filter(group => group.value > 0)
      : all;
  if (order === 'printed') return groups;
  return groups.sort((a, b) => (up ? a.value - b.value : b.value - a.value) || plan.compare(a.code, b.code));
}

function groupsOf(level: Ranking['level'], metric: Metric, context: AnswerContext): Group[] {
  const { plan } = context;
  return (level === 'area' ? plan.areas : plan.measures).map(({ code }) => {
    const counts = tally(level === 'area' ? { areas: [code], measures: [] } : { areas: [], measures: [code] }, context);
    return { code, counts, value: measured(counts, metric) };
  });
}

/** The groups that the entries shown stand in, with how many of them. */
function groupsOfShown(level: Ranking['level'], among: readonly string[], context: AnswerContext): Group[] {
  const { plan } = context;
  return (level === 'area' ? plan.areas : plan.measures).flatMap(({ code }) => {
    const inside = among.filter(entry => isIn(entry, [code]));
    return inside.length > 0 ? [{ code, counts: tallyOf(inside, context), value: inside.length }] : [];
  });
}

function tableOfShown(groups: readonly Group[], among: readonly string[], context: AnswerContext): ReplyElement {
  const { text } = context;
  return {
    kind: 'table',
    caption: text.rankShown(among.length),
    columns: [
      { title: text.columns.name },
      { title: text.columns.count, align: 'right' },
      { title: text.columns.code },
    ],
    rows: groups.map(({ code, value }) => [
      placeName(code, context),
      text.cases(value),
      among.filter(entry => isIn(entry, [code])).join(', '),
    ]),
  };
}

function chosen(groups: Group[], { order, nth, limit }: Ranking): Group[] {
  if (nth !== undefined || order === 'most' || order === 'fewest')
    return sharingRank(groups, ({ value }) => value, nth ?? 1);
  return limit === undefined ? groups : groups.slice(0, limit);
}

/** Those that share a rank. @param ordered by that count @param nth from 1 */
export function sharingRank<T>(ordered: readonly T[], countOf: (one: T) => number, nth: number): T[] {
  const value = [...new Set(ordered.map(countOf))][nth - 1];
  return ordered.filter(one => countOf(one) === value);
}

function titleOf(
  best: readonly Group[],
  names: string,
  { level, scope, metric, order, threshold, nth, among: shown }: Ranking,
  { text }: AnswerContext,
): string {
  const [first] = best;
  if (!first) return text.rankNone;
  const named = level === 'area' ? scope.areas : scope.measures;
  const among = shown ? text.rankAmongShown(shown.length) : named.length > 1 ? text.rankAmong[level](named.length) : '';
  const areSeveral = best.length > 1;
  const count = text.counted[metric](first.value, areSeveral);
  if (nth !== undefined) return among + text.rankNth(nth, order === 'ascending', names, count);
  if (order === 'most') return among + text.rankMost(names, count, areSeveral);
  if (order === 'fewest') return among + text.rankFewest(names, count, areSeveral);
  return threshold ? among + text.rankFound[level](best.length) : among + text.rankTitle[level];
}

/** The total, when all groups are shown. */
function totalOf(best: readonly Group[], { level, metric }: Ranking, { plan, text }: AnswerContext): ReplyElement[] {
  if (best.length < (level === 'area' ? plan.areas : plan.measures).length) return [];
  const note =
    metric === 'measures'
      ? text.measuresTotal(plan.measures.length)
      : text.countWholeNote(plan.entries.length, plan.projects.length, plan.reprints.length);
  return [{ kind: 'text', text: note, tone: 'subtle' }];
}

/** The rank of a named area or measure. */
export function rankOf({ place, metric }: Extract<Intent, { kind: 'rankOf' }>, context: AnswerContext): Answer {
  const { text } = context;
  const level = place.includes('-') ? 'measure' : 'area';
  const groups = groupsOf(level, metric, context);
  const value = groups.find(group => group.code === place)?.value ?? 0;
  const position = groups.filter(group => group.value > value).length + 1;
  const title = text.rankPosition(
    placeName(place, context),
    position,
    groups.length,
    text.counted[metric](value, false),
  );
  return answer(
    'count',
    { title, fallback: title, elements: [{ kind: 'text', text: text.rankNote[metric], tone: 'subtle' }] },
    context,
    level === 'area' ? { areas: [place] } : { measures: [place] },
  );
}
