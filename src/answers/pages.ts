/** Lists longer than people read at once: a page, how many come after it, and the button for the next one. */
import type { Answer } from '../adapter.ts';
import { PAGE_SIZE } from '../intent/dialogue.ts';
import type { ActionChoice, ProjectLine, ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, ask, projectLine } from './context.ts';

const OFFERED_DETAILS = 3;

/** What is told of each project of a list. */
type LineOf = (code: string, context: AnswerContext) => ProjectLine;

/** A page of projects, and how many come after it. */
export function page(
  codes: readonly string[],
  from: number,
  context: AnswerContext,
  lineOf: LineOf = projectLine,
): ReplyElement[] {
  const shown = codes.slice(from, from + PAGE_SIZE);
  const rest = codes.length - from - shown.length;
  const elements: ReplyElement[] = [
    { kind: 'projects', projects: shown.map(code => lineOf(code, context)), total: codes.length, from: from + 1 },
  ];
  if (rest > 0) elements.push({ kind: 'text', text: context.text.andMore(rest), tone: 'subtle' });
  return elements;
}

export function nextQuestions(codes: readonly string[], hasMore: boolean, { text }: AnswerContext): ReplyElement {
  const actions: ActionChoice[] = hasMore ? [ask(text.buttons.more, text.asks.more)] : [];
  for (const code of codes.slice(0, OFFERED_DETAILS))
    actions.push({ id: 'project', label: text.buttons.detail(code), value: code });
  return { kind: 'actions', actions };
}

/** How these go: where others are told, silence about one would leave the reader guessing. */
export function statusLineAmong(codes: readonly string[], { plan, statusOf }: AnswerContext): LineOf {
  const isReported = codes.some(code => statusOf(plan.originalOf(code)) !== null);
  if (!isReported) return projectLine;
  return (code, context) => {
    const line = projectLine(code, context);
    return { ...line, status: line.status ?? context.text.status(context.text.noStatus) };
  };
}

export function nextPage(context: AnswerContext): Answer {
  const { listed: codes, shown: from, lastIntent } = context.dialogue;
  const lineOf = lastIntent?.kind === 'status' ? statusLineAmong(codes, context) : projectLine;
  const onPage = codes.slice(from, from + PAGE_SIZE);
  const title = context.text.nextPageTitle(from + 1, from + onPage.length, codes.length);
  return answer(
    'list',
    {
      title,
      fallback: title,
      elements: [
        ...page(codes, from, context, lineOf),
        nextQuestions(onPage, from + onPage.length < codes.length, context),
      ],
    },
    context,
    { entries: onPage },
  );
}
