/** Questions taken apart a moment ago: what follows an answer is much the same in every conversation (「担当は？」). */
import { LruCache } from '../../memory/lru-cache.ts';
import type { Lang } from '../../text/lang.ts';
import type { Knowledge } from '../context.ts';
import type { Frame } from './frame.ts';
import { parseFrame } from './parse-frame.ts';

/** As many questions as are asked in a busy hour, some megabytes with what was found for them. */
const MOST = 256;
/** Longer texts are sentences of people, which hardly come twice. */
const LONGEST = 60;

export type TakeApart = (question: string, lang?: Lang) => Frame;

/** Takes questions apart as `parseFrame` does; of those that came lately it keeps the frame. */
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
