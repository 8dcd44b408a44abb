/** The language of a sentence. */
import type { Lang } from '../../lang.ts';
import { hasKana, hasKanji } from './normalize.ts';

export function langOf(text: string): Lang {
  return hasKana(text) || hasKanji(text) || !/[a-z]/i.test(text) ? 'ja' : 'en';
}
