/** Questions about progress: 遅れている事業, 前回から変わったもの, 去年の9月時点. */
import type { Answer } from '../../adapter.ts';
import { printDate, westernYear } from '../../calendar/era.ts';
import { fiscalYearOf } from '../../calendar/fiscal-year.ts';
import { lastDayOfMonth } from '../../calendar/plain-date.ts';
import { say, sentence } from '../core.ts';
import { lastUpdate, updateAsOf, updateBefore, updateIn } from '../round/answered.ts';
import { createOfficeHours } from '../round/office-hours.ts';
import type { GivenUpdate } from '../state.ts';
import type { Status } from '../status.ts';
import { currentRound } from './round-status.ts';
import { type Scope, scopeIn } from './scope.ts';
import { dayLabel, monthLabel, ownerLabel, projectLabel, projectName, stateLabel, type View } from './view.ts';

const STATES: [Status[], RegExp][] = [
  [
    ['at_risk'],
    /やや遅れ(?:て(?:い)?る)?(?:の)?(?:事業|取組|もの)|\b(?:slightly behind|at risk)\b.{0,12}\bprojects?\b/,
  ],
  [
    ['delayed', 'at_risk'],
    /(?:遅れ(?:て(?:い)?る|の(?:ある|出ている)|が(?:ある|出ている)|気味の)|遅延(?:して(?:い)?る|中の)?)(?:事業|取組|プロジェクト|もの|の|ところ)|\b(?:delayed|late|behind(?: schedule)?|at risk)\b.{0,12}\bprojects?\b|\bprojects? (?:that )?are (?:delayed|behind|late|at risk)|^(?:what|which|who)(?: is|'s| are) (?:delayed|behind(?: schedule)?|late|at risk)\b/,
  ],
  [
    ['completed'],
    /(?:完了|終わ)(?:した|って(?:い)?る|済みの)(?:事業|取組|もの)|\b(?:completed|finished) projects\b|\bprojects? (?:that )?(?:are|have been) (?:completed|finished)/,
  ],
  [
    ['on_track', 'mostly_on_track'],
    /順調(?:な|に進んで(?:い)?る)(?:事業|取組|もの)|\bprojects? (?:that are )?on track\b|\bon[- ]track projects\b/,
  ],
  [
    ['not_started'],
    /未着手の(?:事業|取組|もの)|\b(?:not started|unstarted) projects\b|\bprojects? not (?:yet )?started\b/,
  ],
  [['cancelled'], /中止(?:した|になった|の)(?:事業|取組|もの)|\bcancelled projects\b/],
];
const CHANGED =
  /前回(?:から|と|より)(?:変わった|の?(?:違い|変化|差)|変更)|(?:今回|この間)変わった(?:もの|事業)|\bwhat (?:has )?changed\b|\bchanges? since (?:the )?last\b/;
const AS_OF =
  /(一昨年|おととし|昨年|去年|今年|本年|(?:平成|令和)(?:\d{1,2}|元)年|\d{4}年)の?(\d{1,2})月(?:(\d{1,2})日)?末?の?時点/;
const AS_OF_EN = /\bas of (\d{4})-(\d{2})(?:-(\d{2}))?\b/;
/** How a division's projects are going; asked of a project, the core's own answer says more. */
const HOW =
  /進捗|進み(?:具合|ぐあい)|(?:の|は)(?:状況|ステータス)|どう(?:なって|です)|\bprogress\b|\bstatus\b|\bhow (?:is|are)\b.*\b(?:doing|going)\b/;
const MOST_ROWS = 100;

/** Null when the text asks nothing of this kind. */
export function answerProgress(text: string, view: View): Answer | null {
  const asked = text.normalize('NFKC').toLowerCase().slice(0, 500);
  if (view.state.roundOrder.length === 0) return null;
  const date = dateAskedAbout(asked, view);
  if (date) return asOf(date, asked, view);
  if (CHANGED.test(asked)) return changed(view);
  const found = STATES.find(([, pattern]) => pattern.test(asked));
  const scope = scopeIn(asked, view);
  if (found) return inState(found[0], scope, view);
  return scope && scope.owners.length > 0 && HOW.test(asked) ? ofOwners(scope, view) : null;
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

function inState(statuses: readonly Status[], scope: Scope | null, view: View): Answer {
  const { text } = view;
  const updates = latest(view, project => lastUpdate(view.state, project))
    .filter(({ status }) => statuses.includes(status))
    .filter(({ project }) => !scope || scope.projects.includes(project));
  const words = text.progress.withStatus(
    statuses.map(status => text.statuses[status]),
    updates.length,
  );
  const title = scope ? `${scope.label}：${words}` : words;
  return table(title, updates, view);
}

function changed(view: View): Answer {
  const { text, state } = view;
  const round = currentRound(state);
  if (!round) return sentence('status', text.round.none, view);
  const rows = latest(view, project => updateIn(state, project, round.id)).flatMap(update => {
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

function asOf(date: string, asked: string, view: View): Answer {
  const { text, directory, lang, state } = view;
  const end = createOfficeHours(directory.schedule).endOf(date).toISOString();
  const scope = scopeIn(asked, view);
  const updates = latest(view, project => updateAsOf(state, project, end)).filter(
    ({ project }) => !scope || scope.projects.includes(project),
  );
  if (updates.length === 0) return sentence('status', text.progress.nothingThen(printDate(date, lang)), view);
  return table(text.progress.asOfTitle(printDate(date, lang), updates.length), updates, view);
}

function latest({ plan }: View, pick: (project: string) => GivenUpdate | undefined): GivenUpdate[] {
  return plan.projects.flatMap(({ code }) => pick(code) ?? []);
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

/** The last day a question means: the month's end when it names no day. */
function dateAskedAbout(asked: string, { on }: View): string | null {
  const english = AS_OF_EN.exec(asked);
  if (english)
    return english[3]
      ? `${english[1]}-${english[2]}-${english[3]}`
      : lastDayOfMonth(Number(english[1]), Number(english[2]));
  const [, yearWords, monthText, dayText] = AS_OF.exec(asked) ?? [];
  if (!yearWords || !monthText) return null;
  const month = Number(monthText);
  const year = yearIn(yearWords, on);
  if (year === null || month < 1 || month > 12) return null;
  const last = lastDayOfMonth(year, month);
  return dayText ? `${last.slice(0, 8)}${dayText.padStart(2, '0')}` : last;
}

function yearIn(words: string, on: string): number | null {
  const year = Number(on.slice(0, 4));
  if (/一昨年|おととし/.test(words)) return year - 2;
  if (/去年|昨年/.test(words)) return year - 1;
  if (/今年|本年/.test(words)) return year;
  const [, era, number] = /(平成|令和)(\d{1,2}|元)年/.exec(words) ?? [];
  if (era) return westernYear(era, number === '元' ? 1 : Number(number));
  return Number(/\d{4}/.exec(words)?.[0] ?? fiscalYearOf(on));
}
