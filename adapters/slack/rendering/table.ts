/**
 * Tables: the native data_table, which pages, sorts and filters; text lines where it is unavailable (modals, the Home,
 * a second table, a Slack without the block).
 */
import type { DataTableBlock, RawNumberElement, RawTextElement, RichTextText } from '@slack/types';
import type { TableElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import {
  MAX_CELL_LENGTH,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_LENGTH,
  MAX_TABLE_PAGE,
  MAX_TABLE_ROWS,
  MAX_TEXT_LENGTH,
} from '../limits.ts';
import { remark, richText, run, type SlackBlock } from './block.ts';
import { plain } from './escape.ts';
import type { Space } from './space.ts';

type Cell = RawTextElement | RawNumberElement;

/** @param said texts already shown above; a caption equal to one of them is left to screen readers */
export function drawTable(
  element: TableElement,
  said: readonly string[],
  words: RenderText,
  space: Space,
): SlackBlock[] {
  if (element.columns.length === 0) return [];
  const header = richText(run(element.caption, MAX_CELL_LENGTH, { bold: true }));
  const head = said.includes(element.caption) ? [] : [header].filter(block => space.take(block));
  if (element.rows.length === 0) return head;
  if (!space.takeTable()) return [...head, ...lines(element, words, space)];
  const table = nativeTable(element);
  const left = element.rows.length - (table.rows.length - 1);
  const closing = left > 0 ? [remark(words.andMore(left))].filter(block => space.take(block)) : [];
  return [...head, table, ...closing];
}

/** As many rows as fit, at least one. */
function nativeTable({ caption, columns, rows }: TableElement): DataTableBlock {
  const shownColumns = columns.slice(0, MAX_TABLE_COLUMNS);
  // A header and one row must fit, however wide the table.
  const cellLength = Math.min(MAX_CELL_LENGTH, Math.floor(MAX_TABLE_LENGTH / 2 / shownColumns.length));
  const drawn: Cell[][] = [shownColumns.map(({ title }) => cell(title, cellLength))];
  let length = lengthOf(drawn[0]!);
  for (const row of rows.slice(0, MAX_TABLE_ROWS - 1)) {
    const cells = shownColumns.map(({ align }, index) => cell(row[index] ?? '', cellLength, align));
    length += lengthOf(cells);
    if (length > MAX_TABLE_LENGTH) break;
    drawn.push(cells);
  }
  return {
    type: 'data_table',
    caption: plain(caption, MAX_CELL_LENGTH),
    page_size: Math.min(drawn.length - 1, MAX_TABLE_PAGE),
    rows: drawn,
  };
}

/** Whole numbers in right-aligned columns become numeric cells, so that the table sorts them by size. */
function cell(text: string, maxLength: number, align?: 'left' | 'right'): Cell {
  const shown = plain(oneLine(text), maxLength);
  if (align === 'right' && /^\d{1,9}$/.test(shown)) return { type: 'raw_number', value: Number(shown), text: shown };
  return { type: 'raw_text', text: shown };
}

function lengthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { text }) => sum + text.length, 0);
}

/** One line per row, several rows per block: a surface runs out of blocks first. */
function lines({ columns, rows }: TableElement, words: RenderText, space: Space): SlackBlock[] {
  const parts: { runs: RichTextText[]; length: number; rows: number }[] = [];
  for (const row of rows) {
    const runs = line(columns, row);
    const length = runs.reduce((sum, { text }) => sum + text.length, 0);
    const part = parts.at(-1);
    if (!part || part.length + length > MAX_TEXT_LENGTH) parts.push({ runs, length, rows: 1 });
    else {
      part.runs.push({ type: 'text', text: '\n' }, ...runs);
      part.length += length + 1;
      part.rows += 1;
    }
  }
  const drawn = parts.map(({ runs }) => [richText(...runs)]);
  const rowsOf = (left: number) => parts.slice(parts.length - left).reduce((sum, part) => sum + part.rows, 0);
  return space.takeList(drawn, left => remark(words.andMore(rowsOf(left))));
}

/** The first cell in bold, the others with their column titles. */
function line(columns: TableElement['columns'], row: readonly string[]): RichTextText[] {
  const [first = '', ...rest] = columns.map((_, index) => oneLine(row[index] ?? ''));
  const named = rest.map((cell, index) => `${columns[index + 1]?.title ?? ''}：${cell}`).join('　');
  const head = run(first, MAX_CELL_LENGTH, { bold: true });
  return named ? [head, run(`　${named}`, MAX_TEXT_LENGTH - MAX_CELL_LENGTH)] : [head];
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/g, ' ');
}
