/**
 * A parsed question before its intent is known: codes, places, cues, numbers, exclusions, and the remaining concepts.
 */

import type { Lang } from '../../lang.ts';
import type { FoundCode } from '../../plan/code.ts';
import type { Concept } from '../../search/concepts.ts';
import type { Cue } from '../cues/cues.ts';
import type { NameWords } from '../filter/name-words.ts';
import type { Attribute } from '../follow-up/attribute/attribute.ts';
import type { FoundPointing } from '../follow-up/pointing/pattern.ts';
import type { Ordinal } from '../numbers/ordinals.ts';
import type { Threshold } from '../numbers/thresholds.ts';
import type { AskedFor } from './asked-for.ts';

export interface Frame {
  /** Gently normalised. */
  text: string;
  lang: Lang;
  /** Converted from kana or romaji, possibly wrongly. */
  writtenOut: boolean;
  /** Codes as written, and printed names that stand for a code. */
  codes: FoundCode[];
  /** The subset of `codes` that are names. */
  printedNames: FoundCode[];
  cues: Set<Cue>;
  thresholds: Threshold[];
  ordinals: Ordinal[];
  /** References to the conversation: 残り, どちらも, "the next one". */
  pointing: FoundPointing[];
  /** The attribute asked for, when the question contains nothing else; null otherwise. */
  attribute: Attribute | null;
  /** Number of entries from the beginning of a list, negative from the end, 0 for all. */
  slice: number;
  /** A word that must occur in a name. */
  nameWords: NameWords | null;
  /** Concepts of the topic, without cues and codes. */
  concepts: Concept[];
  /** All concepts except codes: for the document's own words, where 期間 and 意味 are topics. */
  allConcepts: readonly Concept[];
  /** Excluded concepts. */
  excluded: Concept[];
  /** Excluded areas and measures. */
  excludedPlaces: string[];
  /** 「XじゃなくてY」: corrects an earlier question. */
  correction: boolean;
  /** Contains a pronoun: それ, その, it, that … */
  refersBack: boolean;
  /** The noun the question ends in; null in English and when there is none. */
  askedFor: AskedFor | null;
  /** Asks for something no such plan contains. */
  outside: boolean;
  /** Asks how to get something done. */
  errand: boolean;
}
