/** Paragraphs, facts and quoted passages. */
import type { RichTextBlock, RichTextText } from '@slack/types';
import type { FactsElement, PassageElement, TextElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import { MAX_CELL_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';
import { remark, richText, run, type SlackBlock } from './block.ts';
import type { Space } from './space.ts';

export function drawText(element: TextElement, space: Space): SlackBlock[] {
  const block = paragraph(element);
  return space.take(block) ? [block] : [];
}

function paragraph({ text, tone }: TextElement): SlackBlock {
  switch (tone) {
    case 'subtle':
      return remark(text);
    case 'warning':
      return richText({ type: 'emoji', name: 'warning' }, run(` ${text}`, MAX_TEXT_LENGTH, { bold: true }));
    case 'heading':
      return richText(run(text, MAX_TEXT_LENGTH, { bold: true }));
    default:
      return richText(run(text, MAX_TEXT_LENGTH));
  }
}

/** One block with one line per fact, the label in bold, or as code where it is what one types. */
export function drawFacts(element: FactsElement, words: RenderText, space: Space): SlackBlock[] {
  const lines: RichTextText[] = [];
  let length = 0;
  let shown = 0;
  const last = element.facts.at(-1);
  for (const fact of element.facts) {
    const label = run(fact.label, MAX_CELL_LENGTH, element.lead === 'label' ? { code: true } : { bold: true });
    const value = run(`　${fact.value}${fact === last ? '' : '\n'}`, MAX_TEXT_LENGTH - MAX_CELL_LENGTH);
    length += label.text.length + value.text.length;
    if (length > MAX_TEXT_LENGTH) break;
    lines.push(label, value);
    shown += 1;
  }
  if (shown === 0) return [];
  const blocks: SlackBlock[] = [richText(...lines)];
  if (shown < element.facts.length) blocks.push(remark(words.andMore(element.facts.length - shown)));
  return blocks.filter(block => space.take(block));
}

export function drawPassage(element: PassageElement, words: RenderText, space: Space): SlackBlock[] {
  const quote: RichTextBlock = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [run(element.text, MAX_TEXT_LENGTH)] }],
  };
  if (!space.take(quote)) return [];
  const source = remark(words.source(element.place));
  return space.take(source) ? [quote, source] : [quote];
}
