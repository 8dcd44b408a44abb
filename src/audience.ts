/** Access rights of the person asking, judged by the current directory of owners. */
import type { Person } from './adapter.ts';
import { dateAt } from './calendar/tokyo.ts';
import type { Knowledge } from './intent/context.ts';
import type { RecordedUpdates } from './updates/recorded.ts';
import { type Deed, mayDo } from './updates/rights.ts';

export interface Audience {
  /** The plan with the current owners and synonyms. */
  known(): Knowledge;
  /** Today's date in the office's time zone. @returns YYYY-MM-DD */
  today(now: Date): string;
  /** Outsiders are refused until a coordinator has admitted them. */
  mayAsk(person: Person, now: Date): boolean;
  /** Whether answers may contain people's names and project statuses. */
  maySee(person: Person, now: Date): boolean;
}

/** @param updates source of the current owners and synonyms; without it those of the data files are used */
export function createAudience(shipped: Knowledge, updates: RecordedUpdates | undefined): Audience {
  let latest = shipped;
  const known = (): Knowledge => {
    if (!updates) return shipped;
    const directory = updates.directory();
    const { search, facts } = updates.words();
    if (directory !== latest.directory || search !== latest.search) latest = { ...shipped, directory, search, facts };
    return latest;
  };
  const today = (now: Date): string => dateAt(now, known().directory.schedule.timeZone);
  const may = (deed: Deed, person: Person, now: Date): boolean => mayDo(deed, person, known().directory, today(now));
  return {
    known,
    today,
    mayAsk: (person, now) => may(updates?.admitsOutsiders() ? 'ask-when-open' : 'ask', person, now),
    maySee: (person, now) => may('see', person, now),
  };
}
