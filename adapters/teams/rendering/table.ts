/**
 * Tables. A card may be as narrow as a phone, so a table with many text columns is drawn as a list; otherwise each
 * column is at least as wide as its longest unbreakable token (a code, a number), and longer texts share the rest.
 */
import type { TableElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import { MAX_CELL_LENGTH, MAX_TITLE_LENGTH } from '../limits.ts';
import { type CardElement, line, type RichTextBlock, type Table, type TableRow } from './card.ts';
import { drawRecords } from './records.ts';
import { plain } from './safe-text.ts';
import type { Space } from './space.ts';

/** Text columns that fit on a card; right-aligned columns of figures are narrow and not counted. */
const MOST_WORD_COLUMNS = 4;
/** Widths in half-width characters: a card, a cell's padding, the longest token kept unbroken, a wide column. */
const CARD_WIDTH = 46;
const PADDING_WIDTH = 3;
const WHOLE_WIDTH = 14;
const MAX_WIDTH = 28;
/** Kana and kanji may break anywhere, but fewer than four per line read badly. */
const WORDS_WIDTH = 8;

export function drawTable(element: TableElement, words: RenderText, space: Space): CardElement[] {
  const { columns } = element;
  if (columns.length === 0) return [];
  const text = plain(element.caption, MAX_TITLE_LENGTH);
  const caption = text ? [line(text, { weight: 'bolder' }, { spacing: 'medium' })] : [];
  if (columns.filter(({ align }) => align !== 'right').length > MOST_WORD_COLUMNS) {
    return space.take(caption) ? [...caption, ...drawRecords(element, words, space)] : [];
  }
  const table: Table = { type: 'Table', spacing: 'small', columns: columnsOf(element), rows: [] };
  if (!space.take([caption, table, headerOf(element)])) return [];
  const rest = (count: number) => rowOf([words.andMore(count)], columns.length);
  const rows = space.takeList(
    element.rows.map(row => rowOf(row, columns.length)),
    rest,
  );
  return [...caption, { ...table, rows: [headerOf(element), ...rows] }];
}

function columnsOf({ columns, rows }: TableElement): Table['columns'] {
  const sizes = columns.map(({ title }, index) => {
    const cells = [title, ...rows.map(row => row[index] ?? '')];
    const longest = Math.min(Math.max(...cells.map(widthOf)), MAX_WIDTH);
    const whole = Math.min(Math.max(...cells.map(wholeWidthOf)), WHOLE_WIDTH);
    const least = Math.max(whole, Math.min(longest, WORDS_WIDTH));
    return { least, wish: Math.max(longest - least, 0) };
  });
  const taken = sizes.reduce((sum, { least }) => sum + least + PADDING_WIDTH, 0);
  const wishes = sizes.reduce((sum, { wish }) => sum + wish, 0);
  const share = wishes === 0 ? 0 : Math.max(CARD_WIDTH - taken, 0) / wishes;
  return columns.map(({ align }, index) => {
    const { least = 0, wish = 0 } = sizes[index] ?? {};
    const column = { width: Math.round(least + PADDING_WIDTH + wish * share) };
    return align === 'right' ? { ...column, horizontalCellContentAlignment: 'right' } : column;
  });
}

/** Width in half-width characters; only the first MAX_WIDTH characters are measured. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.slice(0, MAX_WIDTH)) width += character < '\u1100' ? 1 : 2;
  return width;
}

/** Length of the longest run of half-width characters: clients would break a code at its hyphens. */
function wholeWidthOf(text: string): number {
  return Math.max(0, ...(text.slice(0, MAX_CELL_LENGTH).match(/[!-~]+/g) ?? []).map(run => run.length));
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
