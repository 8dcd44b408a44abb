/**
 * Sanitises text before it is shown. Names, comments and questions come from people: control characters, right-to-left
 * overrides, lone surrogates and piles of combining marks must not reach a screen.
 */

// Control characters except tab and line feed, direction marks and overrides, byte order marks, lone surrogates. The
// joiners U+200C and U+200D stay: emoji and some scripts need them.
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MARK_PILES = /(\p{M}{3})\p{M}+/gu;

/** Characters of nearly every Japanese or English text; none is unprintable or a combining mark. */
const PLAIN = /^[\n -~\u3000-\u3029\u3030-\u3098\u309b-\u30ff\u4e00-\u9fff\uff01-\uff9d·–-”…※→①-⑳]*$/;

/** Removes characters that cannot or must not be printed; line feeds stay, CR and CR LF become line feeds. */
export function printable(text: string): string {
  // Fast path: one test instead of three replacements.
  if (PLAIN.test(text)) return text;
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '').replace(MARK_PILES, '$1');
}

/** Truncates to `maxLength` UTF-16 units, the last one "…"; never splits a surrogate pair. */
export function clip(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
