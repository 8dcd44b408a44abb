/**
 * Rules between the parts of a directory, and with the plan. Parts that violate the schema are skipped here (the schema
 * reports them), so that one misspelt field hides no other problem.
 */
import { z } from 'zod';
import { describePlace } from '../data-files/data-shape.ts';
import type { Problem } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { key } from '../search/words/normalize.ts';
import { commandLine } from '../text/command-line.ts';
import type { Assignment, Contact, Owner } from './directory.ts';
import { findScheduleFaults } from './schedule-rules.ts';
import { assignmentSchema, ownerSchema, scheduleSchema } from './schema.ts';
import { describeSpan, overlap, type Span } from './span.ts';

type Path = (string | number)[];
type Report = (code: string, path: Path, rule: string, remedy: string) => void;
/** A part of the document with its path. */
type Placed<T> = T & { path: Path };

const parts = z.object({
  owners: z.array(z.unknown()).catch([]),
  assignments: z.array(z.unknown()).catch([]),
  schedule: z.unknown(),
});

/** All violated rules; without a plan, only those that need none. */
export function findRuleProblems(document: unknown, file: string, plan: Plan | null): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, path, rule, remedy) =>
    problems.push({ code: `OWNERS_${code}`, file, place: describePlace(document, path), rule, remedy });
  const { owners, assignments, schedule } = parts
    .catch({ owners: [], assignments: [], schedule: null })
    .parse(document);

  checkOwners(readable(owners, ownerSchema, 'owners'), report);
  checkAssignments(readable(assignments, assignmentSchema, 'assignments'), idsOf(owners), plan, report);
  const readSchedule = scheduleSchema.safeParse(schedule);
  for (const { field, rule, remedy } of readSchedule.success ? findScheduleFaults(readSchedule.data) : []) {
    report('SCHEDULE', ['schedule', field], rule, remedy);
  }
  return problems;
}

function readable<T>(items: unknown[], schema: z.ZodType<T>, list: string): Placed<T>[] {
  return items.flatMap((item, i) => {
    const read = schema.safeParse(item);
    return read.success ? [{ ...read.data, path: [list, i] }] : [];
  });
}

/** Ids of all owners, also of invalid ones, so that their assignments are not reported too. */
function idsOf(owners: unknown[]): Set<unknown> {
  return new Set(owners.map(owner => (owner as { id?: unknown } | null)?.id));
}

function checkOwners(owners: Placed<Owner>[], report: Report): void {
  const ids = new Set<string>();
  const names = new Map<string, string>();
  for (const owner of owners) {
    if (ids.has(owner.id)) {
      report('DUPLICATE', owner.path, `has the id ${owner.id}, as has an earlier owner`, 'Give each owner its own id.');
    }
    ids.add(owner.id);
    const name = key(owner.division + owner.name);
    const namesake = names.get(name);
    if (namesake !== undefined && namesake !== owner.id) {
      const remedy = 'Merge the two, or give each the name it is told apart by.';
      report('DUPLICATE', owner.path, `is named ${owner.division} ${owner.name}, as is ${namesake}`, remedy);
    }
    names.set(name, owner.id);
    checkContacts(owner, report);
  }
}

function checkContacts({ contacts, path }: Placed<Owner>, report: Report): void {
  contacts.forEach((contact, i) => {
    const here = [...path, 'contacts', i];
    checkOrder(contact, here, report);
    const earlier = contacts.slice(0, i).find(other => other.name === contact.name && overlap(other, contact));
    if (earlier) {
      const remedy = 'Remove one, or end the earlier the day before the later begins.';
      report('DUPLICATE', here, `lists ${contact.name} twice for the same days`, remedy);
    }
    const fault = deputyFault(contact, contacts);
    if (fault)
      report(
        'DEPUTY',
        here,
        fault,
        'Name a contact of this owner (代理, deputyOf) exactly as they are listed, or leave it out.',
      );
  });
}

function deputyFault(contact: Contact, contacts: readonly Contact[]): string | null {
  if (contact.deputyOf === null) return null;
  if (contact.deputyOf === contact.name) return 'is a deputy of themselves';
  const principals = contacts.filter(({ name }) => name === contact.deputyOf);
  if (principals.length === 0) return `is a deputy of ${contact.deputyOf}, who is no contact of this owner`;
  if (principals.every(({ deputyOf }) => deputyOf !== null))
    return `is a deputy of ${contact.deputyOf}, who is a deputy too`;
  return null;
}

function checkAssignments(
  assignments: Placed<Assignment>[],
  ownerIds: Set<unknown>,
  plan: Plan | null,
  report: Report,
): void {
  for (const assignment of assignments) {
    const { project, owner, path } = assignment;
    checkOrder(assignment, path, report);
    const original = plan?.originalOf(project) ?? project;
    if (plan && !plan.locate(project)) {
      const remedy = `Correct the code; this lists those there are: ${commandLine('plan --json')}`;
      report('UNKNOWN_PROJECT', path, `assigns ${project}, which the plan does not contain`, remedy);
    } else if (original !== project) {
      const remedy = `Assign ${original} instead: a project is asked about once.`;
      report('REPRINT', path, `assigns ${project}, which is a reprint of ${original}`, remedy);
    }
    if (!ownerIds.has(owner)) {
      const remedy = 'Correct the id, or add the owner under "owners".';
      report('UNKNOWN_OWNER', path, `assigns ${project} to ${owner}, which is no owner here`, remedy);
    }
  }
  checkOverlaps(assignments, report);
}

function checkOverlaps(assignments: Placed<Assignment>[], report: Report): void {
  const earlierOf = new Map<string, Placed<Assignment>[]>();
  for (const assignment of assignments) {
    const { project, owner, role, path } = assignment;
    const earlier = (earlierOf.get(project) ?? []).filter(other => overlap(other, assignment));
    const twice = earlier.find(other => other.owner === owner);
    const rival = earlier.find(other => role === 'main' && other.role === 'main');
    if (twice) {
      const rule = `assigns ${project} to ${owner} for days on which ${written(twice.path)} does so already`;
      report('OVERLAP', path, rule, 'Remove one of the two, or correct their dates.');
    } else if (rival) {
      const rule = `makes ${owner} main owner of ${project} for days on which ${rival.owner} is (${written(rival.path)}, ${describeSpan(rival)})`;
      report('OVERLAP', path, rule, 'End the earlier one the day before, or give one of them the role "support".');
    }
    earlierOf.set(project, [...(earlierOf.get(project) ?? []), assignment]);
  }
}

function checkOrder(span: Span, path: Path, report: Report): void {
  if (span.to === null || span.from <= span.to) return;
  report(
    'DATE_ORDER',
    path,
    `ends before it begins (${describeSpan(span)})`,
    'Correct from or to; both days are included.',
  );
}

function written(path: Path): string {
  return describePlace(null, path);
}
