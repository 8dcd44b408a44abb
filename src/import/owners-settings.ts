/** Settings of the directory in a table: sample mark, coordinators' channel, schedule. */
import { parseDate } from '../calendar/era.ts';
import type { Directory, DirectoryDocument } from '../directory/directory.ts';
import { scheduleSchema } from '../directory/schema.ts';
import { EVERY, LIST_MARK, meaningOf, type Setting, YES_NO } from '../text/directory-form.ts';
import type { Say, SettingRow } from './columns.ts';

export type ReportSetting = (row: SettingRow, code: string, say: Say) => void;

/**
 * The directory to be changed by the table. Of a sample only the schedule is kept, unless the table is marked as a
 * sample as well. A mark that is invalid, or would turn a real directory into a sample, is reported.
 */
export function baseOf(
  { document, sample }: Directory,
  mark: SettingRow | undefined,
  report: ReportSetting,
): DirectoryDocument {
  const copy: DirectoryDocument = structuredClone(document);
  const said = mark && meaningOf(YES_NO, mark.value);
  if (mark && said === null) report(mark, 'SAMPLE', text => text.neitherYesNorNo(mark.value));
  if (mark && said === 'yes' && !sample) report(mark, 'SAMPLE', text => text.sampleOverReal);
  if (!sample || said === 'yes') return copy;
  const coordinatorChannel = { slack: null, teams: null };
  return { sample: false, owners: [], assignments: [], coordinators: [], coordinatorChannel, schedule: copy.schedule };
}

/**
 * A value that means nothing is reported, and the setting stays.
 * @returns the row of each setting, by its path in the document
 */
export function applySettings(
  settings: ReadonlyMap<Setting, SettingRow>,
  { coordinatorChannel, schedule }: DirectoryDocument,
  report: ReportSetting,
): Map<string, SettingRow> {
  const rows = new Map<string, SettingRow>();
  for (const [setting, row] of settings) {
    if (setting === 'sample') continue;
    if (setting === 'slack' || setting === 'teams') {
      coordinatorChannel[setting] = row.value || null;
      rows.set(`coordinatorChannel.${setting}`, row);
      continue;
    }
    rows.set(`schedule.${setting}`, row);
    const read = scheduleSchema.shape[setting].safeParse(READ[setting](row.value));
    if (read.success) Object.assign(schedule, { [setting]: read.data });
    else report(row, 'SCHEDULE', text => text.setting(setting, row.value));
  }
  return rows;
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
