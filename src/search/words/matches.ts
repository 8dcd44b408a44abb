/**
 * Iterates over the matches of a pattern. `matchAll` copies the pattern at each call, which costs more than the search.
 */
const NONE: readonly RegExpExecArray[] = [];

/** Every match of a global pattern, in order. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return matches;
}
