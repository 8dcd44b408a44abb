/**
 * Looks up a person as Teams reports them; results are cached. Guests, people of other tenants and anyone Teams does
 * not vouch for are outsiders. While Teams does not answer, the last known result is used, or `unknown` without one.
 */
import type { Person } from '../../src/adapter.ts';
import { withinTime } from '../../src/delivery/within-time.ts';
import { ExpiringCache } from '../../src/memory/expiring-cache.ts';
import type { TeamsFailure } from '../../src/text/teams.ts';
import { personId } from './address.ts';
import type { Connector, Member } from './connector.ts';
import { fateOf } from './errors.ts';
import type { Incoming } from './incoming/activity.ts';
import { PEOPLE_TIMEOUT_MS } from './limits.ts';
import type { AdapterLog } from './log.ts';
import type { References } from './posting/references.ts';

/** Cache lifetime: how late a change of membership takes effect. */
const KEPT_MS = 10 * 60_000;
/** Further lifetime while Teams does not answer. */
const KEPT_FAILING_MS = 60 * 60_000;
const MOST = 5_000;
/** Failures meaning that Teams does not know the person there; other failures say nothing about the person. */
const NOBODY = new Set<TeamsFailure>(['conversation_not_found', 'not_installed', 'message_refused']);

export type FindSpeaker = (incoming: Incoming) => Promise<Person>;

interface PeopleParts {
  connector: Connector;
  references: References;
  /** The office's tenant; null where only loopback callers are accepted. */
  tenant: string | null;
  now: () => Date;
  log: AdapterLog;
}

export function createFindSpeaker({ connector, references, tenant, now, log }: PeopleParts): FindSpeaker {
  const known = new ExpiringCache<Person>({ most: MOST, lifetimeMs: KEPT_MS, staleIfErrorMs: KEPT_FAILING_MS, now });

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
    // In a chat without the bot, as around a message extension, it gets no member data; the person's own chat has it.
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
