import type { Lang } from '../lang.ts';
import { en } from './en.ts';
import { ja, type Text } from './ja.ts';

/** The sentences of a language. */
export const textIn = (lang: Lang): Text => (lang === 'ja' ? ja : en);

export type { Text };
