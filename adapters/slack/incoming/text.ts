/** What a person typed, from what Slack sends: markup for mentions and links undone, emoji left out, entities decoded. */
import { MAX_QUESTION_LENGTH } from '../limits.ts';

/** An emoji by its name: ':+1:', ':white_check_mark:', ':skin-tone-2:'; no time of day. */
const EMOJI = /:(?:[+-]1|[\d_+-]*[a-z][a-z\d_+-]*):/g;

/**
 * The sentence without mentions of people and emoji; channels and links become what they show.
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

/** Whether there are words in a sentence: a picture, a file or a 👍 alone asks nothing. */
export function saysSomething(sentence: string): boolean {
  return /[\p{L}\p{N}]/u.test(sentence);
}

/** Whether the text mentions this user. */
export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`);
}

/** Whether the text is addressed to somebody else: it begins by mentioning a person who is not the bot. */
export function isForAnother(text: string, botUserId: string): boolean {
  const first = /^\s*<@([A-Z0-9]+)[|>]/.exec(text)?.[1];
  return first !== undefined && first !== botUserId;
}
