/** Answers with counts. Each one says whether reprints are included. */

import type { Answer } from '../adapter.ts';
import type { Metric, Scope } from '../intent/intent.ts';
import { entriesIn } from '../intent/places/scopes.ts';
import { entryName } from '../plan/names.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, placeName, placesOf, scopeName } from './context.ts';
import { found } from './listings.ts';

export interface Tally {
  printed: number;
  reprints: number;
  /** Number of measures in the scope. */
  measures: number;
}

export const tally = (scope: Scope, context: AnswerContext): Tally => tallyOf(entriesIn(scope, context.plan), context);

/** @param codes of entries */
export function tallyOf(codes: readonly string[], { plan }: AnswerContext): Tally {
  const measures = new Set(codes.map(code => plan.locate(code)?.measure.code)).size;
  return { printed: codes.length, reprints: codes.filter(code => plan.locate(code)?.entry.reprintOf).length, measures };
}

export const measured = ({ printed, reprints, measures }: Tally, metric: Metric): number =>
  ({ printed, reprints, distinct: printed - reprints, measures })[metric];

/**
 * A table of counts by the metric. Reprints have a column of their own: included in the total, or with the metric
 * `distinct` in addition to it.
 */
export function countTable(
  counted: readonly { name: string; tally: Tally }[],
  metric: Metric,
  { text }: AnswerContext,
): ReplyElement {
  const { name, count, reprints, reprintsBeside, measures } = text.columns;
  const shown = metric === 'reprints' ? 'printed' : metric;
  const beside = metric === 'measures' ? [] : [metric === 'distinct' ? reprintsBeside : reprints];
  const numbers = [metric === 'measures' ? measures : count, ...beside];
  return {
    kind: 'table',
    caption: text.rankNote[shown],
    columns: [{ title: name }, ...numbers.map(title => ({ title, align: 'right' as const }))],
    rows: counted.map(({ name, tally }) => [
      name,
      text.cases(measured(tally, shown)),
      ...beside.map(() => text.cases(tally.reprints)),
    ]),
  };
}

const isWhole = (scope: Scope): boolean => scope.areas.length + scope.measures.length === 0;

export function countedEntries(
  scopes: readonly Scope[],
  metric: Metric,
  compared: boolean,
  context: AnswerContext,
): Answer {
  const { plan, text } = context;
  if (scopes.length > 1) return comparedScopes(scopes, metric, compared, context);
  const scope = scopes[0] ?? { areas: [], measures: [] };
  const { printed, reprints } = tally(scope, context);
  const name = scopeName(scope, context);
  const title = isWhole(scope)
    ? metric === 'reprints'
      ? text.countReprints(name, reprints)
      : metric === 'printed'
        ? text.countWholePrinted(printed)
        : text.countWhole(printed - reprints)
    : metric === 'reprints'
      ? text.countReprints(name, reprints)
      : metric === 'distinct'
        ? text.countWithout(name, printed - reprints)
        : text.countTitle(name, printed);
  const note = isWhole(scope)
    ? text.countWholeNote(printed, printed - reprints, reprints)
    : text.countNote(printed, reprints);
  const elements: ReplyElement[] = [{ kind: 'text', text: note }];
  if (!isWhole(scope))
    elements.push({
      kind: 'text',
      text: text.countShare(Math.round((printed / plan.entries.length) * 100)),
      tone: 'subtle',
    });
  return answer('count', { title, fallback: title, elements }, context, {
    measures: scope.measures,
    areas: scope.areas,
  });
}

