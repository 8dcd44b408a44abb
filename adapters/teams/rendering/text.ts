/** Paragraphs, facts and quoted passages. */
import type { FactsElement, PassageElement, TextElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import { MAX_CELL_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';
import {
  type CardElement,
  type ColumnSet,
  column,
  line,
  type Placed,
  type RichTextBlock,
  type TextRun,
} from './card.ts';
import { plain } from './safe-text.ts';
import type { Space } from './space.ts';

export function drawText(element: TextElement, space: Space): CardElement[] {
  switch (element.tone) {
    case 'warning':
      return placed({ type: 'Container', spacing: 'medium', style: 'warning', items: lines(element.text, {}) }, space);
    case 'subtle':
      return lines(element.text, { isSubtle: true, size: 'small' }).filter(part => space.take(part));
    case 'heading':
      return lines(element.text, { weight: 'bolder' }, { spacing: 'large' }).filter(part => space.take(part));
    default:
      return lines(element.text, {}).filter(part => space.take(part));
  }
}

/** Two columns, the side that is not read for subtle; a FactSet would parse markdown in the values. */
export function drawFacts(element: FactsElement, words: RenderText, space: Space): CardElement[] {
  const isLed = element.lead === 'label';
  const rows: CardElement[] = element.facts.map((fact, index): ColumnSet => {
    const label = plain(fact.label, MAX_CELL_LENGTH);
    const columns = isLed
      ? [column(2, [line(label, { weight: 'bolder' })]), column(3, lines(fact.value, { isSubtle: true }))]
      : [column(1, [line(label, { isSubtle: true })]), column(3, lines(fact.value, {}))];
    return { type: 'ColumnSet', spacing: index === 0 && !isLed ? 'medium' : 'small', columns };
  });
  return space.takeList(rows, count => line(words.andMore(count), { isSubtle: true }));
}

export function drawPassage(element: PassageElement, words: RenderText, space: Space): CardElement[] {
  const source = plain(words.source(element.place), MAX_CELL_LENGTH);
  const items = [...lines(element.text, {}), line(source, { isSubtle: true, size: 'small' }, { spacing: 'small' })];
  return placed({ type: 'Container', spacing: 'medium', style: 'emphasis', items }, space);
}

/** One block per line: some clients show a line feed inside a TextRun as a space. */
function lines(text: string, look: Omit<TextRun, 'type' | 'text'>, placed: Placed = {}): RichTextBlock[] {
  const blocks: RichTextBlock[] = [];
  for (const paragraph of plain(text, MAX_TEXT_LENGTH).split('\n')) {
    if (paragraph.trim() === '') continue;
    blocks.push(line(paragraph, look, blocks.length === 0 ? placed : { spacing: 'small' }));
  }
  return blocks;
}

function placed(part: CardElement, space: Space): CardElement[] {
  return space.take(part) ? [part] : [];
}
