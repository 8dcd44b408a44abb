/** 「1-1-1の完了予定は」「いつ終わる？」 "when will it be finished?": the reported month of completion. */
import { type FoundProgress, foundIn } from './found.ts';

const DONE = '(?:完了|終了|完成)';
const ASKED = '(?:(?:です|でしょう|なの|になって(?:い)?ます)?か?|(?:を)?教えて[^、。]{0,6})[?？。]*$';
/** Questions for the deadline of reports are excluded; they are about the round. */
const DONE_DATE = new RegExp(
  [
    `${DONE}(?:の)?(?:予定|見込み|時期)の?(?:日|月|時期|年月)?(?:は|って)?(?:いつ(?:ごろ|頃)?)?${ASKED}`,
    `いつ(?:ごろ|頃)?(?:まで)?に?(?:は)?(?:終わる|終わり|${DONE}(?:する|し(?:ます|そう)|の?予定)?|できあが(?:る|り)|出来上が(?:る|り))(?:ます|の|ん|予定)?${ASKED}`,
    `(?:終わる|${DONE}(?:する)?|できあがる|出来上がる)(?:の)?(?:は|って)いつ(?:ごろ|頃)?${ASKED}`,
    '(?<=\\bwhen (?:will|is|does|are|do) (?!.*\\b(?:reports?|updates?|answers?|round)\\b).{1,60})\\b(?:(?:be|get) )?(?:finish(?:ed)?|done|completed?|ready|due|end|expected to (?:be )?(?:finish|finished|done|completed?|end))[?.]*$',
    '\\b(?:completion|finish|target|due) (?:date|month)s?(?: (?:of|for)\\b|[?.]*$)|\\bexpected completion\\b',
  ].join('|'),
);

/** Prefilter: letters every such question contains. Most texts then skip the pattern, whose lookbehinds are slow. */
const SPEAKS_OF_IT = /[完終]|[あ上]が|finish|done|complet|ready|due|end|target/;

/** @param said gently normalised */
export function parseDoneDate(said: string): FoundProgress | null {
  const match = SPEAKS_OF_IT.test(said) ? DONE_DATE.exec(said) : null;
  return match && { ...foundIn(match, { about: 'dueOf' }), isLoose: true };
}
