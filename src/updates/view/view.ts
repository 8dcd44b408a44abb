/** Labels for people: names, dates, statuses. */

import { printDate, printEraDate, printMonth, printWeekdayDate } from '../../calendar/era.ts';
import { parsePeriodId, periodLabel } from '../../calendar/fiscal-year.ts';
import { dateAt, wallClockAt } from '../../calendar/tokyo.ts';
import { departmentName, ownerName } from '../../directory/owner-name.ts';
import { personIdsOf } from '../../directory/person-ids.ts';
import type { Lang } from '../../lang.ts';
import { exampleName } from '../../plan/example-name.ts';
import { entryName } from '../../plan/names.ts';
import { type UpdatesText, updatesText } from '../../text/updates.ts';
import type { CycleContext } from '../cycle-context.ts';
import type { GivenUpdate, Report, RoundState } from '../state.ts';

/** Input of every reply of the update cycle. */
export interface View extends CycleContext {
  lang: Lang;
  text: UpdatesText;
  /** Today in the office's time zone. */
  on: string;
}

export function viewIn(lang: Lang, context: CycleContext): View {
  return { lang, text: updatesText[lang], on: dateAt(context.now, context.directory.schedule.timeZone), ...context };
}

/** @example '平成21年度第2四半期' */
export function roundLabel(id: string, lang: Lang): string {
  const period = parsePeriodId(id);
  return period ? periodLabel(period, lang) : id;
}

/** An example of how a sentence may name one of these projects. */
export function exampleOf([code = '']: readonly string[], { plan, lang }: View): string {
  const entry = plan.locate(code)?.entry;
  return entry ? exampleName(entry, plan, lang) : code;
}

/** Code and name. */
export const projectLabel = (code: string, view: View): string => `${code} ${entryName(code, view)}`;

/** The division's name, marked as a sample if the directory is one. */
export function ownerLabel(id: string, { directory, lang, text }: View): string {
  const owner = directory.owner(id);
  const name = owner ? ownerName(owner, { lang }) : id;
  return directory.sample ? `${name}${text.sample}` : name;
}

/** The department of a division; '' for one the directory no longer has. */
export function departmentLabel(id: string, { directory, lang }: View): string {
  const owner = directory.owner(id);
  return owner ? departmentName(owner, { lang }) : '';
}

/** Date of an instant in both calendars, used for recorded facts. */
export function dayLabel(instant: string, { directory, lang }: View): string {
  return printDate(dateAt(new Date(instant), directory.schedule.timeZone), lang);
}

/** Date of an instant with weekday, used for due dates. @example '平成21年10月1日（木）' */
export function weekdayLabel(instant: string, { directory, lang }: View): string {
  return printWeekdayDate(dateAt(new Date(instant), directory.schedule.timeZone), lang);
}

/** Date and time of an instant. @example '平成21年10月1日 10:05' */
export function momentLabel(instant: string, { directory, lang }: View): string {
  const { date, time } = wallClockAt(new Date(instant), directory.schedule.timeZone);
  return `${printEraDate(date, lang)} ${time.slice(0, 5)}`;
}

/** Time of an instant, with the date unless it is today. @example '10:05' */
export function timeLabel(instant: string, view: View): string {
  const { date, time } = wallClockAt(new Date(instant), view.directory.schedule.timeZone);
  return date === view.on ? time.slice(0, 5) : momentLabel(instant, view);
}

export const dueLabel = (round: RoundState, view: View): string => weekdayLabel(round.dueAt, view);

export function monthLabel(month: string | null, { lang, text }: View): string {
  return month === null ? text.none : printMonth(month, lang);
}

/** @example '順調 80%' */
export function stateLabel(report: Pick<Report, 'status' | 'percent'> | undefined, { text }: View): string {
  if (!report) return text.none;
  return `${text.statuses[report.status]}${report.percent === null ? '' : ` ${report.percent}%`}`;
}

/** The report already given in the round, and when. @example '今回の回答（09:30）：順調 80%' */
export const ownUpdateLabel = (update: GivenUpdate, view: View): string =>
  view.text.ownUpdate(timeLabel(update.at, view), stateLabel(update, view));

/** The coordinators' names; empty when there are none. */
export const coordinatorNames = ({ directory, text }: View): string =>
  text.list(directory.coordinators.map(({ name }) => name));

/** A person's name from the directory; undefined if it is unknown. */
export function nameOfPerson(id: string, { directory }: View): string | undefined {
  const people = [
    ...directory.owners.flatMap(({ contacts, superior }) => [...contacts, ...(superior ? [superior] : [])]),
    ...directory.coordinators,
  ];
  return people.find(one => personIdsOf(one).includes(id))?.name;
}

/** A person's name from the directory; the id if it is unknown. */
export const personLabel = (id: string, view: View): string =>
  nameOfPerson(id, view) ?? (id === 'system' ? view.text.none : id);
