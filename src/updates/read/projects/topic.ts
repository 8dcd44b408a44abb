/**
 * What a clause is about: the phrase at its beginning, before は, の件, a colon or a blank, or the one English verbs
 * leave before or after them. Nouns that come later are comment: 「BCPは情報セキュリティの担当と協議中」.
 */

import type { Tokenizer } from '../../../search/tokenizer/index.ts';
import type { Span } from '../../../search/words/spans.ts';
import type { Clause } from '../clauses/clauses.ts';
import { findEnglishTopic } from './topic-en.ts';
import { findJapaneseTopic } from './topic-ja.ts';

/** Offsets are into the clause's text. */
export interface Topic extends Span {
  phrase: string;
  /**
   * marked: は, の件, a colon … says so. bare: a noun phrase before a state or alone; others may follow in a list.
   * subject: が, which marks a part of the work as often. loose: only stands there, with verbs or cases in it.
   */
  kind: 'marked' | 'subject' | 'bare' | 'loose';
}

/** What else is known of the clause: a name holds its particles, and no topic reaches beyond a state, a number or a date. */
export interface Landmarks {
  mentions: readonly Span[];
  limits: readonly Span[];
}

export function findTopic({ text, japanese }: Clause, landmarks: Landmarks, tokenizer: Tokenizer): Topic | null {
  return japanese ? findJapaneseTopic(text, landmarks, tokenizer) : findEnglishTopic(text, landmarks);
}
