/** The operator's language, from the terminal's locale. */
import type { Lang } from '../lang.ts';

/**
 * @param env LC_ALL, LC_MESSAGES and LANG in this order of precedence, e.g. "ja_JP.UTF-8"; English unless Japanese is
 * set
 */
export function operatorLang(env: NodeJS.ProcessEnv): Lang {
  return /^ja(?:[_.@-]|$)/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ja' : 'en';
}
