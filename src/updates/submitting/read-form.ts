/** Parses a submitted report form into reports, or errors by field. */

import type { FormErrors, FormValues, ReportField } from '../../forms.ts';
import { STATUSES, type Status } from '../../status.ts';
import { monthAlone } from '../read/dates/months.ts';
import type { Report } from '../state.ts';
import type { View } from '../view/view.ts';

export const MAX_COMMENT_CHARACTERS = 500;
/** Status option that leaves a project out, whatever its other fields contain; no selection is ''. */
export const LEFT_OUT = 'left-out';

type Read = { ok: true; reports: Report[] } | { ok: false; errors: FormErrors<'update'> };

/** Projects left out or left empty stay unreported; any other input is a report or an error, and never dropped. */
export function readForm(values: FormValues<'update'>, projects: readonly string[], { text, on }: View): Read {
  const { errors: sentences } = text.form;
  const errors: FormErrors<'update'> = {};
  const reports: Report[] = [];
  for (const project of projects) {
    const typed = (name: ReportField) => (values[`${project}.${name}`] ?? '').trim();
    const [status = '', percentText = '', dueText = ''] = (['status', 'percent', 'due'] as const).map(name =>
      typed(name).normalize('NFKC'),
    );
    const comment = typed('comment');
    if (status === LEFT_OUT || (status === '' && percentText === '' && dueText === '' && comment === '')) continue;
    if (!isStatus(status)) errors[`${project}.status`] = sentences.status;
    const percent = parsePercent(percentText);
    if (percent === undefined) errors[`${project}.percent`] = sentences.percent;
    const due = dueText === '' ? null : monthAlone(dueText, on);
    if (dueText !== '' && due === null) errors[`${project}.due`] = sentences.due;
    if (comment.length > MAX_COMMENT_CHARACTERS)
      errors[`${project}.comment`] = sentences.comment(MAX_COMMENT_CHARACTERS, comment.length);
    if (isStatus(status) && percent !== undefined) reports.push({ project, status, percent, due, comment });
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return reports.length > 0 ? { ok: true, reports } : { ok: false, errors: { '': sentences.nothing } };
}

function isStatus(value: string): value is Status {
  return STATUSES.some(status => status === value);
}

/** Null when empty, undefined when it is not a percentage. */
function parsePercent(value: string): number | null | undefined {
  if (value === '') return null;
  const [, digits] = /^(\d{1,3})\s*%?$/.exec(value) ?? [];
  return digits !== undefined && Number(digits) <= 100 ? Number(digits) : undefined;
}
