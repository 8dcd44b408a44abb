/**
 * Detects a code next to the name of another project, 「4-6-4の住基ネット」, 「住基ネット（4-6-4）」, which needs
 * clarification.
 */
import type { Mention } from './mentions.ts';

const BETWEEN = /^(?:のうち|の(?:あの|この|その)?)?[\s(「『"“:-]{0,3}$/;

/** Mentions in order, with the two of a conflict merged into an ambiguous one. */
export function mergeConflicts(text: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const one = mentions[at]!;
    const next = mentions[at + 1];
    if (!next || !areOfOneThing(text, one, next)) {
      joined.push(one);
    } else if (agree(one, next)) {
      joined.push(one, next);
      at++;
    } else {
      joined.push({ ...one, end: next.end, codes: [...one.codes, ...next.codes], together: false, clashes: true });
      at++;
    }
  }
  return joined;
}

/** A valid code and a name with only connecting text between them. */
function areOfOneThing(text: string, one: Mention, next: Mention): boolean {
  return (
    one.byCode !== next.byCode &&
    ![one, next].some(({ codes, compounded }) => codes.length === 0 || compounded) &&
    BETWEEN.test(text.slice(one.end, next.start))
  );
}

const agree = (one: Mention, next: Mention): boolean => next.codes.some(code => one.codes.includes(code));
