/** Asks a question for a person and shows the answer in a modal. */
import { slackText } from '../../../src/text/slack.ts';
import { privateConversation } from '../address.ts';
import type { Parts } from '../parts.ts';
import { toAnswerModal } from '../rendering/views.ts';
import type { Views } from './views.ts';

/** @param title key of the text used as the modal's title */
export type AskInModal = (
  text: string,
  asker: { user: string; trigger: string },
  title: 'answerTitle' | 'relatedTitle',
) => Promise<void>;

export function createAskInModal({ door, findSpeaker }: Pick<Parts, 'door' | 'findSpeaker'>, views: Views): AskInModal {
  return async (text, { user, trigger }, title) => {
    const { person, lang } = await findSpeaker(user);
    const conversation = privateConversation(user);
    const metadata = { conversation, lang };
    const heading = slackText[lang][title];
    const view = door
      .answer({ text, conversation, person })
      .then(({ reply }) => toAnswerModal(reply, heading, metadata));
    await views.openWith(trigger, heading, metadata, view);
  };
}
