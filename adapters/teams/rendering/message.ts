/** Builds messages for the connector. */
import type { Reply } from '../../../src/reply.ts';
import { CARD_TYPE, type Content } from '../connector.ts';
import { toAdaptiveCard } from '../render.ts';
import type { AdaptiveCardJson } from './card.ts';
import { wireButtons } from './wire.ts';

/** A reply as a card; notifications show its fallback. */
export function toMessage(reply: Reply, dialogs: boolean): Content {
  return cardMessage(wireButtons(toAdaptiveCard(reply), reply.lang, dialogs));
}

export function cardMessage(card: AdaptiveCardJson): Content {
  return { type: 'message', summary: card.fallbackText, attachments: [{ contentType: CARD_TYPE, content: card }] };
}

/** A one-sentence message of the adapter itself. */
export function sentence(text: string): Content {
  return { type: 'message', text, textFormat: 'plain' };
}
