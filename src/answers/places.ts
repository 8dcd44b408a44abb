/** Answers with areas and measures. */

import type { Answer } from '../adapter.ts';
import type { Scope } from '../intent/intent.ts';
import { entryName } from '../plan/names.ts';
import { type AnswerContext, answer, areaName, ask, measureName, placeName, placesOf, scopeName } from './context.ts';

/** The measures named in the scope, otherwise all measures of its areas. */
export function listedMeasures(scope: Scope, context: AnswerContext): Answer {
  const { plan, text } = context;
  const isChosen = scope.measures.length > 0;
  const measures = plan.measures.filter(({ code }) =>
    isChosen
      ? scope.measures.includes(code)
      : scope.areas.length === 0 || scope.areas.includes(code.split('-')[0] ?? ''),
  );
  const title = isChosen
    ? text.rankFound.measure(measures.length)
    : text.measuresTitle(scopeName({ areas: scope.areas, measures: [] }, context), measures.length);
  return answer(
    'list',
    {
      title,
      fallback: title,
      elements: [
        {
          kind: 'table',
          caption: title,
          columns: [{ title: text.columns.name }, { title: text.columns.count, align: 'right' }],
          rows: measures.map(measure => [
            withPrinted(measureName(measure, context), measure, context),
            text.cases(measure.count),
          ]),
        },
        {
          kind: 'actions',
          actions: measures
            .slice(0, 7)
            .map(measure => ask(text.buttons.measure(measure.code), text.asks.measure(measure.code))),
        },
      ],
    },
    context,
    { measures: measures.map(measure => measure.code), areas: scope.areas },
  );
}

/** A place's name; outside Japanese with the printed name in brackets. */
const withPrinted = (shown: string, { name }: { name: string }, { lang, text }: AnswerContext): string =>
  lang === 'ja' ? shown : text.withPrinted(shown, name);

export function listedAreas(context: AnswerContext): Answer {
  const { plan, text, lang } = context;
  const title = text.areasTitle(plan.areas.length);
  return answer(
    'list',
    {
      title,
      fallback: `${title} ${plan.areas.map(area => areaName(area, context)).join(' / ')}`,
      elements: [
        {
          kind: 'table',
          caption: title,
          columns: [{ title: text.columns.name }, { title: text.columns.count, align: 'right' }],
          rows: plan.areas.map(area => [
            `${withPrinted(areaName(area, context), area, context)}${lang === 'ja' ? `　－${area.slogan}－` : ` — ${area.sloganEn}`}`,
            text.cases(area.count),
          ]),
        },
      ],
    },
    context,
    { areas: plan.areas.map(area => area.code) },
  );
}

/** Which measures, or areas, projects are printed under; a single one with where it is printed again. */
export function placed(codes: readonly string[], level: 'measure' | 'area', context: AnswerContext): Answer {
  const { text, plan } = context;
  const [one = '', ...others] = codes;
  const printed = others.length > 0 ? codes : [one, ...plan.reprintsOf(one).map(({ code }) => code)];
  const places = placesOf(printed, context);
  const named = places[level === 'area' ? 'areas' : 'measures'];
  const title = text.inPlace(named.map(code => placeName(code, context)).join(context.lang === 'ja' ? '、' : '; '));
  const elements = printed.map(code => ({ kind: 'text' as const, text: `${code} ${entryName(code, context)}` }));
  return answer(
    codes.length === 1 ? 'project' : 'list',
    {
      title,
      fallback: title,
      elements: [
        ...elements.slice(0, 10),
        {
          kind: 'facts',
          facts: [
            {
              label: text.labels.place,
              value: places.measures
                .map(
                  code =>
                    `${placeName(code.split('-')[0] ?? '', context)}${text.placeSeparator}${placeName(code, context)}`,
                )
                .join(' / '),
            },
          ],
        },
      ],
    },
    context,
    { entries: codes, measures: places.measures, areas: places.areas },
  );
}
