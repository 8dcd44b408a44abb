/**
 * State of a conversation between questions. Plain JSON, so that any process can continue it; bounded, so that a
 * year-long conversation costs no more than a short one.
 */
import type { Lang } from '../lang.ts';
import type { Intent, Scope } from './intent.ts';
import type { Wanted } from './wanted.ts';

export interface Dialogue {
  /** Entries of the last list in the order shown; ordinals refer to them. */
  listed: string[];
  /** Areas or measures of the last list. */
  listedPlaces: string[];
  /** Whether listedPlaces were shown after `listed`. */
  shownPlaces: boolean;
  /** Entries of the last answer: the referents of pronouns. */
  focus: string[];
  /** Entries in focus before that, for 「もう一方」. */
  choices: string[];
  scope: Scope;
  /** Kind of the last question, to repeat it for something else. */
  asked: Intent['kind'] | null;
  lastIntent: Intent | null;
  wanted: Wanted | null;
  /** Places last counted, ranked first or listed, the latest last: 「どっちが多い？」「差は？」 compares them. */
  counted: Scope[];
  /** The last ranking, as long as only counts were asked since: 「逆に少ないのは？」. */
  ranked: Extract<Intent, { kind: 'rankGroups' }> | null;
  /** Relevant projects not shown, for 「ほかには」. */
  further: string[];
  /** Everything shown since the topic changed; 「ほかには」 omits it. */
  seen: string[];
  /**
   * Entries of topics asked for one after another (「津波」「地震も」), oldest first; otherwise those of the last
   * answer.
   */
  topics: string[][];
  /** Entries of earlier topics, latest first, for 「さっきの」. */
  history: string[][];
  /** Number of entries of `listed` already shown, for 「もっと」. */
  shown: number;
  /** Language of the last answer; kept by text without a language of its own, such as a code. */
  lang: Lang | null;
}

export const NEW_DIALOGUE: Dialogue = {
  listed: [],
  listedPlaces: [],
  shownPlaces: false,
  focus: [],
  choices: [],
  scope: { areas: [], measures: [] },
  asked: null,
  lastIntent: null,
  wanted: null,
  counted: [],
  ranked: null,
  further: [],
  seen: [],
  topics: [],
  history: [],
  shown: 0,
  lang: null,
};

/** Page size of lists. */
export const PAGE_SIZE = 10;
