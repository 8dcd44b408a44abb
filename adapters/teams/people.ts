/**
 * Who speaks, as Teams vouches for them, kept for a while. Guests, people of other tenants and anyone Teams does not
 * vouch for are outsiders. While Teams does not answer, everyone is whom they were last known to be, and unknown without
 * that.
 */
import type { Person } from '../../src/adapter.ts';
import { withinTime } from '../../src/delivery/within-time.ts';
import { Kept } from '../../src/memory/kept.ts';
import type { TeamsFailure } from '../../src/text/teams.ts';
import type { Connector, Member } from './connector.ts';
import { fateOf } from './errors.ts';
import type { Incoming } from './incoming/activity.ts';
import { PEOPLE_TIMEOUT_MS } from './limits.ts';
import type { Report } from './log.ts';
import { personId } from './place.ts';
import type { References } from './posting/references.ts';

/** A guest who was made a member, or the reverse, is treated so after this long. */
const KEPT_MS = 10 * 60_000;
/** Or after so much longer while Teams does not answer. */
const KEPT_FAILING_MS = 60 * 60_000;
const MOST = 5_000;
/** What Teams says of whom it does not know there; any other failure says nothing about the person. */
const NOBODY = new Set<TeamsFailure>(['conversation_not_found', 'not_installed', 'message_refused']);

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
  const known = new Kept<Person>({ most: MOST, forMs: KEPT_MS, failingForMs: KEPT_FAILING_MS, now });

  return async incoming => {
    const { person } = incoming.user;
    if (!person) return unvouched(incoming, 'outsider');
    return known.get(person, () => look(incoming, person)).catch(() => unvouched(incoming, 'unknown'));
  };

  async function look(incoming: Incoming, person: string): Promise<Person> {
    try {
      return await withinTime(ask(incoming, person), PEOPLE_TIMEOUT_MS);
    } catch (error) {
      log.warn(`teams: ${person} could not be looked up`, error);
      const fate = fateOf(error);
      if (fate.kind === 'refused' && NOBODY.has(fate.reason)) return unvouched(incoming, 'outsider');
      throw error;
    }
  }

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

function unvouched({ user }: Incoming, standing: 'outsider' | 'unknown'): Person {
  return { id: personId(user.person ?? user.id), name: user.name, standing };
}
