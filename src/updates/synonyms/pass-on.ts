/**
 * A question the plan did not answer, passed on to the coordinators. Only the person who asked it can do so: what
 * people ask is not recorded otherwise.
 */
import { type ActionChoice, button } from '../../actions.ts';
import type { Outcome, Person } from '../../adapter.ts';
import { dateAt } from '../../calendar/tokyo.ts';
import { OFFICE_LANG } from '../../lang.ts';
import type { Reply } from '../../reply.ts';
import { gentle, MAX_QUESTION_LENGTH } from '../../search/words/normalize.ts';
import { printable } from '../../text/printable.ts';
import { updatesText } from '../../text/updates.ts';
import { refused, sentence, type Turn } from '../core.ts';
import { mayDo } from '../rights.ts';
import { coordinatorNames, type View } from '../view/view.ts';

/** Open questions of one person: the list is everybody's. */
const MOST_OF_ONE = 20;

/** The button beneath a refusal; null where nobody could be told, or the person may not. */
export function passOnButton(question: string, person: Person, view: View): ActionChoice | null {
  const { text, directory, on } = view;
  const value = asRecorded(question);
  if (value === '' || question.length > MAX_QUESTION_LENGTH || directory.coordinators.length === 0) return null;
  return mayDo('see', person, directory, on) ? button('update.pass-on', value, text.unanswered.passOn) : null;
}

/** On one line, so that it can be quoted. */
const asRecorded = (question: string): string => printable(question).replace(/\s+/g, ' ').trim();

export async function passOn(said: string, { person, conversation, core, view }: Turn): Promise<Outcome> {
  const { text, state, directory } = view;
  const question = asRecorded(said.slice(0, MAX_QUESTION_LENGTH));
  if (question === '') return refused(sentence('status', text.commands.outdated, view));
  const open = state.unanswered.filter(({ by }) => by.includes(person.id));
  const isKnown = open.some(one => gentle(one.text) === gentle(question));
  if (!isKnown && open.length >= MOST_OF_ONE)
    return refused(sentence('status', text.unanswered.enough(open.length), view));
  const dayOf = (at: string) => dateAt(new Date(at), directory.schedule.timeZone);
  const isFirstToday = !state.unanswered.some(one => dayOf(one.at) === view.on);
  if (!isKnown)
    await core.journal.append([
      { kind: 'question.unanswered', by: person.id, from: conversation, data: { text: question } },
    ]);
  if (!isKnown && isFirstToday) core.notify(noticeOf(), `unanswered/${view.on}`);
  return refused(sentence('status', text.unanswered.passedOn(coordinatorNames(view)), view));
}

function noticeOf(): Reply {
  const { notice, command } = updatesText[OFFICE_LANG].unanswered;
  return {
    lang: OFFICE_LANG,
    fallback: notice,
    elements: [
      { kind: 'text', text: notice },
      { kind: 'actions', actions: [button('ask', command, command)] },
    ],
  };
}
