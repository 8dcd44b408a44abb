/** Parses days as people write them: 平成21年10月20日, 2009-10-20, or without a year 10月20日, 10/20, "April 1". */
import { parseDate } from '../../calendar/era.ts';
import { spokenDays } from '../../calendar/spoken-days.ts';

/** Without a year, the such day nearest to `on`, before or after. @returns 'YYYY-MM-DD'; null when it is not a day */
export function nearestDateIn(words: string, on: string): string | null {
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(on));
  const days = (['past', 'coming'] as const).flatMap(towards => {
    const found = spokenDays(words.toLowerCase(), on, towards);
    return found && found.from === found.to ? [found.from] : [];
  });
  return parseDate(words) ?? days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
