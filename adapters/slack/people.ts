/**
 * Who speaks: name, language and standing of a user, from Slack and kept for a while. Guests, people of other
 * workspaces and anyone Slack does not vouch for are outsiders.
 */
import type { WebClient } from '@slack/web-api';
import type { Person } from '../../src/adapter.ts';
import { withinTime } from '../../src/delivery/within-time.ts';
import { Kept } from '../../src/memory/kept.ts';
import type { Lang } from '../../src/text/lang.ts';
import type { Identify, Identity } from './identity.ts';
import { PEOPLE_TIMEOUT_MS } from './limits.ts';
import type { SafeLog } from './log.ts';
import { personId } from './place.ts';

export interface Speaker {
  person: Person;
  /** Slack's language setting of the person. */
  lang: Lang;
}

/** A guest who was made a member, or the reverse, is treated so after this long. */
const KEPT_MS = 10 * 60_000;
const MOST = 5_000;

type User = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

export type FindSpeaker = (user: string) => Promise<Speaker>;

export function createFindSpeaker(client: WebClient, identify: Identify, now: () => Date, log: SafeLog): FindSpeaker {
  const known = new Kept<Speaker>(MOST, KEPT_MS, now);

  return async user => {
    try {
      return await known.get(user, () => withinTime(ask(client, identify, user), PEOPLE_TIMEOUT_MS));
    } catch (error) {
      log.warn(`slack: users.info failed, ${user} is treated as an outsider`, error);
      return { person: { id: personId(user), name: user, standing: 'outsider' }, lang: 'ja' };
    }
  };
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
