/** A sentence someone said, and the answer beneath it. Teams is told "received" first; this runs afterwards. */

import { untilDelivered } from '../../../src/delivery/until-delivered.ts';
import { teamsText } from '../../../src/text/teams.ts';
import type { Handling } from '../handling.ts';
import type { Incoming } from '../incoming/activity.ts';
import { THINKING_AFTER_MS } from '../limits.ts';
import { addressOf } from '../place.ts';
import { sentence, toMessage } from '../rendering/message.ts';

/** @param begin notes that the answer goes out from here on */
export async function answerQuestion(
  handling: Handling,
  incoming: Incoming,
  text: string,
  begin: () => Promise<void>,
): Promise<void> {
  const { door, poster, findSpeaker, log, dialogs } = handling;
  const { place, room } = incoming;
  const say = (text: string) => untilDelivered(() => poster.send(place, sentence(text), room === 'channel'));
  const thinking = setTimeout(() => handling.background(poster.typing(place)), THINKING_AFTER_MS);
  try {
    const person = await findSpeaker(incoming);
    const { reply, isRepeated } = await door.answer({ text, conversation: addressOf(place.conversation), person });
    clearTimeout(thinking);
    if (isRepeated) return;
    await begin();
    const { kind } = await untilDelivered(() => poster.send(place, toMessage(reply, dialogs), room === 'channel'));
    // Teams cannot be asked; whoever waits can see.
    if (kind === 'uncertain') await say(teamsText[incoming.lang].interrupted);
  } catch (error) {
    clearTimeout(thinking);
    log.error('teams: a question could not be answered', error);
    await begin();
    await say(teamsText[incoming.lang].sorry);
  }
}
