/** The language of a sentence. */
import { hasKana, hasKanji } from '../search/words/normalize.ts';
import type { Lang } from './lang.ts';

export function langOf(text: string): Lang {
  return hasKana(text) || hasKanji(text) || !/[a-z]/i.test(text) ? 'ja' : 'en';
}
