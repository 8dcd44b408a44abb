/**
 * Places in Teams and their names in the core. An address is "teams:<conversation id>" or "teams:<Entra object id>" of
 * a person; a conversation bears the address of its thread, group or personal chat. A message is named by the thread it
 * began, so that a reply to it is known by its conversation, or else by conversation and number.
 */

/** Where something is posted: all the connector needs to know. */
export interface Place {
  /** With ";messageid=…" a thread of a channel. */
  conversation: string;
  serviceUrl: string;
  /** The bot's own account there. */
  bot: { id: string; name: string };
}

export type Target = { kind: 'person'; person: string } | { kind: 'conversation'; conversation: string };

export interface MessageName {
  conversation: string;
  activity: string;
}

const PREFIX = 'teams:';
const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CONVERSATION = /^[\w.:;=@~+-]{1,400}$/;
const ACTIVITY = /^[\w.:=+-]{1,200}$/;
const THREAD = /;messageid=([\w.:=+-]{1,200})$/;

export function addressOf(conversation: string): string {
  return PREFIX + conversation;
}

/** @param person Entra object id */
export function personId(person: string): string {
  return PREFIX + person.toLowerCase();
}

/** The dialogue of one person's searches from the compose box. @param person as `personId` gives it */
export function privateConversation(person: string): string {
  return `${person}/compose`;
}

/** @returns undefined for an address this adapter did not make */
export function parseAddress(address: string): Target | undefined {
  if (!address.startsWith(PREFIX)) return undefined;
  const id = address.slice(PREFIX.length);
  if (OBJECT_ID.test(id)) return { kind: 'person', person: id.toLowerCase() };
  return CONVERSATION.test(id) ? { kind: 'conversation', conversation: id } : undefined;
}

/** @param isChannel whether the conversation is a channel, where a message on its own begins a thread */
export function messageName(conversation: string, activity: string, isChannel: boolean): string {
  if (isChannel && !THREAD.test(conversation)) return addressOf(`${conversation};messageid=${activity}`);
  return `${addressOf(conversation)}/${activity}`;
}

/** @returns undefined for a message this adapter did not name */
export function parseMessageName(name: string): MessageName | undefined {
  const slash = name.lastIndexOf('/');
  const target = parseAddress(slash < 0 ? name : name.slice(0, slash));
  if (target?.kind !== 'conversation') return undefined;
  const { conversation } = target;
  const activity = slash < 0 ? THREAD.exec(conversation)?.[1] : name.slice(slash + 1);
  return activity && ACTIVITY.test(activity) ? { conversation, activity } : undefined;
}

/** The channel a thread is in; any other conversation as it is. */
export function roomOf(conversation: string): string {
  return conversation.replace(THREAD, '');
}
