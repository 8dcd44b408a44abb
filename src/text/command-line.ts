/** A command as it is typed: what stands in a remedy can be copied, for `keikaku` alone is no program. */

import { userInfo } from 'node:os';

/** @param words e.g. 'backup FILE' */
export const commandLine = (words: string): string => `npm run --silent keikaku -- ${words}`;

/** For whoever may: a folder that this user alone can enter, and the folders above it. */
export const makeFolderCommand = (path: string): string => `install -d -o ${userInfo().username} -m 700 ${path}`;
export const makeFolder = (path: string): string => `As root: ${makeFolderCommand(path)}`;
