/** Questions of one or two bare words that name no project: 「パスポート」「量子コンピュータ」. */
import type { Context } from '../context.ts';

/** Minimum weight of a content word. */
const CONTENT = 0.3;
const MOST_WORDS = 2;
/** Maximum number of other letters: の, a blank, は, a question mark. */
const MOST_LETTERS_BESIDE = 2;
/** 「ハザードマップはどこで見られますか」 says no more than the word. */
const WHERE_SEEN =
  /(?:は|って|を)?(?:どこ(?:で|に|から)?(?:見|手に|入手|買|もら|あ(?:る|り))[^、。]{0,8}|どこ(?:です)?|(?:は)?あ(?:る|ります))(?:の|か)*[?？。]*$/;

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
    content.length > 0 &&
    content.length <= MOST_WORDS &&
    frame.text.replace(WHERE_SEEN, '').length - letters <= MOST_LETTERS_BESIDE;
  // 「自殺対策」: a weak word beside the topic is no name of it.
  const isCalled = hits.some(({ evidence }) =>
    evidence.some(({ text, strength }) => strength >= CALLED && content.some(concept => concept.text === text)),
  );
  return isBare && !isCalled && (likely().get(hits[0]?.code ?? '') ?? 0) < SURELY_MEANT;
}
