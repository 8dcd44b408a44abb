/**
 * Looks up name, language and standing of a Slack user; results are cached. Guests, people of other workspaces and
 * anyone Slack does not vouch for are outsiders. While Slack does not answer, the last known result is used, or
 * `unknown` without one.
 */
import type { WebClient } from '@slack/web-api';
import type { Person } from '../../src/adapter.ts';
import { withinTime } from '../../src/delivery/within-time.ts';
import type { Lang } from '../../src/lang.ts';
import { ExpiringCache } from '../../src/memory/expiring-cache.ts';
import { personId } from './address.ts';
import { fateOf } from './errors.ts';
import type { Identify, Identity } from './identity.ts';
import { PEOPLE_TIMEOUT_MS } from './limits.ts';
import type { SafeLog } from './log.ts';

export interface Speaker {
  person: Person;
  /** The person's language setting in Slack. */
  lang: Lang;
}

/** Cache lifetime: how late a change of membership takes effect. */
const KEPT_MS = 10 * 60_000;
/** Further lifetime while Slack does not answer. */
const KEPT_FAILING_MS = 60 * 60_000;
const MOST = 5_000;

type User = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

export type FindSpeaker = (user: string) => Promise<Speaker>;

export function createFindSpeaker(client: WebClient, identify: Identify, now: () => Date, log: SafeLog): FindSpeaker {
  const known = new ExpiringCache<Speaker>({ most: MOST, lifetimeMs: KEPT_MS, staleIfErrorMs: KEPT_FAILING_MS, now });

  async function look(user: string): Promise<Speaker> {
    try {
      return await withinTime(ask(client, identify, user), PEOPLE_TIMEOUT_MS);
    } catch (error) {
      log.warn(`slack: ${user} could not be looked up`, error);
      const fate = fateOf(error);
      if (fate.kind === 'refused' && fate.reason === 'user_unreachable') return unvouched(user, 'outsider');
      throw error;
    }
  }

  return user => known.get(user, () => look(user)).catch(() => unvouched(user, 'unknown'));
}

function unvouched(user: string, standing: 'outsider' | 'unknown'): Speaker {
  return { person: { id: personId(user), name: user, standing }, lang: 'ja' };
}

async function ask(client: WebClient, identify: Identify, id: string): Promise<Speaker> {
  const [identity, { user }] = await Promise.all([identify(), client.users.info({ user: id, include_locale: true })]);
  if (!user) throw new Error('no user in the answer');
  const name = user.profile?.display_name || user.profile?.real_name || user.real_name || user.name || id;
  const standing = isMember(user, identity) ? 'member' : 'outsider';
  return { person: { id: personId(id), name, standing }, lang: user.locale?.startsWith('en') ? 'en' : 'ja' };
}

function isMember(user: User, identity: Identity): boolean {
  if (user.deleted !== false || user.is_bot !== false) return false;
  if (user.is_restricted || user.is_ultra_restricted || user.is_stranger || user.is_invited_user) return false;
  const organisation = user.enterprise_user?.enterprise_id;
  const sameOrganisation = organisation !== undefined && organisation === identity.enterpriseId;
  return identity.teamId !== '' && (user.team_id === identity.teamId || sameOrganisation);
}
