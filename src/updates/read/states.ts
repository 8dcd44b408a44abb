/**
 * What a clause says about how things stand: state words (state-words.ts) with what the grammar around them makes of
 * them. 「遅れてはいない」 is well, 「完了予定」 is a plan, 「遅れていたが」 is over, 「順調と言われたが」 somebody else's word.
 */
import type { Clause } from './clauses.ts';
import { judgeEnglish } from './judge-en.ts';
import { judgeJapanese } from './judge-ja.ts';
import type { Status } from './reading.ts';
import { keepLongest, type Span } from './spans.ts';
import type { Sense } from './state-words.ts';
import { STATE_WORDS_EN } from './state-words-en.ts';
import { STATE_WORDS_JA } from './state-words-ja.ts';

export interface StateWordFound extends Span {
  sense: Sense;
}

/** What one state word in its surroundings says. */
export interface Verdict {
  sense: Sense;
  /** null when it says only what is not so: 「完了していません」, 「中止ではなく」. */
  status: Status | null;
  /** A plan, a beginning or a worry decides only where nothing clearer is said. */
  weak: boolean;
  /** Said of an earlier time that a later state supersedes. */
  past: boolean;
  /** Said as possible or under discussion: has to be asked. */
  doubtful: boolean;
  /** Said of a part of the work: 「設計は終わりました」, 「7割終わって」. */
  part: boolean;
}

/** A verdict where it stands. */
export interface State extends Verdict, Span {}

export interface Surroundings {
  /** The clause up to the word, its subject left out, and what follows the word. */
  before: string;
  word: string;
  after: string;
  /** The clause speaks of something else than the project: "draft finished". */
  hasOwnSubject: boolean;
}

/** State words of a clause in order; of overlapping ones the longest. Expects gently normalised text. */
export function findStateWords(text: string, japanese: boolean): StateWordFound[] {
  const words = japanese ? [...STATE_WORDS_JA, ...STATE_WORDS_EN] : STATE_WORDS_EN;
  return keepLongest(
    words.flatMap(({ sense, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ sense, start: index, end: index + length })),
    ),
  );
}

/** The states of a clause; words inside its subject are part of a name. */
export function judgeStates(
  { text, japanese }: Clause,
  words: readonly StateWordFound[],
  { subject, hasOwnSubject }: { subject: Span; hasOwnSubject: boolean },
): State[] {
  return words.flatMap(({ sense, start, end }) => {
    if (start >= subject.start && start < subject.end) return [];
    const surroundings = {
      before: text.slice(start > subject.start ? subject.end : 0, start),
      word: text.slice(start, end),
      after: text.slice(end),
      hasOwnSubject,
    };
    const english = !japanese || /^[a-z]/.test(surroundings.word);
    const verdict = (english ? judgeEnglish : judgeJapanese)(sense, surroundings);
    return verdict ? [{ ...verdict, start, end }] : [];
  });
}
