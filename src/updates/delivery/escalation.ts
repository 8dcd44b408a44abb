/**
 * The escalation to a superior: a courteous note on what is missing, who reports for the division, and where to look.
 */

import { type ActionChoice, button } from '../../actions.ts';
import type { Contact } from '../../directory/directory.ts';
import { ownerName } from '../../directory/owner-name.ts';
import { entryName } from '../../plan/names.ts';
import type { Reply } from '../../reply.ts';
import { isAway } from '../people/presence.ts';
import { missingOf } from '../round/updates.ts';
import type { Delivery, RoundState } from '../state.ts';
import { coordinatorNames, dueLabel, ownerLabel, roundLabel, type View } from '../view/view.ts';

export function escalationMessage(delivery: Delivery, round: RoundState, view: View): Reply {
  const { text, lang, state, directory, on } = view;
  const owner = delivery.owner ?? '';
  const missing = missingOf(state, round, owner);
  const title = text.escalation.title(roundLabel(round.id, lang));
  const label = ownerLabel(owner, view);
  const request = text.escalation.request(label, roundLabel(round.id, lang), missing.length, dueLabel(round, view));
  const contacts = text.list(directory.contactsOf(owner, on).map(contact => contactLabel(contact, view)));
  const coordinators = coordinatorNames(view);
  return {
    lang,
    title,
    fallback: request,
    elements: [
      { kind: 'text', text: request },
      {
        kind: 'table',
        caption: text.digest.missing,
        columns: [{ title: text.columns.code }, { title: text.columns.name }],
        rows: missing.map(project => [project, entryName(project, view)]),
      },
      { kind: 'facts', facts: [{ label: text.escalation.contacts, value: contacts || text.escalation.nobody }] },
      { kind: 'text', text: text.escalation.arrange(coordinators), tone: 'subtle' },
      { kind: 'actions', actions: lookActions(owner, view) },
    ],
  };
}

function contactLabel(contact: Contact, { state, on, text }: View): string {
  const deputy = contact.deputyOf === null ? '' : text.deputy;
  const away = isAway(contact, state, on) ? text.escalation.away : '';
  return `${text.escalation.contact(contact.name, contact.post)}${deputy}${away}`;
}

/** Buttons every member may use: a superior cannot report. */
function lookActions(owner: string, { text, directory, lang }: View): ActionChoice[] {
  const division = directory.owner(owner);
  const projects = text.escalation.projects(division ? ownerName(division, { lang }) : owner);
  return [projects, text.buttons.missing].map(label => button('ask', label, label));
}
