/** The form that records a synonym, on its own or for a question that was passed on. */
import { type ActionChoice, button } from '../../actions.ts';
import type { Outcome } from '../../adapter.ts';
import { createForm, type Filled, invalid } from '../../forms.ts';
import type { Form } from '../../reply.ts';
import { replied, sentence, type Turn } from '../core.ts';
import type { UnansweredQuestion } from '../state.ts';
import type { View } from '../view/view.ts';
import { isAbout, judgeSynonym, LONGEST_SYNONYM, partLabel, partLabels } from './judge.ts';

/** @param question id of the question it is for; empty for none */
export const registerButton = (question: string, { text }: View): ActionChoice =>
  button('cycle.synonym-form', question, text.synonyms.register, 'primary');

export const questionOf = (id: string, { state }: View): UnansweredQuestion | undefined =>
  state.unanswered.find(one => String(one.id) === id);

/** @param question as for the button */
export function synonymForm(question: string, view: View): Form {
  const { lang, text } = view;
  const { form } = text.synonyms;
  return createForm('synonym', question, {
    lang,
    title: form.title,
    intro: form.intro(questionOf(question, view)?.text ?? ''),
    fields: [
      {
        id: 'say',
        label: form.say,
        hint: form.sayHint,
        optional: false,
        kind: 'text',
        value: '',
        multiline: false,
        maxLength: LONGEST_SYNONYM,
      },
      { id: 'part', label: form.part, optional: false, kind: 'lookup', value: '', valueLabel: '', source: 'projects' },
    ],
    submit: form.submit,
  });
}

export async function takeSynonym(
  { values, context }: Filled<'synonym'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text } = view;
  const verdict = await judgeSynonym(values.say ?? '', values.part ?? '', core, view);
  if (!verdict.isRight) return invalid('synonym', { [verdict.field]: verdict.why });
  const { say, code } = verdict;
  const question = questionOf(context, view);
  const [meaning] = question ? await core.language.tryOut({ say, code }, [question.text]) : [];
  const isAnswered = meaning !== undefined && isAbout(code, meaning, view);
  const shared = { by: person.id, from: conversation };
  await core.journal.append([
    { kind: 'synonym.added', ...shared, data: { say, code } },
    ...(question && isAnswered
      ? [{ kind: 'question.settled' as const, ...shared, data: { question: question.id } }]
      : []),
  ]);
  void core.language.words().search.prepare();
  const done = [text.synonyms.added(say, partLabel(code, view))];
  if (question)
    done.push(
      isAnswered
        ? text.synonyms.answers(question.text, partLabels(meaning.parts, view))
        : text.synonyms.answersNot(question.text),
    );
  return replied(sentence('status', done.join('\n'), view), true);
}
