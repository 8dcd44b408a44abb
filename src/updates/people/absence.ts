/** 「来週金曜まで休み」: the days a sentence says its writer is away. */
import { parseDate } from '../../calendar/era.ts';
import { addDays, dateOf, isDate, weekdayOf } from '../../calendar/plain-date.ts';
import type { Absence } from '../state.ts';

const AWAY = /(?:お?休み|休暇|不在|出張|休みます|休む)|\b(?:away|on leave|out of (?:the )?office|on vacation|off)\b/i;
const WEEKDAYS = '日月火水木金土';
const WEEKDAYS_EN = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const LONGEST_DAYS = 400;

/** Null when the text speaks of no absence, or of no days to come that can be read. @param today 'YYYY-MM-DD' */
export function parseAbsence(text: string, today: string): Absence | null {
  const said = spanIn(text, today);
  return said &&
    said.to >= today &&
    said.from >= addDays(today, -LONGEST_DAYS) &&
    said.from <= addDays(today, LONGEST_DAYS)
    ? said
    : null;
}

function spanIn(text: string, today: string): Absence | null {
  const said = text.normalize('NFKC').trim().slice(0, 100);
  if (!AWAY.test(said) || /[?？]/.test(said)) return null;
  const until = /(.+?)(?:まで|いっぱい)/.exec(said)?.[1] ?? /\b(?:until|till|through) (.+?)\.?$/i.exec(said)?.[1];
  const since =
    /^(?:私は|わたしは)?(.+?)(?:から|より)/.exec(said)?.[1] ??
    /\bfrom (.+?)(?: (?:until|till|to|through) |$)/i.exec(said)?.[1];
  const days = /(\d{1,3})日間|\bfor (\d{1,3}) days\b/i.exec(said);
  const from = since === undefined ? null : dayIn(since, today);
  const start = from ?? today;
  if (since !== undefined && from === null) return null;
  const untilText = until?.includes('から') ? until.slice(until.indexOf('から') + 2) : until;
  const to = days
    ? addDays(start, Number(days[1] ?? days[2]) - 1)
    : untilText === undefined
      ? null
      : dayIn(untilText, start);
  if (to !== null) return isSpan(start, to) ? { from: start, to } : null;
  if (until !== undefined || since !== undefined) return null;
  const day = dayIn(said, today);
  return day ? { from: day, to: day } : null;
}

function isSpan(from: string, to: string): boolean {
  return from <= to && to <= addDays(from, LONGEST_DAYS);
}

/** The day a few words name, seen from another: 来週金曜, 明日, 10月9日, 10/9, 平成21年10月9日. */
function dayIn(words: string, from: string): string | null {
  if (/明後日|あさって/.test(words)) return addDays(from, 2);
  if (/明日|あした|tomorrow/i.test(words)) return addDays(from, 1);
  if (/今日|本日|today/i.test(words)) return from;
  const whole = /(?:\p{Script=Han}{2}|[a-z])?(?:元|\d+)[年./-]\d{1,2}[月./-]\d{1,2}日?/iu.exec(words)?.[0];
  const written = whole ? parseDate(whole) : null;
  if (written) return written;
  // A day of a year that is written and cannot be meant is not that day of this year.
  const [, month, day] = /(?<![\d/]|[\d元]年\s?)(\d{1,2})[月/](\d{1,2})日?/.exec(words) ?? [];
  if (month && day) return coming(Number(month), Number(day), from);
  const [, alone] = /(?<![\d月/])(\d{1,2})日/.exec(words) ?? [];
  if (alone) return comingDay(Number(alone), from);
  return weekdayIn(words, from);
}

function weekdayIn(words: string, from: string): string | null {
  const japanese = /([日月火水木金土])曜/.exec(words)?.[1];
  const english = /\b(sun|mon|tue|wed|thu|fri|sat)/i.exec(words)?.[1]?.toLowerCase();
  const weekday = japanese ? WEEKDAYS.indexOf(japanese) : english ? WEEKDAYS_EN.indexOf(english) : -1;
  const weeks = /再来週/.test(words) ? 2 : /来週|next/i.test(words) ? 1 : 0;
  // Weeks run from Monday, so 来週の日曜 is the end of next week.
  const monday = addDays(from, -((weekdayOf(from) + 6) % 7));
  if (weekday >= 0) {
    const day = addDays(monday, weeks * 7 + ((weekday + 6) % 7));
    return day < from ? addDays(day, 7) : day;
  }
  return /来週|今週|再来週|(?:this|next) week/i.test(words) ? addDays(monday, weeks * 7 + 4) : null;
}

function coming(month: number, day: number, from: string): string | null {
  const year = Number(from.slice(0, 4));
  const date = [dateOf(year, month, day), dateOf(year + 1, month, day)].find(one => isDate(one) && one >= from);
  return date ?? null;
}

function comingDay(day: number, from: string): string | null {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const next = month === 12 ? dateOf(year + 1, 1, day) : dateOf(year, month + 1, day);
  return [dateOf(year, month, day), next].find(one => isDate(one) && one >= from) ?? null;
}
