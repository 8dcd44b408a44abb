/** Answers 「休み」 and 「代理」: who is away, who is whose deputy, and how to change it. */

import type { ActionChoice } from '../../actions.ts';
import type { Answer, Person } from '../../adapter.ts';
import { printDay, printWeekdayDate } from '../../calendar/era.ts';
import type { Contact, Owner } from '../../directory/directory.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import type { ReplyElement } from '../../reply.ts';
import { say } from '../core.ts';
import { mayDo } from '../rights.ts';
import { ownerLabel, type View } from '../view/view.ts';
import { idsOf, withdrawal } from './declare-absence.ts';

const MOST_ROWS = 60;

export function awayAnswer(person: Person, view: View): Answer {
  const { text, on, lang, state } = view;
  const { columns } = text;
  const away = people(person, view).flatMap(({ owner, contact }) =>
    personIdsOf(contact).flatMap(id =>
      (state.absences[id] ?? []).filter(({ to }) => to >= on).map(absence => ({ owner, contact, id, absence })),
    ),
  );
  const rows = away.map(({ owner, contact, absence: { from, to } }) => [
    ownerLabel(owner.id, view),
    contact.name,
    text.absence.span(printWeekdayDate(from, lang), printWeekdayDate(to, lang)),
  ]);
  const ids = idsOf(person, view);
  // A person in two divisions has two rows.
  const own = new Map(away.flatMap(({ id, absence }) => (ids.includes(id) ? [[absence, id]] : [])));
  const buttons = [...own].map(([absence, id]) => {
    const span = text.absence.span(printDay(absence.from, lang), printDay(absence.to, lang));
    return withdrawal(id, absence, text.absence.withdraw(span));
  });
  return listed(
    text.standIns.away(rows.length),
    text.standIns.awayHow,
    [columns.owner, text.standIns.person, text.standIns.days],
    rows,
    view,
    buttons,
  );
}

export function deputyAnswer(person: Person, view: View): Answer {
  const { text } = view;
  const rows = people(person, view).flatMap(({ owner, contact }) =>
    contact.deputyOf === null ? [] : [[ownerLabel(owner.id, view), contact.deputyOf, contact.name]],
  );
  const { columns } = text;
  return listed(
    text.standIns.deputies(rows.length),
    text.standIns.deputyHow,
    [columns.owner, text.standIns.person, text.standIns.deputy],
    rows,
    view,
  );
}

/** The contacts of the person's own divisions; for coordinators all. */
function people(person: Person, { directory, on }: View): { owner: Owner; contact: Contact }[] {
  const own = new Set(directory.postsOf(person.id, on).map(({ owner }) => owner.id));
  const seesAll = mayDo('coordinate', person, directory, on);
  return directory.owners
    .filter(({ id }) => seesAll || own.has(id))
    .flatMap(owner => directory.contactsOf(owner.id, on).map(contact => ({ owner, contact })));
}

function listed(
  title: string,
  how: string,
  heads: string[],
  rows: string[][],
  view: View,
  buttons: ActionChoice[] = [],
): Answer {
  const columns = heads.map(head => ({ title: head }));
  const table: ReplyElement[] =
    rows.length > 0 ? [{ kind: 'table', caption: title, columns, rows: rows.slice(0, MOST_ROWS) }] : [];
  const actions: ReplyElement[] = buttons.length > 0 ? [{ kind: 'actions', actions: buttons }] : [];
  return say(
    'update',
    {
      title,
      fallback: `${title} ${how}`,
      elements: [...table, ...actions, { kind: 'text', text: how, tone: 'subtle' }],
    },
    view,
  );
}
