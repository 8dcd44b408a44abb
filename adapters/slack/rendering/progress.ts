/**
 * Progress of a round: the native chart, and for older clients and screen readers a sentence and a table with the same
 * figures (text bars where no table is possible).
 */
import type { TableBlock } from '@slack/types';
import type { ProgressElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import {
  MAX_CELL_LENGTH,
  MAX_CHART_BARS,
  MAX_CHART_LABEL_LENGTH,
  MAX_CHART_TITLE_LENGTH,
  MAX_TEXT_LENGTH,
} from '../limits.ts';
import { type ChartBlock, richText, run, type SlackBlock } from './block.ts';
import { plain } from './escape.ts';
import type { Space } from './space.ts';

type Bar = ProgressElement['bars'][number];

/** Length of the longest text bar, in characters. */
const BAR_LENGTH = 12;

/** @param mayTable false when the message's one table is needed for another element */
export function drawProgress(
  element: ProgressElement,
  said: readonly string[],
  mayTable: boolean,
  words: RenderText,
  space: Space,
): SlackBlock[] {
  const bars = element.bars.slice(0, MAX_CHART_BARS);
  const chart = bars.length > 0 ? nativeChart(element.caption, bars, words) : undefined;
  const drawn: SlackBlock[] = chart && space.takeChart(chart) ? [chart] : [];
  // The chart shows the caption itself.
  const isSaid = drawn.length > 0 || said.includes(element.caption);
  const caption = isSaid ? [] : [run(`${element.caption}\n`, MAX_CELL_LENGTH, { bold: true })];
  const sentence = richText(...caption, run(element.sentence, MAX_TEXT_LENGTH - MAX_CELL_LENGTH));
  if (space.take(sentence)) drawn.push(sentence);
  if (bars.length === 0) return drawn;
  if (mayTable && space.takeTable()) return [...drawn, table(bars, words)];
  // A sentence with every figure is a sufficient text alternative to the chart.
  const isTold = bars.every(({ label, value }) => element.sentence.includes(`${label} ${value}`));
  if (drawn[0] === chart && isTold) return drawn;
  const twin = textBars(bars);
  return space.take(twin) ? [...drawn, twin] : drawn;
}

function nativeChart(caption: string, bars: readonly Bar[], words: RenderText): ChartBlock {
  const labels = distinct(bars.map(bar => bar.label));
  const data = bars.map(({ value }, index) => ({ label: labels[index]!, value }));
  return {
    type: 'data_visualization',
    title: oneLine(caption, MAX_CHART_TITLE_LENGTH),
    chart: { type: 'bar', series: [{ name: words.count, data }], axis_config: { categories: labels } },
  };
}

/** Chart labels: short and unique. */
function distinct(labels: readonly string[]): string[] {
  const used = new Set<string>();
  return labels.map((label, index) => {
    let shown = oneLine(label, MAX_CHART_LABEL_LENGTH);
    if (used.has(shown)) shown = `${index + 1} ${oneLine(label, MAX_CHART_LABEL_LENGTH - 3)}`;
    used.add(shown);
    return shown;
  });
}

function table(bars: readonly Bar[], words: RenderText): TableBlock {
  const rows: TableBlock['rows'] = [
    [
      { type: 'raw_text', text: words.state },
      { type: 'raw_text', text: words.count },
    ],
  ];
  for (const { label, value } of bars) {
    const text = oneLine(label, MAX_CHART_LABEL_LENGTH);
    rows.push([
      { type: 'raw_text', text },
      { type: 'raw_number', value, text: String(value) },
    ]);
  }
  return { type: 'table', column_settings: [{ is_wrapped: true }, { align: 'right' }], rows };
}

function textBars(bars: readonly Bar[]): SlackBlock {
  const longest = Math.max(...bars.map(bar => bar.value), 1);
  const lines = bars.map(({ label, value }) => {
    const length = Math.round((Math.max(value, 0) / longest) * BAR_LENGTH);
    // A value above zero gets at least one block.
    const bar = '■'.repeat(value > 0 ? Math.max(length, 1) : 0);
    // Bars first, so that they align whatever the labels' widths.
    return `${bar} ${value}　${oneLine(label, MAX_CHART_LABEL_LENGTH)}`;
  });
  return richText(run(lines.join('\n'), MAX_TEXT_LENGTH));
}

function oneLine(text: string, maxLength: number): string {
  return plain(text.replace(/\s*[\r\n]\s*/g, ' '), maxLength);
}
