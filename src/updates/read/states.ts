/**
 * What a clause says about how things stand: state words (state-words.ts) with what the grammar around them makes of
 * them. 「遅れてはいない」 is well, 「完了予定」 is a plan, 「遅れていたが」 is over, 「順調と言われたが」 somebody else's word.
 */
import type { Span } from '../../search/concepts.ts';
import { judgeEnglish } from './judge-en.ts';
import { judgeJapanese } from './judge-ja.ts';
import type { Status } from './reading.ts';
import { type Sense, STATE_WORDS_EN, STATE_WORDS_JA } from './state-words.ts';

export interface StateWordFound {
  sense: Sense;
  start: number;
  end: number;
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
export interface State extends Verdict {
  start: number;
  end: number;
}

export interface Surroundings {
  /** The clause up to the word, its subject left out, and what follows the word. */
  before: string;
  word: string;
  after: string;
  /** The clause speaks of something else than the project: "draft finished". */
  ownSubject: boolean;
}

/** State words of a clause in order; of overlapping ones the longest. Expects gently normalised text. */
export function findStateWords(text: string, japanese: boolean): StateWordFound[] {
  const all: StateWordFound[] = [];
  for (const { sense, pattern } of japanese ? [...STATE_WORDS_JA, ...STATE_WORDS_EN] : STATE_WORDS_EN) {
    for (const match of text.matchAll(pattern))
      all.push({ sense, start: match.index, end: match.index + match[0].length });
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: StateWordFound[] = [];
  for (const found of all)
    if (!kept.some(other => found.start < other.end && found.end > other.start)) kept.push(found);
  return kept.sort((a, b) => a.start - b.start);
}

/** The states of a clause; words inside its subject are part of a name. */
export function judgeStates(
  text: string,
  words: readonly StateWordFound[],
  subject: Span,
  ownSubject: boolean,
  japanese: boolean,
): State[] {
  return words.flatMap(({ sense, start, end }) => {
    if (start >= subject.start && start < subject.end) return [];
    const surroundings = {
      before: text.slice(start > subject.start ? subject.end : 0, start),
      word: text.slice(start, end),
      after: text.slice(end),
      ownSubject,
    };
    const english = !japanese || /^[a-z]/.test(surroundings.word);
    const verdict = (english ? judgeEnglish : judgeJapanese)(sense, surroundings);
    return verdict ? [{ ...verdict, start, end }] : [];
  });
}
