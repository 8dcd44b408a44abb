/** The playground's clock: its display, and steps to advance through a round without waiting. */

import type { Schedule } from '../calendar/cycle.ts';
import { printDate } from '../calendar/era.ts';
import { wallClockAt } from '../calendar/tokyo.ts';
import type { Clock } from '../clock.ts';
import type { Lang } from '../lang.ts';
import { createOfficeHours } from '../updates/round/office-hours.ts';

/**
 * 'hour' advances one hour, 'business-day' to the schedule's hour of the next business day, 'next' to when something is
 * due.
 */
type ClockStep = 'hour' | 'business-day' | 'next';

interface PlaygroundClock {
  /** Date in both calendars and time, as text. */
  shown(): Record<Lang, string>;
  /** Advances the clock and does what has become due. */
  move(step: ClockStep): Promise<void>;
}

interface PlaygroundClockParts {
  clock: Clock & { moveTo(instant: Date): void };
  schedule: Schedule;
  nextDue: () => Date | null;
  run: () => Promise<void>;
}

const HOUR_MS = 60 * 60 * 1000;

export function createPlaygroundClock({ clock, schedule, nextDue, run }: PlaygroundClockParts): PlaygroundClock {
  const hours = createOfficeHours(schedule);

  function after(step: ClockStep): Date {
    const now = clock.now();
    const nextDay = hours.hourAfter(hours.calendar.next(hours.dateAt(now)), 0);
    switch (step) {
      case 'hour':
        return new Date(now.getTime() + HOUR_MS);
      case 'business-day':
        return nextDay;
      case 'next':
        return nextDue() ?? nextDay;
    }
  }

  return {
    shown() {
      const { date, time } = wallClockAt(clock.now(), schedule.timeZone);
      const weekday = (lang: Lang) =>
        new Intl.DateTimeFormat(lang, { weekday: 'short', timeZone: schedule.timeZone }).format(clock.now());
      return {
        ja: `${printDate(date, 'ja')}（${weekday('ja')}） ${time.slice(0, 5)}`,
        en: `${weekday('en')} ${printDate(date, 'en')}, ${time.slice(0, 5)}`,
      };
    },
    async move(step) {
      clock.moveTo(after(step));
      await run();
    },
  };
}
