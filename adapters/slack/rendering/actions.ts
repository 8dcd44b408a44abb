/** Buttons. A click returns the same id and value, and the language of the message. */
import type { ActionsBlock, Button } from '@slack/types';
import type { ActionChoice } from '../../../src/actions.ts';
import type { Lang } from '../../../src/lang.ts';
import type { ActionsElement } from '../../../src/reply.ts';
import { slackText } from '../../../src/text/slack.ts';
import { MAX_BUTTON_LENGTH, MAX_BUTTON_VALUE_LENGTH, MAX_BUTTONS } from '../limits.ts';
import { actionId, SHARE } from './action-id.ts';
import type { SlackBlock } from './block.ts';
import { label } from './escape.ts';
import type { Space } from './space.ts';

export function drawActions(element: ActionsElement, lang: Lang, space: Space): SlackBlock[] {
  const drawn: SlackBlock[] = [];
  for (let start = 0; start < element.actions.length; start += MAX_BUTTONS) {
    const buttons = element.actions.slice(start, start + MAX_BUTTONS);
    const elements = buttons.map((action, index) => button(action, lang, start + index));
    const block: ActionsBlock = { type: 'actions', elements };
    if (space.take(block)) drawn.push(block);
  }
  return drawn;
}

/** Button under a private answer. @param value id of the answer to share */
export function shareButton(value: string, lang: Lang): ActionsBlock {
  const text = label(slackText[lang].share, MAX_BUTTON_LENGTH);
  return { type: 'actions', elements: [{ type: 'button', action_id: `${SHARE}:${lang}`, text, value }] };
}

function button(action: ActionChoice, lang: Lang, number: number): Button {
  const drawn: Button = {
    type: 'button',
    action_id: actionId(action.id, lang, number),
    text: label(action.label, MAX_BUTTON_LENGTH),
    value: action.value.slice(0, MAX_BUTTON_VALUE_LENGTH),
  };
  return action.style ? { ...drawn, style: action.style } : drawn;
}
