/**
 * Validates cards with Microsoft's own Adaptive Cards parser in plain Node and returns its complaints. It knows the
 * published elements only; Teams' charts are drawn from their fallback.
 */
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

// The package's CommonJS bundle loads without a browser; its ES modules do not resolve in Node.
const cards = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

/** Error messages of the parser; empty for a valid card. */
export function cardEvents(json: object): string[] {
  const context = new cards.SerializationContext();
  const card = new cards.AdaptiveCard();
  card.parse(structuredClone(json), context);
  const events: string[] = [];
  for (let i = 0; i < context.eventCount; i++) events.push(context.getEventAt(i).message);
  for (const event of card.validateProperties().validationEvents) events.push(event.message);
  return events;
}

/** The card as a client without charts draws it. */
export function withoutCharts<Json>(json: Json): Json {
  return JSON.parse(JSON.stringify(json), (_key, value) =>
    typeof value?.type === 'string' && value.type.startsWith('Chart.') ? value.fallback : value,
  );
}

/** Every object of this type anywhere on the card. */
export function allOfType(json: unknown, type: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  JSON.stringify(json, (_key, value) => {
    if (value && typeof value === 'object' && value.type === type) found.push(value);
    return value;
  });
  return found;
}
