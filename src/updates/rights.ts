/** Who may do what: one table, asked in the core before every action. */
import type { Person } from '../adapter.ts';
import type { Directory } from '../directory/directory.ts';
import { personIdsOf } from '../directory/person-ids.ts';

type Part = 'outsider' | 'member' | 'superior' | 'contact' | 'deputy' | 'coordinator';

export type Deed =
  /** Ask about the plan while only the office is answered. */
  | 'ask'
  /** Ask about the plan once a coordinator has let outsiders ask. */
  | 'ask-when-open'
  /** See owners, updates, how a round stands. */
  | 'see'
  /** Give, correct, snooze and hand over what an owner is asked for. */
  | 'answer'
  | 'snooze'
  | 'hand-over'
  /** Say that oneself is away. */
  | 'be-away'
  /** Say who stands in for oneself; a coordinator, for anybody. */
  | 'name-deputy'
  /** Open, close and extend rounds, exempt and pause projects, remind, resend, decide, assign, see the ledger. */
  | 'coordinate';

const TABLE: Record<Deed, readonly Part[]> = {
  ask: ['member', 'superior', 'contact', 'deputy', 'coordinator'],
  'ask-when-open': ['outsider', 'member', 'superior', 'contact', 'deputy', 'coordinator'],
  see: ['member', 'superior', 'contact', 'deputy', 'coordinator'],
  answer: ['contact', 'deputy'],
  snooze: ['contact', 'deputy'],
  'hand-over': ['contact', 'deputy', 'coordinator'],
  'be-away': ['contact', 'deputy'],
  'name-deputy': ['contact', 'coordinator'],
  coordinate: ['coordinator'],
};

/** Parts a person plays that day; those of an owner only when one is named. Outsiders play no other, who is unknown none. */
function partsOf(person: Person, directory: Directory, on: string, owner?: string): Part[] {
  if (person.standing === 'unknown') return [];
  if (person.standing === 'outsider') return ['outsider'];
  const parts: Part[] = ['member'];
  if (directory.isCoordinator(person.id)) parts.push('coordinator');
  for (const post of directory.postsOf(person.id, on)) {
    if (owner === undefined || post.owner.id === owner) parts.push(post.deputy ? 'deputy' : 'contact');
  }
  const headed = directory.owners.filter(
    ({ superior }) => superior !== null && personIdsOf(superior).includes(person.id),
  );
  if (headed.some(({ id }) => owner === undefined || id === owner)) parts.push('superior');
  return parts;
}

/** @param owner the owner whose projects it is about; leave it out for deeds that are about none */
export function mayDo(deed: Deed, person: Person, directory: Directory, on: string, owner?: string): boolean {
  // What everybody of the office may is not worth looking them up for.
  if (person.standing === 'member' && TABLE[deed].includes('member')) return true;
  return partsOf(person, directory, on, owner).some(part => TABLE[deed].includes(part));
}

/** Whether a person acts for an owner only as somebody's deputy. */
export function actsAsDeputy(person: Person, directory: Directory, on: string, owner: string): boolean {
  const parts = partsOf(person, directory, on, owner);
  return parts.includes('deputy') && !parts.includes('contact');
}
