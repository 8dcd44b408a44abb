/** Shapes that cross between server and page, for the type comments of the page's scripts. */

import type { Example } from '../../src/adapter.ts';
import type { Lang } from '../../src/text/lang.ts';
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
  /** Questions to offer before the first one. */
  starters: Record<Lang, Example[]>;
  words: Record<Lang, PageText>;
}

/** The playground's clock in words; null where it cannot be moved. */
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

/** Who speaks, and in which conversation. */
export interface Speaker {
  person: string;
  conversation: string;
}

/** A button of a card as it was pressed. */
export interface Press {
  id: string;
  value: string;
  label: string;
}

/** A line of the conversation as it is kept: what the person said, or a message of the bot. */
export type ThreadEntry =
  | { id: string; said: string; at: string }
  | { id: string; message: PageMessage; unasked?: true };
