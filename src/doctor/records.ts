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
import type { CycleContext } from '../updates/cycle-context.ts';
import { type Finding, fine, notice, wrong } from './finding.ts';

/** A round a year ahead must still know its holidays. */
const AHEAD_DAYS = 365;
const OLDEST_BACKUP_DAYS = 3;
const MAKE_ONE = commandLine('backup FILE');
const bring = (file: string): string => `stop the bot, then: ${commandLine(`import owners ${file} --apply`)}`;

export function checkRecord({ state, now }: CycleContext): Finding {
  if (state.at === null) return fine('record', 'nothing recorded yet');
  const words = `${state.seq} events, the last at ${state.at}`;
  return new Date(state.at) > now
    ? wrong(
        'clock',
        `the record's last event (${state.at}) lies ahead of this machine's clock`,
        'If the clock of the playground was moved on here, take a new KEIKAKU_DATA_DIR for the office; else correct the clock (NTP).',
      )
    : fine('record', words);
}

export async function checkBackups(folder: string, { state, now }: CycleContext): Promise<Finding> {
  if (state.at === null) return fine('backups', 'nothing to back up yet');
  const names = await readdir(journalFolder(folder).backups).catch(() => []);
  const newest = names
    .flatMap(name => /^journal-(\d{4}-\d{2}-\d{2})\.jsonl$/.exec(name)?.[1] ?? [])
    .sort()
    .at(-1);
  if (!newest) return notice('backups', 'there is none yet', `Let the bot run over night, or make one: ${MAKE_ONE}`);
  return newest < addDays(dateAt(now), -OLDEST_BACKUP_DAYS)
    ? notice(
        'backups',
        `the newest is of ${newest}`,
        `See in the log why none was made since, or make one: ${MAKE_ONE}`,
      )
    : fine('backups', `the newest is of ${newest}`);
}

export function checkCalendar({ now, directory }: CycleContext): Finding {
  const today = dateAt(now, directory.schedule.timeZone);
  const { from, to } = HOLIDAY_HORIZON;
  const update = 'Install a newer @holiday-jp/holiday_jp.';
  if (today > to || today < from)
    return wrong('calendar', `holidays are known from ${from} to ${to}; today is ${today}`, update);
  if (addDays(today, AHEAD_DAYS) > to) return notice('calendar', `holidays are known to ${to} only`, update);
  return fine('calendar', `holidays are known to ${to}`);
}

/** What the record assigns and the plan does not hold: nobody is asked about it, and nothing else says so. */
export function checkAssignments({ plan, state }: CycleContext): Finding[] {
  const gone = state.directory.document ? projectsGone(plan, state.directory.document) : [];
  if (gone.length === 0) return [];
  const what = `the record assigns ${gone.join(', ')}, which the plan does not contain; nobody is asked about it`;
  return [
    notice(
      'owners',
      what,
      `If that is not meant, correct KEIKAKU_PLAN; else nothing is to be done, or ${bring('FILE')}`,
    ),
  ];
}

/** @param file the office's own directory, where one was named */
export function checkPeople(
  plan: Plan,
  directory: Directory,
  on: string,
  isConnected: boolean,
  file = 'FILE',
): Finding[] {
  if (directory.sample)
    return [
      notice(
        'owners',
        'the directory is the sample: nobody outside the playground is written to',
        `Bring the office’s own: ${bring(file)}`,
      ),
    ];
  const findings: Finding[] = [];
  const vacant = directory.vacancies(plan, on).length;
  if (vacant > 0)
    findings.push(
      notice('owners', `${vacant} projects have no owner`, `Assign them: 担当登録 in chat, or ${bring('FILE')}`),
    );
  const unreachable = directory.owners.filter(
    ({ id, slackChannel, teamsConversation }) =>
      !slackChannel &&
      !teamsConversation &&
      directory.projectsOf(id, on).length > 0 &&
      !directory.contactsOf(id, on).some(({ slack, teams }) => slack || teams),
  );
  if (unreachable.length > 0)
    findings.push(
      (isConnected ? wrong : notice)(
        'owners',
        `${unreachable.length} owners cannot be written to: ${unreachable.map(({ name }) => name).join(', ')}`,
        'Give each a channel or a contact with a Slack or Teams id.',
      ),
    );
  if (directory.coordinators.length === 0)
    findings.push(
      wrong(
        'owners',
        'there is no coordinator',
        `Name one (役割 取りまとめ) and bring the directory anew: ${bring('FILE')}`,
      ),
    );
  return findings.length > 0 ? findings : [fine('owners', `${directory.owners.length} owners, all can be written to`)];
}
