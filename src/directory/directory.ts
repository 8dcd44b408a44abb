/**
 * The directory: who is responsible for which project, on which day. The plan names no divisions, so this is the
 * office's own data; the structure mirrors owners.json, and `load.ts` guarantees that it is complete and consistent.
 * Look-ups by date take `on`, 'YYYY-MM-DD' in the schedule's zone.
 */
import type { Schedule } from '../calendar/cycle.ts';
import type { Entry } from '../plan/document.ts';
import type { Plan } from '../plan/plan.ts';
import type { ChatPlatform } from '../platform.ts';
import { createOfficeFinder } from './find-office.ts';
import { createOwnerFinder } from './find-owner.ts';
import { createPeopleFinder } from './find-people.ts';
import { personIdsOf } from './person-ids.ts';
import { isInForce, type Span } from './span.ts';

/** A person's accounts; null where they have none. */
export interface Reachable {
  name: string;
  /** Member id, e.g. 'U01'. */
  slack: string | null;
  /** Entra object id. */
  teams: string | null;
}

export interface Contact extends Reachable, Span {
  /** Their post, e.g. 防災班長: people change every April, posts stay. */
  post: string;
  email: string | null;
  /** Name of the contact of the same owner they deputise for; null for a regular contact. */
  deputyOf: string | null;
}

interface Responsible {
  id: string;
  name: string;
  nameEn?: string | undefined;
  /** The name in hiragana, for search by kana and romaji. */
  reading?: string | undefined;
  slackChannel: string | null;
  teamsConversation: string | null;
  contacts: Contact[];
  /** Receives escalations; null for the coordinators. */
  superior: Reachable | null;
}

/** 担当課, the division that answers for projects. */
export interface Owner extends Responsible {
  /** 部局 the division belongs to, e.g. 総務部. */
  department: string;
  departmentEn?: string | undefined;
}

/** An owner as owners.json writes it, where the department is named `division`. */
export interface OwnerRecord extends Responsible {
  division: string;
  divisionEn?: string | undefined;
}

/** `main` 主担当 reports, at most one per day; `support` 関係課 is only named. */
export type Role = 'main' | 'support';

export interface Assignment extends Span {
  /** Code of the original entry, never of a reprint. */
  project: string;
  /** Owner id. */
  owner: string;
  role: Role;
}

/** Opens, closes and extends rounds, and maintains the directory. */
type Coordinator = Reachable;

/** The content of owners.json. */
export interface DirectoryDocument {
  /** Invented data: every reply that shows an owner marks it as a sample. */
  sample: boolean;
  owners: OwnerRecord[];
  assignments: Assignment[];
  coordinators: Coordinator[];
  coordinatorChannel: Record<ChatPlatform, string | null>;
  schedule: Schedule;
}

/** A contact together with its owner. */
interface Post {
  owner: Owner;
  contact: Contact;
  /** Whether they are a deputy (代理). */
  deputy: boolean;
}

/** The directory with its look-ups. Immutable: a change creates a new one. */
export class Directory {
  readonly document: DirectoryDocument;
  readonly sample: boolean;
  readonly owners: readonly Owner[];
  readonly coordinators: readonly Coordinator[];
  readonly schedule: Schedule;
  /**
   * Finds owners in a text: by id, name, part of a name or division in any spelling, or named inside a sentence.
   * Returns only the best matches: one when it is clear, several when ambiguous (a department means all its owners), or
   * none.
   */
  readonly findOwner: (text: string) => Owner[];
  /** The division or department named in a gently normalised text, with its position; null when none is. */
  readonly findOffice: ReturnType<typeof createOfficeFinder>;
  /** Contacts named in a gently normalised text by name or post, whatever their days. */
  readonly findPeople: ReturnType<typeof createPeopleFinder>;
  readonly #owners: ReadonlyMap<string, Owner>;
  /** By project, in the document's order. */
  readonly #assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** By account id, for any platform. */
  readonly #posts: ReadonlyMap<string, readonly Post[]>;

  constructor(document: DirectoryDocument) {
    this.document = document;
    this.sample = document.sample;
    this.owners = document.owners.map(({ division, divisionEn, ...owner }) => ({
      ...owner,
      department: division,
      departmentEn: divisionEn,
      contacts: owner.contacts.map(asTeamsNames),
      superior: owner.superior && asTeamsNames(owner.superior),
    }));
    this.coordinators = document.coordinators.map(asTeamsNames);
    this.schedule = document.schedule;
    this.findOwner = createOwnerFinder(this.owners);
    this.findOffice = createOfficeFinder(this.owners);
    this.findPeople = createPeopleFinder(this.owners);
    this.#owners = new Map(this.owners.map(owner => [owner.id, owner]));
    this.#assignments = byProject(document.assignments);
    this.#posts = byAccount(this.owners);
  }

  owner(id: string): Owner | undefined {
    return this.#owners.get(id);
  }

