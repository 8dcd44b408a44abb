/**
 * A table too wide for a card, as a list: the first two cells name the row, the others follow with their column titles.
 */
import type { TableElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import { MAX_CELL_LENGTH } from '../limits.ts';
import { type CardElement, type Container, line, type RichTextBlock, type TextRun } from './card.ts';
import { plain } from './safe-text.ts';
import type { Space } from './space.ts';

const SEPARATE = { spacing: 'small', separator: true } as const;

export function drawRecords({ columns, rows }: TableElement, words: RenderText, space: Space): CardElement[] {
  const titles = columns.map(({ title }) => oneLine(title));
  const records: CardElement[] = rows.map(row => drawRecord(titles, row));
  return space.takeList(records, count => line(words.andMore(count), { isSubtle: true, size: 'small' }, SEPARATE));
}

function drawRecord(titles: readonly string[], row: readonly string[]): Container {
  const [code = '', name = '', ...rest] = titles.map((_, index) => oneLine(row[index] ?? ''));
  const named: RichTextBlock = {
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: `${code}　`, color: 'accent' },
      { type: 'TextRun', text: name, weight: 'bolder' },
    ],
  };
  const details = rest.flatMap((value, index): TextRun[] => [
    { type: 'TextRun', text: `${titles[index + 2]} `, isSubtle: true, size: 'small' },
    { type: 'TextRun', text: index < rest.length - 1 ? `${value}　` : value, size: 'small' },
  ]);
  const items: CardElement[] = [named, { type: 'RichTextBlock', spacing: 'none', inlines: details }];
  return { type: 'Container', ...SEPARATE, items };
}

function oneLine(text: string): string {
  return plain(text, MAX_CELL_LENGTH).replaceAll('\n', ' ');
}
