/** Questions about progress answered from the record: 遅れている事業, 前回から変わったもの, 去年の9月時点. */
import type { Answer } from '../../adapter.ts';
import { printDate, printMonth } from '../../calendar/era.ts';
import type { ProgressQuestion } from '../../intent/progress/found.ts';
import { parseProgress } from '../../intent/progress/progress-question.ts';
import { gentle } from '../../search/normalize.ts';
import { say, sentence } from '../core.ts';
import { lastUpdate, updateAsOf, updateBefore, updateIn } from '../round/answered.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import type { GivenUpdate } from '../state.ts';
import { dayMeant, monthsMeant } from './progress-dates.ts';
import { currentRound, missingStatus, roundStatus } from './round-status.ts';
import { type Scope, scopeIn, scopeOf } from './scope.ts';
import { dayLabel, monthLabel, ownerLabel, projectLabel, projectName, stateLabel, type View } from './view.ts';

/** How a division's projects are going; asked of a project, the core's own answer says more. */
const HOW =
  /進捗|進み(?:具合|ぐあい)|(?:の|は)(?:状況|ステータス)|どう(?:なって|です)|\bprogress\b|\bstatus\b|\bhow (?:is|are)\b.*\b(?:doing|going)\b/;
/** Asked of what was listed last. */
const AMONG = /(?:その|この|上の|今の)(?:うち|中|なか)|\b(?:of|among) (?:these|those|them)\b/;
const MOST_ROWS = 100;
const MOST_CHARACTERS = 500;

/**
 * Null when the text asks nothing of this kind, or before the first round.
 *
 * @param listed projects shown last in the conversation: 「そのうち遅れているのは？」 is asked of them
 */
export function answerProgress(text: string, listed: readonly string[], view: View): Answer | null {
  if (view.state.roundOrder.length === 0) return null;
  const asked = gentle(text.slice(0, MOST_CHARACTERS));
  const found = parseProgress(asked);
  const scope = AMONG.test(asked) && listed.length > 0 ? scopeOf(listed, view) : scopeIn(asked, view);
  if (found) return answerQuestion(found.question, scope, view);
  return scope && scope.owners.length > 0 && HOW.test(asked) ? ofOwners(scope, view) : null;
}

