/** 「届いた質問」: the questions passed on to the coordinators, each with what can be done about it. */
import { type ActionValue, button } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { type ReplyElement, withLineAbove } from '../../reply.ts';
import { refused, replied, say, sentence, type Turn } from '../core.ts';
import type { UnansweredQuestion } from '../state.ts';
import { dayLabel, nameOfPerson, type View } from '../view/view.ts';
import { questionOf, registerButton } from './form.ts';

/** Questions shown at once. */
const MOST_SHOWN = 10;

/** The newest first. */
export function unansweredList(view: View): Answer {
  const { text, state } = view;
  const { unanswered: words } = text;
  const questions = state.unanswered.toReversed();
  if (questions.length === 0) return sentence('status', words.none, view);
  const hidden = questions.length - MOST_SHOWN;
  const title = words.title(questions.length);
  const elements = [
    ...questions.slice(0, MOST_SHOWN).flatMap(question => linesOf(question, view)),
    ...(hidden > 0 ? [{ kind: 'text' as const, text: words.more(hidden), tone: 'subtle' as const }] : []),
  ];
  return say('status', { title, fallback: title, elements }, view);
}

function linesOf({ id, text: question, by, at }: UnansweredQuestion, view: View): ReplyElement[] {
  const { unanswered: words, list } = view.text;
  const names = by.flatMap(person => nameOfPerson(person, view) ?? []);
  return [
    { kind: 'text', text: words.line(question, dayLabel(at, view), list(names), by.length) },
    {
      kind: 'actions',
      actions: [registerButton(String(id), view), button('cycle.settle-question', id, words.settle)],
    },
  ];
}

export async function settleQuestion(
  id: ActionValue<'cycle.settle-question'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, lang, now } = view;
  const question = questionOf(String(id), view);
  if (!question) return refused(sentence('status', text.commands.outdated, view));
  await core.journal.append([
    { kind: 'question.settled', by: person.id, from: conversation, data: { question: question.id } },
  ]);
  const left = unansweredList(core.view(lang, now));
  const done = text.unanswered.settled(question.text);
  return replied({ ...left, reply: withLineAbove(done, left.reply, 'subtle') }, true);
}
