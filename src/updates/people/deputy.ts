/**
 * Names the deputy of a contact from today on, confirmed by a click: 「私の代理を佐藤さんに」「代理登録 危機対策課
 * 佐藤」.
 */
import { type ActionId, type ActionValue, button } from '../../actions.ts';
import type { Answer, Outcome, Person } from '../../adapter.ts';
import { printWeekdayDate } from '../../calendar/era.ts';
import type { Contact } from '../../directory/directory.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import { cancelled, confirmation } from '../coordinating/confirm.ts';
import { permits, refused, replied, sentence, type Turn } from '../core.ts';
import { ownerLabel, type View } from '../view/view.ts';
import { isNamed, isSame, peopleAt, peopleNamed, type Seat } from './named-people.ts';

/** A parsed request: the deputy's name, or null for none. */
type DeputyWish = { name: string | null };

const WISHES = [
  /^(?:(?:私|わたし|自分)の)?代理(?:者)?(?:は|を|には)、?\s*(.+?)\s*(?:さん|様|氏)?\s*(?:に(?:して(?:ください)?|します|変更(?:します|して(?:ください)?)?|お願いします)?|で(?:す|お願いします)?|とします)?$/,
  /^(?:my )?deputy(?: is|:| will be)\s+(.+)$/,
  /^make (.+?) my deputy$/,
];
const NOBODY =
  /^(?:なし|無し|いません|不要|外(?:す|して(?:ください)?|します)|解除(?:する|します|して(?:ください)?)?|none|nobody|no one)$/;
/** Matches questions, which are not requests. */
const ASKS = /[?？]|誰|だれ|どなた|どう|いつ|ですか|でしょうか|\b(?:who|how|what|when)\b/;
const LONGEST_NAME = 30;

/** Null when the text names no deputy. */
export function parseDeputyWish(said: string): DeputyWish | null {
  const line = said
    .normalize('NFKC')
    .trim()
    .replace(/[。.!]+$/, '')
    .toLowerCase();
  if (ASKS.test(line)) return null;
  for (const pattern of WISHES) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined && name.length <= LONGEST_NAME) return { name: NOBODY.test(name) ? null : name };
  }
  return null;
}

/** A contact's request for themselves. */
export function proposeOwnDeputy({ name }: DeputyWish, person: Person, view: View): Answer {
  const { text, directory, on } = view;
  const seats = directory
    .postsOf(person.id, on)
    .filter(({ deputy }) => !deputy)
    .map(({ owner, contact }) => ({ owner: owner.id, contact }));
  const [first, ...others] = seats;
  if (!first) return sentence('status', text.naming.notYours, view);
  const meant = others.length === 0 ? seats : seats.filter(seat => isMeant(seat, name, view));
  const [seat = first] = meant;
  if (meant.length === 1) return propose(seat, name, view);
  // A deputy gets the right to report for the division, so the choice between several is the person's.
  const possible = (meant.length > 0 ? meant : seats).map(seat => ({ seat, change: changeOf(seat, name, view) }));
  const buttons = possible.flatMap(({ seat, change }) =>
    'value' in change
      ? [button('update.deputy', change.value, text.naming.inDivision(ownerLabel(seat.owner, view)))]
      : [],
  );
  return buttons.length > 0
    ? sentence('clarify', text.naming.which, view, buttons)
    : propose(possible[0]?.seat ?? first, name, view);
}

/** The post whose division the one named serves in; with nobody named, one that has a deputy. */
function isMeant(seat: Seat, name: string | null, view: View): boolean {
  if (name === null) return deputiesOf(seat, view).length > 0;
  return peopleAt(seat.owner, view).some(contact => isNamed(contact.name, name) && !isSame(contact, seat.contact));
}

/**
 * A coordinator's request for anybody: 「危機対策課 佐藤」, with the contact's name in between where a division has
 * several.
 */
export function proposeDeputy(rest: string, view: View): Answer {
  const { text, directory, on } = view;
  const [first = '', ...words] = rest.split(/[\s,、]+/).filter(word => word !== '');
  const owners = first === '' ? [] : directory.findOwner(first);
  const [owner] = owners;
  if (!owner || owners.length > 1 || words.length === 0) return sentence('clarify', text.naming.how, view);
  const principals = directory.contactsOf(owner.id, on).filter(({ deputyOf }) => deputyOf === null);
  const named = principals.filter(({ name }) => words.length > 1 && isNamed(name, words[0] ?? ''));
  const [principal] = principals.length === 1 ? principals : named;
  if (!principal) {
    const names = text.list(principals.map(({ name }) => name));
    return sentence('clarify', text.naming.whose(ownerLabel(owner.id, view), names), view);
  }
  const name = (named.length > 0 ? words.slice(1) : words).join(' ');
  return propose({ owner: owner.id, contact: principal }, NOBODY.test(name) ? null : name, view);
}

