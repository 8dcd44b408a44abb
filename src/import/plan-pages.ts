/** Assigns the lines after the overview to measures. Headings are printed twice, and may be damaged. */
import type { OverviewArea, PlacedLine } from './plan-overview.ts';
import { areCopies, copySimilarity } from './text-damage.ts';

const HEADING = /^([０-９\d]{1,2})\s+(.+)$/;
const SLOGAN = /^計\s*([０-９\d]*)\s*事業\s*－(.+)－$/;
/** Layout lines: the label of the list of entries, page numbers. */
const NOISE = /^(?:取\s*組|\d{1,3})?$/;

/** @param slogans receives the areas' slogans */
export function measureLines(
  lines: readonly PlacedLine[],
  areas: readonly OverviewArea[],
  slogans: Map<string, string>,
): { measure: string; lines: PlacedLine[] }[] {
  const found = new Map<string, PlacedLine[]>();
  let area: OverviewArea | undefined;
  let measure: string | undefined;
  for (const { line, text } of lines) {
    if (NOISE.test(text)) continue;
    const named = areas.find(({ name }) => copySimilarity(name, text) > 0.9);
    if (named) {
      area = named;
      measure = undefined;
      continue;
    }
    const slogan = SLOGAN.exec(text)?.[2];
    if (slogan && area) {
      slogans.set(area.code, slogan);
      continue;
    }
    const heading = headingIn(text, area);
    // The heading of the next measure; its damaged copy may precede it.
    if (heading) measure = heading;
    else if (measure && !isDamagedHeading(text, area))
      found.set(measure, [...(found.get(measure) ?? []), { line, text }]);
  }
  return [...found].map(([code, own]) => ({ measure: code, lines: own }));
}

function headingIn(text: string, area: OverviewArea | undefined): string | undefined {
  const [, number, name] = HEADING.exec(text) ?? [];
  const code = `${area?.code}-${Number(number?.normalize('NFKC'))}`;
  return area?.measures.find(one => one.code === code && areCopies(one.name, name ?? ''))?.code;
}

function isDamagedHeading(text: string, area: OverviewArea | undefined): boolean {
  return /\s/.test(text) && (area?.measures.some(({ name }) => areCopies(name, text)) ?? false);
}
