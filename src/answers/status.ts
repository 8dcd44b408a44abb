/** How projects are going, as far as it has been reported. */
import type { Answer } from '../adapter.ts';
import { type AnswerContext, answer, hidden, nameOf, projectLine } from './context.ts';

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
  const single = codes.length === 1 ? codes[0] : undefined;
  const reported = codes.filter(code => context.statusOf(plan.originalOf(code)) !== null);
  const title = single ? text.statusTitle(`${single} ${nameOf(single, context)}`) : text.foundTitle(codes.length);
  const sentence =
    reported.length > 0
      ? []
      : codes
          .slice(0, 3)
          .map(code => ({ kind: 'text' as const, text: text.statusNone(`${code} ${nameOf(code, context)}`) }));
  return answer(
    'status',
    {
      title,
      fallback: sentence[0]?.text ?? title,
      elements: [
        ...sentence,
        {
          kind: 'projects',
          projects: codes.slice(0, 10).map(code => projectLine(code, context)),
          total: codes.length,
          from: 1,
        },
      ],
    },
    context,
    { entries: codes },
  );
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
