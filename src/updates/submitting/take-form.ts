/** Handles a submitted report form. */
import type { Outcome } from '../../adapter.ts';
import { type FormValues, invalid } from '../../forms.ts';
import type { Turn } from '../core.ts';
import { updateForForm } from '../round/updates.ts';
import type { Report, RoundState } from '../state.ts';
import type { OpenedForm } from './form-context.ts';
import { saysTheSame } from './give.ts';
import { readForm } from './read-form.ts';
import { reportableOf } from './reportable.ts';
import { type GivenReport, giveUnlessConflicting } from './taking.ts';

export async function takeUpdateForm(
  values: FormValues<'update'>,
  { parts, seen }: OpenedForm,
  { person, conversation, core, view }: Turn,
): Promise<Outcome> {
  const { text, state } = view;
  const read = readForm(
    values,
    parts.flatMap(({ projects }) => projects),
    view,
  );
  if (!read.ok) return invalid('update', read.errors);
  const given = parts.map(part => ({
    ...part,
    reports: read.reports
      .filter(({ project }) => part.projects.includes(project))
      .map(report => withSame(report, part.round)),
  }));
  // Handed over or exempted while the form was open.
  const gone = given.flatMap(({ round, owner, reports }) => {
    const asked = reportableOf(round, owner, view);
    return reports.filter(({ project }) => !asked.includes(project));
  });
  if (gone.length > 0) {
    const errors = gone.map(({ project }) => [`${project}.status`, text.form.errors.changed]);
    return invalid('update', Object.fromEntries(errors));
  }
  const filled = given.filter(({ reports }) => reports.length > 0);
  return giveUnlessConflicting(
    { parts: filled, person, via: 'form', from: conversation, seen },
    { parts, values },
    core,
    view,
  );

  function withSame(report: Report, round: RoundState): GivenReport {
    const last = updateForForm(state, report.project, round);
    return { ...report, same: last !== undefined && saysTheSame(last, report) };
  }
}
