/** Lists of a digest: missing reports, marks, and projects not asked about again. Long lists are cut. */
import type { ReplyElement, TableElement } from '../../reply.ts';
import { marksOf } from '../round/marks.ts';
import { whyNotAsked } from '../round/rounds.ts';
import { lastUpdate, updateIn } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import { projectLabel, stateLabel, type View, weekdayLabel } from '../view/view.ts';
import { missingTable } from './round-figures.ts';

/** Lines per list: a message is for reading, the workbook for looking things up. */
const MOST_LINES = 10;

export function missingList(round: RoundState, view: View): ReplyElement[] {
  const { digest } = view.text;
  const table = missingTable(round, view);
  return table.rows.length > 0 ? cut(table, digest.moreMissing) : [{ kind: 'text', text: digest.noneMissing }];
}

export function marksList(round: RoundState, view: View): ReplyElement[] {
  const { text, state, plan, on } = view;
  const asked = Object.values(round.asked).flatMap(({ projects }) => projects);
  const rows = asked.sort(plan.compare).flatMap(project => {
    const marks = marksOf(state, project, round, on).map(mark => text.marks[mark]);
    const update = updateIn(state, project, round.id);
    return marks.length > 0 ? [[projectLabel(project, view), stateLabel(update, view), text.list(marks)]] : [];
  });
  return rows.length > 0 ? cut(projectsTable(text.digest.marks, rows, view), text.digest.moreMarks) : [];
}

/** Projects the next round does not ask about, each with the reason and how to have it asked about again. */
export function leftAloneList(view: View): ReplyElement[] {
  const { text, state, plan } = view;
  const { leftAlone } = text.digest;
  const rows = plan.projects.flatMap(({ code }) => {
    const why = whyNotAsked(code, state);
    const update = lastUpdate(state, code);
    const since = why === 'paused' ? state.paused[code]?.at : update?.at;
    return why && since
      ? [[projectLabel(code, view), stateLabel(update, view), leftAlone[why](weekdayLabel(since, view))]]
      : [];
  });
  if (rows.length === 0) return [];
  return [
    ...cut(projectsTable(leftAlone.title(rows.length), rows, view), text.digest.moreLeft),
    { kind: 'text', text: leftAlone.again, tone: 'subtle' },
  ];
}

function projectsTable(caption: string, rows: string[][], { text }: View): TableElement {
  const { columns } = text;
  return {
    kind: 'table',
    caption,
    columns: [columns.name, columns.status, columns.remark].map(title => ({ title })),
    rows,
  };
}

/** @param more text for the given number of lines left out, and where to find them */
function cut(table: TableElement, more: (count: number) => string): ReplyElement[] {
  const left = table.rows.length - MOST_LINES;
  // A single further line takes no more space than the note.
  if (left <= 1) return [table];
  return [
    { ...table, rows: table.rows.slice(0, MOST_LINES) },
    { kind: 'text', text: more(left), tone: 'subtle' },
  ];
}
