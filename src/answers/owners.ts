/** Answers about owners. */

import type { Answer } from '../adapter.ts';
import { printEraDate } from '../calendar/era.ts';
import type { Contact, Owner } from '../directory/directory.ts';
import { departmentName, ownerName } from '../directory/owner-name.ts';
import type { Intent } from '../intent/intent.ts';
import { entryName } from '../plan/names.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, hidden, ownerLine, placeOf, sampleNote, titleOfAll } from './context.ts';
import { found } from './listings.ts';
import { nothingReported, statusOf } from './status.ts';

/** @param withStatus adds the projects' status */
export function owned(codes: readonly string[], context: AnswerContext, withStatus = false): Answer {
  const { plan, text, directory, on, showsPeople } = context;
  if (!showsPeople) return hidden('owner', codes, context);
  if (codes.length === 0)
    return answer(
      'owner',
      {
        title: text.noOwner,
        fallback: text.noOwner,
        elements: [{ kind: 'text', text: text.ownerRegister }],
      },
      context,
    );
  if (codes.length > 1) return severalOwners(codes, context, withStatus);
  const code = codes[0]!;
  const project = plan.originalOf(code);
  const main = directory.mainOwnerOf(project, on);
  const support = directory.supportOf(project, on).map(owner => ownerName(owner, context));
  const supporting = support.length > 0 ? [{ label: text.labels.support, value: support.join(' / ') }] : [];
  const name = `${code} ${entryName(code, context)}`;
  if (!main) {
    const sentence = text.ownerUnknown(name);
    const beside = [...supporting, ...termsOf(project, context)];
    return answer(
      'owner',
      {
        title: text.noOwner,
        fallback: sentence,
        elements: [
          { kind: 'text', text: sentence },
          { kind: 'text', text: text.ownerRegister },
          ...(beside.length > 0 ? [{ kind: 'facts' as const, facts: beside }] : []),
          ...(withStatus ? [{ kind: 'facts' as const, facts: [statusFact(code, context)] }] : []),
        ],
      },
      context,
      { entries: codes },
    );
  }
  const title = text.ownerTitle(name, `${ownerName(main, context)}${directory.sample ? text.sampleMark : ''}`);
  const contacts = contactsOf(main, context);
  const elements: ReplyElement[] = [
    {
      kind: 'facts',
      facts: [
        { label: text.labels.owner, value: `${departmentName(main, context)} ${ownerName(main, context)}` },
        ...contacts,
        ...supporting,
        ...termsOf(project, context),
        ...(withStatus ? [statusFact(code, context)] : []),
        { label: text.labels.place, value: placeOf(code, context) },
      ],
    },
    ...sampleNote(codes, context),
  ];
  return answer('owner', { title, fallback: title, elements }, context, { entries: codes });
}

/** Who owned a project before and who will, as one fact; empty while nothing changes. */
function termsOf(project: string, context: AnswerContext): { label: string; value: string }[] {
  const { directory, on, lang, text } = context;
  const terms = directory.termsOf(project);
  if (terms.every(term => term.from <= on && term.to === null)) return [];
  const [first] = terms;
  const told = terms.map(term => {
    const { owner, from, to } = term;
    const begins = term === first ? null : printEraDate(from, lang);
    return text.ownerTerm(ownerName(owner, context), begins, to && printEraDate(to, lang));
  });
  return [{ label: text.labels.terms, value: told.join(' → ') }];
}

/** @example '防災班長 見本 一郎' */
export const personName = ({ post, name, deputyOf }: Contact, { text }: AnswerContext): string =>
  text.contact(post, name, deputyOf !== null);

/** The people of a division as one fact, or a note that the directory has none. */
export function contactsOf(owner: Owner, context: AnswerContext): { label: string; value: string }[] {
  return [{ label: context.text.labels.contact, value: peopleOf(owner, context) }];
}

export function peopleOf(owner: Owner, context: AnswerContext): string {
  const { directory, on, text } = context;
  return (
    directory
      .contactsOf(owner.id, on)
      .map(contact => personName(contact, context))
      .join(' / ') || text.noContact
  );
}

/** The status of a project; without a report, what happens next. */
function statusFact(code: string, context: AnswerContext): { label: string; value: string } {
  const status = context.statusOf(context.plan.originalOf(code)) ?? nothingReported([code], context)[0] ?? '';
  return { label: context.text.labels.status, value: status };
}

function severalOwners(codes: readonly string[], context: AnswerContext, withStatus: boolean): Answer {
  const { text, plan } = context;
  const counted = withStatus ? text.ownersAndStatusTitle(codes.length) : text.ownersTitle(codes.length);
  const title = titleOfAll(codes, counted, context);
  const rows = codes.map(code => [
    code,
    entryName(code, context),
    ownerLine(code, context)?.replace(/^[^:：]+[:：] ?/, '') ?? text.noOwner,
    ...(withStatus ? [context.statusOf(plan.originalOf(code)) ?? text.noStatus] : []),
  ]);
  const columns = [
    text.columns.code,
    text.columns.name,
    text.columns.owner,
    ...(withStatus ? [text.labels.status] : []),
  ];
  return answer(
    'owner',
    {
      title,
      fallback: title,
      elements: [
        {
          kind: 'table',
          caption: title,
          columns: columns.map(title => ({ title })),
          rows,
        },
        ...sampleNote(codes, context),
      ],
    },
    context,
    { entries: codes },
  );
}

