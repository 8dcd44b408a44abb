/** LRU cache of parsed questions: follow-ups are much the same in every conversation (「担当は？」). */

import type { Lang } from '../../lang.ts';
import { LruCache } from '../../memory/lru-cache.ts';
import type { Knowledge } from '../context.ts';
import type { Frame } from './frame.ts';
import { parseFrame } from './parse-frame.ts';

/** About the questions of a busy hour; some megabytes with their results. */
const MOST = 256;
/** Longer texts hardly ever recur. */
const LONGEST = 60;

export type TakeApart = (question: string, lang?: Lang) => Frame;

/**
 * Parses questions like `parseFrame`, with a cache of recent ones.
 * @param known read at every call; another search clears the cache
 */
export function createRecentFrames(known: () => Pick<Knowledge, 'plan' | 'search'>): TakeApart {
  const recent = new LruCache<Frame>(MOST);
  let parsedWith: Knowledge['search'] | null = null;
  return (question, lang) => {
    const knowledge = known();
    if (knowledge.search !== parsedWith) recent.clear();
    parsedWith = knowledge.search;
    if (question.length > LONGEST) return parseFrame(question, knowledge, lang);
    const key = `${lang ?? ''} ${question}`;
    const cached = recent.get(key);
    if (cached) return cached;
    const frame = parseFrame(question, knowledge, lang);
    recent.set(key, frame);
    return frame;
  };
}
