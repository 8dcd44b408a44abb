/**
 * Who is responsible for what, on which day. The document names no responsible division, so all of this is data the
 * office brings; the shape mirrors owners.json, and `load.ts` guarantees that it is whole and consistent.
 * Every look-up at a date takes `on`, 'YYYY-MM-DD' as the calendar shows in the schedule's zone.
 */
import type { Schedule } from '../calendar/cycle.ts';
import type { Entry } from '../plan/document.ts';
import type { Plan } from '../plan/plan.ts';
import type { ChatPlatform } from '../platform.ts';
import { createOfficeFinder } from './find-office.ts';
import { createOwnerFinder } from './find-owner.ts';
import { createPeopleFinder } from './find-people.ts';
import { isInForce, type Span } from './span.ts';

/** Where a person is reached; null where they have no account. */
export interface Reachable {
  name: string;
  /** Member id, e.g. 'U01'. */
  slack: string | null;
  /** Entra object id. */
  teams: string | null;
}

export interface Contact extends Reachable, Span {
  /** The post they hold, e.g. 防災班長: people change every April, posts stay. */
  post: string;
  email: string | null;
  /** Name of the contact of the same owner they stand in for; null for a contact in their own right. */
  deputyOf: string | null;
}

/** 担当課. */
export interface Owner {
  id: string;
  name: string;
  nameEn?: string | undefined;
  /** The name in hiragana, so that it is found by kana and romaji. */
  reading?: string | undefined;
  /** 部局, e.g. 総務部. */
  division: string;
  divisionEn?: string | undefined;
  slackChannel: string | null;
  teamsConversation: string | null;
  contacts: Contact[];
  /** Who hears of an overdue update; null when the coordinators do. */
  superior: Reachable | null;
}

/** `main` 主担当 is asked for updates, and there is at most one on any day; `support` 関係課 is only named. */
export type Role = 'main' | 'support';

export interface Assignment extends Span {
  /** Code of the original entry, never of a reprint. */
  project: string;
  /** Owner id. */
  owner: string;
  role: Role;
}

/** Opens, closes, extends rounds and keeps the directory. */
type Coordinator = Reachable;

/** The content of owners.json. */
export interface DirectoryDocument {
  /** Invented data: every reply that shows an owner of it says so. */
  sample: boolean;
  owners: Owner[];
  assignments: Assignment[];
  coordinators: Coordinator[];
  coordinatorChannel: Record<ChatPlatform, string | null>;
  schedule: Schedule;
}

/** A contact as the holder of a post at an owner. */
interface Post {
  owner: Owner;
  contact: Contact;
  /** Whether they act for someone else (代理). */
  deputy: boolean;
}

/** The directory with its look-ups. Immutable: a change in the office makes a new one. */
export class Directory {
  readonly document: DirectoryDocument;
  readonly sample: boolean;
  readonly owners: readonly Owner[];
  readonly coordinators: readonly Coordinator[];
  readonly schedule: Schedule;
  /**
   * Owners a text means: by id, name, part of a name or division in any spelling, or named inside a sentence. Only the
   * best matches: one when it is clear, several when the text leaves it open (a division means all its owners), or none.
   */
  readonly findOwner: (text: string) => Owner[];
  /** The division or department a gently normalised text names, and where it stands; null where it names none. */
  readonly findOffice: ReturnType<typeof createOfficeFinder>;
  /** People who answer for a division, by name or post in a gently normalised text; on whatever day they do. */
  readonly findPeople: ReturnType<typeof createPeopleFinder>;
  readonly #owners: ReadonlyMap<string, Owner>;
  /** By project, in the document's order. */
  readonly #assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** By account, whatever the platform. */
  readonly #posts: ReadonlyMap<string, readonly Post[]>;

  constructor(document: DirectoryDocument) {
    this.document = document;
    this.sample = document.sample;
    this.owners = document.owners.map(owner => ({
      ...owner,
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

  /** Who is responsible for a project that day, the main owner first. Ask with the original's code, see Plan.originalOf. */
  ownersOf(project: string, on: string): { owner: Owner; role: Role }[] {
    const found = (this.#assignments.get(project) ?? [])
      .filter(assignment => isInForce(assignment, on))
      .map(({ owner, role }) => ({ owner: this.#owners.get(owner) as Owner, role }));
    return [...found.filter(({ role }) => role === 'main'), ...found.filter(({ role }) => role === 'support')];
  }

  /** Undefined while nobody is. */
  mainOwnerOf(project: string, on: string): Owner | undefined {
    return this.ownersOf(project, on).find(({ role }) => role === 'main')?.owner;
  }

  /** Those only named beside the main owner. */
  supportOf(project: string, on: string): Owner[] {
    return this.ownersOf(project, on).flatMap(({ owner, role }) => (role === 'support' ? [owner] : []));
  }

  /** Codes of the projects an owner only has to do with that day, in the directory's order. */
  supportedBy(ownerId: string, on: string): string[] {
    return this.#codesOf(ownerId, 'support', on);
  }

  /** Codes of the projects an owner is the main owner of that day, in the directory's order; Plan.compare sorts them. */
  projectsOf(ownerId: string, on: string): string[] {
    return this.#codesOf(ownerId, 'main', on);
  }

  #codesOf(ownerId: string, role: Role, on: string): string[] {
    return this.document.assignments
      .filter(assignment => assignment.owner === ownerId && assignment.role === role && isInForce(assignment, on))
      .map(({ project }) => project);
  }

  /** The people of an owner that day, deputies last; none for an owner that is not known. */
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

  isCoordinator(personId: string): boolean {
    return this.coordinators.some(coordinator => isSamePerson(coordinator, personId));
  }

  /** Projects nobody is the main owner of that day, in printed order. */
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

/** An id of Entra is the same in capitals, as some of its pages show it; in lower case it compares equal to what Teams says. */
function asTeamsNames<One extends Reachable>(one: One): One {
  return one.teams === null ? one : { ...one, teams: one.teams.toLowerCase() };
}

function isSamePerson({ slack, teams }: Reachable, personId: string): boolean {
  // In the playground one person plays them all: there an id is either account's.
  const separator = personId.indexOf(':');
  if (separator < 1) return false;
  const platform = personId.slice(0, separator);
  const account = personId.slice(separator + 1);
  return (slack === account && platform !== 'teams') || (teams === account && platform !== 'slack');
}
