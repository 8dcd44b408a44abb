/** 「パスポート」「量子コンピュータ」: a word or two and nothing else, which no project is called. */
import type { Context } from '../context.ts';

/** Words that weigh less are no content. */
const CONTENT = 0.3;
const MOST_WORDS = 2;
/** Letters beside them: の, a blank, は and a question mark. */
const MOST_BESIDE = 2;
/** As strong as a name, or as what people call a project; one word out of a longer saying is weaker. */
const CALLED = 0.6;
/** Part of many things people say of one project, and of no other, a word alone means it all the same. */
const SURELY_MEANT = 0.9;

/**
 * Whether each of a word or two stands at most somewhere in what people say of a project: 子育てパスポート does not make パスポート
 * mean it. In a sentence the other words tell, too.
 */
export function areCalledNothing({ frame, subject, search, likely }: Context): boolean {
  const { weighed, hits } = search.rank(subject.concepts, 'project');
  const content = weighed.flatMap(({ concept }) => (concept.weight >= CONTENT ? [concept] : []));
  const letters = content.reduce((total, { start, end }) => total + end - start, 0);
  const isBare = content.length > 0 && content.length <= MOST_WORDS && frame.text.length - letters <= MOST_BESIDE;
  const isCalled = hits.some(({ evidence }) => evidence.some(({ strength }) => strength >= CALLED));
  return isBare && !isCalled && (likely().get(hits[0]?.code ?? '') ?? 0) < SURELY_MEANT;
}
