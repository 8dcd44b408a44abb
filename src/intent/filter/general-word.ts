/** Lists by a word too general to be a topic: 「ホームページ関係の事業を全部」, "list all internet projects". */
import { key } from '../../search/words/normalize.ts';
import type { Context } from '../context.ts';

/**
 * The projects that print the words right before 事業 ("projects"), in printed order; null without such words, when
 * they stand in the plan's title, or when most projects print them.
 */
export function namedByGeneralWord({ subject, search, frame, plan }: Context): string[] | null {
  const title = key(`${plan.document.title} ${plan.document.titleEn}`);
  const selecting = subject.concepts.filter(({ text, weight }) => weight > 0 && !title.includes(key(text)));
  const last = selecting.at(-1);
  if (!last || !BEFORE_PROJECTS.test(frame.text.slice(last.end))) return null;
  const { hits } = search.rank(selecting, 'project');
  const named = hits.filter(({ score }) => score >= PRINTED_SCORE).map(({ code }) => code);
  return named.length > 0 && named.length <= plan.projects.length / 2 ? named.sort(plan.compare) : null;
}

/** Minimum score of a project whose name holds all of the words. */
const PRINTED_SCORE = 0.75;
const BEFORE_PROJECTS =
  /^(?:に?(?:関係|関連|関わる|関する|係る|まつわる)|系)?(?:した|する|がある|のある)?の?(?:全|すべての)?(?:事業|取組|取り組み|プロジェクト)|^[- ]?(?:related )?(?:projects?|entries|items)\b/;
