/** Block types of this adapter, and short builders. */
import type {
  ContextBlock,
  KnownBlock,
  RichTextBlock,
  RichTextElement,
  RichTextSection,
  RichTextText,
} from '@slack/types';
import { MAX_CONTEXT_LENGTH } from '../limits.ts';
import { label, plain } from './escape.ts';

/** The native chart; missing from @slack/types 3.2. */
export interface ChartBlock {
  type: 'data_visualization';
  title: string;
  chart: {
    type: 'bar';
    series: { name: string; data: { label: string; value: number }[] }[];
    axis_config: { categories: string[] };
  };
}

export type SlackBlock = KnownBlock | ChartBlock;

/** Surface the blocks are drawn on. Charts and tables exist only in messages; `twin` is a message without them. */
export type Surface = 'message' | 'twin' | 'modal' | 'home';

export function run(text: string, maxLength: number, style?: RichTextText['style']): RichTextText {
  const element: RichTextText = { type: 'text', text: plain(text, maxLength) };
  return style ? { ...element, style } : element;
}

export function richText(...elements: RichTextElement[]): RichTextBlock {
  const section: RichTextSection = { type: 'rich_text_section', elements };
  return { type: 'rich_text', elements: [section] };
}

/** A remark in small print. */
export function remark(text: string): ContextBlock {
  return {
    type: 'context',
    elements: [{ type: 'plain_text', text: label(text, MAX_CONTEXT_LENGTH).text, emoji: false }],
  };
}
