/** Every version of the reports, newest first: those about a project, or all that were given on certain days. */
import type { Answer } from '../../adapter.ts';
import { printDate } from '../../calendar/era.ts';
import type { Days } from '../../calendar/spoken-days.ts';
import { dateAt } from '../../calendar/tokyo.ts';
import { entryName } from '../../plan/names.ts';
import type { ReplyElement } from '../../reply.ts';
import { recordsText } from '../../text/records.ts';
import { say } from '../core.ts';
import type { GivenUpdate } from '../state.ts';
import { codesIn, titleIn } from './progress-table.ts';
import type { Scope } from './scope.ts';
import {
  dayLabel,
  momentLabel,
  monthLabel,
  ownerLabel,
  personLabel,
  roundLabel,
  stateLabel,
  type View,
} from './view.ts';

/** Beneath a project only the newest. */
const MOST_BENEATH = 5;
const MOST_ROWS = 100;

/** The latest reports about a project, shown with it; empty when nothing was reported. */
export function historyOf(project: string, view: View): ReplyElement[] {
  const { text } = view;
  const updates = (view.state.updates[project] ?? []).toReversed();
  if (updates.length === 0) return [];
  const rows = updates.slice(0, MOST_BENEATH).map(update => [...reportIn(update, view), dayLabel(update.at, view)]);
  const { columns } = text;
  const titles = [columns.round, columns.status, columns.comment, columns.due, columns.by, columns.at];
  return [tableOf(text.history(updates.length, rows.length), titles, rows)];
}

/** @param within null for all days. @returns null when nothing was ever reported about the scope */
export function historyIn(scope: Scope | null, within: Days | null, view: View): Answer | null {
  const { text, directory, state, lang } = view;
  const { columns, progress } = text;
  const { timeZone } = directory.schedule;
  const isWithin = ({ at }: GivenUpdate) => {
    const date = dateAt(new Date(at), timeZone);
    return within === null || (within.from <= date && date <= within.to);
  };
  const projects = codesIn(scope, view);
  const all = projects.flatMap(project => state.updates[project] ?? []);
  if (within === null && all.length === 0) return null;
  const updates = all.filter(isWithin).sort((a, b) => b.seq - a.seq);
  const days = within && [...new Set([within.from, within.to])].map(date => printDate(date, lang));
  const title = titleIn(scope, progress.history(updates.length, days), view);
  const codes = projects.filter(project => updates.some(update => update.project === project));
  const isOne = projects.length === 1;
  const rows = updates
    .slice(0, MOST_ROWS)
    .map(update => [
      momentLabel(update.at, view),
      ...(isOne ? [] : [update.project, entryName(update.project, view), ownerLabel(update.owner, view)]),
      ...reportIn(update, view),
      recordsText[lang].updates.via[update.via],
    ]);
  const titles = [
    columns.at,
    ...(isOne ? [] : [columns.code, columns.name, columns.owner]),
    ...[columns.round, columns.status, columns.comment, columns.due, columns.by, columns.via],
  ];
  const more = updates.length - rows.length;
  const elements: ReplyElement[] = [
    ...(rows.length > 0 ? [tableOf(title, titles, rows)] : []),
    ...(more > 0 ? [{ kind: 'text' as const, text: text.ledger.more(more), tone: 'subtle' as const }] : []),
  ];
  return say('status', { title, fallback: title, elements }, view, isOne ? projects : codes);
}

/** Round, status, comment, due month and who gave it. */
function reportIn(update: GivenUpdate, view: View): string[] {
  const { text, lang } = view;
  return [
    update.round === null ? text.none : roundLabel(update.round, lang),
    `${stateLabel(update, view)}${update.late ? text.late : ''}`,
    update.comment || text.none,
    monthLabel(update.due, view),
    `${personLabel(update.by, view)}${update.deputy ? text.deputy : ''}`,
  ];
}

const tableOf = (caption: string, titles: readonly string[], rows: string[][]): ReplyElement => ({
  kind: 'table',
  caption,
  columns: titles.map(title => ({ title })),
  rows,
});
