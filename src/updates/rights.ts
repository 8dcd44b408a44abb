/** Access control: one table of rights, checked in the core before every action. */
import type { Person } from '../adapter.ts';
import type { Directory } from '../directory/directory.ts';

type PersonRole = 'outsider' | 'member' | 'superior' | 'contact' | 'deputy' | 'coordinator';

export type Deed =
  /** Ask about the plan while only members are answered. */
  | 'ask'
  /** Ask about the plan once outsiders are admitted. */
  | 'ask-when-open'
  /** See owners, updates and the state of a round. */
  | 'see'
  /** Give, correct, snooze and hand over what an owner is asked for. */
  | 'submit'
  | 'snooze'
  | 'hand-over'
  /** Declare one's own absence. */
  | 'be-away'
  /** Name one's own deputy; coordinators, anybody's. */
  | 'name-deputy'
  /** Open, close and extend rounds, exempt and pause projects, remind, resend, decide, assign, see the ledger. */
  | 'coordinate';

const TABLE: Record<Deed, readonly PersonRole[]> = {
  ask: ['member', 'superior', 'contact', 'deputy', 'coordinator'],
  'ask-when-open': ['outsider', 'member', 'superior', 'contact', 'deputy', 'coordinator'],
  see: ['member', 'superior', 'contact', 'deputy', 'coordinator'],
  submit: ['contact', 'deputy'],
  snooze: ['contact', 'deputy'],
  'hand-over': ['contact', 'deputy', 'coordinator'],
  'be-away': ['contact', 'deputy'],
  'name-deputy': ['contact', 'coordinator'],
  coordinate: ['coordinator'],
};

/**
 * A person's roles on a day; with an owner, only the roles at that owner. Outsiders have only their own role, unknown
 * people none.
 */
function rolesOf(person: Person, directory: Directory, on: string, owner?: string): PersonRole[] {
  if (person.standing === 'unknown') return [];
  if (person.standing === 'outsider') return ['outsider'];
  const parts: PersonRole[] = ['member'];
  if (directory.isCoordinator(person.id)) parts.push('coordinator');
  for (const post of directory.postsOf(person.id, on)) {
    if (owner === undefined || post.owner.id === owner) parts.push(post.deputy ? 'deputy' : 'contact');
  }
  if (directory.headedBy(person.id).some(({ id }) => owner === undefined || id === owner)) parts.push('superior');
  return parts;
}

/** @param owner the owner whose projects are concerned; omitted for deeds without one */
export function mayDo(deed: Deed, person: Person, directory: Directory, on: string, owner?: string): boolean {
  // Skip the directory look-up for rights every member has.
  if (person.standing === 'member' && TABLE[deed].includes('member')) return true;
  return rolesOf(person, directory, on, owner).some(part => TABLE[deed].includes(part));
}

/** Whether a person may act for an owner only as a deputy. */
export function actsAsDeputy(person: Person, directory: Directory, on: string, owner: string): boolean {
  const parts = rolesOf(person, directory, on, owner);
  return parts.includes('deputy') && !parts.includes('contact');
}
