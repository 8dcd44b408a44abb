/** 「言い換え登録」「言い換え取消」「言い換え」: records, removes and lists synonyms. */
import type { ActionValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import type { Confirm } from '../coordinating/confirm.ts';
import { type Core, replied, say, sentence, type Turn } from '../core.ts';
import { dayLabel, personLabel, type View } from '../view/view.ts';
import { registerButton } from './form.ts';
import { isSaid, judgeSynonym, partLabel, partLabels } from './judge.ts';

/** 「ひまわりネット 4-2-1」「ひまわりネット＝4-2-1」: the word, and the code at the end. */
const WORD_AND_CODE =
  /^(?<say>.+?)(?:\s*[=:→]\s*|\s+|[はを、]\s*)(?<code>(?:施策\s*)?\d{1,2}-\d{1,2}(?:-\d{1,2})?)に?$/;

export async function proposeSynonym(rest: string, core: Core, view: View, confirm: Confirm): Promise<Answer> {
  const { text } = view;
  const { say: typed = '', code: part = '' } = WORD_AND_CODE.exec(rest)?.groups ?? {};
  if (typed === '') return sentence('clarify', text.synonyms.how, view, [registerButton('', view)]);
  const verdict = await judgeSynonym(typed, part, core, view);
  if (!verdict.isRight) return sentence('clarify', verdict.why, view);
  const question = text.synonyms.confirm(verdict.say, partLabel(verdict.code, view), partLabels(verdict.before, view));
  return confirm(question, 'cycle.synonym', verdict, { label: text.synonyms.deed });
}

export async function addSynonym(
  said: ActionValue<'cycle.synonym'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text } = view;
  // Judged again: the record may have changed since the button was shown.
  const verdict = await judgeSynonym(said.say, said.code, core, view);
  if (!verdict.isRight) return replied(sentence('status', verdict.why, view), true);
  const { say: added, code } = verdict;
  await core.journal.append([{ kind: 'synonym.added', by: person.id, from: conversation, data: { say: added, code } }]);
  void core.language.words().search.prepare();
  return replied(sentence('status', text.synonyms.added(added, partLabel(code, view)), view), true);
}

export function proposeRemoval(rest: string, view: View, confirm: Confirm): Answer {
  const { text } = view;
  if (rest === '') return sentence('clarify', text.synonyms.removeHow, view);
  const recorded = recordedAs(rest, view);
  const [first] = recorded;
  if (!first) return sentence('clarify', text.synonyms.notRecorded(rest), view);
  const parts = partLabels(
    recorded.map(({ code }) => code),
    view,
  );
  const deed = { label: text.synonyms.removalDeed, style: 'danger' as const };
  return confirm(text.synonyms.confirmRemoval(first.say, parts), 'cycle.remove-synonym', first.say, deed);
}

export async function removeSynonym(
  word: ActionValue<'cycle.remove-synonym'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text } = view;
  const recorded = recordedAs(word, view);
  if (recorded.length === 0) return replied(sentence('status', text.synonyms.notRecorded(word), view), true);
  await core.journal.append(
    recorded.map(({ say: removed, code }) => ({
      kind: 'synonym.removed' as const,
      by: person.id,
      from: conversation,
      data: { say: removed, code },
    })),
  );
  return replied(sentence('status', text.synonyms.removed(word), view), true);
}

const recordedAs = (typed: string, { state }: View) => state.synonyms.list.filter(one => isSaid(one.say, typed));

/** The newest first. */
export function synonymList(view: View): Answer {
  const { text, state } = view;
  const { title, empty, columns, listHow } = text.synonyms;
  const { list } = state.synonyms;
  if (list.length === 0) return sentence('status', empty, view, [registerButton('', view)]);
  return say(
    'status',
    {
      title: title(list.length),
      fallback: title(list.length),
      elements: [
        {
          kind: 'table',
          caption: title(list.length),
          columns: [columns.say, columns.part, columns.at, columns.by].map(one => ({ title: one })),
          rows: list
            .toReversed()
            .map(one => [one.say, partLabel(one.code, view), dayLabel(one.at, view), personLabel(one.by, view)]),
        },
        { kind: 'text', text: listHow, tone: 'subtle' },
        { kind: 'actions', actions: [registerButton('', view)] },
      ],
    },
    view,
  );
}
