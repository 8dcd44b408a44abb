/**
 * What remains of a text when it is shown. Names, comments and questions come from people: a control character, a
 * right-to-left override, half a surrogate pair or ten thousand combining marks must not reach a screen.
 */

// Controls but tab and line feed, direction marks and overrides, byte order marks, lone surrogates. The joiners
// U+200C and U+200D stay: emoji and some scripts need them.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MARK_PILES = /(\p{M}{3})\p{M}+/gu;

/** Letters and signs of nearly every Japanese or English text, none of which is taken out or a mark. */
const PLAIN = /^[\n -~\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9d·–-”…※→①-⑳]*$/;

/** The text without what cannot or must not be printed; line feeds stay, CR LF becomes one of them. */
export function printable(text: string): string {
  // One look instead of three.
  if (PLAIN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').replace(MARK_PILES, '$1');
}

/** At most `maxLength` UTF-16 units, the last one "…" when something was cut; never half a character. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
