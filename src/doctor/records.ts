/** The record and what it holds: readable and whole, backed up, people to write to, days that can be judged. */
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

/** A round a year ahead must still know its holidays. */
const AHEAD_DAYS = 365;
const OLDEST_BACKUP_DAYS = 3;
const MAKE_ONE = commandLine('backup FILE');
const importOwners = (file: string): string => commandLine(`import owners ${file} --apply`);

export function checkRecord(text: DoctorText, { state, now }: CycleContext): Finding {
  if (state.at === null) return fine('record', text.nothingRecorded);
  return new Date(state.at) > now
    ? wrong('clock', text.clockBehind(state.at))
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

/** What the record assigns and the plan does not hold: nobody is asked about it, and nothing else says so. */
export function checkAssignments(text: DoctorText, { plan, state }: CycleContext): Finding[] {
  const gone = state.directory.document ? projectsGone(plan, state.directory.document) : [];
  if (gone.length === 0) return [];
  return [notice('owners', text.assignedGone(gone, text.bring(importOwners('FILE'))))];
}

/** @param file the office's own directory, where one was named */
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
