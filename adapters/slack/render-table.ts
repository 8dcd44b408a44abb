/**
 * Tables: the native data_table, which pages, sorts and filters; lines of text where there is none (modals, the Home,
 * a second table, a Slack that does not know the block).
 */
import type { DataTableBlock, RawNumberElement, RawTextElement } from '@slack/types';
import type { TableElement } from '../../src/reply.ts';
import type { RenderText } from '../../src/text/render.ts';
import { remark, richText, run, type SlackBlock } from './block.ts';
import { plain } from './escape.ts';
import {
  MAX_CELL_LENGTH,
  MAX_TABLE_COLUMNS,
  MAX_TABLE_LENGTH,
  MAX_TABLE_PAGE,
  MAX_TABLE_ROWS,
  MAX_TEXT_LENGTH,
} from './limits.ts';
import type { Room } from './room.ts';

type Cell = RawTextElement | RawNumberElement;

export function drawTable(element: TableElement, words: RenderText, room: Room): SlackBlock[] {
  if (element.columns.length === 0) return [];
  const header = richText(run(element.caption, MAX_CELL_LENGTH, { bold: true }));
  if (!room.take(header)) return [];
  if (element.rows.length === 0) return [header];
  if (!room.takeTable()) return [header, ...lines(element, words, room)];
  const table = nativeTable(element);
  const left = element.rows.length - (table.rows.length - 1);
  const closing = left > 0 ? [remark(words.andMore(left))].filter(block => room.take(block)) : [];
  return [header, table, ...closing];
}

/** As many rows as the limits take, at least one. */
function nativeTable({ caption, columns, rows }: TableElement): DataTableBlock {
  const shownColumns = columns.slice(0, MAX_TABLE_COLUMNS);
  // However wide the table: a header and one row must fit.
  const cellLength = Math.min(MAX_CELL_LENGTH, Math.floor(MAX_TABLE_LENGTH / 2 / shownColumns.length));
  const drawn: Cell[][] = [shownColumns.map(({ title }) => cell(title, cellLength))];
  let length = lengthOf(drawn[0] as Cell[]);
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

/** Whole numbers in a right-aligned column are given as such, so that the table sorts them by size. */
function cell(text: string, maxLength: number, align?: 'left' | 'right'): Cell {
  const shown = plain(text.replace(/\s*[\r\n]\s*/g, ' '), maxLength);
  if (align === 'right' && /^\d{1,9}$/.test(shown)) return { type: 'raw_number', value: Number(shown), text: shown };
  return { type: 'raw_text', text: shown };
}

function lengthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { text }) => sum + text.length, 0);
}

function lines({ columns, rows }: TableElement, words: RenderText, room: Room): SlackBlock[] {
  const drawn = rows.map(row => {
    const cells = columns.map(({ title }, index) => `${title}：${row[index] ?? ''}`);
    return [richText(run(cells.join('　'), MAX_TEXT_LENGTH))];
  });
  return room.takeList(drawn, left => remark(words.andMore(left)));
}
