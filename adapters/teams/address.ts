/**
 * Converts between places in Teams and the core's addresses: "teams:<conversation id>", or "teams:<Entra object id>"
 * for a person. A conversation's id is the address of its thread, group or personal chat. A message is named by the
 * thread it started, so that a reply to it is recognised by its conversation, otherwise by conversation and activity
 * id.
 */

/** Where something is posted: all the connector needs. */
export interface Place {
  /** With ";messageid=…" a thread of a channel. */
  conversation: string;
  serviceUrl: string;
  /** The bot's own account there. */
  bot: { id: string; name: string };
}

interface MessageName {
  conversation: string;
  activity: string;
}

const PREFIX = 'teams:';
const ID = /^[\w.:;=@~+-]{1,400}$/;
const ACTIVITY = /^[\w.:=+-]{1,200}$/;
const THREAD = /;messageid=([\w.:=+-]{1,200})$/;

export function addressOf(conversation: string): string {
  return PREFIX + conversation;
}

/** @param person Entra object id */
export function personId(person: string): string {
  return PREFIX + person.toLowerCase();
}

/** Conversation of a person's searches in the compose box. @param person as returned by `personId` */
export function privateConversation(person: string): string {
  return `${person}/compose`;
}

/** @returns the id of a conversation or person; undefined for an address this adapter did not make */
export function parseAddress(address: string): string | undefined {
  const id = address.slice(PREFIX.length);
  return address.startsWith(PREFIX) && ID.test(id) ? id : undefined;
}

/** @param isChannel whether the conversation is a channel, where a top-level message starts a thread */
export function messageName(conversation: string, activity: string, isChannel: boolean): string {
  const began = THREAD.exec(conversation)?.[1];
  if (began === activity) return addressOf(conversation);
  if (isChannel && !began) return addressOf(`${conversation};messageid=${activity}`);
  return `${addressOf(conversation)}/${activity}`;
}

/** @returns undefined for a message this adapter did not name */
export function parseMessageName(name: string): MessageName | undefined {
  const slash = name.lastIndexOf('/');
  const conversation = parseAddress(slash < 0 ? name : name.slice(0, slash));
  if (!conversation) return undefined;
  const activity = slash < 0 ? THREAD.exec(conversation)?.[1] : name.slice(slash + 1);
  return activity && ACTIVITY.test(activity) ? { conversation, activity } : undefined;
}

/** The channel of a thread; other conversations are returned unchanged. */
export function roomOf(conversation: string): string {
  return conversation.replace(THREAD, '');
}
