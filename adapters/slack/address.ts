/**
 * Converts between places in Slack and the core's addresses: "slack:C01", "slack:U01" or, for a message or thread,
 * "slack:C01/1700000000.000100". A conversation's id is the address of its thread or direct message.
 */

/** Where a message is or goes. */
export interface Spot {
  /** Channel, direct message or, for posts only, a person. */
  channel: string;
  /** The message, or the thread to reply in. */
  ts?: string;
}

/** Where a click came from, and where its result goes; `url` is its response_url. */
export type Origin =
  | { at: 'message'; channel: string; ts: string; thread?: string; url?: string }
  /** An ephemeral answer in a channel, reachable only by its response_url. */
  | { at: 'private'; channel: string; url: string }
  /** A modal or the Home: the result is shown in a modal. */
  | { at: 'view' };

const ADDRESS = /^slack:([CDGUW][A-Z0-9]{1,40})(?:\/(\d{1,12}\.\d{1,9}))?$/;

/** @returns undefined for an address this adapter did not make */
export function parseAddress(address: string): Spot | undefined {
  const match = ADDRESS.exec(address);
  if (!match) return undefined;
  const channel = match[1]!;
  return match[2] ? { channel, ts: match[2] } : { channel };
}

export function addressOf({ channel, ts }: Spot): string {
  return ts ? `slack:${channel}/${ts}` : `slack:${channel}`;
}

export function personId(user: string): string {
  return `slack:${user}`;
}

export function isPerson(id: string): boolean {
  return id.startsWith('U') || id.startsWith('W');
}

export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/**
 * Conversation of a message: in a channel its thread; in a direct message the whole chat, except for threads under a
 * message of the bot, where a prompt is answered.
 * @param rootIsOurs whether the bot wrote the thread's root message
 */
export function conversationOf(channel: string, threadTs: string, rootIsOurs: boolean): string {
  return isDirect(channel) && !rootIsOurs ? addressOf({ channel }) : addressOf({ channel, ts: threadTs });
}

/**
 * The channel of a conversation, including private commands there; undefined for a direct chat, a modal or the Home.
 */
export function roomOf(conversation: string): string | undefined {
  const channel = /^slack:([CG][A-Z0-9]{1,40})(?:[/@]|$)/.exec(conversation)?.[1];
  return channel && addressOf({ channel });
}

/** Conversation of a person's private commands in a channel, or of their modals and Home. */
export function privateConversation(user: string, channel = ''): string {
  return `slack:${channel}@${user}`;
}
