/**
 * A question taken apart, before anybody decides what it means: codes, places of the plan it names, cue words, numbers,
 * what it turns away, and the concepts that are left.
 */
import type { FoundCode } from '../../plan/code.ts';
import type { Concept } from '../../search/concepts.ts';
import type { Lang } from '../../text/lang.ts';
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
  /** Typed in kana or romaji alone and written out in kanji, perhaps not as it was meant. */
  writtenOut: boolean;
  /** Codes written out, and the printed names that stand for one. */
  codes: FoundCode[];
  /** Those of the codes that are names. */
  printedNames: FoundCode[];
  cues: Set<Cue>;
  thresholds: Threshold[];
  ordinals: Ordinal[];
  /** Words that point into the conversation: 残り, どちらも, "the next one". */
  pointing: FoundPointing[];
  /** All it asks, of what is talked about or pointed at; null when it says more than that. */
  attribute: Attribute | null;
  /** So many from one end of a list, 0 for all. */
  slice: number;
  /** A word that is to stand in a name. */
  nameWords: NameWords | null;
  /** What the question is about, cues and codes left out. */
  concepts: Concept[];
  /** All concepts but the codes: for the document's own words, where 期間 and 意味 are topics. */
  allConcepts: readonly Concept[];
  /** What it says it is not about. */
  excluded: Concept[];
  /** Areas and measures it says it is not about. */
  excludedPlaces: string[];
  /** 「XじゃなくてY」: takes back an earlier question. */
  correction: boolean;
  /** それ, その, it, that … */
  refersBack: boolean;
  /** The noun the question ends in; null in English and where there is none. */
  askedFor: AskedFor | null;
  /** Asks for what no such plan holds. */
  outside: boolean;
  /** Asks how to get something done. */
  errand: boolean;
}