function comparedScopes(scopes: readonly Scope[], metric: Metric, compared: boolean, context: AnswerContext): Answer {
  const { text } = context;
  const counts = scopes.map(scope => ({ scope, name: scopeName(scope, context), tally: tally(scope, context) }));
  const values = counts.map(one => measured(one.tally, metric));
  const sum = values.reduce((total, value) => total + value, 0);
  const [first = 0, second = 0] = values;
  const difference =
    values.length !== 2
      ? ''
      : first === second
        ? text.countSame
        : text.countDifference(
            counts[first > second ? 0 : 1]?.name ?? '',
            text.counted[metric](Math.abs(first - second), false),
            counts[first > second ? 1 : 0]?.name ?? '',
          );
  const largest = compared && values.length === 2 && first !== second ? [counts[first > second ? 0 : 1]] : counts;
  const together = text.countSum(text.counted[metric](sum, false));
  const title = compared && difference ? difference : together;
  const unsaid = title === difference ? together : difference;
  return answer(
    'count',
    {
      title,
      fallback: title,
      elements: [countTable(counts, metric, context), ...(unsaid ? [{ kind: 'text' as const, text: unsaid }] : [])],
    },
    context,
    {
      measures: largest.flatMap(one => one?.scope.measures ?? []),
      areas: largest.flatMap(one => one?.scope.areas ?? []),
    },
  );
}

export function countedAverage(context: AnswerContext): Answer {
  const { plan, text } = context;
  const average = (count: number, groups: number) => Math.round((count / groups) * 10) / 10;
  const title = text.countAverage(
    average(plan.entries.length, plan.areas.length),
    average(plan.entries.length, plan.measures.length),
    average(plan.measures.length, plan.areas.length),
  );
  return answer(
    'count',
    { title, fallback: title, elements: [{ kind: 'text', text: text.rankNote.printed, tone: 'subtle' }] },
    context,
  );
}

/** The number of projects that match the words, and their list. */
export function countedProjects(codes: readonly string[], context: AnswerContext): Answer {
  const list = found(codes, null, context);
  const reprints = codes.filter(code => context.plan.locate(code)?.entry.reprintOf).length;
  const title = context.text.countTopic(codes.length);
  const whole = context.text.countOfWhole(context.plan.projects.length, context.plan.entries.length);
  const notes = reprints > 0 ? [context.text.countNote(codes.length, reprints), whole] : [whole];
  const note = notes.map(text => ({ kind: 'text' as const, text, tone: 'subtle' as const }));
  return {
    ...list,
    intent: 'count',
    reply: { ...list.reply, title, fallback: title, elements: [...note, ...list.reply.elements] },
  };
}

/** The number of places a project is printed in. */
export function countedPlaces(codes: readonly string[], context: AnswerContext): Answer {
  const { plan, text } = context;
  const original = plan.originalOf(codes[0] ?? '');
  const places = [original, ...plan.reprintsOf(original).map(entry => entry.code)];
  const title = text.countPlaces(entryName(original, context), places.length);
  return answer('count', { title, fallback: title, elements: [printedUnder(places, context)] }, context, {
    entries: places,
    ...placesOf(places, context),
  });
}

export function printedUnder(codes: readonly string[], context: AnswerContext): ReplyElement {
  const { text, plan } = context;
  return {
    kind: 'table',
    caption: text.columns.printedUnder,
    columns: [{ title: text.columns.code }, { title: text.columns.name }, { title: text.columns.printedUnder }],
    rows: codes.map(code => [
      code,
      entryName(code, context),
      placeName(plan.locate(code)?.measure.code ?? '', context),
    ]),
  };
}

export function countedGroups(level: 'measure' | 'area', scope: Scope, context: AnswerContext): Answer {
  const { plan, text } = context;
  if (level === 'area') {
    const title = text.areasTitle(plan.areas.length);
    return answer(
      'count',
      {
        title,
        fallback: title,
        elements: [{ kind: 'text', text: plan.areas.map(area => placeName(area.code, context)).join(' / ') }],
      },
      context,
      { areas: plan.areas.map(area => area.code) },
    );
  }
  const measures = plan.measures.filter(
    measure => scope.areas.length === 0 || scope.areas.includes(measure.code.split('-')[0] ?? ''),
  );
  const title = text.measuresTitle(scopeName(scope, context), measures.length);
  const elements: ReplyElement[] =
    scope.areas.length > 0
      ? [{ kind: 'text', text: measures.map(measure => placeName(measure.code, context)).join(' / ') }]
      : [
          {
            kind: 'text',
            text: plan.areas
              .map(area => `${placeName(area.code, context)}: ${text.cases(area.measures.length)}`)
              .join(' / '),
          },
        ];
  return answer('count', { title, fallback: title, elements }, context, {
    measures: measures.map(measure => measure.code),
    areas: scope.areas,
  });
}
