/** The latest reports about a project, newest first, shown with the project. */
import type { ReplyElement } from '../../reply.ts';
import { dayLabel, monthLabel, personLabel, roundLabel, stateLabel, type View } from './view.ts';

const MOST_ROWS = 5;

/** Empty when nothing was reported. */
export function historyOf(project: string, view: View): ReplyElement[] {
  const { text, lang, state } = view;
  const updates = (state.updates[project] ?? []).toReversed();
  if (updates.length === 0) return [];
  const rows = updates
    .slice(0, MOST_ROWS)
    .map(update => [
      update.round === null ? text.none : roundLabel(update.round, lang),
      `${stateLabel(update, view)}${update.late ? text.late : ''}`,
      update.comment || text.none,
      monthLabel(update.due, view),
      `${personLabel(update.by, view)}${update.deputy ? text.deputy : ''}`,
      dayLabel(update.at, view),
    ]);
  const { columns } = text;
  const titles = [columns.round, columns.status, columns.comment, columns.due, columns.by, columns.at];
  return [
    {
      kind: 'table',
      caption: text.history(updates.length, rows.length),
      columns: titles.map(title => ({ title })),
      rows,
    },
  ];
}
