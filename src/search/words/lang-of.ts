/** The language of a sentence. */
import type { Lang } from '../../lang.ts';
import { gentle, hasKana, hasKanji } from './normalize.ts';
import { isEnglishAround } from './words.ts';

/** English with a Japanese name in it is English: "my deputy is 見本 次郎". */
export function langOf(text: string): Lang {
  if (hasKana(text) || hasKanji(text)) return isEnglishAround(gentle(text)) ? 'en' : 'ja';
  return /[a-z]/i.test(text) ? 'en' : 'ja';
}
