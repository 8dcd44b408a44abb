/**
 * Ids of buttons and fields. A button's id contains the language of its message, so that the answer uses that language,
 * and a number, because ids must be unique within a block.
 */

import type { Lang } from '../../../src/lang.ts';
import type { LookupSource } from '../../../src/reply.ts';
import { MAX_ID_LENGTH } from '../limits.ts';

export const ACTION_PATTERN = /^act:/;
export const LOOKUP_PATTERN = /^(lookup|pick):/;
export const PICK_PATTERN = /^pick:/;
export const FIELD = 'field';
export const SHARE = 'share';
export const SHARE_PATTERN = /^share:/;
export const HOME_QUESTION = 'home.question';
export const SEARCH_QUESTION = 'search.question';
export const FORM = 'form';
export const SEARCH = 'search';
export const ANSWER = 'answer';
export const COMMAND = '/keikaku';
export const RELATED_SHORTCUT = 'related_projects';
export const SEARCH_SHORTCUT = 'search_plan';

export function actionId(id: string, lang: Lang, number: number): string {
  return `act:${lang}:${number}:${id}`.slice(0, MAX_ID_LENGTH);
}

/** @returns undefined for an id this adapter did not make */
export function parseActionId(name: string): { id: string; lang: Lang } | undefined {
  const match = /^act:(ja|en):\d+:(.+)$/s.exec(name);
  return match ? { lang: langOf(match[1]), id: match[2]! } : undefined;
}

/** Id of a typeahead field in a form. */
export function lookupId(source: LookupSource, lang: Lang): string {
  return `lookup:${source}:${lang}`;
}

/** Id of a typeahead that acts as soon as a project is selected. */
export function pickId(lang: Lang): string {
  return `pick:projects:${lang}`;
}

export function parseLookupId(name: string): { source: LookupSource; lang: Lang } | undefined {
  const match = /^(?:lookup|pick):(projects|owners):(ja|en)$/.exec(name);
  if (!match) return undefined;
  return { source: match[1] === 'owners' ? 'owners' : 'projects', lang: langOf(match[2]) };
}

const langOf = (said: string | undefined): Lang => (said === 'en' ? 'en' : 'ja');