/**
 * Projects of the named divisions or department (with `isAway` of all others), in the whole plan or among some entries;
 * with `asked` their owners or status.
 */
export function ownedBy(
  { owners: ids, among, isAway, asked }: Omit<Extract<Intent, { kind: 'ownedBy' }>, 'kind'>,
  context: AnswerContext,
): Answer {
  const { directory, plan, text, on, showsPeople } = context;
  const owners = ids.flatMap(id => directory.owner(id) ?? []);
  const [owner, ...others] = owners;
  if (!owner || !showsPeople) return owned([], context);
  const owns = new Set(owners.flatMap(({ id }) => directory.projectsOf(id, on)));
  const all = among ?? plan.projects.map(({ code }) => code);
  const codes = all.filter(code => owns.has(plan.originalOf(code)) !== (isAway ?? false)).sort(plan.compare);
  const named = officesName(owners, context);
  const name = isAway ? text.othersThan(named) : named;
  if (asked && codes.length > 0) return asked === 'status' ? statusOf(codes, context) : owned(codes, context);
  const isSole = others.length === 0 && !among && !isAway;
  const supported = isSole ? directory.supportedBy(owner.id, on).sort(plan.compare) : [];
  const also: ReplyElement[] =
    supported.length > 0 ? [{ kind: 'text', text: text.supports(supported), tone: 'subtle' }] : [];
  if (codes.length === 0) return noneOwned(name, isAway ? [] : among, also, context);
  // Contacts are shown only for a single division and all of its projects; for a department there would be too many.
  const people = isSole ? contactsOf(owner, context) : [];
  const before: ReplyElement[] = [...(people.length > 0 ? [{ kind: 'facts' as const, facts: people }] : []), ...also];
  const title = among ? text.ownedAmongTitle(name, codes.length) : text.ownedByTitle(name, codes.length);
  return listOfOwned(codes, title, context, { before });
}

/** The department's name when all of its divisions are meant, otherwise the names of the divisions. */
export function officesName(owners: readonly Owner[], context: AnswerContext): string {
  const [first, ...others] = owners;
  if (!first) return '';
  const { department } = first;
  const areAll =
    owners.every(one => one.department === department) &&
    context.directory.owners.every(
      other => other.department !== department || owners.some(({ id }) => id === other.id),
    );
  if (others.length > 0 && areAll) return departmentName(first, context);
  return owners.map(owner => ownerName(owner, context)).join(context.lang === 'ja' ? '・' : ' / ');
}

/** The offices own none of the projects; if these are few, their owners are listed. */
function noneOwned(
  name: string,
  among: readonly string[] | undefined,
  also: ReplyElement[],
  context: AnswerContext,
): Answer {
  const { text } = context;
  const title = among ? text.ownedAmongNone(name) : text.ownedByNone(name);
  if (among && among.length > 0 && among.length <= MOST_NAMED) return listOfOwned(among, title, context);
  return answer('owner', { fallback: title, elements: [{ kind: 'text', text: title }, ...also] }, context);
}

/** A list of projects under its own title, with elements before and after it. */
export function listOfOwned(
  codes: readonly string[],
  title: string,
  context: AnswerContext,
  { before = [], after = [] }: { before?: ReplyElement[]; after?: ReplyElement[] } = {},
): Answer {
  const list = found(codes, null, context);
  const elements = [...before, ...list.reply.elements, ...after];
  return { ...list, intent: 'owner', reply: { ...list.reply, title, fallback: title, elements } };
}

/** All projects of the owner of a project. */
export function ownedAlike(
  { code, among }: Pick<Extract<Intent, { kind: 'ownedAlike' }>, 'code' | 'among'>,
  context: AnswerContext,
): Answer {
  const { directory, plan, on } = context;
  const owner = directory.mainOwnerOf(plan.originalOf(code), on);
  return owner ? ownedBy({ owners: [owner.id], ...(among ? { among } : {}) }, context) : owned([code], context);
}

const MOST_NAMED = 3;

export function vacant(context: AnswerContext): Answer {
  const { directory, plan, text, on, showsPeople } = context;
  if (!showsPeople) return hidden('owner', [], context);
  const codes = directory.vacancies(plan, on).map(entry => entry.code);
  const title = text.vacantTitle(codes.length);
  if (codes.length === 0) return answer('owner', { title, fallback: title, elements: [] }, context);
  const advice: ReplyElement = { kind: 'text', text: text.ownerRegister, tone: 'subtle' };
  return listOfOwned(codes, title, context, { after: [advice] });
}
