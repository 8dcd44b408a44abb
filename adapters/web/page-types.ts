/** Types of the JSON exchanged between server and page, for the type comments of the page's scripts. */

import type { Example } from '../../src/adapter.ts';
import type { Lang } from '../../src/lang.ts';
import type { PageProblem, PageText } from '../../src/text/page.ts';
import type { PageMessage } from './inbox.ts';

export type { LookupChoice } from '../../src/adapter.ts';
export type { Example, Lang, PageMessage, PageText };

export interface PersonJson {
  id: string;
  name: string;
  post: Record<Lang, string>;
}

export interface AnswerJson {
  message: PageMessage;
}

export interface WordsJson {
  title: Record<Lang, string>;
  /** Sample questions shown before the first question. */
  starters: Record<Lang, Example[]>;
  words: Record<Lang, PageText>;
}

/** The playground's clock as text; null where it cannot be moved. */
export interface ClockJson {
  shown: Record<Lang, string> | null;
}

export interface FormJson {
  id: string;
  lang: Lang;
  title: string;
  context: string;
}

export type OutcomeJson =
  | { kind: 'reply'; replace: boolean; message: PageMessage }
  | { kind: 'form'; form: FormJson; card: object }
  | { kind: 'invalid'; errors: Record<string, string> };

export interface ProblemJson {
  code: PageProblem;
  message?: Record<Lang, string>;
}

/** The person speaking, and the conversation. */
export interface Speaker {
  person: string;
  conversation: string;
}

/** A pressed button of a card. */
export interface Press {
  id: string;
  value: string;
  label: string;
}

/** A stored line of the conversation: what the person said, or a message of the bot. */
export type ThreadEntry =
  | { id: string; said: string; at: string }
  | { id: string; message: PageMessage; unasked?: true };
