/** 「去年の9月時点では？」「先月末現在」 "as of March 2010": the past date of a question about progress. */
import { ENGLISH_MONTHS } from '../../calendar/english-months.ts';
import { type FoundProgress, foundIn } from './found.ts';

export interface AsOf {
  /** As written: 去年, 平成21年, '2009'; null without a year. */
  year: string | null;
  /** 1 to 12; 'last' for the previous month, 'yearEnd' for the end of the previous fiscal year. */
  month: number | 'last' | 'yearEnd';
  /** Null for the end of the month. */
  day: number | null;
}

/** Jan, jan., January: identified by three letters. */
const MONTHS = ENGLISH_MONTHS.map(name => name.slice(0, 3));
const YEAR = '(?<year>一昨年|おととし|昨年|去年|今年|本年|(?:平成|令和)(?:\\d{1,2}|元)年|\\d{4}年)';
const MONTH = '(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?末?の?';
const AS_OF = new RegExp(`${YEAR}の?${MONTH}時点`);
const AS_OF_EN = /\bas (?:of|at) (?:the end of )?(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?\b/;
const LAST = /(?:先月|前月)末?の?(?:時点|現在|段階)|\bas (?:of|at) (?:the end of )?last month\b/;
const YEAR_END = /(?:昨年度|前年度|去年度)末?の?(?:時点|現在|段階)|\bas (?:of|at) the end of last (?:fiscal )?year\b/;
/** Without a year or in other forms the document may be meant, so progress must be mentioned. */
const LOOSE = new RegExp(`(?:${YEAR}の?)?${MONTH}(?:時点|現在|段階)`);
const NAMED_EN = new RegExp(
  `\\b(?:as of|as at|back in|at the end of|by the end of) (?:the end of )?(?:last )?(?<month>${MONTHS.join('|')})[a-z]*\\.?(?: (?<year>\\d{4}))?\\b`,
);
const PROGRESS =
  /進捗|状況|状態|報告|回答|遅れ|順調|どう(?:だ|で|な)|進み|\b(?:progress|status|reported|stand|stood|going|delayed|late)\b/;

/** @param said gently normalised */
export function parseAsOf(said: string): FoundProgress | null {
  const speaksOfProgress = PROGRESS.test(said);
  const match =
    AS_OF_EN.exec(said) ??
    LAST.exec(said) ??
    YEAR_END.exec(said) ??
    AS_OF.exec(said) ??
    (speaksOfProgress ? (NAMED_EN.exec(said) ?? LOOSE.exec(said)) : null);
  return match && foundIn(match, { about: 'asOf', at: asOfIn(match) });
}

function asOfIn({ 0: words, groups = {} }: RegExpExecArray): AsOf {
  if (LAST.test(words)) return { year: null, month: 'last', day: null };
  if (YEAR_END.test(words)) return { year: null, month: 'yearEnd', day: null };
  const { year = null, month = '', day } = groups;
  const number = Number(month) || MONTHS.indexOf(month) + 1;
  return { year, month: number, day: day ? Number(day) : null };
}
