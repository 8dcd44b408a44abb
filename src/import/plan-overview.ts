/**
 * Parses areas and measures from the overview page: 「電子自治体化の推進 【計３４事業】」 and the numbered names below.
 */
import { areCopies, mergedCopies, withoutRepetition } from './text-damage.ts';

export interface PlacedLine {
  /** From 1. */
  line: number;
  text: string;
}

export interface OverviewArea {
  code: string;
  name: string;
  count: number | null;
  measures: { code: string; name: string }[];
}

const AREA = /^(.+?)\s*【計\s*([０-９\d]*)\s*事業】$/;
const MEASURE = /^([０-９\d]{1,2})\s+(.+)$/;

interface Overview {
  areas: OverviewArea[];
  /** Number of its last line. */
  end: number;
}

export function readOverview(lines: readonly PlacedLine[]): Overview {
  let end = 0;
  const areas: OverviewArea[] = [];
  let isWithin = false;
  for (const { line, text } of lines) {
    const [, name, count] = AREA.exec(text) ?? [];
    if (name !== undefined) {
      isWithin = true;
      end = line;
      const number = count ? Number(count.normalize('NFKC')) : null;
      const last = areas.at(-1);
      if (last && areCopies(last.name, name))
        Object.assign(last, { name: mergedCopies(last.name, name), count: last.count ?? number });
      else areas.push({ code: String(areas.length + 1), name, count: number, measures: [] });
      continue;
    }
    const area = areas.at(-1);
    const [, number, measure] = MEASURE.exec(text) ?? [];
    if (!isWithin || !area || !number || !measure) {
      // The overview ends at the first line that is not blank, a page number or a measure.
      if (isWithin && text !== '' && !/^\d+$/.test(text) && areas.some(({ measures }) => measures.length > 0))
        isWithin = false;
      continue;
    }
    end = line;
    const code = `${area.code}-${Number(number.normalize('NFKC'))}`;
    const known = area.measures.find(one => one.code === code);
    if (known) known.name = mergedCopies(known.name, withoutRepetition(measure));
    else area.measures.push({ code, name: withoutRepetition(measure) });
  }
  return { areas, end };
}
