/**
 * Escapes text from people, so that it cannot mention, link or format. Blocks use rich_text and plain_text, which have
 * no markup; only a message's `text` is parsed as mrkdwn.
 */
import type { PlainTextElement } from '@slack/types';
import { clip, printable } from '../../../src/text/printable.ts';

/** Placeholder where Slack requires at least one character. */
const NOTHING = '－';
/** Cleaning shortens a text; this multiple of the wanted length is enough input. */
const MOST_CLEANED = 3;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Cuts the text and removes unprintable characters; never empty. */
export function plain(text: string, maxLength: number): string {
  // Cleaning time grows with length, so cut first.
  const shown = clip(printable(text.slice(0, MOST_CLEANED * maxLength)), maxLength);
  return shown.trim() === '' ? NOTHING : shown;
}

/**
 * A plain_text object on one line. Angle brackets become full-width, so that nothing like a mention reaches a client,
 * however it treats entities in plain_text.
 */
export function label(text: string, maxLength: number): PlainTextElement {
  const shown = plain(text.replace(/\s*[\r\n]\s*/g, ' '), maxLength).replace(/[<>]/g, fullWidth);
  return { type: 'plain_text', text: shown, emoji: false };
}

/**
 * Escapes a message's `text`, shown in notifications and read by screen readers.
 * @example mrkdwn('<!channel> *a* & b', 99) // '&lt;!channel&gt; ＊a＊ &amp; b'
 */
export function mrkdwn(text: string, maxLength: number): string {
  return plain(text, maxLength)
    .replace(/[*_~`]/g, fullWidth)
    .replaceAll('://', '：//')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH_OFFSET);
}
