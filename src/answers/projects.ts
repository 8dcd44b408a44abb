/** Answers about single projects: everything the plan and the journal have, and the source in the document. */

import { button } from '../actions.ts';
import type { Answer } from '../adapter.ts';
import { inLang } from '../lang.ts';
import { entryName } from '../plan/names.ts';
import type { ReplyElement } from '../reply.ts';
import {
  type AnswerContext,
  answer,
  ask,
  inBoth,
  ownerLine,
  placeName,
  placeOf,
  placesOf,
  sampleNote,
} from './context.ts';
import { nothingMore } from './listings.ts';

/** Details of the projects; for a single one also everything the plan and the journal have. */
export function projects(codes: readonly string[], glossary: readonly string[], context: AnswerContext): Answer {
  const elements = codes.flatMap(code => detail(code, codes.length === 1, context));
  if (codes.length === 1 && codes[0]) elements.push(...record(codes[0], context));
  for (const id of glossary) {
    const passage = context.facts.passage(id);
    if (passage)
      elements.push({
        kind: 'passage',
        text: inLang(context.lang, passage.text, passage.textEn),
        place: inLang(context.lang, passage.title, passage.titleEn),
      });
  }
  const single = codes.length === 1 ? codes[0] : undefined;
  const title = single ? `${single} ${entryName(single, context)}` : context.text.foundTitle(codes.length);
  elements.push(...sampleNote(codes, context));
  if (single) elements.push(questionsAbout(single, context));
  return answer(
    'project',
    {
      title,
      fallback: codes
        .map(code => context.text.inBrackets(`${code} ${entryName(code, context)}`, placeOf(code, context)))
        .join(' / '),
      elements,
    },
    context,
    { entries: codes, ...placesOf(codes, context) },
  );
}

function detail(code: string, single: boolean, context: AnswerContext): ReplyElement[] {
  const { plan, text, lang } = context;
  const entry = plan.locate(code)?.entry;
  if (!entry) return [];
  const original = plan.locate(plan.originalOf(code))?.entry ?? entry;
  const reprints = plan.reprintsOf(original.code).map(reprint => reprint.code);
  const facts = single ? [] : [{ label: text.labels.code, value: `${code} ${entryName(code, context)}` }];
  facts.push({ label: text.labels.place, value: placeOf(code, context) });
  if (lang !== 'ja') facts.push({ label: text.labels.printed, value: entry.name });
  if (original.nickname) facts.push({ label: text.labels.nickname, value: inBoth(original.nickname, context) });
  if (original.subSystems.length > 0)
    facts.push({
      label: text.labels.subSystems,
      value: original.subSystems.map(subSystem => inBoth(subSystem, context)).join(lang === 'ja' ? '、' : '; '),
    });
  if (entry.reprintOf)
    facts.push({
      label: text.labels.reprints,
      value: text.originalAt(entry.reprintOf, placeOf(entry.reprintOf, context)),
    });
  else if (reprints.length > 0)
    facts.push({
      label: text.labels.reprints,
      value: reprints
        .map(reprint => text.inBrackets(reprint, placeOf(reprint, context)))
        .join(lang === 'ja' ? '、' : '; '),
    });
  if (context.showsPeople) {
    const owner = ownerLine(code, context);
    facts.push({ label: text.labels.owner, value: owner ? owner.replace(/^[^:：]+[:：] ?/, '') : text.noOwner });
    facts.push({ label: text.labels.status, value: context.statusOf(original.code) ?? text.noStatus });
  }
  return [{ kind: 'facts', facts }];
}

/** The printed line and the reports so far. */
function record(code: string, context: AnswerContext): ReplyElement[] {
  const measure = context.plan.locate(code)?.measure.code ?? '';
  const printed: ReplyElement = {
    kind: 'passage',
    text: printedLine(code, context),
    place: placeName(measure, context),
  };
  return [printed, ...(context.showsPeople ? context.historyOf(context.plan.originalOf(code)) : [])];
}

function printedLine(code: string, { plan }: AnswerContext): string {
  const entry = plan.locate(code)?.entry;
  if (!entry) return '';
  const nickname = entry.nickname ? `［${entry.nickname.name}］` : '';
  const parts = entry.subSystems.length > 0 ? `（${entry.subSystems.map(sub => sub.name).join('，')}）` : '';
  return `(${code.split('-')[2]}) ${entry.name}${nickname}${parts}${entry.reprintOf ? '【再掲】' : ''}`;
}

function questionsAbout(code: string, context: AnswerContext): ReplyElement {
  const { text, plan, showsPeople } = context;
  const measure = plan.locate(code)?.measure.code ?? '';
  const people = showsPeople
    ? [ask(text.buttons.owner, text.asks.owner(code)), ask(text.buttons.status, text.asks.status(code))]
    : [];
  return {
    kind: 'actions',
    actions: [
      ...(showsPeople ? context.reportActions(plan.originalOf(code)) : []),
      button('source', code, text.buttons.source),
      ...people,
      ask(text.buttons.measure(measure), text.asks.measure(measure)),
    ],
  };
}

/** The source of a project: its printed line and the description of its measure. */
export function source(code: string, context: AnswerContext): Answer {
  const { plan, lang, text } = context;
  const located = plan.locate(code);
  if (!located) return nothingMore([], context);
  const { measure } = located;
  const printedName = printedLine(code, context);
  const elements: ReplyElement[] = [
    { kind: 'passage', text: printedName, place: placeOf(code, context) },
    ...measure.description.map(passage => ({
      kind: 'passage' as const,
      text: inLang(lang, passage.text, passage.textEn),
      place: placeName(measure.code, context),
    })),
  ];
  return answer(
    'project',
    { title: `${code} ${entryName(code, context)} — ${text.labels.document}`, fallback: printedName, elements },
    context,
    { entries: [code], ...placesOf([code], context) },
  );
}
