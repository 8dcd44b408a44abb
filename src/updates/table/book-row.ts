/**
 * One row of the progress workbook: an entry with its owner, previous and current status, percentage, due month,
 * comment.
 */

import type { SheetCell } from '../../export/workbook.ts';
import { nameIn } from '../../lang.ts';
import { tableText } from '../../text/table.ts';
import type { GivenUpdate } from '../state.ts';
import { departmentLabel, monthLabel, ownerLabel, type View } from '../view/view.ts';
import { GRID, PALE } from './book-style.ts';
import { STATUS_COLOURS } from './colours.ts';
import { remarksOf } from './remarks.ts';
import type { TableRow } from './rows.ts';

/** In characters: code, name, owner, previous, current, percent, due, comment, remarks. */
export const WIDTHS = [8, 36, 26, 15, 15, 8, 13, 40, 20];

export function entryCells(row: TableRow, view: View): SheetCell[] {
  const { entry, owner, before, now } = row;
  const { lang } = view;
  const isReprint = entry.reprintOf !== null;
  const text = { ...GRID, wrap: true, ...(isReprint ? { textColor: PALE } : {}) };
  const centre = { ...text, align: 'center' as const };
  const name = nameIn(lang, entry);
  return [
    { value: entry.code, ...centre },
    { value: name, ...text },
    { value: owner === null ? '' : `${departmentLabel(owner, view)}\n${ownerLabel(owner, view)}`, ...text },
    { value: before ? statusOf(before, view) : '', ...centre },
    nowCell(row, view),
    { value: now?.percent ?? null, ...centre, format: '0"%"' },
    { value: now?.due ? monthLabel(now.due, view).replace('・', '\n') : '', ...centre },
    { value: now?.comment ?? '', ...text },
    { value: remarksOf(row, view).join('\n'), ...text },
  ];
}

function nowCell({ standing, now }: TableRow, view: View): SheetCell {
  const style = { ...GRID, wrap: true, align: 'center' as const };
  if (now) return { value: view.text.statuses[now.status], ...style, backgroundColor: STATUS_COLOURS[now.status] };
  if (standing === 'missing') return { value: tableText[view.lang].missing, ...style, fontWeight: 'bold' };
  return { value: '', ...style };
}

function statusOf({ status, percent }: GivenUpdate, { text }: View): string {
  return percent === null ? text.statuses[status] : `${text.statuses[status]}\n${percent}%`;
}
