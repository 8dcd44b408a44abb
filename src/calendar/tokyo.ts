/**
 * Converts between local time in a named time zone and instants, through Intl, never through the machine's zone. Japan
 * has kept +09:00 since 1952; other zones work too, including gaps and repeated hours.
 */
import { addDays } from './plain-date.ts';

const TOKYO = 'Asia/Tokyo';

/** Local date 'YYYY-MM-DD' and time 'HH:MM:SS'. */
interface WallClock {
  date: string;
  time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();
const lastShown = new Map<string, { second: number; shown: WallClock }>();

/** Whether this machine's time zone database has the name, e.g. 'Asia/Tokyo'. */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** @throws RangeError when the zone is unknown or the instant is invalid */
export function wallClockAt(instant: Date, timeZone: string = TOKYO): WallClock {
  // Cached: one answer asks for the same second many times, and formatting is slow.
  const second = Math.floor(instant.getTime() / 1_000);
  const last = lastShown.get(timeZone);
  if (last?.second === second) return last.shown;
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant)) part[type] = value;
  const shown = {
    date: `${part.year?.padStart(4, '0')}-${part.month}-${part.day}`,
    time: `${part.hour}:${part.minute}:${part.second}`,
  };
  lastShown.set(timeZone, { second, shown });
  return shown;
}

/** The local date at an instant. */
export function dateAt(instant: Date, timeZone: string = TOKYO): string {
  return wallClockAt(instant, timeZone).date;
}

/**
 * The instant of a local date and time ('HH:MM'). A repeated hour means the first one; a skipped one is moved on by the
 * length of the gap, as clocks are.
 */
export function instantOf(date: string, time: string, timeZone: string = TOKYO): Date {
  const asUtcMs = Date.parse(`${date}T${time}:00Z`);
  // No zone changes twice within two days, so the offsets a day before and a day after are the only candidates.
  const before = offsetMs(Date.parse(`${addDays(date, -1)}T${time}:00Z`), timeZone);
  const after = offsetMs(Date.parse(`${addDays(date, 1)}T${time}:00Z`), timeZone);
  const candidates = [asUtcMs - before, asUtcMs - after].sort((a, b) => a - b);
  const shown = candidates.find(candidateMs => candidateMs + offsetMs(candidateMs, timeZone) === asUtcMs);
  return new Date(shown ?? asUtcMs - before);
}

/** ISO 8601 with the zone's offset, to the second. @example '2009-06-01T09:00:00+09:00' */
export function isoWithOffset(instant: Date, timeZone: string = TOKYO): string {
  const { date, time } = wallClockAt(instant, timeZone);
  const minutes = Math.round(offsetMs(instant.getTime(), timeZone) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const hh = String(Math.trunc(Math.abs(minutes) / 60)).padStart(2, '0');
  const mm = String(Math.abs(minutes) % 60).padStart(2, '0');
  return `${date}T${time}${sign}${hh}:${mm}`;
}

/** Offset from UTC. */
function offsetMs(utcMs: number, timeZone: string): number {
  const wholeSecondMs = Math.floor(utcMs / 1000) * 1000;
  const { date, time } = wallClockAt(new Date(wholeSecondMs), timeZone);
  return Date.parse(`${date}T${time}Z`) - wholeSecondMs;
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}
