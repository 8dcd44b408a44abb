/**
 * Converts Teams' message text to what the person typed: removes the mention of the bot, keeps other names as text,
 * decodes entities.
 */
import { MAX_QUESTION_LENGTH } from '../limits.ts';

/** A mention listed by an activity. */
export interface Mention {
  /** As it stands in the text, e.g. "<at>計画</at>". */
  text: string;
  /** Account id of the mentioned user or bot. */
  id: string;
}

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#160': ' ',
  amp: '&',
};

/**
 * The text without the bot's own name.
 * @example readText('<at>計画</at>&nbsp;防災は？', [{ text: '<at>計画</at>', id: '28:bot' }], '28:bot') // '防災は？'
 */
export function readText(text: string, mentions: readonly Mention[], botId: string): string {
  let rest = text.slice(0, MAX_QUESTION_LENGTH);
  for (const mention of mentions) {
    if (mention.id === botId && mention.text !== '') rest = rest.replaceAll(mention.text, ' ');
  }
  return decode(rest.replace(/<at(?:\s[^<>]*)?>([^<>]*)<\/at>/g, '$1')).trim();
}

/** Plain text of a message's HTML, as message extensions receive it. */
export function readHtml(html: string): string {
  const text = html.slice(0, MAX_QUESTION_LENGTH * 4).replace(/<br\s?\/?>|<\/(?:p|div|li|h\d)>/gi, '\n');
  return decode(text.replace(/<[^<>]*>/g, ''))
    .replace(/\s*\n\s*/g, '\n')
    .trim()
    .slice(0, MAX_QUESTION_LENGTH);
}

function decode(text: string): string {
  return text.replace(/&(nbsp|lt|gt|quot|#39|#160|amp);/g, (_, name: string) => ENTITIES[name]!);
}
