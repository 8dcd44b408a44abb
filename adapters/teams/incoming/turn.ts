/** What every listener does with a turn of the SDK: reads it, answers it in time. */
import type { TaskModuleTaskInfo, TurnContext } from 'botbuilder';
import { TooLate, withinTime } from '../../../src/delivery/within-time.ts';
import type { Lang } from '../../../src/text/lang.ts';
import { teamsText } from '../../../src/text/teams.ts';
import type { DialogAnswer } from '../answering/dialog.ts';
import { CARD_TYPE } from '../connector.ts';
import type { Handling } from '../handling.ts';
import { INVOKE_DEADLINE_MS } from '../limits.ts';
import { activityShape, type Incoming, incomingOf, type TeamsActivity } from './activity.ts';
import { keyOfLate } from './taking.ts';

/** The activity has passed `parseActivity` before it came here. */
export function activityOf(context: TurnContext): TeamsActivity {
  return activityShape.parse(context.activity);
}

/** What the same click, sent again under whatever id, has in common with the first. */
export function meaningOf({ place, message, user }: Incoming, what: string, data: unknown): unknown[] {
  return [place.conversation, message, user.id, what, data];
}

/**
 * Teams waits five seconds. What takes longer goes on, and its result comes as a message.
 * @param late the sentence to answer with meanwhile
 * @param activity what is put down before that answer, when the work changes something
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
    if (error instanceof TooLate) {
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
