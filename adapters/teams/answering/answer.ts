/** Answers a message, after Teams got its acknowledgement. */

import { deliverWithRetries } from '../../../src/delivery/deliver-with-retries.ts';
import { teamsText } from '../../../src/text/teams.ts';
import { addressOf } from '../address.ts';
import type { Handling } from '../handling.ts';
import type { Incoming } from '../incoming/activity.ts';
import { THINKING_AFTER_MS } from '../limits.ts';
import { sentence, toMessage } from '../rendering/message.ts';

/** @param begin marks in the inbox that the answer may go out from now on */
export async function answerQuestion(
  handling: Handling,
  incoming: Incoming,
  { text, isEdited }: { text: string; isEdited: boolean },
  begin: () => Promise<void>,
): Promise<void> {
  const { door, poster, findSpeaker, log, dialogs } = handling;
  const { place, room } = incoming;
  const say = (text: string) => deliverWithRetries(() => poster.send(place, sentence(text), room === 'channel'));
  const thinking = setTimeout(() => handling.background(poster.typing(place)), THINKING_AFTER_MS);
  try {
    const person = await findSpeaker(incoming);
    const conversation = addressOf(place.conversation);
    const { reply, isRepeated } = await door.answer({
      text,
      conversation,
      person,
      ...(isEdited ? { isEdited } : {}),
    });
    clearTimeout(thinking);
    if (isRepeated) return;
    await begin();
    const { kind } = await deliverWithRetries(() => poster.send(place, toMessage(reply, dialogs), room === 'channel'));
    // Teams cannot be asked whether the answer arrived; the person can see it.
    if (kind === 'uncertain') await say(teamsText[incoming.lang].interrupted);
  } catch (error) {
    clearTimeout(thinking);
    log.error('teams: a question could not be answered', error);
    await begin();
    await say(teamsText[incoming.lang].sorry);
  }
}
