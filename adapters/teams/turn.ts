/** What every listener does with a turn of the SDK: reads it, takes it once, answers it in time. */
import { createHash } from 'node:crypto';
import type { TaskModuleTaskInfo, TurnContext } from 'botbuilder';
import type { Seen } from '../../src/seen.ts';
import type { Lang } from '../../src/text/lang.ts';
import { teamsText } from '../../src/text/teams.ts';
import type { Incoming, TeamsActivity } from './activity.ts';
import { CARD_TYPE } from './connector.ts';
import type { DialogAnswer } from './dialog.ts';
import type { Handling } from './handling.ts';
import { INVOKE_DEADLINE_MS } from './limits.ts';
import { TooLate, withinTime } from './within-time.ts';

/** The activity has passed `parseActivity` before it came here. */
export function activityOf(context: TurnContext): TeamsActivity {
  return context.activity as unknown as TeamsActivity;
}

/** Takes a message once: by its id, and by who said what when, for Teams repeats messages under new ids too. */
export async function isFirst(
  seen: Seen,
  activity: TeamsActivity,
  { place, user }: Incoming,
  text: string,
): Promise<boolean> {
  const saidAt = activity.localTimestamp ?? activity.timestamp;
  const hash = createHash('sha256')
    .update(JSON.stringify([user.id, saidAt, text]))
    .digest('base64url');
  const keys = [activity.id && `id/${activity.id}`, saidAt && `said/${hash}`].filter(Boolean);
  const first = await Promise.all(keys.map(key => seen.first(`teams:${place.conversation}/${key}`)));
  return !first.includes(false);
}

/** What the same click, sent again under whatever id, has in common with the first. */
export function meaningOf({ place, message, user }: Incoming, what: string, data: unknown): unknown[] {
  return [place.conversation, message, user.id, what, data];
}

/**
 * Teams waits five seconds. What takes longer goes on, and its result comes as a message.
 * @param late the sentence to answer with meanwhile
 */
export async function inTime<Value>(
  handling: Handling,
  lang: Lang,
  work: Promise<Value>,
  late = teamsText[lang].saving,
): Promise<Value | string> {
  try {
    return await withinTime(work, INVOKE_DEADLINE_MS);
  } catch (error) {
    if (error instanceof TooLate) {
      handling.background(work);
      return late;
    }
    handling.log.error('teams: a request could not be answered', error);
    return teamsText[lang].sorry;
  }
}

export function taskInfo(answer: DialogAnswer): TaskModuleTaskInfo | string {
  if (typeof answer === 'string') return answer;
  const { title, card } = answer;
  return { title, width: 'medium', height: 'medium', card: { contentType: CARD_TYPE, content: card } };
}
