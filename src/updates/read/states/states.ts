/**
 * Derives the statuses of a clause: status words (state-words.ts) interpreted by the surrounding grammar.
 * 「遅れてはいない」 is on track, 「完了予定」 is a plan, 「遅れていたが」 is over, 「順調と言われたが」 is hearsay.
 */

import { anyOf } from '../../../regex.ts';
import { keepLongest, type Span } from '../../../search/words/spans.ts';
import type { FoundPercent } from '../amounts/percent.ts';
import type { Clause } from '../clauses/clauses.ts';
import type { FoundMonth } from '../dates/month-arithmetic.ts';
import { judgeEnglish } from './judge-en.ts';
import { judgeJapanese } from './judge-ja.ts';
import { MARKS } from './marks.ts';
import { isMark, type StateWord } from './state-words.ts';
import { STATE_WORDS_EN } from './state-words-en.ts';
import { STATE_WORDS_JA } from './state-words-ja.ts';
import { type State, type StateWordFound, type Surroundings, verdictOfMark } from './verdicts.ts';

/** Other findings of the clause. */
interface OtherFindings {
  subject: Span;
  mentions: readonly Span[];
  hasOwnSubject: boolean;
  /** What the previous clause says beyond a name, if it says nothing else: 「産廃追跡の説明会、中止」. */
  stepBefore: string;
  months: readonly FoundMonth[];
  percents: readonly FoundPercent[];
}

/** E.g. "Neither MIDORI nor EMIS has started". */
const NEITHER = /^(?:neither|none of)\b/;
/** E.g. 6基中4基終わり. */
const OUT_OF = /\d+[^\d\s、。]{1,3}中の?\d+[^\d\s、。]{1,3}(?:まで|が|は|を|で)?$/;
/** Most letters between an amount and the status word. */
const FAR = 6;
/** Between a month and the status it dates: 3月末までに完了, 12月に全件完了. */
const DATE_TO_WORD =
  /^(?:(?:末|頃|ごろ|中)?(?:まで)?(?:に|には|で)?)(?:は|も)?(?:やって|実施して|行って|開催して|[一-龠]{0,4})$/;
const WORD_TO_DATE = anyOf(
  /^(?:時期)?は(?:早くて(?:も)?|たぶん|おそらく)?$/,
  /^ (?:by|until|till|for|before)(?: (?:the|around|about|end of|the end of|late|early|mid))? ?-?$|^ $/,
);

const MARK_WORD: StateWord = { sense: 'marked', pattern: MARKS };

/** Status words of a clause in order; of overlapping ones the longest. Expects gently normalised text. */
export function findStateWords(text: string, japanese: boolean): StateWordFound[] {
  const words = [...(japanese ? STATE_WORDS_JA : []), ...STATE_WORDS_EN, MARK_WORD];
  return keepLongest(
    words.flatMap(({ sense, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ sense, start: index, end: index + length })),
    ),
  );
}

/** The statuses of a clause; words inside its subject are part of a name. */
export function judgeStates(
  { text, japanese }: Clause,
  words: readonly StateWordFound[],
  { subject, mentions, hasOwnSubject, stepBefore, months, percents }: OtherFindings,
): State[] {
  const name = mentions.findLast(({ start, end }) => start >= subject.start && end <= subject.end);
  return words.flatMap(({ sense, start, end }) => {
    if (start >= subject.start && start < subject.end) return [];
    const surroundings = {
      before: (NEITHER.test(text) ? 'not ' : '') + text.slice(start > subject.start ? subject.end : 0, start),
      upTo: text.slice(0, start),
      word: text.slice(start, end),
      step: subject.end === 0 ? stepBefore : start > subject.start ? stepIn({ text, japanese }, subject, name) : '',
      after: text.slice(end).replace(/^ (?=[ぁ-ん])/, ''),
      hasOwnSubject,
      dated: datedBy(
        text,
        { start, end },
        // 「9月末で完了です」 in October has happened.
        months.filter(({ isAhead, isRecent }) => isAhead && !isRecent),
      ),
      share:
        OUT_OF.test(text.slice(0, start)) ||
        percents.some(
          found => found.percent < 100 && found.end <= start && start - found.end <= FAR && start > subject.start,
        ),
    };
    if (isMark(sense)) return [{ ...verdictOfMark(sense, surroundings), start, end }];
    // In まだ start していません the grammar is that of the following language.
    const english = !japanese || (/^[a-z]/.test(surroundings.word) && !/^ ?[ぁ-ん]/.test(surroundings.after));
    const verdict = (english ? judgeEnglish : judgeJapanese)(sense, surroundings);
    return verdict ? [{ ...verdict, start, end }] : [];
  });
}

/**
 * The subject without the project's name; without a name the whole subject (in English '', since a project may be
 * called just training).
 */
export function stepIn(
  { text, japanese }: Pick<Clause, 'text' | 'japanese'>,
  subject: Span,
  name: Span | undefined,
): string {
  if (!name) return japanese ? text.slice(subject.start, subject.end) : '';
  return `${text.slice(subject.start, name.start)} ${text.slice(name.end, subject.end)}`;
}

function datedBy(text: string, { start, end }: Span, ahead: readonly Span[]): Surroundings['dated'] {
  const before = ahead.some(month => month.end <= start && DATE_TO_WORD.test(text.slice(month.end, start)));
  if (before) return 'before';
  return ahead.some(month => month.start >= end && WORD_TO_DATE.test(text.slice(end, month.start))) ? 'after' : null;
}
