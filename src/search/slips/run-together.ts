/** Splits English words typed without blanks: cybercrimecountermeasures. */

const SHORTEST_WHOLE = 9;
const SHORTEST_WORD = 3;
const MOST_WORDS = 5;
/** Short names in front of another word: ITadviser. */
const SHORT_NAME = /^(it|ict|pc|tv|npo|net|web)(.+)$/;

/**
 * The fewest known words that make up a run of letters; null when it is not made of at least two.
 * @example splitRunTogether('callcentersupport', known) // ['call', 'center', 'support']
 */
export function splitRunTogether(letters: string, known: ReadonlySet<string>): string[] | null {
  const n = letters.length;
  if (n < SHORTEST_WHOLE || n > 60) return null;
  const [, name, rest] = SHORT_NAME.exec(letters) ?? [];
  if (name && rest && known.has(rest)) return [name, rest];
  const best: (string[] | null)[] = [[], ...new Array<null>(n).fill(null)];
  for (let to = 1; to <= n; to++) {
    for (let from = Math.max(0, to - 20); from <= to - SHORTEST_WORD; from++) {
      const before = best[from];
      const word = letters.slice(from, to);
      if (!before || before.length >= MOST_WORDS || !known.has(word)) continue;
      const here = best[to];
      if (!here || before.length + 1 < here.length) best[to] = [...before, word];
    }
  }
  const words = best[n];
  return words && words.length > 1 ? words : null;
}
