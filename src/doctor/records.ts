/** Checks of the record: readable, backed up, people reachable, calendar covered. */
import { readdir } from 'node:fs/promises';
import { HOLIDAY_HORIZON } from '../calendar/business-day.ts';
import { addDays } from '../calendar/plain-date.ts';
import { dateAt } from '../calendar/tokyo.ts';
import type { Directory } from '../directory/directory.ts';
import { projectsGone } from '../directory/for-plan.ts';
import { journalFolder } from '../journal/journal-folder.ts';
import type { Plan } from '../plan/plan.ts';
import { commandLine } from '../text/command-line.ts';
import type { DoctorText } from '../text/operator/doctor.ts';
import type { CycleContext } from '../updates/cycle-context.ts';
import { type Finding, fine, notice, wrong } from './finding.ts';

/** A round a year ahead needs its holidays. */
const AHEAD_DAYS = 365;
const OLDEST_BACKUP_DAYS = 3;
const MAKE_ONE = commandLine('backup FILE');
const importOwners = (file: string): string => commandLine(`import owners ${file} --apply`);

/** @param isClockSet by KEIKAKU_NOW */
export function checkRecord(text: DoctorText, { state, now }: CycleContext, isClockSet: boolean): Finding {
  if (state.at === null) return fine('record', text.nothingRecorded);
  return new Date(state.at) > now
    ? wrong('clock', text.clockBehind(state.at, isClockSet))
    : fine('record', text.recorded(state.seq, state.at));
}

export async function checkBackups(text: DoctorText, folder: string, { state, now }: CycleContext): Promise<Finding> {
  if (state.at === null) return fine('backups', text.nothingToBackUp);
  const names = await readdir(journalFolder(folder).backups).catch(() => []);
  const newest = names
    .flatMap(name => /^journal-(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name)?.[1] ?? [])
    .sort()
    .at(-1);
  if (!newest) return notice('backups', text.noBackup(MAKE_ONE));
  const found = text.newestBackup(newest);
  return newest < addDays(dateAt(now), -OLDEST_BACKUP_DAYS)
    ? notice('backups', { found, next: text.oldBackup(MAKE_ONE) })
    : fine('backups', found);
}

export function checkCalendar(text: DoctorText, { now, directory }: CycleContext): Finding {
  const today = dateAt(now, directory.schedule.timeZone);
  const { from, to } = HOLIDAY_HORIZON;
  if (today > to || today < from) return wrong('calendar', text.holidaysNotOf(from, to, today));
  if (addDays(today, AHEAD_DAYS) > to) return notice('calendar', text.holidaysOnlyTo(to));
  return fine('calendar', text.holidaysTo(to));
}

/** Assigned projects missing from the plan: they are not asked about, and nothing else reports it. */
export function checkAssignments(text: DoctorText, { plan, state }: CycleContext): Finding[] {
  const gone = state.directory.document ? projectsGone(plan, state.directory.document) : [];
  if (gone.length === 0) return [];
  return [notice('owners', text.assignedGone(gone, text.bring(importOwners('FILE'))))];
}

/** @param file the office's own directory, if one was named */
export function checkPeople(
  text: DoctorText,
  plan: Plan,
  directory: Directory,
  on: string,
  isConnected: boolean,
  file = 'FILE',
): Finding[] {
  const bring = (name: string): string => text.bring(importOwners(name));
  if (directory.sample) return [notice('owners', text.sample(bring(file)))];
  const findings: Finding[] = [];
  const vacant = directory.vacancies(plan, on).length;
  if (vacant > 0) findings.push(notice('owners', text.vacant(vacant, bring('FILE'))));
  const unreachable = directory.owners.filter(
    ({ id, slackChannel, teamsConversation }) =>
      !slackChannel &&
      !teamsConversation &&
      directory.projectsOf(id, on).length > 0 &&
      !directory.contactsOf(id, on).some(({ slack, teams }) => slack || teams),
  );
  if (unreachable.length > 0)
    findings.push((isConnected ? wrong : notice)('owners', text.unreachable(unreachable.map(({ name }) => name))));
  if (directory.coordinators.length === 0) findings.push(wrong('owners', text.noCoordinator(bring('FILE'))));
  return findings.length > 0 ? findings : [fine('owners', text.reachable(directory.owners.length))];
}
