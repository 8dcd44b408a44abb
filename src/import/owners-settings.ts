/** Settings of the directory in a table: sample mark, coordinators' channel, schedule. */
import { parseDate } from '../calendar/era.ts';
import type { Directory, DirectoryDocument } from '../directory/directory.ts';
import { DataError } from '../errors.ts';
import { EVERY, LIST_MARK, meaningOf, type Setting, YES_NO } from '../text/directory-form.ts';
import type { SettingRow } from './columns.ts';

/**
 * The directory to be changed by the table. Of a sample only the schedule is kept, unless the table is marked as a
 * sample as well.
 * @throws DataError OWNERS_SAMPLE when the mark is invalid, or would turn a real directory into a sample
 */
export function baseOf({ document, sample }: Directory, mark: SettingRow | undefined, file: string): DirectoryDocument {
  const copy: DirectoryDocument = structuredClone(document);
  const said = mark && meaningOf(YES_NO, mark.value);
  if (said === null) throw wrongMark(mark, file, `is neither はい nor いいえ: ${mark?.value}`);
  if (said === 'yes' && !sample) throw wrongMark(mark, file, 'marks the table as a sample, and the directory is real');
  if (!sample || said === 'yes') return copy;
  const coordinatorChannel = { slack: null, teams: null };
  return { sample: false, owners: [], assignments: [], coordinators: [], coordinatorChannel, schedule: copy.schedule };
}

function wrongMark(mark: SettingRow | undefined, file: string, rule: string): DataError {
  const remedy = 'Write いいえ when these are the people really responsible.';
  return new DataError([{ code: 'OWNERS_SAMPLE', file, place: mark?.place ?? '', rule, remedy }]);
}

/** @returns the position of each setting in the file, by its path in the document */
export function applySettings(
  settings: ReadonlyMap<Setting, SettingRow>,
  { coordinatorChannel, schedule }: DirectoryDocument,
): Map<string, string> {
  const places = new Map<string, string>();
  for (const [setting, { value, place }] of settings) {
    if (setting === 'sample') continue;
    if (setting === 'slack' || setting === 'teams') {
      coordinatorChannel[setting] = value || null;
      places.set(`coordinatorChannel.${setting}`, place);
    } else {
      // Invalid values are reported by the validation of the directory.
      Object.assign(schedule, { [setting]: READ[setting](value) });
      places.set(`schedule.${setting}`, place);
    }
  }
  return places;
}

const READ: Record<Exclude<Setting, 'sample' | 'slack' | 'teams'>, (value: string) => unknown> = {
  every: value => meaningOf(EVERY, value) ?? value,
  at: value =>
    value
      .normalize('NFKC')
      .replace(/^(?=\d:)/, '0')
      .replace(/^(\d\d:\d\d):00$/, '$1'),
  dueBusinessDays: numberIn,
  remindAtBusinessDays: value => itemsIn(value).map(numberIn),
  escalateAfterBusinessDays: numberIn,
  timeZone: value => value,
  closedDays: value => itemsIn(value).map(closedDayIn),
};

function itemsIn(value: string): string[] {
  return value.split(new RegExp(`[${LIST_MARK},，\\s]+`)).filter(item => item !== '');
}

function numberIn(value: string): number | string {
  return /^\d+$/.test(value.normalize('NFKC')) ? Number(value.normalize('NFKC')) : value;
}

/** Excel turns a single day into a date: 12月29日, or 2010/2/11. */
function closedDayIn(item: string): string {
  const everyYear = /^(\d{1,2})月(\d{1,2})日$/.exec(item);
  if (everyYear)
    return everyYear
      .slice(1)
      .map(part => part.padStart(2, '0'))
      .join('-');
  return parseDate(item) ?? item;
}
