/**
 * Who speaks: name, language and standing of a user, from Slack and kept for a while. Guests, people of other
 * workspaces and anyone Slack does not vouch for are outsiders.
 */
import type { WebClient } from '@slack/web-api';
import type { Person } from '../../src/adapter.ts';
import { Recent } from '../../src/memory/recent.ts';
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
  const known = new Recent<{ until: number; speaker: Promise<Speaker> }>(MOST);

  return async user => {
    const kept = known.get(user);
    const at = now().getTime();
    const asked =
      kept && at < kept.until ? kept : { until: at + KEPT_MS, speaker: withinTime(ask(client, identify, user)) };
    known.set(user, asked);
    try {
      // Whoever asks while Slack is being asked shares the answer, and its failure.
      return await asked.speaker;
    } catch (error) {
      known.delete(user);
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

async function withinTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PEOPLE_TIMEOUT_MS} ms`)), PEOPLE_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
