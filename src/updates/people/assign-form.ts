/** Form to assign a project to an owner from a day on; an alternative to typing 「担当登録」. */
import type { Outcome, Person } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import { createForm, type FieldId, type Filled, type FormErrors, invalid } from '../../forms.ts';
import type { Form, FormField } from '../../reply.ts';
import { isAssigned, stillAsked, wrongDay } from '../coordinating/assignable.ts';
import { assignedAlready } from '../coordinating/assignment.ts';
import { nearestDateIn } from '../coordinating/named-date.ts';
import { replied, sentence, type Turn } from '../core.ts';
import type { DirectoryChange } from '../state.ts';
import { momentLabel, ownerLabel, personLabel, projectLabel, type View } from '../view/view.ts';

/** Values of a form shown again. */
interface Again {
  owner: string;
  from: string;
  /** Shown above the fields: what changed while the form was open. */
  notice: string;
}

/** @param project code of the project; '' to choose one */
export function assignForm(project: string, view: View, again: Again = { owner: '', from: '', notice: '' }): Form {
  const { text, lang, on, state } = view;
  const { assignForm: words } = text;
  const lookup = (id: 'project' | 'owner', value: string, valueLabel: string): FormField<FieldId<'assign'>> => ({
    id,
    label: words[id],
    optional: false,
    kind: 'lookup',
    value,
    valueLabel,
    source: id === 'project' ? 'projects' : 'owners',
  });
  return createForm('assign', state.directory.changes.length, {
    lang,
    title: words.title,
    intro: [again.notice, words.intro].filter(Boolean).join('\n'),
    fields: [
      lookup('project', project, project === '' ? '' : projectLabel(project, view)),
      lookup('owner', again.owner, again.owner === '' ? '' : ownerLabel(again.owner, view)),
      {
        id: 'from',
        label: words.from,
        optional: false,
        hint: words.fromHint,
        kind: 'text',
        value: again.from || on,
        multiline: false,
        maxLength: 20,
      },
    ],
    submit: words.submit,
  });
}

export async function takeAssignment(
  { values, context }: Filled<'assign'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, plan, directory, on, lang } = view;
  const { errors } = text.assignForm;
  const wrong: FormErrors<'assign'> = {};
  const project = plan.locate(values.project ?? '') ? plan.originalOf(values.project ?? '') : undefined;
  if (project === undefined) wrong.project = errors.project;
  const owner = directory.owner(values.owner ?? '')?.id;
  if (owner === undefined) wrong.owner = errors.owner;
  const from = nearestDateIn((values.from ?? '').normalize('NFKC'), on);
  const wrongFrom = from === null ? errors.from : wrongDay(from, view);
  if (wrongFrom !== null) wrong.from = wrongFrom;
  if (project === undefined || owner === undefined || from === null || wrongFrom !== null)
    return invalid('assign', wrong);
  if (isAssigned(project, owner, from, view))
    return replied(sentence('status', assignedAlready(project, from, view), view), true);
  const change = changedSince(context, project, person, view);
  if (change) {
    const present = directory.mainOwnerOf(project, from)?.id;
    const notice = text.assignForm.meanwhile(
      personLabel(change.by, view),
      momentLabel(change.at, view),
      present ? ownerLabel(present, view) : text.commands.vacated,
    );
    return { kind: 'form', form: assignForm(project, view, { owner, from, notice }) };
  }
  await core.journal.append([
    { kind: 'project.assigned', by: person.id, from: conversation, data: { project, owner, from } },
  ]);
  const done = text.commands.assigned(projectLabel(project, view), ownerLabel(owner, view), printDate(from, lang));
  return replied(sentence('status', [done, ...stillAsked(project, owner, view)].join('\n'), view), true);
}

/** The newest change of the project's owner by somebody else after so many changes; undefined where it is unknown how many. */
function changedSince(
  changes: number | undefined,
  project: string,
  person: Person,
  { state }: View,
): DirectoryChange | undefined {
  if (changes === undefined) return undefined;
  return state.directory.changes
    .slice(changes)
    .findLast(
      one => one.by !== person.id && (one.kind === 'imported' || (one.kind === 'assigned' && one.project === project)),
    );
}
