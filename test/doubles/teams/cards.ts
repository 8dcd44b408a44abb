/** Reads texts, buttons and inputs of a card. */
import type { ConnectorCall } from './connector.ts';

// biome-ignore lint/suspicious/noExplicitAny: cards are JSON here
type Json = any;

/** The card of a posted or changed message. */
export function cardOf(call: ConnectorCall | undefined): Json {
  return call?.body.attachments?.[0]?.content;
}

/** All text on a card. */
export function textOf(card: Json): string {
  const found: string[] = [];
  JSON.stringify(card, (_key, value) => {
    if (value?.type === 'TextRun' || value?.type === 'TextBlock') found.push(value.text);
    return value;
  });
  return found.join('\n');
}

export interface Button {
  type: string;
  title: string;
  verb?: string;
  // biome-ignore lint/suspicious/noExplicitAny: data of a button is JSON here
  data: any;
}

export function buttonsOf(card: Json): Button[] {
  const found: Button[] = [];
  JSON.stringify(card, (_key, value) => {
    if (typeof value?.type === 'string' && value.type.startsWith('Action.')) found.push(value);
    return value;
  });
  return found;
}

/** The button with this label. @throws when there is none */
export function button(card: Json, title: string): Button {
  const found = buttonsOf(card).find(each => each.title === title);
  if (!found) throw new Error(`no button ${title} among ${buttonsOf(card).map(each => each.title)}`);
  return found;
}

/** Input ids with their values. */
export function inputsOf(card: Json): Record<string, string> {
  const values: Record<string, string> = {};
  JSON.stringify(card, (_key, value) => {
    if (typeof value?.type === 'string' && value.type.startsWith('Input.')) values[value.id] = value.value ?? '';
    return value;
  });
  return values;
}
