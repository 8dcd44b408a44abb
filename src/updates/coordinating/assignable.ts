/** Checks for a change of owner: what it would replace, and the days it may start on. */
import { printWeekdayDate } from '../../calendar/era.ts';
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { missingOf, openRounds } from '../round/updates.ts';
import { ownerLabel, roundLabel, type View } from '../view/view.ts';

/** Ids of a project's owners from a day on, that day's first. */
export function ownersFrom(project: string, from: string, { directory }: View): string[] {
  return directory.document.assignments
    .filter(one => one.project === project && one.role === 'main' && (one.to === null || one.to >= from))
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ owner }) => owner);
}

/** Whether the change would have no effect: the project has this owner, or none, from that day on already. */
export function isAssigned(project: string, owner: string, from: string, view: View): boolean {
  const present = ownersFrom(project, from, view);
  const ofThatDay = view.directory.mainOwnerOf(project, from)?.id ?? '';
  return ofThatDay === owner && present.length === (owner === '' ? 0 : 1);
}

/**
 * Error for a day outside last fiscal year to the end of the next, which guards against typos in the year; null if
 * valid.
 */
export function wrongDay(from: string, { text, lang, on }: View): string | null {
  const year = fiscalYearOf(on);
  const [first, last] = [`${year - 1}-04-01`, `${year + 2}-03-31`];
  return from >= first && from <= last
    ? null
    : text.commands.assignWhen(printWeekdayDate(first, lang), printWeekdayDate(last, lang));
}

/** Notes on open rounds that keep asking the previous owner, because it was fixed when they opened. */
export function stillAsked(project: string, owner: string, view: View): string[] {
  const { state, text, lang } = view;
  return openRounds(state).flatMap(round => {
    const asked = Object.keys(round.asked).find(id => missingOf(state, round, id).includes(project));
    if (asked === undefined || asked === owner) return [];
    return [text.commands.askedBefore(roundLabel(round.id, lang), ownerLabel(asked, view))];
  });
}
