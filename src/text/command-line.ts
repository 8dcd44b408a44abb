/** Commands as typed, so that a remedy can be copied; `keikaku` alone is not a program. */

import { userInfo } from 'node:os';

/** @param words e.g. 'backup FILE' */
export const commandLine = (words: string): string => `npm run --silent keikaku -- ${words}`;

/** Creates a folder only this user can enter, and its parents; needs root. */
export const makeFolderCommand = (path: string): string => `install -d -o ${userInfo().username} -m 700 ${path}`;
