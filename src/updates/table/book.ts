/** The progress table as a workbook: the table by area and measure, a summary sheet, a sheet of checks. */

import type { SheetCell, SheetOf, Style } from '../../export/workbook.ts';
import { writeWorkbook } from '../../export/write-workbook.ts';
import { inLang, nameIn } from '../../lang.ts';
import { tableText } from '../../text/table.ts';
import { currentRound } from '../round/updates.ts';
import type { RoundState } from '../state.ts';
import type { View } from '../view/view.ts';
import { checkSheets } from './book-checks.ts';
import { entryCells, WIDTHS } from './book-row.ts';
import { AREA, HEAD, MEASURE, spread } from './book-style.ts';
import { summarySheet } from './book-summary.ts';
import { titleRows } from './book-title.ts';
import { type ProgressTable, progressTable } from './rows.ts';

const COLUMNS = ['code', 'name', 'owner', 'before', 'now', 'percent', 'due', 'comment', 'remark'] as const;

export function progressBook(view: View, round?: RoundState): Promise<Uint8Array> {
  const table = progressTable(view, round);
  const sheets = [tableSheet(table, view), summarySheet(table, view), ...checkSheets(table, view)];
  return writeWorkbook(sheets, tableText[view.lang].page);
}

/** @example '進捗管理表-2009-Q2.xlsx' */
export function bookName(view: View, round = currentRound(view.state)): string {
  return `${tableText[view.lang].name}${round ? `-${round.id}` : ''}.xlsx`;
}

function tableSheet(table: ProgressTable, view: View): SheetOf {
  const { lang, directory } = view;
  const words = tableText[lang];
  const rows: SheetCell[][] = [
    ...titleRows(table, view, WIDTHS.length),
    ...(directory.sample ? [wide(words.sample, { textColor: '#a33b1f' }, 15)] : []),
    COLUMNS.map(key => ({ value: words.columns[key], ...HEAD, height: 22 })),
  ];
  const headRow = rows.length;
  const groups: number[] = [];
  let last: { area?: string; measure?: string } = {};
  for (const row of table.rows) {
    const { area, measure } = row;
    const slogan = inLang(lang, area.slogan, area.sloganEn);
    if (measure.code !== last.measure) groups.push(rows.length);
    if (area.code !== last.area)
      rows.push(wide(words.area(area.code, nameIn(lang, area), slogan, area.count), AREA, 20));
    if (measure.code !== last.measure)
      rows.push(wide(words.measure(measure.code, nameIn(lang, measure), measure.count), MEASURE, 17));
    last = { area: area.code, measure: measure.code };
    rows.push(entryCells(row, view));
  }
  rows.push(wide(words.note, { wrap: true, alignVertical: 'center' }, 26));
  return { name: words.name, widths: WIDTHS, rows, frozenRows: headRow, repeatedRow: headRow, groups };
}

function wide(value: string, style: Style, height: number): SheetCell[] {
  return spread({ value, ...style, height }, WIDTHS.length);
}
