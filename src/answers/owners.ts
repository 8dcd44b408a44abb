/** Who is responsible, and for what. */
import type { Answer } from '../adapter.ts';
import type { Owner } from '../directory/directory.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, hidden, nameOf, ownerLine, ownerName, placeName, sampleNote } from './context.ts';
import { found } from './listings.ts';
import { nothingReported } from './status.ts';

/** @param withStatus tells beside it how they are going */
export function owned(codes: readonly string[], context: AnswerContext, withStatus = false): Answer {
  const { plan, text, directory, on, showsPeople } = context;
  if (!showsPeople) return hidden('owner', codes, context);
  if (codes.length === 0)
    return answer('owner', { fallback: text.noOwner, elements: [{ kind: 'text', text: text.noOwner }] }, context, {
      entries: codes,
    });
  if (codes.length > 1) return severalOwners(codes, context, withStatus);
  const code = codes[0] as string;
  const project = plan.originalOf(code);
  const owners = directory.ownersOf(project, on);
  const [main] = owners;
  const name = `${code} ${nameOf(code, context)}`;
  if (!main) {
    const sentence = text.ownerUnknown(name);
    return answer(
      'owner',
      {
        title: text.noOwner,
        fallback: sentence,
        elements: [
          { kind: 'text', text: sentence },
          { kind: 'text', text: text.ownerRegister },
          ...(withStatus ? [{ kind: 'facts' as const, facts: [statusFact(code, context)] }] : []),
        ],
      },
      context,
      { entries: codes },
    );
  }
  const title = text.ownerTitle(
    name,
    `${ownerName(main.owner, context)}${directory.sample ? (context.lang === 'ja' ? '（サンプル）' : ' (sample)') : ''}`,
  );
  const division = context.lang === 'en' && main.owner.divisionEn ? main.owner.divisionEn : main.owner.division;
  const contacts = directory
    .contactsOf(main.owner.id, on)
    .map(contact => text.contact(contact.post, contact.name, contact.deputyOf !== null));
  const elements: ReplyElement[] = [
    {
      kind: 'facts',
      facts: [
        { label: text.labels.owner, value: `${division} ${ownerName(main.owner, context)}` },
        ...(contacts.length > 0 ? [{ label: '', value: contacts.join(' / ') }] : []),
        ...(withStatus ? [statusFact(code, context)] : []),
        { label: text.labels.place, value: placeName(plan.locate(code)?.measure.code ?? '', context) },
      ].map(fact => (fact.label === '' ? { ...fact, label: context.lang === 'ja' ? '窓口' : 'Contact' } : fact)),
    },
    ...sampleNote(codes, context),
  ];
  return answer('owner', { title, fallback: title, elements }, context, { entries: codes });
}

/** How a project is going; where nothing is known, what comes next. */
function statusFact(code: string, context: AnswerContext): { label: string; value: string } {
  const status = context.statusOf(context.plan.originalOf(code)) ?? nothingReported([code], context)[0] ?? '';
  return { label: context.text.labels.status, value: status };
}

function severalOwners(codes: readonly string[], context: AnswerContext, withStatus: boolean): Answer {
  const { text, plan } = context;
  const title = withStatus ? text.ownersAndStatusTitle(codes.length) : text.ownersTitle(codes.length);
  const rows = codes.map(code => [
    code,
    nameOf(code, context),
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

/** What a division is responsible for, of the whole plan or among some entries. */
export function ownedBy(ownerId: string, among: readonly string[] | undefined, context: AnswerContext): Answer {
  const { directory, plan, text, on, showsPeople } = context;
  const owner = directory.owner(ownerId);
  if (!owner || !showsPeople) return owned([], context);
  const owns = new Set(directory.projectsOf(ownerId, on));
  const codes = among ? among.filter(code => owns.has(plan.originalOf(code))) : [...owns].sort(plan.compare);
  const name = ownerName(owner, context);
  if (codes.length === 0)
    return answer(
      'owner',
      { fallback: text.ownedByNone(name), elements: [{ kind: 'text', text: text.ownedByNone(name) }] },
      context,
    );
  return listOfOwned(codes, text.ownedByTitle(name, codes.length), context);
}

/** Projects as a search shows them, under a title of their owners and between what is remarked about them. */
function listOfOwned(
  codes: readonly string[],
  title: string,
  context: AnswerContext,
  { before = [], after = [] }: { before?: ReplyElement[]; after?: ReplyElement[] } = {},
): Answer {
  const list = found(codes, null, context);
  const elements = [...before, ...list.reply.elements, ...after];
  return { ...list, intent: 'owner', reply: { ...list.reply, title, fallback: title, elements } };
}

/** What the owner of a project is responsible for. */
export function ownedAlike(code: string, context: AnswerContext): Answer {
  const { directory, plan, on } = context;
  const [main] = directory.ownersOf(plan.originalOf(code), on);
  return main ? ownedBy(main.owner.id, undefined, context) : owned([code], context);
}

const MOST_NAMED = 3;

/** Divisions with any project, as the directory lists them. */
function withProjects({ directory, plan, on }: AnswerContext): { owner: Owner; codes: string[] }[] {
  return directory.owners
    .map(owner => ({ owner, codes: directory.projectsOf(owner.id, on).sort(plan.compare) }))
    .filter(({ codes }) => codes.length > 0);
}

export function listedOwners(context: AnswerContext): Answer {
  const { text, showsPeople } = context;
  if (!showsPeople) return hidden('owner', [], context);
  const all = withProjects(context);
  const title = text.ownersListed(all.length);
  const columns = [
    { title: text.columns.owner },
    { title: text.columns.count, align: 'right' as const },
    { title: text.columns.code },
  ];
  const rows = all.map(({ owner, codes }) => [ownerName(owner, context), `${codes.length}`, codes.join(', ')]);
  const elements: ReplyElement[] = [
    { kind: 'table', caption: title, columns, rows },
    { kind: 'text', text: text.ownersRankedNote(all.length), tone: 'subtle' },
    ...sampleNote(
      all.flatMap(({ codes }) => codes),
      context,
    ),
  ];
  return answer('owner', { title, fallback: title, elements }, context);
}

/** Those of all divisions with any project that have the most of them, or the fewest. */
export function rankedOwners(order: 'most' | 'fewest', context: AnswerContext): Answer {
  const { plan, text, showsPeople } = context;
  if (!showsPeople) return hidden('owner', [], context);
  const all = withProjects(context);
  const counts = all.map(({ codes }) => codes.length);
  const most = order === 'most' ? Math.max(...counts) : Math.min(...counts);
  const best = all.filter(({ codes }) => codes.length === most);
  if (best.length === 0) return owned([], context);
  const codes = best.flatMap(one => one.codes).sort(plan.compare);
  const names = best.map(({ owner }) => ownerName(owner, context));
  const title = text.ownersRanked(order, names.slice(0, MOST_NAMED), names.length, most);
  const note: ReplyElement = { kind: 'text', text: text.ownersRankedNote(all.length), tone: 'subtle' };
  return listOfOwned(codes, title, context, { before: [note] });
}

export function vacant(context: AnswerContext): Answer {
  const { directory, plan, text, on, showsPeople } = context;
  if (!showsPeople) return hidden('owner', [], context);
  const codes = directory.vacancies(plan, on).map(entry => entry.code);
  const title = text.vacantTitle(codes.length);
  if (codes.length === 0) return answer('owner', { title, fallback: title, elements: [] }, context);
  const advice: ReplyElement = { kind: 'text', text: text.ownerRegister, tone: 'subtle' };
  return listOfOwned(codes, title, context, { after: [advice] });
}
