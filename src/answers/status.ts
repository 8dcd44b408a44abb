/** The reported status of projects. */

import { button } from '../actions.ts';
import type { Answer } from '../adapter.ts';
import { nextPromptDay } from '../calendar/cycle.ts';
import { printDate } from '../calendar/era.ts';
import { PAGE_SIZE } from '../intent/dialogue.ts';
import { entryName } from '../plan/names.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, ask, hidden, ownerLine, sampleNote, titleOfAll } from './context.ts';
import { nextQuestions, page, statusLineAmong } from './pages.ts';

export function statusOf(codes: readonly string[], context: AnswerContext): Answer {
  const { text, plan } = context;
  if (!context.showsPeople) return hidden('status', codes, context);
  if (codes.length === 0)
    return answer(
      'status',
      { fallback: text.statusNothing, elements: [{ kind: 'text', text: text.statusNothing }] },
      context,
      { entries: codes },
    );
  const [first] = codes;
  const single = codes.length === 1 ? first : undefined;
  const title = single
    ? text.statusTitle(`${single} ${entryName(single, context)}`)
    : titleOfAll(codes, text.statusesTitle(codes.length), context);
  const isReported = codes.some(code => context.statusOf(plan.originalOf(code)) !== null);
  const hasMore = codes.length > PAGE_SIZE;
  const nothing = isReported ? [] : nothingReported(codes, context);
  return answer(
    'status',
    {
      title,
      fallback: [title, ...nothing].join(' '),
      elements: [
        ...nothing.map((said): ReplyElement => ({ kind: 'text', text: said })),
        ...page(codes, 0, context, statusLineAmong(codes, context)),
        ...sampleNote(codes, context),
        ...(single ? [nextOfOne(single, context)] : hasMore ? [nextQuestions(codes, hasMore, context)] : []),
      ],
    },
    context,
    { entries: codes },
  );
}

/** Nothing is reported: says what happens next or can be done. */
export function nothingReported(codes: readonly string[], context: AnswerContext): string[] {
  const { text, plan, directory, on, lang } = context;
  if (codes.every(code => ownerLine(code, context) === null)) return [text.statusNoneVacant, text.ownerRegister];
  const [due] = codes.flatMap(code => context.askedUntil(plan.originalOf(code)) ?? []);
  if (due !== undefined) return [text.statusAsked(due)];
  const next = nextPromptDay(on, directory.schedule);
  return [text.statusNone(next && printDate(next, lang))];
}

function nextOfOne(code: string, context: AnswerContext): ReplyElement {
  const { text, plan } = context;
  const actions = [
    ...context.reportActions(plan.originalOf(code)),
    button('project', code, text.buttons.detail(code)),
    ask(text.buttons.owner, text.asks.owner(code)),
  ];
  return { kind: 'actions', actions };
}

export function howToUpdate(codes: readonly string[], context: AnswerContext): Answer {
  const { text } = context;
  if (!context.showsPeople) return hidden('update', codes, context);
  return answer(
    'update',
    { title: text.updateTitle, fallback: text.updateHow, elements: [{ kind: 'text', text: text.updateHow }] },
    context,
    { entries: codes },
  );
}
