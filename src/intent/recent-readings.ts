/** LRU cache of read questions: several people ask the same, and buttons ask verbatim. */

import type { Lang } from '../lang.ts';
import { LruCache } from '../memory/lru-cache.ts';
import type { Knowledge } from './context.ts';
import { type Dialogue, NEW_DIALOGUE } from './dialogue.ts';
import type { TakeApart } from './frame/recent-frames.ts';
import { type ReadQuestion, readQuestion } from './read-question.ts';

/** About the different questions of a busy day; an entry is about a kilobyte. */
const MOST = 1_024;
/** Longer texts hardly ever recur. */
const LONGEST = 60;

type Read = (message: string, lang: Lang | undefined, dialogue: Dialogue, knowledge: Knowledge) => ReadQuestion;

/**
 * Reads like `readQuestion`, with a cache for the first questions of conversations; a change of the directory clears
 * it.
 */
export function createRecentReadings(takeApart: TakeApart): Read {
  const recent = new LruCache<ReadQuestion>(MOST);
  let readWith: Knowledge | null = null;
  return (message, lang, dialogue, knowledge) => {
    if (dialogue !== NEW_DIALOGUE || message.length > LONGEST)
      return readQuestion(message, lang, dialogue, knowledge, takeApart);
    if (knowledge !== readWith) recent.clear();
    readWith = knowledge;
    const key = `${lang ?? ''} ${message}`;
    const known = recent.get(key);
    if (known) return known;
    const reading = readQuestion(message, lang, dialogue, knowledge, takeApart);
    recent.set(key, reading);
    return reading;
  };
}
