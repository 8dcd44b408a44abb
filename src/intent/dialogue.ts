/**
 * What a conversation remembers between questions. Plain JSON, so that any process can take up the thread; bounded,
 * so that a year-long thread costs no more than a short one.
 */
import type { Intent, Scope } from './intent.ts';
import type { Wanted } from './wanted.ts';

export interface Dialogue {
  /** Entries as last listed, in the order shown: ordinals count on these. */
  listed: string[];
  /** Areas or measures as last listed. */
  listedPlaces: string[];
  /** Whether those places were shown after the entries. */
  shownPlaces: boolean;
  /** Entries last talked about. */
  focus: string[];
  /** Entries in focus before that, for 「もう一方」. */
  choices: string[];
  scope: Scope;
  /** The last question's kind and how to ask it again about something else. */
  asked: Intent['kind'] | null;
  lastIntent: Intent | null;
  wanted: Wanted | null;
  /** Places counted last, or found largest or smallest, newest last: 「どっちが多い？」「差は？」 compares them. */
  counted: Scope[];
  /** The last ranking, while nothing but numbers has been asked since: 「逆に少ないのは？」. */
  ranked: Extract<Intent, { kind: 'rankGroups' }> | null;
  /** Relevant but not shown, for 「ほかには」. */
  further: string[];
  /** Everything shown since the topic changed: 「ほかには」 does not show it again. */
  seen: string[];
  /** Entries of the topics asked for one beside the other (「津波」「地震も」), oldest first; of one alone that of the last answer. */
  topics: string[][];
  /** Entries of earlier topics, newest first, for 「さっきの」. */
  history: string[][];
  /** Number of lines of `listed` already shown, for 「もっと」. */
  shown: number;
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
};

/** Lines of a list shown at once. */
export const PAGE_SIZE = 10;
