/** Answers about the offices themselves, as counted in the directory, and about their people. */
import type { Answer } from '../adapter.ts';
import type { Owner } from '../directory/directory.ts';
import { departmentName, ownerName } from '../directory/owner-name.ts';
import type { Intent } from '../intent/intent.ts';
import { satisfies } from '../intent/numbers/thresholds.ts';
import type { ReplyElement } from '../reply.ts';
import { type AnswerContext, answer, ask, hidden, sampleNote, sampleRemark, titleOfAll } from './context.ts';
import { contactsOf, listOfOwned, officesName, owned, peopleOf } from './owners.ts';
import { sharingRank } from './rankings.ts';

type Offices = Extract<Intent, { kind: 'offices' }>;

interface Office {
  name: string;
  /** Codes of the projects it is main owner of, in the plan's order. */
  codes: string[];
}

/** Offices named in a title; more are counted. */
const MOST_NAMED = 3;

/** Counts projects by division or department: a ranking, those above a threshold, or a table of all. */
export function countedOffices(intent: Offices, context: AnswerContext): Answer {
  const { text, showsPeople } = context;
  const { by, order, nth, threshold } = intent;
  if (!showsPeople) return hidden('owner', [], context);
  const all = withProjects(intent, context);
  if (all.length === 0) return owned([], context);
  const note: ReplyElement = { kind: 'text', text: text.ownersRankedNote(all.length, by), tone: 'subtle' };
  if (order === 'most' || order === 'fewest' || nth !== undefined) {
    const isFew = order === 'fewest' || order === 'ascending';
    const best = sharingRank(sorted(all, isFew), ({ codes }) => codes.length, nth ?? 1);
    if (best.length === 0) return answer('owner', { fallback: text.rankNone, elements: [note] }, context);
    const names = best.map(({ name }) => name);
    const count = best[0]!.codes.length;
    const title = text.ownersRanked(isFew, nth ?? 1, names.slice(0, MOST_NAMED), names.length, count, by);
    const codes = best.flatMap(one => one.codes).sort(context.plan.compare);
    // Offices compared by name are all shown.
    if (intent.owners && all.length <= MOST_NAMED) return table(sorted(all, isFew), title, [], context, codes);
    return listOfOwned(codes, prefixed(title, intent, context), context, { before: [note] });
  }
  const fitting = threshold ? all.filter(({ codes }) => satisfies(codes.length, threshold)) : all;
  if (fitting.length === 0) return answer('owner', { fallback: text.rankNone, elements: [note] }, context);
  const title = threshold ? text.ownersFound(fitting.length, by) : text.ownersListed(fitting.length, by);
  const shown = order === 'printed' ? fitting : sorted(fitting, order === 'ascending');
  return table(shown, prefixed(title, intent, context), [note], context, intent.among);
}

const sorted = (offices: readonly Office[], isFew: boolean): Office[] =>
  [...offices].sort((a, b) => (isFew ? 1 : -1) * (a.codes.length - b.codes.length));

/** Names the place, department or divisions the question was about. */
function prefixed(title: string, { owners, among, by }: Offices, context: AnswerContext): string {
  if (among) return titleOfAll(among, title, context);
  const named = owners?.flatMap(id => context.directory.owner(id) ?? []) ?? [];
  return named.length > 0 && by === 'division' ? context.text.titleOfPlace(officesName(named, context), title) : title;
}

function table(
  offices: readonly Office[],
  title: string,
  after: readonly ReplyElement[],
  context: AnswerContext,
  entries: readonly string[] = [],
): Answer {
  const { text } = context;
  const columns = [
    { title: text.columns.owner },
    { title: text.columns.count, align: 'right' as const },
    { title: text.columns.code },
  ];
  const rows = offices.map(({ name, codes }) => [name, `${codes.length}`, codes.join(', ')]);
  const elements: ReplyElement[] = [
    { kind: 'table', caption: title, columns, rows },
    ...after,
    ...sampleNote(
      offices.flatMap(({ codes }) => codes),
      context,
    ),
  ];
  return answer('owner', { title, fallback: title, elements }, context, { entries });
}

/** Offices with at least one project, in the directory's order. */
function withProjects(
  { by, owners: ids, among }: Pick<Offices, 'by' | 'owners' | 'among'>,
  context: AnswerContext,
): Office[] {
  const { directory, plan, on } = context;
  const counted = among && new Set(among.map(code => plan.originalOf(code)));
  const nameOf = (owner: Owner) => (by === 'department' ? departmentName : ownerName)(owner, context);
  const offices = new Map<string, string[]>();
  for (const owner of directory.owners) {
    if (ids && !ids.includes(owner.id)) continue;
    const codes = directory.projectsOf(owner.id, on).filter(code => counted?.has(code) ?? true);
    offices.set(nameOf(owner), [...(offices.get(nameOf(owner)) ?? []), ...codes]);
  }
  return [...offices]
    .map(([name, codes]) => ({ name, codes: codes.sort(plan.compare) }))
    .filter(({ codes }) => codes.length > 0);
}

/** The people of divisions, or of the divisions that own some entries: facts of one, a table of several. */
export function contactsTold(
  { owners: ids, codes }: Extract<Intent, { kind: 'contacts' }>,
  context: AnswerContext,
): Answer {
  const { directory, plan, text, on, showsPeople } = context;
  if (!showsPeople) return hidden('owner', codes, context);
  const owning = codes.flatMap(code => directory.mainOwnerOf(plan.originalOf(code), on) ?? []);
  const owners = ids.length > 0 ? ids.flatMap(id => directory.owner(id) ?? []) : [...new Set(owning)];
  const [owner, ...others] = owners;
  if (!owner) return owned(codes, context);
  const names = owners.map(one => ownerName(one, context));
  const title =
    others.length === 0
      ? text.contactsTitle([`${departmentName(owner, context)} ${ownerName(owner, context)}`], 1)
      : text.contactsTitle(names.slice(0, MOST_NAMED), names.length);
  const told: ReplyElement =
    others.length === 0
      ? { kind: 'facts', facts: contactsOf(owner, context) }
      : {
          kind: 'table',
          caption: title,
          columns: [{ title: text.columns.owner }, { title: text.labels.contact }],
          rows: owners.map(one => [ownerName(one, context), peopleOf(one, context)]),
        };
  return answer('owner', { title, fallback: title, elements: [told, ...sampleRemark(context)] }, context, {
    entries: codes,
  });
}

/** A division the directory does not have: names those called alike, and where all are listed. */
export function unknownOffice(said: string, context: AnswerContext): Answer {
  const { text, showsPeople } = context;
  if (!showsPeople) return hidden('none', [], context);
  const alike = withProjects({ by: 'division' }, context)
    .map(({ name }) => ({ name, likeness: likeness(said, name) }))
    .filter(one => one.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_NAMED);
  const sentence = text.officeUnknown(said);
  const actions = [
    ...alike.map(({ name }) => ask(text.buttons.owned(name), text.asks.owned(name))),
    ask(text.buttons.owners, text.asks.owners),
  ];
  const elements: ReplyElement[] = [
    { kind: 'text', text: sentence },
    { kind: 'actions', actions },
  ];
  return answer('none', { title: text.noneTitle, fallback: sentence, elements }, context);
}

/** Least share of neighbouring letters two names have in common to be called alike. */
const ALIKE = 0.25;

/** Share of pairs of letters that two names have in common (Dice), 0…1, without the word for a division. */
function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const common = [...a].filter(pair => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}

function pairsOf(name: string): Set<string> {
  const letters = name.toLowerCase().replace(/課$|室$| ?division$/, '');
  return new Set([...letters].slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
