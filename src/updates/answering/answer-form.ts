/** The form an owner answers in, and what a sent form says: reports, or a sentence at each field that is wrong. */
import { parseMonth } from '../../calendar/era.ts';
import type { Form, FormField } from '../../reply.ts';
import { lastUpdate, missingOf, updateIn } from '../round/answered.ts';
import type { Proposal, Report, RoundState } from '../state.ts';
import { STATUSES, type Status } from '../status.ts';
import { dueLabel, projectLabel, roundLabel, stateLabel, type View } from '../view/view.ts';
import { answerableOf } from './answerable.ts';

/** Projects on one page; a form with more fields than this is no longer answered in seconds. */
export const PAGE_PROJECTS = 6;
const MAX_COMMENT_CHARACTERS = 500;
/** Chosen to leave a project out; some platforms know no empty value. */
const NOT_ANSWERED = '-';

type Read = { ok: true; reports: Report[] } | { ok: false; errors: Record<string, string> };

/** Projects of a form: the first that are missing, or a page of all when answers are corrected. */
export function projectsOnPage(round: RoundState, owner: string, page: number | null, view: View): string[] {
  const asked = answerableOf(round, owner, view);
  const missing = missingOf(view.state, round, owner).filter(project => asked.includes(project));
  if (page === null) return missing.slice(0, PAGE_PROJECTS);
  return asked.slice(page * PAGE_PROJECTS, (page + 1) * PAGE_PROJECTS);
}

export function answerForm(
  round: RoundState,
  owner: string,
  projects: readonly string[],
  view: View,
  proposal?: Proposal,
): Form {
  const { text, lang, state } = view;
  return {
    id: 'update',
    lang,
    title: text.form.title,
    intro: `${roundLabel(round.id, lang)}　${text.form.intro(dueLabel(round, view))}`,
    fields: projects.flatMap(project => projectFields(project, round, view, proposal)),
    submit: text.form.submit,
    // The versions seen make a form sent twice one answer, and a second answer another.
    context: JSON.stringify({
      round: round.id,
      owner,
      projects: projects.map(project => [project, state.updates[project]?.length ?? 0]),
    }),
  };
}

function projectFields(project: string, round: RoundState, view: View, proposal: Proposal | undefined): FormField[] {
  const { text, state } = view;
  const last = lastUpdate(state, project);
  const shown: Report | undefined =
    proposal?.reports.find(report => report.project === project) ?? updateIn(state, project, round.id) ?? last;
  const choices = [
    { value: NOT_ANSWERED, label: text.form.notAnswered },
    ...STATUSES.map(value => ({ value, label: text.statuses[value] })),
  ];
  const id = (name: string) => `${project}.${name}`;
  const label = (name: string) => `${project} ${name}`;
  return [
    {
      id: id('heading'),
      label: projectLabel(project, view),
      optional: true,
      kind: 'heading',
      ...(last ? { hint: text.form.last(stateLabel(last, view)) } : {}),
    },
    {
      id: id('status'),
      label: label(text.form.status),
      optional: true,
      kind: 'choice',
      value: shown?.status ?? '',
      choices,
    },
    {
      id: id('percent'),
      label: label(text.form.percent),
      optional: true,
      hint: text.form.percentHint,
      kind: 'text',
      value: shown?.percent?.toString() ?? '',
      multiline: false,
      maxLength: 6,
    },
    {
      id: id('due'),
      label: label(text.form.due),
      optional: true,
      hint: text.form.dueHint,
      kind: 'text',
      value: shown?.due ?? '',
      multiline: false,
      maxLength: 20,
    },
    {
      id: id('comment'),
      label: label(text.form.comment),
      optional: true,
      kind: 'text',
      value: shown?.comment ?? '',
      multiline: true,
      maxLength: MAX_COMMENT_CHARACTERS,
    },
  ];
}

/** What a sent form says about these projects; those without a status are left unanswered. */
export function readForm(values: Record<string, string>, projects: readonly string[], { text }: View): Read {
  const errors: Record<string, string> = {};
  const reports: Report[] = [];
  for (const project of projects) {
    const value = (name: string) => (values[`${project}.${name}`] ?? '').normalize('NFKC').trim();
    const status = value('status');
    const comment = (values[`${project}.comment`] ?? '').trim().slice(0, MAX_COMMENT_CHARACTERS);
    if (status === '' || status === NOT_ANSWERED) continue;
    if (!isStatus(status)) errors[`${project}.status`] = text.form.errors.status;
    const percent = parsePercent(value('percent'));
    if (percent === undefined) errors[`${project}.percent`] = text.form.errors.percent;
    const due = value('due') === '' ? null : parseMonth(value('due'));
    if (value('due') !== '' && due === null) errors[`${project}.due`] = text.form.errors.due;
    if (isStatus(status) && percent !== undefined) reports.push({ project, status, percent, due, comment });
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, reports };
}

function isStatus(value: string): value is Status {
  return STATUSES.some(status => status === value);
}

/** Null when empty, undefined when it is no percentage. */
function parsePercent(value: string): number | null | undefined {
  if (value === '') return null;
  const [, digits] = /^(\d{1,3})\s*%?$/.exec(value) ?? [];
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}
