/** The summary sheet: projects by area and status, reports by department, and the chart as a picture. */

import type { SheetCell, SheetOf } from '../../export/workbook.ts';
import { areaLabel } from '../../plan/names.ts';
import { STATUSES } from '../../status.ts';
import { tableText } from '../../text/table.ts';
import type { View } from '../view/view.ts';
import { GRID, HEAD, spread } from './book-style.ts';
import { titleRows } from './book-title.ts';
import { drawChart } from './chart.ts';
import type { ProgressTable } from './rows.ts';
import { type Tally, tallyByArea, tallyByDivision, total } from './summary.ts';

/** Name, projects, each status, missing, not asked. */
const WIDTHS = [36, 9, ...STATUSES.map(() => 12), 9, 9];

export function summarySheet(table: ProgressTable, view: View): SheetOf {
  const { lang } = view;
  const words = tableText[lang];
  const rows: SheetCell[][] = [
    ...titleRows(table, view, WIDTHS.length),
    ...figures(words.byArea, words.columns.area, tallyByArea(table), code => areaLabel(code, view), view),
    [],
    ...figures(
      words.byDivision,
      words.columns.division,
      tallyByDivision(table, view),
      division => division || words.standings.vacant,
      view,
    ),
    [],
  ];
  const { svg, width, height, description } = drawChart(table, view);
  const picture = { svg, width, height, row: rows.length + 1, column: 1, description };
  return { name: words.summary, widths: WIDTHS, rows, frozenRows: 0, repeatedRow: 0, onePage: true, picture };
}

function figures(
  caption: string,
  first: string,
  tallied: readonly Tally[],
  nameOf: (key: string) => string,
  view: View,
): SheetCell[][] {
  const words = tableText[view.lang];
  const heads = [
    first,
    words.projects,
    ...STATUSES.map(status => view.text.statuses[status]),
    words.missing,
    words.notAsked,
  ];
  return [
    spread({ value: caption, fontWeight: 'bold', height: 20, alignVertical: 'bottom' }, WIDTHS.length),
    heads.map(value => ({ value, ...HEAD, height: 26 })),
    ...tallied.map(tally => line(nameOf(tally.key), tally)),
    line(words.total, total(tallied, ''), true),
  ];
}

function line(name: string, { projects, byStatus, missing, notAsked }: Tally, isTotal = false): SheetCell[] {
  const style = { ...GRID, ...(isTotal ? { fontWeight: 'bold' as const } : {}) };
  const numbers = [projects, ...STATUSES.map(status => byStatus[status]), missing, notAsked];
  return [
    { value: name, ...style, height: 17 },
    ...numbers.map(value => ({ value, ...style, align: 'center' as const })),
  ];
}
