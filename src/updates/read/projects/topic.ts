/**
 * Finds the topic of a clause: the phrase at its start, before は, の件, a colon or a space, or before or after an
 * English verb. Later nouns are comment: 「BCPは情報セキュリティの担当と協議中」.
 */

import type { Tokenizer } from '../../../search/tokenizer/index.ts';
import type { Span } from '../../../search/words/spans.ts';
import type { Clause } from '../clauses/clauses.ts';
import { findEnglishTopic } from './topic-en.ts';
import { findJapaneseTopic } from './topic-ja.ts';

/** Offsets refer to the clause's text. */
export interface Topic extends Span {
  phrase: string;
  /**
   * marked: by は, の件, a colon …. bare: a noun phrase before a status or alone, possibly the start of a list.
   * subject: by が, which as often marks a part of the work. loose: not marked, with verbs or cases in it.
   */
  kind: 'marked' | 'subject' | 'bare' | 'loose';
}

/**
 * Other findings of the clause: particles inside a name are part of it, and no topic extends beyond a status, a number
 * or a date.
 */
export interface Landmarks {
  mentions: readonly Span[];
  limits: readonly Span[];
}

export function findTopic({ text, japanese }: Clause, landmarks: Landmarks, tokenizer: Tokenizer): Topic | null {
  return japanese ? findJapaneseTopic(text, landmarks, tokenizer) : findEnglishTopic(text, landmarks);
}
