/**
 * Converts Slack's message text to what the person typed: removes mention and link markup and emoji, decodes entities.
 */
import { MAX_QUESTION_LENGTH } from '../limits.ts';

/** An emoji by name: ':+1:', ':white_check_mark:', ':skin-tone-2:'; does not match a time of day. */
const EMOJI = /:(?:[+-]1|[\d_+-]*[a-z][a-z\d_+-]*):/g;

/**
 * Removes mentions of people and emoji; replaces channels and links by their displayed text.
 * @example readText('<@U0BOT> 防災は？ &lt;<https://a.example|A>&gt;') // '防災は？ <A>'
 */
export function readText(text: string): string {
  return text
    .slice(0, MAX_QUESTION_LENGTH)
    .replace(/<([^<>]*)>/g, (_, inner: string) => shown(inner))
    .replace(EMOJI, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

function shown(markup: string): string {
  const [target = '', name] = markup.split('|', 2);
  if (target.startsWith('@')) return ' ';
  if (target.startsWith('#')) return `#${name ?? ''}`;
  if (target.startsWith('!')) return ' ';
  return name ?? target;
}

/** Whether the text contains a letter or digit: a picture, a file or a 👍 alone is no question. */
export function saysSomething(sentence: string): boolean {
  return /[\p{L}\p{N}]/u.test(sentence);
}

/** Whether the text mentions this user. */
export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`);
}

/** Whether the text is addressed to somebody else: it starts with a mention of a person other than the bot. */
export function isForAnother(text: string, botUserId: string): boolean {
  const first = /^\s*<@([A-Z0-9]+)[|>]/.exec(text)?.[1];
  return first !== undefined && first !== botUserId;
}
