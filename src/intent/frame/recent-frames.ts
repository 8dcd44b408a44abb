/** LRU cache of parsed questions: follow-ups are much the same in every conversation (「担当は？」). */
import { LruCache } from '../../memory/lru-cache.ts';
import type { Lang } from '../../text/lang.ts';
import type { Knowledge } from '../context.ts';
import type { Frame } from './frame.ts';
import { parseFrame } from './parse-frame.ts';

/** About the questions of a busy hour; some megabytes with their results. */
const MOST = 256;
/** Longer texts hardly ever recur. */
const LONGEST = 60;

export type TakeApart = (question: string, lang?: Lang) => Frame;

/** Parses questions like `parseFrame`, with a cache of recent ones. */
export function createRecentFrames(knowledge: Pick<Knowledge, 'plan' | 'search'>): TakeApart {
  const recent = new LruCache<Frame>(MOST);
  return (question, lang) => {
    if (question.length > LONGEST) return parseFrame(question, knowledge, lang);
    const key = `${lang ?? ''} ${question}`;
    const known = recent.get(key);
    if (known) return known;
    const frame = parseFrame(question, knowledge, lang);
    recent.set(key, frame);
    return frame;
  };
}
