/** The operator's language, from the terminal's locale. */

import type { Lang } from '../../lang.ts';
import { isJapaneseTerminal } from '../../launch/terminal-locale.js';

/** English unless the locale is Japanese. */
export function operatorLang(env: NodeJS.ProcessEnv): Lang {
  return isJapaneseTerminal(env) ? 'ja' : 'en';
}