  /** Owners of a project that day, the main owner first. Takes the original's code, see Plan.originalOf. */
  ownersOf(project: string, on: string): { owner: Owner; role: Role }[] {
    const found = (this.#assignments.get(project) ?? [])
      .filter(assignment => isInForce(assignment, on))
      .map(({ owner, role }) => ({ owner: this.#owners.get(owner)!, role }));
    return [...found.filter(({ role }) => role === 'main'), ...found.filter(({ role }) => role === 'support')];
  }

  /** Undefined when there is none. */
  mainOwnerOf(project: string, on: string): Owner | undefined {
    return this.ownersOf(project, on).find(({ role }) => role === 'main')?.owner;
  }

  /** The main owners of a project one after another, with their days. */
  termsOf(project: string): (Span & { owner: Owner })[] {
    return (this.#assignments.get(project) ?? [])
      .filter(({ role }) => role === 'main')
      .map(({ owner, from, to }) => ({ owner: this.#owners.get(owner)!, from, to }))
      .sort((a, b) => a.from.localeCompare(b.from));
  }

  /** Support owners only. */
  supportOf(project: string, on: string): Owner[] {
    return this.ownersOf(project, on).flatMap(({ owner, role }) => (role === 'support' ? [owner] : []));
  }

  /** Codes of the projects an owner supports that day, in the directory's order. */
  supportedBy(ownerId: string, on: string): string[] {
    return this.#codesOf(ownerId, 'support', on);
  }

  /** Codes of the projects an owner is main owner of that day, in the directory's order; Plan.compare sorts them. */
  projectsOf(ownerId: string, on: string): string[] {
    return this.#codesOf(ownerId, 'main', on);
  }

  #codesOf(ownerId: string, role: Role, on: string): string[] {
    return this.document.assignments
      .filter(assignment => assignment.owner === ownerId && assignment.role === role && isInForce(assignment, on))
      .map(({ project }) => project);
  }

  /** Contacts of an owner that day, deputies last; empty for an unknown owner. */
  contactsOf(ownerId: string, on: string): Contact[] {
    const found = this.#owners.get(ownerId)?.contacts.filter(contact => isInForce(contact, on)) ?? [];
    return [...found.filter(contact => !isDeputy(contact)), ...found.filter(isDeputy)];
  }

  /**
   * The posts a person holds that day: several when they serve two owners (兼務).
   * @param personId platform-prefixed, e.g. 'slack:U01' or 'teams:…'
   */
  postsOf(personId: string, on: string): Post[] {
    const held = this.#posts.get(personId.slice(personId.indexOf(':') + 1)) ?? [];
    return held.filter(({ contact }) => isInForce(contact, on) && isSamePerson(contact, personId));
  }

  /** Every id that a contact who goes by this one has ever had a post under; none for others. */
  idsOf(personId: string): string[] {
    const held = this.#posts.get(personId.slice(personId.indexOf(':') + 1)) ?? [];
    return held.flatMap(({ contact }) => (isSamePerson(contact, personId) ? personIdsOf(contact) : []));
  }

  isCoordinator(personId: string): boolean {
    return this.coordinators.some(coordinator => isSamePerson(coordinator, personId));
  }

  /** The owners whose superior this person is. */
  headedBy(personId: string): Owner[] {
    return this.owners.filter(({ superior }) => superior !== null && personIdsOf(superior).includes(personId));
  }

  /** Projects without a main owner that day, in printed order. */
  vacancies(plan: Plan, on: string): Entry[] {
    return plan.projects.filter(({ code }) => !this.mainOwnerOf(code, on));
  }
}

function byProject(assignments: readonly Assignment[]): Map<string, Assignment[]> {
  const found = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    const others = found.get(assignment.project);
    if (others) others.push(assignment);
    else found.set(assignment.project, [assignment]);
  }
  return found;
}

function byAccount(owners: readonly Owner[]): Map<string, Post[]> {
  const found = new Map<string, Post[]>();
  for (const owner of owners) {
    for (const contact of owner.contacts) {
      const post = { owner, contact, deputy: isDeputy(contact) };
      for (const account of new Set([contact.slack, contact.teams]))
        if (account !== null) found.set(account, [...(found.get(account) ?? []), post]);
    }
  }
  return found;
}

function isDeputy(contact: Contact): boolean {
  return contact.deputyOf !== null;
}

/** Entra ids are case-insensitive, and some of its pages show capitals; Teams sends lower case. */
function asTeamsNames<One extends Reachable>(one: One): One {
  return one.teams === null ? one : { ...one, teams: one.teams.toLowerCase() };
}

function isSamePerson({ slack, teams }: Reachable, personId: string): boolean {
  // In the playground a person's id may contain either account.
  const separator = personId.indexOf(':');
  if (separator < 1) return false;
  const platform = personId.slice(0, separator);
  const account = personId.slice(separator + 1);
  return (slack === account && platform !== 'teams') || (teams === account && platform !== 'slack');
}
