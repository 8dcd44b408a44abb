/**
 * Finds references to the conversation (anaphora and other pointers): その次, 残りの2つ, どちらも, 前者,
 * 同じ施策のほかの, さっきの, "the other two", "both", "what else is in that measure". Expects gently normalised text;
 * pointed-at.ts resolves them.
 */
import { matchesOf } from '../../../search/words/matches.ts';
import { inOrder, isFree, spanOf } from '../../../search/words/spans.ts';
import { GROUPS } from './groups.ts';
import { NUMBERS } from './numbers.ts';
import { OTHERS_LEFT } from './others.ts';
import type { FoundPointing } from './pattern.ts';
import { SIBLINGS } from './siblings.ts';
import { SINGLE } from './single.ts';

/** In order of precedence; each span is matched once. */
const PATTERNS = [...SIBLINGS, ...SINGLE, ...OTHERS_LEFT, ...GROUPS, ...NUMBERS];

/** All references in order of position. */
export function findPointing(text: string): FoundPointing[] {
  const found: FoundPointing[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of matchesOf(pattern, text)) {
      const span = spanOf(match);
      const pointing = isFree(span, found) ? read(match) : null;
      if (pointing) found.push({ ...pointing, ...span });
    }
  }
  return inOrder(found);
}

/** それ, "that one": in an exclusion (それ以外, "not that one") it excludes no topic. */
export const isPointer = (text: string): boolean =>
  /^(?:それ|これ|そっち|こっち|そちら|こちら|そう|そこ|(?:その|この)(?:やつ|もの|取組|事業|施策|分野|[0-9一二三四五]?(?:つ|件))|さっきの(?:やつ)?|that|this|it|those|these|them|(?:that|this|the) ones?|(?:those|these|the) (?:two|three|four|five|ones))$/.test(
    text.trim(),
  );
