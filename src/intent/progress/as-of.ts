/** 「去年の9月時点では？」「先週遅れていた事業」 "as of 2 October 2009": the past day of a question about progress. */
import { DAYS_AWAY_EN, SPOKEN_DAYS } from '../../calendar/spoken-days.ts';
import { type FoundProgress, foundIn } from './found.ts';

const AT_JA = '時点|現在|段階|当時';
/** In Japanese the day is followed by a word for a point in time, or by what was the case then. */
const AT_THE_TIME = new RegExp(`(?<day>${SPOKEN_DAYS})の?(?:${AT_JA})`);
/** Without that word only days that clearly lie in the past: 「10月の状況」「第2四半期の状況」 may be a round's. */
const CLEARLY_PAST =
  /^(?!.*(?:四半期|半期|\d年度))(?:.*(?:昨|去年|おととい|おととし|きのう|先[々週月]|前[年月]|\d{4}|平成|令和)|.*前$)/;
const STATE_OF = new RegExp(`(?<day>${SPOKEN_DAYS})の(?=[^、。?？]{0,10}?(?:進捗(?!管理表)|状況|状態|ステータス))`);
const WAS_SO = new RegExp(
  `(?<day>${SPOKEN_DAYS})(?:に(?:は)?|は|で(?:は)?|、)?(?=[^。?？]{0,24}?(?:(?:遅れ|遅延し|滞っ|止まっ|進ん|順調に進ん)[てで](?:い)?た|順調だった|未着手だった))`,
);
const AS_OF_EN = new RegExp(String.raw`\bas (?:of|at|on) (?<day>${SPOKEN_DAYS})(?![\w-])`);
const BACK_THEN_EN = new RegExp(
  String.raw`\b(?:(?:back )?(?:on|in|at)|by(?= the end)) (?<day>${SPOKEN_DAYS})(?![\w-])|\b(?<alone>${DAYS_AWAY_EN})\b`,
);
/** The document has days of its own, so progress or a project must be mentioned. */
const PROGRESS =
  /進捗|状況|状態|報告|回答|遅れ|順調|どう(?:だ|で|な)|進み|\b(?:progress|status(?:es)?|reported|stand|stood|going|delayed|late|behind|on track|at risk)\b/;
const CODE = /(?<![\d-])[1-6]-\d{1,2}(?:-\d{1,2})?(?![\d-])/;
/** Nothing but the day: 「去年の9月時点では？」. */
const ALONE = new RegExp(`^(?:では?、?|じゃあ?、?|and )?(?:${SPOKEN_DAYS})の?(?:${AT_JA})(?:では?|は|だと)?[?？。]*$`);
const WAS_EN = /\b(?:was|were|had|did|stood|status(?:es)?)\b/;
/** "1-1-4 was delayed last week" is a report. */
const ASKS_EN =
  /\?|^(?:and |so |then |ok,? )*(?:what|which|who|how|was|were|did|had|show|list|tell|give|any|anything)\b|\b(?:status(?:es)?|progress)\b/;
/** A round's period, which is not a day. */
const OF_A_ROUND = /^(?:the )?(?:q[1-4]|(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half))/;
const OF_COMPLETION =
  /\b(?:due|finish(?:ed)?|complet(?:e|ed|ion)|deadlines?|done|reports?|reported|answer(?:s|ed)?|updates?d?)\b/;
/** With 時点 and "as of" such a day can only be one of the record's. */
const HAS_YEAR = /\d{4}|平成|令和|昨|去年|今年|本年|先[々週月]|前[年月]|前$|ago|last|yesterday/;

/** @param said gently normalised */
export function parseAsOf(said: string): FoundProgress | null {
  const speaksOfProgress = PROGRESS.test(said);
  const marked = AT_THE_TIME.exec(said) ?? AS_OF_EN.exec(said);
  if (marked) {
    const { day = '' } = marked.groups ?? {};
    const isOfRecord = /時点|^as /.test(marked[0]) && HAS_YEAR.test(day);
    const isMeant = isOfRecord || speaksOfProgress || CODE.test(said) || ALONE.test(said);
    return isMeant ? foundIn(marked, { about: 'asOf', at: day }) : null;
  }
  if (!speaksOfProgress) return null;
  const state = STATE_OF.exec(said);
  if (state?.groups?.day && CLEARLY_PAST.test(state.groups.day))
    return foundIn(state, { about: 'asOf', at: state.groups.day });
  const was =
    WAS_SO.exec(said) ??
    (WAS_EN.test(said) && ASKS_EN.test(said) && !OF_COMPLETION.test(said) ? BACK_THEN_EN.exec(said) : null);
  const day = was?.groups?.day ?? was?.groups?.alone;
  return was && day && !OF_A_ROUND.test(day) ? foundIn(was, { about: 'asOf', at: day }) : null;
}
