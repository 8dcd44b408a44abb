/** The terminal's locale. Plain JavaScript, since the start reads it before anything is compiled. */

/**
 * @param {NodeJS.ProcessEnv} env LC_ALL, LC_MESSAGES and LANG in this order of precedence, e.g. "ja_JP.UTF-8"
 * @returns {boolean}
 */
export const isJapaneseTerminal = env => /^ja(?:[_.@-]|$)/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
