/**
 * Who speaks, as Teams vouches for them, kept for a while. Guests, people of other tenants and anyone Teams does not
 * vouch for are outsiders.
 */
import type { Person } from '../../src/adapter.ts';
import { withinTime } from '../../src/delivery/within-time.ts';
import { Kept } from '../../src/memory/kept.ts';
import type { Connector, Member } from './connector.ts';
import type { Incoming } from './incoming/activity.ts';
import { PEOPLE_TIMEOUT_MS } from './limits.ts';
import type { Report } from './log.ts';
import { personId } from './place.ts';
import type { References } from './posting/references.ts';

/** A guest who was made a member, or the reverse, is treated so after this long. */
const KEPT_MS = 10 * 60_000;
const MOST = 5_000;

export type FindSpeaker = (incoming: Incoming) => Promise<Person>;

interface PeopleParts {
  connector: Connector;
  references: References;
  /** The office's tenant; null where only loopback callers come in. */
  tenant: string | null;
  now: () => Date;
  log: Report;
}

export function createFindSpeaker({ connector, references, tenant, now, log }: PeopleParts): FindSpeaker {
  const known = new Kept<Person>(MOST, KEPT_MS, now);

  return async incoming => {
    const { person } = incoming.user;
    if (!person) return outsider(incoming);
    try {
      return await known.get(person, () => withinTime(ask(incoming, person), PEOPLE_TIMEOUT_MS));
    } catch (error) {
      log.warn(`teams: ${person} could not be looked up and is treated as an outsider`, error);
      return outsider(incoming);
    }
  };

  async function ask(incoming: Incoming, person: string): Promise<Person> {
    // A chat where the bot is not, as around a message extension, tells it nothing; the person's own chat does.
    const place = (await references.personalPlace(person)) ?? incoming.place;
    const member = await connector.member(place, incoming.user.id);
    const name = member.name || incoming.user.name;
    return { id: personId(person), name, standing: isOfOffice(member, tenant) ? 'member' : 'outsider' };
  }
}

function isOfOffice({ tenant, role, principalName }: Member, office: string | null): boolean {
  if (office !== null && tenant?.toLowerCase() !== office.toLowerCase()) return false;
  if (principalName?.toUpperCase().includes('#EXT#')) return false;
  return role === undefined ? principalName !== undefined : role === 'user';
}

function outsider({ user }: Incoming): Person {
  return { id: personId(user.person ?? user.id), name: user.name, standing: 'outsider' };
}
