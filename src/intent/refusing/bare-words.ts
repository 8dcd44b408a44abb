/** Questions of one or two bare words that name no project: 「パスポート」「量子コンピュータ」. */
import type { Context } from '../context.ts';

/** Minimum weight of a content word. */
const CONTENT = 0.3;
const MOST_WORDS = 2;
/** Maximum number of other letters: の, a blank, は, a question mark. */
const MOST_LETTERS_BESIDE = 2;
/** Minimum strength of a name or a users' name; a single word of a longer users' phrase is weaker. */
const CALLED = 0.6;
/** Minimum probability by the wording: many users' phrases of one project contain the word, and none of another. */
const SURELY_MEANT = 0.9;

/**
 * Whether the one or two bare words occur only as parts of longer users' phrases: 子育てパスポート does not make
 * パスポート a name. In a sentence the other words count, too.
 */
export function areCalledNothing({ frame, subject, search, likely }: Context): boolean {
  const { weighed, hits } = search.rank(subject.concepts, 'project');
  const content = weighed.flatMap(({ concept }) => (concept.weight >= CONTENT ? [concept] : []));
  const letters = content.reduce((total, { start, end }) => total + end - start, 0);
  const isBare =
    content.length > 0 && content.length <= MOST_WORDS && frame.text.length - letters <= MOST_LETTERS_BESIDE;
  const isCalled = hits.some(({ evidence }) => evidence.some(({ strength }) => strength >= CALLED));
  return isBare && !isCalled && (likely().get(hits[0]?.code ?? '') ?? 0) < SURELY_MEANT;
}
