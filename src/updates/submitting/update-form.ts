/** The report form, filled with the previous reports, or with parsed or submitted values. */
import { printEraMonth } from '../../calendar/era.ts';
import { createForm, type FieldId, type FormValues, type ReportField } from '../../forms.ts';
import type { Lang } from '../../lang.ts';
import type { Form, FormField } from '../../reply.ts';
import { STATUSES } from '../../status.ts';
import { missingOf, updateForForm, updateIn } from '../round/updates.ts';
import type { GivenUpdate, Report, RoundState } from '../state.ts';
import {
  dueLabel,
  momentLabel,
  monthLabel,
  ownUpdateLabel,
  personLabel,
  projectLabel,
  roundLabel,
  stateLabel,
  type View,
} from '../view/view.ts';
import { askedParts, type FormPart, type Seen, seenNow } from './form-context.ts';
import { LEFT_OUT, MAX_COMMENT_CHARACTERS } from './read-form.ts';
import { reportableOf } from './reportable.ts';

/** Projects per page; a longer form is no longer filled in within seconds. */
export const PAGE_PROJECTS = 6;

interface Filled {
  /** By field id; the previous reports by default. */
  values?: FormValues<'update'>;
  /** Reports given meanwhile, shown before they are replaced. */
  meanwhile?: readonly GivenUpdate[];
  /** Parsed projects that do not fit on this page. */
  left?: readonly string[];
  /** Versions seen; the current ones by default. */
  seen?: Seen;
}

/** Projects of a form: the first missing ones, or a page of all when reports are corrected. */
export function projectsOnPage(round: RoundState, owner: string, page: number | null, view: View): string[] {
  const asked = reportableOf(round, owner, view);
  const missing = missingOf(view.state, round, owner).filter(project => asked.includes(project));
  if (page === null) return missing.slice(0, PAGE_PROJECTS);
  return asked.slice(page * PAGE_PROJECTS, (page + 1) * PAGE_PROJECTS);
}

/**
 * A page of what was read or typed: a form of more would be cut by its platform, and what was cut off would go unrecorded
 * unseen. @param first those that have to be on it, as far as it holds them
 */
export function pageOf(
  parts: readonly FormPart[],
  first: readonly string[] = [],
): { page: FormPart[]; left: string[] } {
  const all = parts.flatMap(({ projects }) => projects);
  const ordered = [...all.filter(project => first.includes(project)), ...all.filter(one => !first.includes(one))];
  const shown = new Set(ordered.slice(0, PAGE_PROJECTS));
  const page = parts
    .map(part => ({ ...part, projects: part.projects.filter(project => shown.has(project)) }))
    .filter(({ projects }) => projects.length > 0);
  return { page, left: all.filter(project => !shown.has(project)) };
}

export function updateForm(parts: readonly FormPart[], view: View, filled: Filled = {}): Form {
  const { text, lang } = view;
  const { meanwhile = [], left = [], seen = seenNow(parts, view.state) } = filled;
  const rounds = [...new Set(parts.map(({ round }) => round))];
  const intro = rounds.map(round => `${roundLabel(round.id, lang)}　${text.form.intro(dueLabel(round, view))}`);
  const notice = meanwhile.map(({ project }) => project);
  // The versions seen make a resubmission idempotent, and distinguish a second report.
  const form = createForm('update', askedParts(parts, seen), {
    lang,
    title: text.form.title,
    intro: [
      ...(notice.length > 0 ? [text.form.meanwhile(text.list(notice))] : []),
      ...(left.length > 0 ? [text.form.left(PAGE_PROJECTS, text.list([...left]))] : []),
      ...intro,
    ].join('\n'),
    fields: parts.flatMap(({ round, projects }) =>
      projects.flatMap(project => projectFields(project, round, view, filled)),
    ),
    submit: text.form.submit,
  });
  // The original button may open another form by now.
  return { ...form, opener: { id: 'update.again', value: form.context } };
}

/** Field values for these reports, with months in the form usual in the language. */
export function fieldValues(reports: readonly Report[], lang: Lang): FormValues<'update'> {
  const values = reports.flatMap(({ project, status, percent, due, comment }) => [
    [`${project}.status`, status],
    [`${project}.percent`, percent?.toString() ?? ''],
    [`${project}.due`, due !== null && lang === 'ja' ? printEraMonth(due) : (due ?? '')],
    [`${project}.comment`, comment],
  ]);
  return Object.fromEntries(values);
}

function projectFields(
  project: string,
  round: RoundState,
  view: View,
  { values, meanwhile }: Filled,
): FormField<FieldId<'update'>>[] {
  const { text, state } = view;
  const own = updateIn(state, project, round.id);
  const shown = updateForForm(state, project, round);
  const filled = values ?? fieldValues(shown ? [shown] : [], view.lang);
  const newer = meanwhile?.find(update => update.project === project);
  const held = own ? ownUpdateLabel(own, view) : shown && text.form.last(stateLabel(shown, view));
  const remark = newer ? givenLabel(newer, view) : held;
  const field = (name: ReportField) => {
    const id = `${project}.${name}` as const;
    return { id, label: `${project} ${text.form[name]}`, optional: true, value: filled[id] ?? '' };
  };
  const choices = [
    { value: LEFT_OUT, label: text.form.notReported },
    ...STATUSES.map(value => ({ value, label: text.statuses[value] })),
  ];
  return [
    {
      id: `${project}.heading`,
      label: projectLabel(project, view),
      optional: true,
      kind: 'heading',
      ...(remark ? { hint: remark } : {}),
    },
    { ...field('status'), kind: 'choice', choices },
    { ...field('percent'), hint: text.form.percentHint, kind: 'text', multiline: false, maxLength: 6 },
    { ...field('due'), hint: text.form.dueHint, kind: 'text', multiline: false, maxLength: 20 },
    {
      ...field('comment'),
      hint: text.form.commentHint(MAX_COMMENT_CHARACTERS),
      kind: 'text',
      multiline: true,
      maxLength: MAX_COMMENT_CHARACTERS,
    },
  ];
}

/** Author, time and content of a report. */
function givenLabel(update: GivenUpdate, view: View): string {
  const { text } = view;
  const { due, comment, deputy } = update;
  const said = [
    stateLabel(update, view),
    ...(due === null ? [] : [`${text.form.due} ${monthLabel(due, view)}`]),
    ...(comment === '' ? [] : [`${text.form.comment} ${comment}`]),
  ];
  const who = `${personLabel(update.by, view)}${deputy ? text.deputy : ''}`;
  return text.form.givenMeanwhile(who, momentLabel(update.at, view), text.list(said));
}
