/**
 * Text from people is data: it can neither mention, nor link, nor format. Blocks are drawn from rich_text and
 * plain_text, which know no markup; only a message's `text` is read as mrkdwn.
 */
import type { PlainTextElement } from '@slack/types';
import { clip, printable } from '../../../src/text/printable.ts';

/** Stands where Slack wants at least one character. */
const NOTHING = '－';
/** Cleaning shortens a text; this many times the length wanted is enough to fill it. */
const MOST_CLEANED = 3;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Cut and printable, otherwise as given; never empty. */
export function plain(text: string, maxLength: number): string {
  // Cleaning costs by length: what cannot be shown is not cleaned first.
  const shown = clip(printable(text.slice(0, MOST_CLEANED * maxLength)), maxLength);
  return shown.trim() === '' ? NOTHING : shown;
}

/**
 * A plain_text object on one line. Angle brackets are given in full width: whatever a client makes of entities in
 * plain_text, nothing that looks like a mention reaches it.
 */
export function label(text: string, maxLength: number): PlainTextElement {
  const shown = plain(text.replace(/\s*[\r\n]\s*/g, ' '), maxLength).replace(/[<>]/g, fullWidth);
  return { type: 'plain_text', text: shown, emoji: false };
}

/**
 * Text for a message's `text`, which notifications and screen readers get.
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
