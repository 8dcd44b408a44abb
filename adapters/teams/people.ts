/**
 * Who speaks, as Teams vouches for them, kept for a while. Guests, people of other tenants and anyone Teams does not
 * vouch for are outsiders.
 */
import type { Person } from '../../src/adapter.ts';
import { Recent } from '../../src/memory/recent.ts';
import type { Incoming } from './activity.ts';
import type { Connector, Member } from './connector.ts';
import { PEOPLE_TIMEOUT_MS } from './limits.ts';
import type { Report } from './log.ts';
import { personId } from './place.ts';
import type { References } from './references.ts';
import { withinTime } from './within-time.ts';

/** A guest who was made a member, or the reverse, is treated so after this long. */
const KEPT_MS = 10 * 60_000;
const MOST = 5_000;

export type FindSpeaker = (incoming: Incoming) => Promise<Person>;

export interface PeopleParts {
  connector: Connector;
  references: References;
  /** The office's tenant; null where only loopback callers come in. */
  tenant: string | null;
  now: () => Date;
  log: Report;
}

export function createFindSpeaker({ connector, references, tenant, now, log }: PeopleParts): FindSpeaker {
  const known = new Recent<{ until: number; person: Promise<Person> }>(MOST);

  return async incoming => {
    const { user } = incoming;
    if (!user.person) return outsider(incoming);
    const at = now().getTime();
    const kept = known.get(user.person);
    const asked =
      kept && at < kept.until
        ? kept
        : { until: at + KEPT_MS, person: withinTime(ask(incoming, user.person), PEOPLE_TIMEOUT_MS) };
    known.set(user.person, asked);
    try {
      // Whoever asks while Teams is being asked shares the answer, and its failure.
      return await asked.person;
    } catch (error) {
      known.delete(user.person);
      log.warn(`teams: ${user.person} could not be looked up and is treated as an outsider`, error);
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
