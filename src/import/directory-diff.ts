/** Differences between two directories, one line per change. */
import type { Assignment, Contact, DirectoryDocument, OwnerRecord, Reachable } from '../directory/directory.ts';
import type { Lang } from '../lang.ts';
import type { Plan } from '../plan/plan.ts';
import { type CarryingText, carryingText } from '../text/operator/carrying.ts';

type Words = CarryingText['directory'];

export function directoryDiff(
  before: DirectoryDocument,
  after: DirectoryDocument,
  plan: Plan,
  lang: Lang = 'en',
): string[] {
  const words = carryingText[lang].directory;
  const lines: string[] = [];
  if (before.sample !== after.sample) lines.push(`~ ${words.sample}: ${before.sample} → ${after.sample}`);
  const owners = [...new Set([...before.owners, ...after.owners].map(({ id }) => id))];
  for (const id of owners) lines.push(...ownerDiff(find(before, id), find(after, id), words));
  // By the owner's new name, so that renaming an owner changes no project.
  const names = new Map([...before.owners, ...after.owners].map(({ id, name }) => [id, name]));
  for (const { code, name } of plan.projects) {
    const [old, now] = [assigned(before, code, names, words), assigned(after, code, names, words)];
    if (old !== now) lines.push(`~ ${code} ${name}: ${old} → ${now}`);
  }
  lines.push(...peopleDiff(words.coordinator, before.coordinators, after.coordinators, words));
  lines.push(...fieldsDiff(words.coordinatorChannel, before.coordinatorChannel, after.coordinatorChannel, words));
  lines.push(...fieldsDiff(words.schedule, before.schedule, after.schedule, words));
  return lines;
}

const find = ({ owners }: DirectoryDocument, id: string): OwnerRecord | undefined => owners.find(one => one.id === id);

function ownerDiff(old: OwnerRecord | undefined, now: OwnerRecord | undefined, words: Words): string[] {
  if (!old)
    return now
      ? [`+ ${words.owner} ${now.division} ${now.name} (${now.id}), ${words.contacts(now.contacts.length)}`]
      : [];
  if (!now) return [`- ${words.owner} ${old.division} ${old.name} (${old.id})`];
  const { contacts: before, superior: headBefore, ...was } = old;
  const { contacts: after, superior: headAfter, ...is } = now;
  const place = `${words.owner} ${now.name}`;
  return [
    ...fieldsDiff(place, was, is, words),
    ...peopleDiff(`${place} ${words.contact}`, before, after, words),
    ...peopleDiff(`${place} ${words.superior}`, headBefore ? [headBefore] : [], headAfter ? [headAfter] : [], words),
  ];
}

type Person = Reachable & Partial<Contact>;

/** People are identified by name; entries of the same name for different days are paired in order. */
function peopleDiff(place: string, before: readonly Person[], after: readonly Person[], words: Words): string[] {
  const names = (people: readonly Person[], others: readonly Person[]) =>
    people.map(({ name }) => name).filter(name => others.some(other => other.name === name));
  const lines = [...new Set([...before, ...after].map(({ name }) => name))].flatMap(name => {
    const [old, now] = [before, after].map(people => people.filter(one => one.name === name)) as [Person[], Person[]];
    return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => [old[at], now[at]] as const).flatMap(
      ([was, is]) => {
        if (was && is) return fieldsDiff(`${place} ${name}`, was, is, words);
        return [`${was ? '-' : '+'} ${place} ${describe((was ?? is)!, words)}`];
      },
    );
  });
  const [order, newOrder] = [names(before, after).join(', '), names(after, before).join(', ')];
  return lines.length > 0 || order === newOrder ? lines : [`~ ${place} ${words.order}: ${order} → ${newOrder}`];
}

/** @example '山田 太郎 (班長, U01YAMADA, 2010-04-01..)' */
function describe({ name, post, slack, teams, email, from, to, deputyOf }: Person, words: Words): string {
  const days = from === undefined ? undefined : `${from}..${to ?? ''}`;
  const rest = [post, slack, teams, email, days, deputyOf && words.standsInFor(deputyOf)].filter(Boolean);
  return rest.length > 0 ? `${name} (${rest.join(', ')})` : name;
}

/** Compares fields regardless of their order. */
function fieldsDiff(place: string, old: object, now: object, words: Words): string[] {
  const [was, is] = [new Map(Object.entries(old)), new Map(Object.entries(now))];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap(field => {
    const [before, after] = [was.get(field) ?? null, is.get(field) ?? null];
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    return [`~ ${place} ${field}: ${written(before, words)} → ${written(after, words)}`];
  });
}

const written = (value: unknown, { nothing }: Words): string =>
  value === null ? nothing : Array.isArray(value) ? value.join(', ') || nothing : String(value);

/** @example '危機対策課 2009-04-01..2010-03-31, 広報課 2010-04-01..' */
function assigned(
  document: DirectoryDocument,
  project: string,
  names: ReadonlyMap<string, string>,
  words: Words,
): string {
  const held = document.assignments.filter(one => one.project === project);
  return held.length === 0 ? words.nobody : held.map(one => span(one, names, words)).join(', ');
}

function span({ owner, role, from, to }: Assignment, names: ReadonlyMap<string, string>, words: Words): string {
  return `${names.get(owner) ?? owner} ${from}..${to ?? ''}${role === 'support' ? ` (${words.support})` : ''}`;
}
