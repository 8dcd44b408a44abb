/** Questions decided by each project's newest update alone: status, percent, due month, whether reported. */
import type { Answer } from '../../adapter.ts';
import { printMonth } from '../../calendar/era.ts';
import type { ProgressQuestion, StatesAsked } from '../../intent/progress/found.ts';
import { lastUpdate } from '../round/updates.ts';
import type { GivenUpdate } from '../state.ts';
import { monthsMeant } from './progress-dates.ts';
import { titleIn, updatesIn, updatesTable } from './progress-table.ts';
import type { Scope } from './scope.ts';
import { monthLabel, type View } from './view.ts';

type NewestQuestion = Extract<ProgressQuestion, { about: 'states' | 'percent' | 'overdue' | 'due' | 'reported' }>;

/** A filter of updates and the title for the given number of them. */
interface Criterion {
  fits: (update: GivenUpdate) => boolean;
  words: (count: number) => string;
}

export function byNewestUpdate(question: NewestQuestion, scope: Scope | null, view: View): Answer {
  const { fits, words } = criterionOf(question, view);
  const updates = updatesIn(scope, view, project => lastUpdate(view.state, project)).filter(fits);
  return updatesTable(titleIn(scope, words(updates.length), view), updates, view);
}

/** Reported due months of projects; null where nothing was reported. */
export function reportedDueDates(scope: Scope | null, view: View): Answer | null {
  const { progress } = view.text;
  const updates = updatesIn(scope, view, project => lastUpdate(view.state, project));
  const [only, ...others] = updates;
  if (!scope || !only) return null;
  const words =
    others.length > 0
      ? progress.doneDates(updates.length)
      : progress.doneDate(only.due && monthLabel(only.due, view), only.status === 'completed');
  return updatesTable(titleIn(scope, words, view), updates, view);
}

/** Projects with a percentage or completed, sorted by it, highest or lowest first. */
export function byFurthest(order: 'most' | 'fewest', scope: Scope | null, view: View): Answer {
  const updates = updatesIn(scope, view, project => lastUpdate(view.state, project));
  const told = updates.flatMap(update => {
    const percent = update.status === 'completed' ? 100 : update.percent;
    return percent === null ? [] : [{ update, percent }];
  });
  told.sort((a, b) => (order === 'most' ? b.percent - a.percent : a.percent - b.percent));
  const average = Math.round(told.reduce((sum, { percent }) => sum + percent, 0) / told.length);
  const title = titleIn(scope, view.text.progress.furthest(order, told.length, average), view);
  return updatesTable(
    title,
    told.map(({ update }) => update),
    view,
  );
}

export function statesCriterion({ states, isNot }: StatesAsked, { text }: View): Criterion {
  const { progress, statuses } = text;
  const names = states.map(state => statuses[state]);
  return {
    fits: ({ status }) => states.includes(status) !== (isNot ?? false),
    words: count => (isNot ? progress.withoutStatus : progress.withStatus)(names, count),
  };
}

function criterionOf(question: NewestQuestion, view: View): Criterion {
  const { text, on, lang } = view;
  const { progress } = text;
  switch (question.about) {
    case 'states':
      return statesCriterion(question, view);
    case 'reported':
      return { fits: () => true, words: progress.reported };
    case 'percent': {
      const { comparison, value } = question;
      const fits = COMPARISONS[comparison];
      return {
        fits: ({ percent }) => percent !== null && fits(percent, value),
        words: count => progress.withPercent(progress.comparisons[comparison](value), count),
      };
    }
    case 'overdue': {
      const month = on.slice(0, 7);
      return { fits: update => isOpen(update) && update.due !== null && update.due < month, words: progress.overdue };
    }
    case 'due': {
      const [from, to] = monthsMeant(question.due, on);
      const last = printMonth(to, lang);
      const months = from === to ? progress.inMonth(last) : progress.until(last);
      return {
        fits: update => isOpen(update) && update.due !== null && update.due >= from && update.due <= to,
        words: count => progress.dueIn(months, count),
      };
    }
  }
}

const COMPARISONS: Record<
  Extract<ProgressQuestion, { about: 'percent' }>['comparison'],
  (percent: number, value: number) => boolean
> = {
  atLeast: (percent, value) => percent >= value,
  above: (percent, value) => percent > value,
  atMost: (percent, value) => percent <= value,
  below: (percent, value) => percent < value,
};

/** Neither completed nor cancelled. */
const isOpen = ({ status }: GivenUpdate): boolean => status !== 'completed' && status !== 'cancelled';
