/** What a change of owner would replace, and the days it can begin on. */
import { printWeekdayDate } from '../../calendar/era.ts';
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { missingOf, openRounds } from '../round/answered.ts';
import { ownerLabel, roundLabel, type View } from '../view/view.ts';

/** Ids of the owners a project has from a day on, the one of that day first. */
export function ownersFrom(project: string, from: string, { directory }: View): string[] {
  return directory.document.assignments
    .filter(one => one.project === project && one.role === 'main' && (one.to === null || one.to >= from))
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ owner }) => owner);
}

/** Whether nothing would change: the project has this owner, or none, from that day on already. */
export function isAssigned(project: string, owner: string, from: string, view: View): boolean {
  const present = ownersFrom(project, from, view);
  const ofThatDay = view.directory.mainOwnerOf(project, from)?.id ?? '';
  return ofThatDay === owner && present.length === (owner === '' ? 0 : 1);
}

/** From last fiscal year to the end of the next: a year with a slip in it would change who answered for all the past. */
export function wrongDay(from: string, { text, lang, on }: View): string | null {
  const year = fiscalYearOf(on);
  const [first, last] = [`${year - 1}-04-01`, `${year + 2}-03-31`];
  return from >= first && from <= last
    ? null
    : text.commands.assignWhen(printWeekdayDate(first, lang), printWeekdayDate(last, lang));
}

/** What rounds that are running go on asking of others: who is asked was settled when they opened. */
export function stillAsked(project: string, owner: string, view: View): string[] {
  const { state, text, lang } = view;
  return openRounds(state).flatMap(round => {
    const asked = Object.keys(round.asked).find(id => missingOf(state, round, id).includes(project));
    if (asked === undefined || asked === owner) return [];
    return [text.commands.askedBefore(roundLabel(round.id, lang), ownerLabel(asked, view))];
  });
}
