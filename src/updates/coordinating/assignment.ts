/** 「担当登録 4-6-4 医療整備課 4月1日」: who is to be responsible, shown before it is recorded. */
import type { Action, Answer, Outcome } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import { isDate } from '../../calendar/plain-date.ts';
import type { Owner } from '../../directory/directory.ts';
import { type Core, replied, sentence } from '../core.ts';
import { ownerLabel, projectLabel, type View } from '../view/view.ts';
import type { Confirm } from './confirm.ts';
import { dateIn } from './named-date.ts';

const NOBODY = /^(?:なし|未登録|none|nobody)$/;

export function proposeAssignment(rest: string, view: View, confirm: Confirm): Answer {
  const { text, plan, directory, on, lang } = view;
  const [first, ...words] = rest.split(/[\s,、]+/);
  const code = first && plan.locate(first) ? plan.originalOf(first) : undefined;
  const lastWord = words.length > 1 ? dateIn(words.at(-1) ?? '', on) : null;
  const name = (lastWord ? words.slice(0, -1) : words).join(' ');
  const owners = NOBODY.test(name) ? [] : directory.findOwner(name);
  const [owner] = owners;
  if (!code || name === '' || (!NOBODY.test(name) && owners.length !== 1)) {
    const form = { id: 'cycle.assign-form', label: text.buttons.assign, value: code ?? '', style: 'primary' as const };
    const problem = !code || name === '' ? text.commands.assignHow : wrongOwner(name, owners, view);
    return sentence('clarify', problem, view, [form]);
  }
  const from = lastWord ?? on;
  const label = owner ? ownerLabel(owner.id, view) : text.commands.vacated;
  return confirm(
    text.commands.confirmAssign(projectLabel(code, view), label, printDate(from, lang)),
    'cycle.assign',
    `${code}/${owner?.id ?? ''}/${from}`,
  );
}

function wrongOwner(name: string, owners: readonly Owner[], view: View): string {
  const { commands, list } = view.text;
  if (owners.length === 0) return commands.unknownOwner(name);
  return commands.severalOwners(list(owners.map(({ id }) => ownerLabel(id, view))));
}

export async function assign({ value, person, conversation }: Action, core: Core, view: View): Promise<Outcome> {
  const { text, plan, directory, lang } = view;
  const [project = '', owner = '', from = ''] = value.split('/');
  if (!plan.locate(project) || !isDate(from) || (owner !== '' && !directory.owner(owner)))
    return replied(sentence('status', text.closedRound, view));
  await core.journal.append([
    { kind: 'project.assigned', by: person.id, from: conversation, data: { project, owner: owner || null, from } },
  ]);
  const name = owner ? ownerLabel(owner, view) : text.commands.vacated;
  const words = text.commands.assigned(projectLabel(project, view), name, printDate(from, lang));
  return replied(sentence('status', words, view), true);
}
