/** Joins the answers to several wishes of one question to one reply, each under its own title, in the order asked. */
import type { Answer } from '../adapter.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer } from './context.ts';

export function several(answers: readonly Answer[], context: AnswerContext): Answer {
  const [first] = answers;
  const last = answers.at(-1);
  const union = (codesOf: (one: Answer) => readonly string[]) => [...new Set(answers.flatMap(codesOf))];
  const elements = answers.flatMap((one, index): ReplyElement[] => {
    const { title, elements } = one.reply;
    // Only the last answer keeps its buttons, because "more" refers to the last list.
    const own = elements.filter(({ kind }) => kind !== 'actions' || one === last);
    if (index === 0 || !title) return own;
    const [table, ...others] = own;
    const said = answers.slice(0, index).flatMap(before => before.reply.elements);
    // A table whose caption was already shown gets the title as its caption, instead of a heading.
    if (table?.kind === 'table' && said.some(before => before.kind === 'table' && before.caption === table.caption))
      return [{ ...table, caption: title }, ...others];
    return [{ kind: 'text', text: title, tone: 'heading' }, ...own];
  });
  return answer(
    first?.intent ?? 'none',
    {
      ...(first?.reply.title ? { title: first.reply.title } : {}),
      fallback: answers.map(({ reply }) => reply.fallback).join(' / '),
      elements: eachRemarkOnce(elements),
    },
    context,
    { entries: union(one => one.entries), measures: union(one => one.measures), areas: union(one => one.areas) },
  );
}

/** Removes repeated remarks, such as that on the sample directory; the last one stays. */
const eachRemarkOnce = (elements: readonly ReplyElement[]): ReplyElement[] =>
  elements.filter(
    (element, index) =>
      element.kind !== 'text' ||
      !elements.slice(index + 1).some(other => other.kind === 'text' && other.text === element.text),
  );
