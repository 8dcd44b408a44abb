/** Tables. Column widths follow what stands in them, so that a column of counts leaves its room to the names. */
import type { TableElement } from '../../src/reply.ts';
import type { RenderText } from '../../src/text/render.ts';
import { type CardElement, line, type RichTextBlock, type Table, type TableRow } from './card.ts';
import { MAX_CELL_LENGTH, MAX_TITLE_LENGTH } from './limits.ts';
import type { Room } from './room.ts';
import { plain } from './safe-text.ts';

/** Relative widths stay between these, in half-width letters of the longest cell; a cell's padding is about three. */
const MIN_WIDTH = 6;
const MAX_WIDTH = 28;
const PADDING_WIDTH = 3;

export function drawTable(element: TableElement, words: RenderText, room: Room): CardElement[] {
  const { columns } = element;
  if (columns.length === 0) return [];
  const caption = line(plain(element.caption, MAX_TITLE_LENGTH), { weight: 'bolder' }, { spacing: 'medium' });
  const table: Table = { type: 'Table', spacing: 'small', columns: columnsOf(element), rows: [] };
  if (!room.take([caption, table, headerOf(element)])) return [];
  const rest = (count: number) => rowOf([words.andMore(count)], columns.length);
  const rows = room.takeList(
    element.rows.map(row => rowOf(row, columns.length)),
    rest,
  );
  return [caption, { ...table, rows: [headerOf(element), ...rows] }];
}

function columnsOf({ columns, rows }: TableElement): Table['columns'] {
  return columns.map(({ title, align }, index) => {
    let width = Math.max(MIN_WIDTH, widthOf(title));
    for (const row of rows) width = Math.max(width, widthOf(row[index] ?? ''));
    const column = { width: Math.min(width, MAX_WIDTH) + PADDING_WIDTH };
    return align === 'right' ? { ...column, horizontalCellContentAlignment: 'right' } : column;
  });
}

/** Half-width letters as wide as the text; its beginning is enough to reach the maximum. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.slice(0, MAX_WIDTH)) width += character < '\u1100' ? 1 : 2;
  return width;
}

function headerOf({ columns }: TableElement): TableRow {
  const cells = columns.map(({ title }) => cell([line(plain(title, MAX_CELL_LENGTH), { weight: 'bolder' })]));
  return { type: 'TableRow', style: 'emphasis', cells };
}

function rowOf(row: readonly string[], columnCount: number): TableRow {
  const cells = Array.from({ length: columnCount }, (_, index) => {
    const text = plain(row[index] ?? '', MAX_CELL_LENGTH).replaceAll('\n', ' ');
    return cell(text ? [line(text)] : []);
  });
  return { type: 'TableRow', cells };
}

function cell(items: RichTextBlock[]): TableRow['cells'][number] {
  return { type: 'TableCell', items };
}
