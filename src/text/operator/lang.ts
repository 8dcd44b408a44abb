/** The language of whoever runs the bot, as their terminal says it to every program. */
import type { Lang } from '../lang.ts';

/** @param env LC_ALL, LC_MESSAGES and LANG count in this order, e.g. "ja_JP.UTF-8"; English where none speaks of Japanese */
export function operatorLang(env: NodeJS.ProcessEnv): Lang {
  return /^ja(?:[_.@-]|$)/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'ja' : 'en';
}