function propose(seat: Seat, name: string | null, view: View): Answer {
  const change = changeOf(seat, name, view);
  if (!('value' in change)) return change;
  const { question, label, value } = change;
  return confirmation(question, button('update.deputy', value, label), 'update.cancel-deputy', view);
}

/** The change to confirm, or the answer that says why there is none. */
function changeOf(
  seat: Seat,
  name: string | null,
  view: View,
): { question: string; label: string; value: ActionValue<'update.deputy'> } | Answer {
  const { text, directory, on, lang } = view;
  const { nameDeputy, dropDeputy } = text.commands.deeds;
  const before = text.list(deputiesOf(seat, view).map(contact => contact.name));
  const of = `${ownerLabel(seat.owner, view)} ${seat.contact.name}`;
  const valueFor = (deputy: [string, string] | null): ActionValue<'update.deputy'> => [
    seat.owner,
    seat.contact.name,
    deputy,
  ];
  if (name === null)
    return before === ''
      ? sentence('status', text.naming.noneYet(of), view)
      : { question: text.naming.confirmNone(of, before), label: dropDeputy, value: valueFor(null) };
  const found = peopleNamed(name, seat, view);
  const [one] = found;
  if (!one) return sentence('clarify', text.naming.unknown(name), view);
  if (found.length > 1) {
    const people = found.map(({ owner, contact }) =>
      text.inBrackets(contact.name, `${ownerLabel(owner, view)} ${contact.post}`),
    );
    return sentence('clarify', text.naming.several(text.list(people)), view);
  }
  if (isSame(one.contact, seat.contact)) return sentence('clarify', text.naming.themselves, view);
  if (directory.contactsOf(seat.owner, on).some(other => isSame(other, one.contact)))
    return sentence('status', text.naming.already(one.contact.name, ownerLabel(seat.owner, view)), view);
  const question = text.naming.confirm(of, one.contact.name, printWeekdayDate(on, lang), before);
  return { question, label: nameDeputy, value: valueFor([one.owner, one.contact.name]) };
}

/** Handles the buttons. The contact is looked up again, because the value has passed through the platform. */
export async function nameDeputy(
  [ownerId, principal, chosen]: ActionValue<'update.deputy'>,
  { person, conversation, core, view }: Turn,
  id: ActionId,
): Promise<Outcome> {
  const { text, directory, on, lang } = view;
  const contact = directory.contactsOf(ownerId, on).find(one => one.name === principal && one.deputyOf === null);
  if (!contact) return refused(sentence('status', text.naming.gone, view));
  const isOwn = personIdsOf(contact).includes(person.id);
  if (!permits(core, isOwn ? 'name-deputy' : 'coordinate', person, view, ownerId))
    return refused(sentence('status', text.naming.notYours, view));
  if (id === 'update.cancel-deputy') return cancelled(view);
  const seat = { owner: ownerId, contact };
  const of = `${ownerLabel(ownerId, view)} ${contact.name}`;
  const shared = { kind: 'deputy.named' as const, by: person.id, from: conversation };
  if (chosen === null) {
    if (deputiesOf(seat, view).length > 0)
      await core.journal.append([{ ...shared, data: { owner: ownerId, contact: principal, deputy: null, from: on } }]);
    return replied(sentence('status', text.naming.removed(of), view), true);
  }
  const deputy = peopleAt(chosen[0], view).find(({ name }) => name === chosen[1]);
  if (!deputy || isSame(deputy, contact)) return refused(sentence('status', text.naming.gone, view));
  if (!directory.contactsOf(ownerId, on).some(one => isSame(one, deputy))) {
    const { name, post, slack, teams, email } = deputy;
    const data = { owner: ownerId, contact: principal, deputy: { name, post, slack, teams, email }, from: on };
    await core.journal.append([{ ...shared, data }]);
  }
  return replied(sentence('status', text.naming.done(of, deputy.name, printWeekdayDate(on, lang)), view), true);
}

const deputiesOf = ({ owner, contact }: Seat, { directory, on }: View): Contact[] =>
  directory.contactsOf(owner, on).filter(({ deputyOf }) => deputyOf === contact.name);
