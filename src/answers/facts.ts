/** Answers in the document's own words, with the place they are printed. */

import type { Answer } from '../adapter.ts';
import { inLang, type Lang } from '../lang.ts';
import type { ReplyElement } from '../reply.ts';
import type { FactPassage } from '../search/passages.ts';
import { type AnswerContext, answer, ask } from './context.ts';

export function stated(
  ids: readonly string[],
  context: AnswerContext,
  counted?: 'goals' | 'targets' | 'predecessors',
): Answer {
  const { facts, lang, text } = context;
  const passages = ids.map(id => facts.passage(id)).filter((passage): passage is FactPassage => passage !== undefined);
  const first = titleOf(passages[0], context);
  const sameTitle = passages.every(passage => titleOf(passage, context) === first);
  const title = counted ? text.factCount[counted](passages.length) : first;
  return answer(
    'fact',
    {
      ...(sameTitle || counted ? { title } : {}),
      fallback: text.factFallback(title),
      elements: passages.flatMap(passage => [
        {
          kind: 'passage' as const,
          text: [...new Set([...(sameTitle ? [] : [titleOf(passage, context)]), wordsOf(passage, lang)])].join(' — '),
          place: [passage.place.section, passage.place.heading].filter(Boolean).join(text.placeSeparator),
        },
        ...original(passage, context),
      ]),
    },
    context,
    {
      measures: [...new Set(passages.flatMap(passage => passage.measure ?? []))],
      areas: [...new Set(passages.flatMap(passage => passage.area ?? []))],
    },
  );
}

/** Introduces the plan: its size, then its own description. */
export function introduced(ids: readonly string[], context: AnswerContext): Answer {
  const { plan, lang, text } = context;
  const { title: printed, titleEn } = plan.document;
  const title = lang === 'ja' ? printed : text.withPrinted(titleEn, printed);
  const { areas, measures, projects, entries } = plan;
  const size = text.planSize(areas.length, measures.length, projects.length, entries.length);
  const told = stated(ids, context);
  const elements: ReplyElement[] = [
    { kind: 'text', text: size },
    ...told.reply.elements,
    { kind: 'actions', actions: [ask(text.buttons.areas, text.asks.areas), ask(text.buttons.help, text.asks.help)] },
  ];
  return { ...told, reply: { ...told.reply, title, fallback: `${title} ${size}`, elements } };
}

/** What reprints are, ahead of what the document says of them. */
export function explained(ids: readonly string[], context: AnswerContext): Answer {
  const note = context.text.reprintNote;
  const told = stated(ids, context);
  const { title: _, ...reply } = told.reply;
  const elements: ReplyElement[] = [{ kind: 'text', text: note }, ...reply.elements];
  return { ...told, reply: { ...reply, fallback: note, elements } };
}

/** The printed Japanese text under our English rendering. */
const original = (passage: FactPassage, { lang, text }: AnswerContext): ReplyElement[] =>
  lang === 'ja'
    ? []
    : [
        {
          kind: 'text',
          text: text.printedWords([...new Set([passage.title, passage.text])].join('：')),
          tone: 'subtle',
        },
      ];

/** Inserts passages of the document into an answer, before its buttons. */
export function withWording(answered: Answer, ids: readonly string[], context: AnswerContext): Answer {
  if (ids.length === 0) return answered;
  const passages = stated(ids, context).reply.elements;
  const { elements } = answered.reply;
  const buttons = elements.filter(element => element.kind === 'actions');
  return {
    ...answered,
    reply: {
      ...answered.reply,
      elements: [...elements.filter(element => element.kind !== 'actions'), ...passages, ...buttons],
    },
  };
}

const titleOf = (passage: FactPassage | undefined, { lang }: AnswerContext): string =>
  passage ? inLang(lang, passage.title, passage.titleEn) : '';

const wordsOf = (passage: FactPassage, lang: Lang): string => inLang(lang, passage.text, passage.textEn);
