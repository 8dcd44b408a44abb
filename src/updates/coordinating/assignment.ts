/** 「担当登録 4-6-4 医療整備課 4月1日」: shows a change of owner for confirmation, then records it. */
import { type ActionValue, button } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { printWeekdayDate } from '../../calendar/era.ts';
import { isDate } from '../../calendar/plain-date.ts';
import { SPOKEN_DAYS } from '../../calendar/spoken-days.ts';
import type { Owner } from '../../directory/directory.ts';
import { refused, replied, sentence, type Turn } from '../core.ts';
import { ownerLabel, projectLabel, type View } from '../view/view.ts';
import { isAssigned, ownersFrom, stillAsked, wrongDay } from './assignable.ts';
import type { Confirm } from './confirm.ts';
import { nearestDateIn } from './named-date.ts';

const DAY_AT_END = new RegExp(
  `[\\s、]*(?:\\b(?:from|as of|on|starting)\\s+)?(?<day>${SPOKEN_DAYS})(?:付け?|から|より|以降)?(?: on(?:wards)?)?$`,
  'i',
);
const NOBODY = /^(?:なし|未登録|none|nobody)$/;

export function proposeAssignment(rest: string, view: View, confirm: Confirm): Answer {
  const { text, plan, directory, on, lang } = view;
  const [first = ''] = rest.split(/[\s,、]+/);
  const code = plan.locate(first) ? plan.originalOf(first) : undefined;
  const said = rest.slice(first.length).replace(/^[\s,、]+(?:to )?(?:the )?/i, '');
  const day = DAY_AT_END.exec(said);
  const name = day ? said.slice(0, day.index) : said;
  const begins = day && nearestDateIn(day.groups?.day ?? '', on);
  const owners = NOBODY.test(name) ? [] : directory.findOwner(name);
  const [owner] = owners;
  if (!code || name === '' || (!NOBODY.test(name) && owners.length !== 1)) {
    const form = button('cycle.assign-form', code ?? '', text.buttons.assign, 'primary');
    const problem = !code || name === '' ? text.commands.assignHow : wrongOwner(name, owners, view);
    return sentence('clarify', problem, view, [form]);
  }
  // A day that cannot be read never becomes today.
  if (day ? begins === null : /\d/.test(owner ? name.replace(owner.name, '').replace(owner.id, '') : name))
    return sentence('clarify', text.commands.assignHow, view);
  const from = begins ?? on;
  const id = owner?.id ?? '';
  const wrong = wrongDay(from, view) ?? (isAssigned(code, id, from, view) ? assignedAlready(code, from, view) : null);
  if (wrong) return sentence('clarify', wrong, view);
  const named = [projectLabel(code, view), printWeekdayDate(from, lang)] as const;
  const question = owner
    ? text.commands.confirmAssign(named[0], ownerLabel(owner.id, view), named[1])
    : text.commands.confirmVacate(...named);
  const value = { project: code, owner: id, from, shown: ownersFrom(code, from, view) };
  const { assign, vacate } = text.commands.deeds;
  const deed = { label: owner ? assign : vacate };
  return confirm([...stillAsked(code, id, view), question].join('\n'), 'cycle.assign', value, deed);
}

function wrongOwner(name: string, owners: readonly Owner[], view: View): string {
  const { commands, list } = view.text;
  if (owners.length === 0) return commands.unknownOwner(name);
  return commands.severalOwners(list(owners.map(({ id }) => ownerLabel(id, view))));
}

/** Reply with the owner from that day on. */
export function assignedAlready(project: string, from: string, view: View): string {
  const { text, directory, lang } = view;
  const owner = directory.mainOwnerOf(project, from)?.id;
  const name = owner ? ownerLabel(owner, view) : text.commands.vacated;
  return text.commands.assignedAlready(projectLabel(project, view), name, printWeekdayDate(from, lang));
}

export async function assign(
  { project, owner, from, shown }: ActionValue<'cycle.assign'>,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, plan, directory, lang, state } = view;
  if (!plan.locate(project) || !isDate(from) || (owner !== '' && !directory.owner(owner)))
    return refused(sentence('status', text.commands.outdated, view));
  const wrong = wrongDay(from, view);
  if (wrong) return refused(sentence('status', wrong, view));
  // Optimistic lock: the button must not undo a change made after it was shown.
  const changed = (now: View) => refused(sentence('status', assignedAlready(project, from, now), now));
  if (ownersFrom(project, from, view).join() !== shown.join()) return changed(view);
  // Of two concurrent clicks the second gets a used key.
  const key = `${project}/${state.directory.changes.length}`;
  const [recorded] = await core.journal.append([
    { kind: 'project.assigned', by: person.id, from: conversation, key, data: { project, owner: owner || null, from } },
  ]);
  if (recorded?.repeated) return changed(core.view(lang, view.now));
  const named = [projectLabel(project, view), printWeekdayDate(from, lang)] as const;
  const words = owner
    ? text.commands.assigned(named[0], ownerLabel(owner, view), named[1])
    : text.commands.nowVacant(...named);
  return replied(sentence('status', words, view), true);
}
