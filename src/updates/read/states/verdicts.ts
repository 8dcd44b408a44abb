/** Maps each sense to a status, affirmed or denied, given tense and hedges. Shared by both languages. */

import type { Span } from '../../../search/words/spans.ts';
import type { Status } from '../../../status.ts';
import { ratingOf } from './marks.ts';
import type { MarkSense, Sense, WordSense } from './state-words.ts';

export interface StateWordFound extends Span {
  sense: Sense;
}

/** Meaning of one status word in context. */
export interface Verdict {
  sense: Sense;
  /** null when it only denies: 「完了していません」, 「中止ではなく」. */
  status: Status | null;
  /** A plan, a start or a worry: counts only if nothing clearer is said. */
  weak: boolean;
  /** About an earlier time, superseded by a later status. */
  past: boolean;
  /** Stated as possible or under discussion: needs clarification. */
  doubtful: boolean;
  /** About a part of the work: 「設計は終わりました」, 「7割終わって」. */
  part: boolean;
}

/** A verdict with its range. */
export interface State extends Verdict, Span {}

export interface Surroundings {
  /** The clause before the word, without its subject; `after` is the text following the word. */
  before: string;
  word: string;
  after: string;
  /** The subject is not a project: "draft finished". */
  hasOwnSubject: boolean;
  /** A future month directly before or after the word: 年内完了, "finished by March". */
  dated: 'before' | 'after' | null;
  /** The clause before the word, with its subject. */
  upTo: string;
  /** The subject beyond the project's name: CALSの要件定義. */
  step: string;
  /** A share below the whole directly before the word: 2/3終了. */
  share: boolean;
}

interface Mood {
  denied: boolean;
  past: boolean;
  /** 予定, 見込み, "will": not yet so. */
  planned: boolean;
  /** かもしれない, そうだ, "might". */
  maybe: boolean;
  slightly: boolean;
  mostly: boolean;
  part: boolean;
  /** An amount: 7割, 2回, "half". */
  amount: boolean;
}

/** A mark has no grammar; 「前回△」「×から」 tell what was. */
export function verdictOfMark(sense: MarkSense, { upTo, word, after }: Surroundings): Verdict {
  const past = /(?:前回|前期|前月|先月|前四半期)[^、。]{0,6}$/.test(upTo) || /^ ?(?:から|より|だった)/.test(after);
  return { sense, status: ratingOf(word), weak: true, doubtful: sense === 'crossed', past, part: false };
}

/** @returns null when the words say nothing about the current status */
export function verdictOf(sense: WordSense, mood: Mood): Verdict | null {
  const { past, part } = mood;
  const say = (status: Status | null, options: { weak?: boolean; doubtful?: boolean } = {}): Verdict => ({
    sense,
    status,
    weak: options.weak ?? false,
    doubtful: options.doubtful ?? false,
    past,
    part,
  });
  switch (sense) {
    case 'well':
    case 'fair':
      if (mood.denied) return say('at_risk');
      return say(sense === 'fair' || mood.mostly ? 'mostly_on_track' : 'on_track', {
        weak: sense === 'fair',
        doubtful: mood.maybe,
      });
    case 'recovered':
      if (mood.denied) return say('delayed');
      // E.g. 取り戻しつつある.
      if (mood.maybe && !mood.planned) return say('at_risk');
      return mood.planned ? null : say('on_track');
    case 'behind':
      if (mood.denied) return say(mood.slightly ? 'mostly_on_track' : 'on_track');
      return say(mood.slightly || mood.maybe ? 'at_risk' : 'delayed');
    case 'moved':
      if (mood.denied) return say(null);
      return mood.maybe || mood.slightly ? say('at_risk') : say('delayed', { weak: part });
    case 'missed':
      return say('delayed', { weak: true });
    case 'stopped':
      if (mood.denied) return say(null);
      return say(mood.maybe || mood.slightly ? 'at_risk' : 'delayed');
    case 'trouble':
      return say(mood.denied ? 'on_track' : 'at_risk', { weak: true });
    case 'done':
      if (mood.denied) return say(null);
      // An amount states the progress of the whole, not that a part is finished.
      if (mood.amount) return { ...say('on_track', { weak: true }), part: false };
      if (mood.planned || mood.maybe) return say('on_track', { weak: true });
      if (mood.mostly) return say('on_track');
      return say('completed');
    case 'begun':
      // E.g. 開講できない恐れ.
      if (mood.denied && mood.maybe) return say('at_risk');
      if (mood.denied) return say('not_started', { weak: part });
      // 「半年遅れで3月開始になります」 is late rather than not started.
      return mood.planned ? say('not_started', { weak: true }) : say('on_track', { weak: true });
    case 'untouched':
      return mood.denied ? say('on_track', { weak: true }) : say('not_started');
    case 'cancelled':
      if (mood.denied || mood.amount || mood.mostly) return say(null);
      return mood.maybe ? say('at_risk', { doubtful: mood.planned }) : say('cancelled');
    case 'moving':
      return mood.denied ? null : say('on_track', { weak: true });
    case 'announced':
      return mood.denied || mood.past ? null : say('on_track', { weak: true });
    case 'busy':
      return say(null);
    case 'same':
      return mood.denied ? null : say(null);
  }
}
