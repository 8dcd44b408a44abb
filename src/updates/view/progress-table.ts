/** Table of projects with their status, used by all answers about progress. */

import type { Answer } from '../../adapter.ts';
import { entryName } from '../../plan/names.ts';
import { say } from '../core.ts';
import type { GivenUpdate } from '../state.ts';
import { commentOf } from './reason.ts';
import type { Scope } from './scope.ts';
import { monthLabel, ownerLabel, stateLabel, type View } from './view.ts';

const MOST_ROWS = 100;

/** Codes of the projects in the scope, or of all, in printed order. */
export function codesIn(scope: Scope | null, { plan }: View): readonly string[] {
  return scope?.projects ?? plan.projects.map(({ code }) => code);
}

/** The update picked for each project in the scope. */
export function updatesIn(
  scope: Scope | null,
  view: View,
  pick: (project: string) => GivenUpdate | undefined,
): GivenUpdate[] {
  return codesIn(scope, view).flatMap(code => pick(code) ?? []);
}

export const titleIn = (scope: Scope | null, words: string, { lang }: View): string =>
  scope ? `${scope.label}${lang === 'ja' ? '：' : ': '}${words}` : words;

/** @param before earlier updates for an extra column, row by row */
export function updatesTable(
  title: string,
  updates: readonly GivenUpdate[],
  view: View,
  before?: readonly GivenUpdate[],
): Answer {
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
  const rows = updates.map((update, index) => [
    update.project,
    entryName(update.project, view),
    ownerLabel(update.owner, view),
    ...(before ? [stateLabel(before[index], view)] : []),
    `${stateLabel(update, view)}${update.deputy ? view.text.deputy : ''}${update.late ? view.text.late : ''}`,
    monthLabel(update.due, view),
    commentOf(update, view),
  ]);
  return projectsTable(
    title,
    heads,
    rows,
    updates.map(({ project }) => project),
    view,
  );
}

/** @param codes projects the answer stands for, to which follow-up questions refer */
export function projectsTable(
  title: string,
  heads: readonly string[],
  rows: string[][],
  codes: readonly string[],
  view: View,
): Answer {
  const columns = heads.map(head => ({ title: head }));
  const shown = rows.slice(0, MOST_ROWS);
  const elements = shown.length > 0 ? [{ kind: 'table' as const, caption: title, columns, rows: shown }] : [];
  return say('status', { title, fallback: title, elements }, view, codes);
}
