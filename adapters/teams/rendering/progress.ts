/**
 * Progress of a round: Teams' native chart, with a table as fallback for clients without it (phones, older desktops,
 * other hosts), and the sentence below, unless it only repeats the bars.
 */
import type { ProgressElement } from '../../../src/reply.ts';
import type { RenderText } from '../../../src/text/render.ts';
import { MAX_BARS, MAX_CARD_LENGTH, MAX_CELL_LENGTH, MAX_TEXT_LENGTH, MAX_TITLE_LENGTH } from '../limits.ts';
import { type CardElement, line } from './card.ts';
import { plain } from './safe-text.ts';
import { Space } from './space.ts';
import { drawTable } from './table.ts';

/** Teams' chart colours by status, from good to attention. */
const COLORS: Record<string, string> = {
  on_track: 'good',
  mostly_on_track: 'categoricalLime',
  at_risk: 'warning',
  delayed: 'attention',
  completed: 'categoricalBlue',
};

export function drawProgress(element: ProgressElement, words: RenderText, space: Space): CardElement[] {
  const bars = element.bars.slice(0, MAX_BARS);
  const chart: CardElement = {
    type: 'Chart.HorizontalBar',
    spacing: 'medium',
    title: plain(element.caption, MAX_TITLE_LENGTH),
    displayMode: 'AbsoluteNoAxis',
    data: bars.map(({ label, value, status }) => ({
      x: plain(label, MAX_CELL_LENGTH),
      y: value,
      color: COLORS[status] ?? 'neutral',
    })),
    fallback: { type: 'Container', spacing: 'medium', items: twin({ ...element, bars }, words) },
  };
  const unsaid = bars.reduce((rest, { label, value }) => rest.replace(`${label} ${value}`, ''), element.sentence);
  const sentence = line(plain(element.sentence, MAX_TEXT_LENGTH), { isSubtle: true, size: 'small' });
  return [chart, ...(/[^、,\s]/.test(unsaid) ? [sentence] : [])].filter(part => space.take(part));
}

/** The same as a table; the chart's size includes it. */
function twin({ caption, bars }: ProgressElement, words: RenderText): CardElement[] {
  const columns = [{ title: words.state }, { title: words.count, align: 'right' as const }];
  const rows = bars.map(bar => [bar.label, String(bar.value)]);
  return drawTable({ kind: 'table', caption, columns, rows }, words, new Space(MAX_CARD_LENGTH));
}
