/** Helpers for the listeners: reading an SDK turn, and responding in time. */
import type { TaskModuleTaskInfo, TurnContext } from 'botbuilder';
import { TimedOut, withinTime } from '../../../src/delivery/within-time.ts';
import type { Lang } from '../../../src/lang.ts';
import { teamsText } from '../../../src/text/teams.ts';
import type { DialogAnswer } from '../answering/dialog.ts';
import { CARD_TYPE } from '../connector.ts';
import type { Handling } from '../handling.ts';
import { INVOKE_DEADLINE_MS } from '../limits.ts';
import { activityShape, type Incoming, incomingOf, type TeamsActivity } from './activity.ts';
import { keyOfLate } from './intake.ts';

/** The activity has passed `parseActivity` already. */
export function activityOf(context: TurnContext): TeamsActivity {
  return activityShape.parse(context.activity);
}

/** Deduplication key of a click: equal for a resend under any id. */
export function meaningOf({ place, message, user }: Incoming, what: string, data: unknown): unknown[] {
  return [place.conversation, message, user.id, what, data];
}

/**
 * Teams waits five seconds. Longer work continues, and its result is posted as a message.
 * @param late sentence to respond with meanwhile
 * @param activity stored in the inbox before that response, for work that changes something
 */
export async function inTime<Value>(
  handling: Handling,
  lang: Lang,
  work: Promise<Value>,
  late = teamsText[lang].saving,
  activity?: TeamsActivity,
): Promise<Value | string> {
  try {
    return await withinTime(work, INVOKE_DEADLINE_MS);
  } catch (error) {
    if (error instanceof TimedOut) {
      if (!activity) handling.background(work);
      else
        await handling.taking.take(keyOfLate(activity, incomingOf(activity)), activity, async () => void (await work));
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
