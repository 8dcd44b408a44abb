/** Who is responsible for a project from a day on, chosen in a form instead of typed after 「担当登録」. */
import type { Outcome, Submission } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import type { Form, FormField } from '../../reply.ts';
import { isAssigned, stillAsked, wrongDay } from '../coordinating/assignable.ts';
import { assignedAlready } from '../coordinating/assignment.ts';
import { coordinatorsOnly } from '../coordinating/coordinators-only.ts';
import { nearestDateIn } from '../coordinating/named-date.ts';
import { type Core, permits, replied, sentence } from '../core.ts';
import { ownerLabel, projectLabel, type View } from '../view/view.ts';

export const ASSIGN_FORM = 'assign';

/** @param project code it is about already; '' to choose one */
export function assignForm(project: string, view: View): Form {
  const { text, lang, on } = view;
  const { assignForm: words } = text;
  const lookup = (id: 'project' | 'owner', value: string, valueLabel: string): FormField => ({
    id,
    label: words[id],
    optional: false,
    kind: 'lookup',
    value,
    valueLabel,
    source: id === 'project' ? 'projects' : 'owners',
  });
  return {
    id: ASSIGN_FORM,
    lang,
    title: words.title,
    intro: words.intro,
    fields: [
      lookup('project', project, project === '' ? '' : projectLabel(project, view)),
      lookup('owner', '', ''),
      {
        id: 'from',
        label: words.from,
        optional: false,
        hint: words.fromHint,
        kind: 'text',
        value: on,
        multiline: false,
        maxLength: 20,
      },
    ],
    submit: words.submit,
    context: '',
  };
}

export async function takeAssignment(
  { values, person, conversation }: Submission,
  core: Core,
  view: View,
): Promise<Outcome> {
  const { text, plan, directory, on, lang } = view;
  if (!permits(core, 'coordinate', person, view)) return replied(coordinatorsOnly(person, view));
  const { errors } = text.assignForm;
  const wrong: Record<string, string> = {};
  const project = plan.locate(values.project ?? '') ? plan.originalOf(values.project ?? '') : undefined;
  if (project === undefined) wrong.project = errors.project;
  const owner = directory.owner(values.owner ?? '')?.id;
  if (owner === undefined) wrong.owner = errors.owner;
  const from = nearestDateIn((values.from ?? '').normalize('NFKC'), on);
  const wrongFrom = from === null ? errors.from : wrongDay(from, view);
  if (wrongFrom !== null) wrong.from = wrongFrom;
  if (project === undefined || owner === undefined || from === null || wrongFrom !== null)
    return { kind: 'invalid', errors: wrong };
  if (isAssigned(project, owner, from, view))
    return replied(sentence('status', assignedAlready(project, from, view), view), true);
  await core.journal.append([
    { kind: 'project.assigned', by: person.id, from: conversation, data: { project, owner, from } },
  ]);
  const done = text.commands.assigned(projectLabel(project, view), ownerLabel(owner, view), printDate(from, lang));
  return replied(sentence('status', [done, ...stillAsked(project, owner, view)].join('\n'), view), true);
}
