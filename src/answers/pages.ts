/** Pagination of long lists: a page, the number of further entries, and a button for the next page. */

import { type ActionChoice, button } from '../actions.ts';
import type { Answer } from '../adapter.ts';
import { PAGE_SIZE } from '../intent/dialogue.ts';
import type { Intent } from '../intent/intent.ts';
import { entryName } from '../plan/names.ts';
import type { ProjectLine, ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, ask, placeName, projectLine } from './context.ts';

const OFFERED_DETAILS = 3;

/** Builds the line of a project in a list. */
type LineOf = (code: string, context: AnswerContext) => ProjectLine;

/** A page of projects, and the number of those after it. */
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
  for (const code of codes.slice(0, OFFERED_DETAILS)) actions.push(button('project', code, text.buttons.detail(code)));
  return { kind: 'actions', actions };
}

/** Status lines for a list: when any project has a status, the others say explicitly that they have none. */
export function statusLineAmong(codes: readonly string[], { plan, statusOf }: AnswerContext): LineOf {
  const isReported = codes.some(code => statusOf(plan.originalOf(code)) !== null);
  if (!isReported) return projectLine;
  return (code, context) => {
    const line = projectLine(code, context);
    return { ...line, status: line.status ?? context.text.status(context.text.noStatus) };
  };
}

/** A page of the list shown last, or all the rest of it. */
export function pageOf({ from, isWhole }: Extract<Intent, { kind: 'page' }>, context: AnswerContext): Answer {
  const { text, dialogue } = context;
  const { listed: codes, shown, lastIntent } = dialogue;
  const isStatus = lastIntent?.kind === 'status';
  const onPage = codes.slice(from, isWhole ? undefined : from + PAGE_SIZE);
  const to = from + onPage.length;
  const title = (from === shown ? text.nextPageTitle : text.pageTitle)(from + 1, to, codes.length);
  const lineOf = isStatus ? statusLineAmong(codes, context) : projectLine;
  return answer(
    'list',
    {
      title,
      fallback: title,
      elements: [
        ...(isWhole ? [allAtOnce(onPage, title, isStatus, context)] : page(codes, from, context, lineOf)),
        nextQuestions(onPage, to < codes.length, context),
      ],
    },
    context,
    { entries: onPage },
  );
}

/** The rest of the list as a table, one row per entry. */
function allAtOnce(codes: readonly string[], caption: string, isStatus: boolean, context: AnswerContext): ReplyElement {
  const { plan, text } = context;
  const said = (code: string): string =>
    isStatus
      ? (context.statusOf(plan.originalOf(code)) ?? text.noStatus)
      : placeName(plan.locate(code)?.measure.code ?? '', context);
  const columns = [text.columns.code, text.columns.name, isStatus ? text.labels.status : text.columns.printedUnder];
  return {
    kind: 'table',
    caption,
    columns: columns.map(title => ({ title })),
    rows: codes.map(code => [code, entryName(code, context), said(code)]),
  };
}
