/** A command as it is typed: what stands in a remedy can be copied, for `keikaku` alone is no program. */

/** @param words e.g. 'backup FILE' */
export const commandLine = (words: string): string => `npm run --silent keikaku -- ${words}`;
