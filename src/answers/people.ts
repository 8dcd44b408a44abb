/** Answers about a person of the directory: their division and its projects, nothing else. */

import type { Answer } from '../adapter.ts';
import type { Owner } from '../directory/directory.ts';
import { ownerName } from '../directory/owner-name.ts';
import type { Intent } from '../intent/intent.ts';
import { findCodes } from '../plan/code.ts';
import { type AnswerContext, answer, hidden, sampleRemark } from './context.ts';
import { contactsOf, ownedBy, personName } from './owners.ts';

export function people({ people: named, asked }: Extract<Intent, { kind: 'people' }>, context: AnswerContext): Answer {
  const { text, directory, on, showsPeople } = context;
  if (!showsPeople) return hidden('owner', [], context);
  const found = named.flatMap(({ owner, name }) => {
    const contact = directory.contactsOf(owner, on).find(one => one.name === name);
    const division = directory.owner(owner);
    return contact && division ? [{ owner: division, said: personName(contact, context) }] : [];
  });
  const [first, ...others] = found;
  if (!first) return unknownPerson(named[0]?.said ?? '', context);
  if (others.some(({ owner }) => owner !== first.owner)) return severalPeople(found, context);
  const owned = ownedBy(asked ? { owners: [first.owner.id], asked } : { owners: [first.owner.id] }, context);
  const title = text.titleOfPlace(first.said, owned.reply.title ?? owned.reply.fallback);
  return { ...owned, reply: { ...owned.reply, title, fallback: title } };
}

/** Several people match the name or post: a table of their divisions, to ask again. */
function severalPeople(found: { owner: Owner; said: string }[], context: AnswerContext): Answer {
  const { text } = context;
  const title = text.peopleTitle(found.length);
  const rows = found.map(({ owner, said }) => [ownerName(owner, context), said]);
  const columns = [{ title: text.columns.owner }, { title: text.labels.contact }];
  return answer(
    'owner',
    {
      title,
      fallback: title,
      elements: [{ kind: 'table', caption: title, columns, rows }, ...sampleRemark(context)],
    },
    context,
  );
}

/** A person unknown to the plan and the directory: says what the directory has. */
export function unknownPerson(who: string, context: AnswerContext): Answer {
  const { text, directory, on, showsPeople } = context;
  if (!showsPeople) return hidden('none', [], context);
  const holdsPeople = directory.owners.some(({ id }) => directory.contactsOf(id, on).length > 0);
  const sentence = holdsPeople ? text.personUnknown(who) : text.noPeople(who);
  const near = ownerIn(who, context);
  const known = near
    ? [{ label: text.labels.owner, value: ownerName(near, context) }, ...contactsOf(near, context)]
    : [];
  return answer(
    'none',
    {
      title: text.noneTitle,
      fallback: sentence,
      elements: [
        { kind: 'text', text: sentence },
        ...(known.length > 0 ? [{ kind: 'facts' as const, facts: known }, ...sampleRemark(context)] : []),
      ],
    },
    context,
  );
}

/** The division named together with a person: 「広報課の課長」「1-1-1の班長」. */
function ownerIn(who: string, { directory, plan, on }: AnswerContext): Owner | undefined {
  const [code] = findCodes(who);
  if (code) return directory.mainOwnerOf(plan.originalOf(code.code), on);
  const [owner, ...others] = directory.findOffice(who)?.owners ?? [];
  return others.length > 0 ? undefined : owner;
}
