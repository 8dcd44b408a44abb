/** Who may be told what, by the owners as they stand now. */
import type { Person } from './adapter.ts';
import { dateAt } from './calendar/tokyo.ts';
import type { Knowledge } from './intent/context.ts';
import type { RecordedUpdates } from './updates/recorded.ts';
import { type Deed, mayDo } from './updates/rights.ts';

export interface Audience {
  /** What the plan says, with the owners as they stand now. */
  known(): Knowledge;
  /** The office's date. @returns YYYY-MM-DD */
  today(now: Date): string;
  /** Outsiders get nothing at all until a coordinator has let them ask. */
  mayAsk(person: Person, now: Date): boolean;
  /** Whether answers name people and how projects stand. */
  maySee(person: Person, now: Date): boolean;
}

/** @param updates where the owners may have been changed; without it they are as shipped */
export function createAudience(shipped: Knowledge, updates: RecordedUpdates | undefined): Audience {
  let latest = shipped;
  const known = (): Knowledge => {
    const directory = updates?.directory() ?? shipped.directory;
    if (directory !== latest.directory) latest = { ...shipped, directory };
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
