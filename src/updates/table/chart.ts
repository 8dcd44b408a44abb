/**
 * Chart of the progress per area, as SVG: a stacked bar per area, a segment with its number per status, a legend with
 * the totals.
 */

import { PICTURE_FONT } from '../../export/picture.ts';
import { areaLabel } from '../../plan/names.ts';
import { STATUSES } from '../../status.ts';
import { tableText } from '../../text/table.ts';
import type { View } from '../view/view.ts';
import { STATUS_COLOURS } from './colours.ts';
import type { ProgressTable } from './rows.ts';
import { type Tally, tallyByArea, total } from './summary.ts';

interface Chart {
  svg: string;
  width: number;
  height: number;
  /** The chart as text. */
  description: string;
}

const INK = '#1f2933';
const LINE = '#7b8794';
const WIDTH = 960;
const LEFT = 300;
const RIGHT = 60;
const TOP = 92;
const ROW = 40;
const BAR = 26;
/** Narrower segments have no room for their number. */
const NARROWEST_LABELLED = 16;

export function drawChart(table: ProgressTable, view: View): Chart {
  const areas = tallyByArea(table);
  const all = total(areas, '');
  const height = TOP + areas.length * ROW + 24;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${PICTURE_FONT}">${[
    heading(all, view),
    legend(all, view),
    ...areas.map((tally, index) => bar(tally, index, areas, view)),
  ].join('')}</svg>`;
  const parts = [...segments(all, view)].map(({ label, value }) => `${label} ${value}`);
  return { svg, width: WIDTH, height, description: view.text.list(parts) };
}

interface Segment {
  label: string;
  value: number;
  colour: string;
}

function segments(tally: Tally, { text, lang }: View): Segment[] {
  const words = tableText[lang];
  return [
    ...STATUSES.map(status => ({
      label: text.statuses[status],
      value: tally.byStatus[status],
      colour: STATUS_COLOURS[status],
    })),
    { label: words.missing, value: tally.missing, colour: STATUS_COLOURS.missing },
    { label: words.notAsked, value: tally.notAsked, colour: STATUS_COLOURS.notAsked },
  ].filter(({ value }) => value > 0);
}

function heading(all: Tally, { lang }: View): string {
  return `<text x="16" y="32" font-size="20" font-weight="bold" fill="${INK}">${xml(
    tableText[lang].chart(all.projects, all.missing),
  )}</text>`;
}

function legend(all: Tally, view: View): string {
  let x = 16;
  return segments(all, view)
    .map(({ label, value, colour }) => {
      const words = `${label} ${value}`;
      const mark = `<rect x="${x}" y="52" width="14" height="14" fill="${colour}" stroke="${LINE}" stroke-width="0.5"/><text x="${x + 20}" y="64" font-size="14" fill="${INK}">${xml(words)}</text>`;
      x += 38 + widthOf(words, 14);
      return mark;
    })
    .join('');
}

function bar(tally: Tally, index: number, areas: readonly Tally[], view: View): string {
  const y = TOP + index * ROW;
  const scale = (WIDTH - LEFT - RIGHT) / Math.max(...areas.map(({ projects }) => projects));
  const name = areaLabel(tally.key, view);
  const parts = [
    `<text x="${LEFT - 12}" y="${y + 18}" font-size="14" text-anchor="end" fill="${INK}">${xml(fitted(name))}</text>`,
  ];
  let x = LEFT;
  for (const { value, colour } of segments(tally, view)) {
    const width = value * scale;
    parts.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${BAR}" fill="${colour}" stroke="${LINE}" stroke-width="0.5"/>`,
    );
    if (width >= NARROWEST_LABELLED)
      parts.push(
        `<text x="${x + width / 2}" y="${y + 18}" font-size="13" text-anchor="middle" fill="${INK}">${value}</text>`,
      );
    x += width;
  }
  parts.push(`<text x="${x + 8}" y="${y + 18}" font-size="14" fill="${INK}">${tally.projects}</text>`);
  return parts.join('');
}

/** Truncates a name to the space left of the bars. */
function fitted(name: string): string {
  let fits = name;
  while (widthOf(fits, 14) > LEFT - 28) fits = `${fits.replace(/…$/, '').slice(0, -1)}…`;
  return fits;
}

/** Approximate width in pixels: kana and kanji are as wide as high, other characters about half. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 ? size * 0.58 : size), 0);

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
