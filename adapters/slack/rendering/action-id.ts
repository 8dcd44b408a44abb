/**
 * The names of what people press and fill in. A button's name carries the language of the message it stands on, so
 * that the answer comes in that language, and its number, for names must differ within a block.
 */
import type { LookupSource } from '../../../src/reply.ts';
import type { Lang } from '../../../src/text/lang.ts';
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

/** @returns undefined for a name this adapter did not make */
export function parseActionId(name: string): { id: string; lang: Lang } | undefined {
  const match = /^act:(ja|en):\d+:(.+)$/s.exec(name);
  return match ? { lang: match[1] as Lang, id: match[2] as string } : undefined;
}

/** A typeahead field of a form. */
export function lookupId(source: LookupSource, lang: Lang): string {
  return `lookup:${source}:${lang}`;
}

/** A typeahead that acts as soon as a project is chosen. */
export function pickId(lang: Lang): string {
  return `pick:projects:${lang}`;
}

export function parseLookupId(name: string): { source: LookupSource; lang: Lang } | undefined {
  const match = /^(?:lookup|pick):(projects|owners):(ja|en)$/.exec(name);
  return match ? { source: match[1] as LookupSource, lang: match[2] as Lang } : undefined;
}
