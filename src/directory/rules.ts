/**
 * Rules between the parts of a directory, and with the plan. Parts that violate the schema are skipped here (the schema
 * reports them), so that one misspelt field hides no other problem.
 */
import { z } from 'zod';
import { describePlace } from '../data-files/data-shape.ts';
import { type Fault, faultIn, type Problem } from '../errors.ts';
import type { Plan } from '../plan/plan.ts';
import { key } from '../search/words/normalize.ts';
import { commandLine } from '../text/command-line.ts';
import { type DirectoryFaults, directoryFaults } from '../text/operator/directory.ts';
import type { Assignment, Contact, OwnerRecord } from './directory.ts';
import { findScheduleFaults } from './schedule-rules.ts';
import { assignmentSchema, ownerSchema, scheduleSchema } from './schema.ts';
import { describeSpan, overlap, type Span } from './span.ts';

type Path = (string | number)[];
type Say = (text: DirectoryFaults) => Fault;
type Report = (code: string, path: Path, say: Say) => void;
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
  const report: Report = (code, path, say) =>
    problems.push({
      code: `OWNERS_${code}`,
      file,
      place: describePlace(document, path),
      ...faultIn(directoryFaults, say),
    });
  const { owners, assignments, schedule } = parts
    .catch({ owners: [], assignments: [], schedule: null })
    .parse(document);

  checkOwners(readable(owners, ownerSchema, 'owners'), report);
  checkAssignments(readable(assignments, assignmentSchema, 'assignments'), idsOf(owners), plan, report);
  const readSchedule = scheduleSchema.safeParse(schedule);
  for (const { field, say } of readSchedule.success ? findScheduleFaults(readSchedule.data) : []) {
    report('SCHEDULE', ['schedule', field], say);
  }
  const strange = problems.filter(({ code }) => code === UNKNOWN_PROJECT);
  if (strange.length <= MOST_SLIPS) return problems;
  const said = faultIn(directoryFaults, text => text.ofAnotherPlan(strange.length));
  const others = problems.filter(({ code }) => code !== UNKNOWN_PROJECT);
  return [...others, { code: UNKNOWN_PROJECT, file, place: 'assignments', ...said }];
}

const UNKNOWN_PROJECT = 'OWNERS_UNKNOWN_PROJECT';
/** With more unknown projects it is the directory for another plan, and one problem says so. */
const MOST_SLIPS = 10;

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

function checkOwners(owners: Placed<OwnerRecord>[], report: Report): void {
  const ids = new Set<string>();
  const names = new Map<string, string>();
  for (const owner of owners) {
    if (ids.has(owner.id)) {
      report('DUPLICATE', owner.path, text => text.sameId(owner.id));
    }
    ids.add(owner.id);
    const name = key(owner.division + owner.name);
    const namesake = names.get(name);
    if (namesake !== undefined && namesake !== owner.id) {
      report('DUPLICATE', owner.path, text => text.sameName(`${owner.division} ${owner.name}`, namesake));
    }
    names.set(name, owner.id);
    checkContacts(owner, report);
  }
}

function checkContacts({ contacts, path }: Placed<OwnerRecord>, report: Report): void {
  contacts.forEach((contact, i) => {
    const here = [...path, 'contacts', i];
    checkOrder(contact, here, report);
    const earlier = contacts.slice(0, i).find(other => other.name === contact.name && overlap(other, contact));
    if (earlier) {
      report('DUPLICATE', here, text => text.sameContact(contact.name));
    }
    const fault = deputyFault(contact, contacts);
    if (fault) report('DEPUTY', here, fault);
  });
}

function deputyFault({ name, deputyOf }: Contact, contacts: readonly Contact[]): Say | null {
  if (deputyOf === null) return null;
  if (deputyOf === name) return text => text.ownDeputy;
  const principals = contacts.filter(one => one.name === deputyOf);
  if (principals.length === 0) return text => text.deputyOfNobody(deputyOf);
  return principals.every(one => one.deputyOf !== null) ? text => text.deputyOfDeputy(deputyOf) : null;
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
      report('UNKNOWN_PROJECT', path, text => text.unknownProject(project, commandLine('plan --json')));
    } else if (original !== project) {
      report('REPRINT', path, text => text.reprint(project, original));
    }
    if (!ownerIds.has(owner)) {
      report('UNKNOWN_OWNER', path, text => text.unknownOwner(project, owner));
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
      report('OVERLAP', path, text => text.twice(project, owner, written(twice.path)));
    } else if (rival) {
      const [where, days] = [written(rival.path), describeSpan(rival)];
      report('OVERLAP', path, text => text.rival(project, owner, rival.owner, where, days));
    }
    earlierOf.set(project, [...(earlierOf.get(project) ?? []), assignment]);
  }
}

function checkOrder(span: Span, path: Path, report: Report): void {
  if (span.to === null || span.from <= span.to) return;
  report('DATE_ORDER', path, text => text.endsFirst(describeSpan(span)));
}

function written(path: Path): string {
  return describePlace(null, path);
}
