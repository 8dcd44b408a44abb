/**
 * Parses absences such as 「来週金曜まで休み」. Only a whole statement matches: words for leave and trips also occur in
 * sentences about other things, or in denials.
 */
import { addDays } from '../../calendar/plain-date.ts';
import type { Absence } from '../state.ts';
import { daysIn, SAID_DAYS } from './said-days.ts';

/** A parsed absence; `to` is null if no last day was given. */
export type SaidAbsence = Omit<Absence, 'to'> & { to: string | null };

export const LONGEST_DAYS = 400;

const OPENING =
  '(?:(?:すみません|申し訳ありません|お疲れ様です|お疲れさまです|おはようございます|お世話になって(?:い|お)ります)が?[、。!\\s]*)?(?:(?:私|わたし|自分)(?:は|の|、)?\\s*)?';
const LEAVE =
  '(?:お?休み|(?:年次|有給|特別|夏季|育児|介護|病気)?休暇|年休|有休|有給|代休|振替休日|産休|育休|夏休み|冬休み|不在|留守|出張)';
const ENDING =
  '(?:の?予定)?(?:です|でございます|だ)?(?:ので|ため)?(?:[、。]?\\s*(?:どうぞ)?よろしく(?:お願い(?:(?:いた|致)?します|申し上げます)?)?)?';
const AWAY = `(?:[^、。はがを]{1,12}(?:のため|につき|により|(?<!ま)で)、?)?(?:${LEAVE}(?:と?なります|に(?:し|入り|行き|出|なり)ます|と(?:し|なり)ます|(?:いた)?します|致します|中|(?:して|いたして)(?:い|おり)ます|させて(?:いただ|頂)きます|を?、?(?:(?:いただ|頂)(?:きます|く)|取(?:り|得し|得いたし)ます|取得する|取る|もらいます|とります)|する|に行く)?|休(?:みます|む|ませて(?:いただ|頂|もら)[きい]ます))`;

/** Time spans with named groups: `since`, `until`, `on` as words, `count` in days. */
const SPANS = [
  '(?<since>D)(?:から|より|[~〜-])\\s?(?<until>D)(?:まで|いっぱい)?(?:の間)?',
  '(?<since>D)(?:から|より)、?(?<count>\\d{1,3})日間',
  '(?<until>D)(?:まで|いっぱい)(?:の間)?',
  '(?<since>D)(?:から|より)',
  '(?<on>D)(?:中|終日)?',
];
const SPANS_EN = [
  '(?:from )?(?<since>D)(?: (?:to|until|till|through) | ?- ?)(?<until>D)',
  '(?:from )?(?<since>D) for (?<count>\\d{1,3}) days',
  '(?:until|till|through|to) (?<until>D)',
  'for (?<count>\\d{1,3}) days',
  'from (?<since>D)(?: on)?',
  '(?:on )?(?<on>D)',
];
const BE = "(?:(?:i am|i'm|im|i will be|i'll be|i shall be) )?";
const AWAY_EN =
  '(?:away|absent|off(?: work)?|out(?: of (?:the )?office)?|on (?:[a-z]+ )?(?:leave|vacation|holiday)|on a business trip|travell?ing|taking (?:a )?(?:leave|time off|day off|days off|holiday|vacation))';

const STATEMENTS = [
  ...SPANS.flatMap(span => [
    `^${OPENING}${span}(?:は|に|、|も|\\s)*(?:終日)?${AWAY}${ENDING}[。!\\s]*$`,
    `^${OPENING}${LEAVE}(?:の?予定)?(?:は|:|\\s)*${span}(?:です)?[。!\\s]*$`,
  ]),
  ...SPANS_EN.flatMap(span => [
    `^${BE}${AWAY_EN},? ${span}(?:,? (?:thanks|thank you))?[.!\\s]*$`,
    `^${span},? (?:i am|i'm|i will be|i'll be) ${AWAY_EN}[.!\\s]*$`,
  ]),
].map(pattern => new RegExp(pattern.replaceAll('D)', `${SAID_DAYS})`), 'u'));

/** Part of every such statement: other sentences need not be compared with each of them. */
const SPEAKS_OF_LEAVE = /休|有給|不在|留守|出張|\b(?:away|absent|off|out|on|travell?ing|taking)\b/;

const NO_LONGER =
  '(?:取り?消(?:す|します|したい|して|し)?|キャンセル(?:する|します|したい|して)?|取りやめ(?:る|ます|たい|て)?|(?:なく|無く)なりました)(?:です|ください)?';
const PRESENT = [
  `^${OPENING}${LEAVE}(?:の?(?:登録|記録|予定))?[をのはが]?${NO_LONGER}[。!\\s]*$`,
  `^${OPENING}(?:D(?:は|から|、|\\s)*)?(?:やっぱり|やはり)?(?:休み?ません|出勤し(?:ます|ています|ました)|${LEAVE}の?予定はありません|${LEAVE}(?:では|じゃ)ありません)[。!\\s]*$`,
  '^(?:cancel|withdraw|remove) (?:my |the )?(?:absences?|leave|time off|vacation)[.!\\s]*$',
  "^(?:i am|i'm|im) (?:back|not (?:away|off)|in the office)(?: D)?[.!\\s]*$",
].map(pattern => new RegExp(pattern.replace(/D(?=[)(])/, SAID_DAYS), 'u'));

/**
 * Whether somebody says they are not, or no longer, absent: 「休みを取り消す」「やっぱり出勤します」. @param text
 * gently normalised
 */
export function saysPresent(text: string): boolean {
  return PRESENT.some(pattern => pattern.test(text.trim()));
}

/**
 * Null when the text does not state a present or future absence. @param text gently normalised; `today` 'YYYY-MM-DD'
 */
export function parseAbsence(text: string, today: string): SaidAbsence | null {
  if (!SPEAKS_OF_LEAVE.test(text)) return null;
  for (const statement of STATEMENTS) {
    const match = statement.exec(text.trim());
    const said = match && spanOf(match.groups ?? {}, today);
    if (said) return said;
  }
  return null;
}

/** How many days back the first day is searched for: for a weekday, a day of a month, a date. */
const BACK_DAYS = [6, 31, LONGEST_DAYS];

/** An absence that has begun and includes today, stated on its second day or later; otherwise the next one. */
function spanOf(said: Groups, today: string): SaidAbsence | null {
  const begun = BACK_DAYS.map(days => spanFrom(said, addDays(today, -days), today)).find(
    span => span !== null && span.to !== null && span.from < today,
  );
  return (said.since === undefined ? undefined : begun) ?? spanFrom(said, today, today);
}

type Groups = Record<string, string | undefined>;

/** @param earliest lower bound of the first day, where the words leave week or year open */
function spanFrom({ since, until, on, count }: Groups, earliest: string, today: string): SaidAbsence | null {
  const first = daysIn(on ?? since ?? 'today', { today, from: earliest });
  if (!first) return null;
  const from = on !== undefined && first.from < today ? today : first.from;
  const to = lastOf();
  if (to === undefined || from < addDays(today, -LONGEST_DAYS) || from > addDays(today, LONGEST_DAYS)) return null;
  if (to === null) return from >= today ? { from, to } : null;
  return to >= today && to >= from && to <= addDays(from, LONGEST_DAYS) ? { from, to } : null;

  /** Undefined when the words name no existing day. */
  function lastOf(): string | null | undefined {
    if (on !== undefined) return first?.to;
    if (count !== undefined) return addDays(from, Number(count) - 1);
    return until === undefined ? null : daysIn(until, { today, from })?.to;
  }
}