function answerQuestion(question: ProgressQuestion, scope: Scope | null, view: View): Answer | null {
  const { progress, statuses } = view.text;
  switch (question.about) {
    case 'states': {
      const names = question.states.map(state => statuses[state]);
      return those(
        ({ status }) => question.states.includes(status),
        count => progress.withStatus(names, count),
        scope,
        view,
      );
    }
    case 'percent': {
      const { comparison, value } = question;
      const fits = COMPARISONS[comparison];
      return those(
        ({ percent }) => percent !== null && fits(percent, value),
        count => progress.withPercent(progress.comparisons[comparison](value), count),
        scope,
        view,
      );
    }
    case 'overdue': {
      const month = view.on.slice(0, 7);
      return those(
        update => isOpen(update) && update.due !== null && update.due < month,
        progress.overdue,
        scope,
        view,
      );
    }
    case 'due': {
      const [from, to] = monthsMeant(question.due, view.on);
      const last = printMonth(to, view.lang);
      const months = from === to ? progress.inMonth(last) : progress.until(last);
      return those(
        update => isOpen(update) && update.due !== null && update.due >= from && update.due <= to,
        count => progress.dueIn(months, count),
        scope,
        view,
      );
    }
    case 'unreported':
      return unreported(scope, view);
    case 'missing':
      return missingStatus(view);
    case 'changed':
      return changed(scope, view);
    case 'asOf': {
      const day = dayMeant(question.at, view.on);
      return day ? asOf(day, scope, view) : null;
    }
    case 'whole':
      return scope ? null : roundStatus(view);
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

/** Still to be done. */
const isOpen = ({ status }: GivenUpdate): boolean => status !== 'completed' && status !== 'cancelled';

/** Projects whose newest answer fits. */
function those(
  fits: (update: GivenUpdate) => boolean,
  words: (count: number) => string,
  scope: Scope | null,
  view: View,
): Answer {
  const updates = latest(view, scope, project => lastUpdate(view.state, project)).filter(fits);
  return table(titleIn(scope, words(updates.length)), updates, view);
}

const titleIn = (scope: Scope | null, words: string): string => (scope ? `${scope.label}：${words}` : words);

/** Projects nothing was ever reported of. */
function unreported(scope: Scope | null, view: View): Answer {
  const { text, state, plan, directory, on } = view;
  const codes = (scope?.projects ?? plan.projects.map(({ code }) => code)).filter(code => !lastUpdate(state, code));
  const title = titleIn(scope, text.progress.unreported(codes.length));
  const columns = [text.columns.code, text.columns.name, text.columns.owner].map(name => ({ title: name }));
  const rows = codes.map(code => {
    const owners = directory.ownersOf(code, on).map(({ owner }) => ownerLabel(owner.id, view));
    return [code, projectName(code, view), text.list(owners) || text.none];
  });
  const elements =
    rows.length > 0 ? [{ kind: 'table' as const, caption: title, columns, rows: rows.slice(0, MOST_ROWS) }] : [];
  return say('status', { title, fallback: title, elements }, view, codes);
}

/** Every project of the divisions named, those without an answer included. */
function ofOwners({ projects, label }: Scope, view: View): Answer {
  const { text, state } = view;
  const updates = new Map(projects.map(project => [project, lastUpdate(state, project)]));
  const answered = [...updates.values()].filter(update => update !== undefined);
  const title = text.progress.ofOwners(label, projects.length, answered.length);
  const { elements, ...rest } = table(title, answered, view).reply;
  const silent = projects.filter(project => !updates.get(project)).map(project => projectLabel(project, view));
  const without =
    silent.length > 0 ? [{ kind: 'text' as const, text: `${text.progress.withoutAnswer}${text.list(silent)}` }] : [];
  return say('status', { ...rest, elements: [...elements, ...without] }, view, projects);
}

function changed(scope: Scope | null, view: View): Answer {
  const { text, state } = view;
  const round = currentRound(state);
  if (!round) return sentence('status', text.round.none, view);
  const rows = latest(view, scope, project => updateIn(state, project, round.id)).flatMap(update => {
    const before = updateBefore(state, update.project, round);
    const isSame =
      before && before.status === update.status && before.percent === update.percent && before.due === update.due;
    return before && !isSame ? [{ update, before }] : [];
  });
  if (rows.length === 0) return sentence('status', text.progress.nothingChanged, view);
  const title = text.progress.changedTitle(rows.length);
  return table(
    title,
    rows.map(({ update }) => update),
    view,
    rows.map(({ before }) => before),
  );
}

function asOf(date: string, scope: Scope | null, view: View): Answer {
  const { text, directory, lang, state } = view;
  const end = createOfficeHours(directory.schedule).endOf(date).toISOString();
  const updates = latest(view, scope, project => updateAsOf(state, project, end));
  if (updates.length === 0) return sentence('status', text.progress.nothingThen(printDate(date, lang)), view);
  return table(text.progress.asOfTitle(printDate(date, lang), updates.length), updates, view);
}

/** Of the projects in scope, all without one, in printed order. */
function latest(
  { plan }: View,
  scope: Scope | null,
  pick: (project: string) => GivenUpdate | undefined,
): GivenUpdate[] {
  return (scope?.projects ?? plan.projects.map(({ code }) => code)).flatMap(code => pick(code) ?? []);
}

function table(title: string, updates: readonly GivenUpdate[], view: View, before?: readonly GivenUpdate[]): Answer {
  const { columns } = view.text;
  const heads = [
    columns.code,
    columns.name,
    columns.owner,
    ...(before ? [columns.before] : []),
    columns.status,
    columns.due,
    columns.remark,
  ];
  const rows = updates
    .slice(0, MOST_ROWS)
    .map((update, index) => [
      update.project,
      projectName(update.project, view),
      ownerLabel(update.owner, view),
      ...(before ? [stateLabel(before[index], view)] : []),
      `${stateLabel(update, view)}${update.deputy ? view.text.deputy : ''}${update.late ? view.text.late : ''}`,
      monthLabel(update.due, view),
      update.comment || dayLabel(update.at, view),
    ]);
  const elements =
    rows.length > 0 ? [{ kind: 'table' as const, caption: title, columns: heads.map(title => ({ title })), rows }] : [];
  return say(
    'status',
    { title, fallback: title, elements },
    view,
    updates.map(({ project }) => project),
  );
}
