/** Where a printed sheet goes on to a new page, so that rows that belong together are not parted. */

/** Points of an A4 page in landscape between the margins of `workbook.ts`; less than fits where the sheet is scaled down. */
const PAGE_POINTS = 595 - 76;

/**
 * @param heights of all rows, in points
 * @param starts rows, from 0, that begin a group: a heading and what stands below it, until the next start
 * @param repeated height of the header repeated on each page after the first
 * @returns rows, from 0, that begin a page; a group higher than a page is left to the printing program to part
 */
export function pageBreaks(heights: readonly number[], starts: readonly number[], repeated: number): number[] {
  const between = (from: number, to: number): number => heights.slice(from, to).reduce((sum, one) => sum + one, 0);
  const breaks: number[] = [];
  let used = between(0, starts[0] ?? 0);
  starts.forEach((start, at) => {
    const height = between(start, starts[at + 1] ?? heights.length);
    if (used + height > PAGE_POINTS) {
      breaks.push(start);
      used = repeated;
    }
    used += height;
    while (used > PAGE_POINTS) used += repeated - PAGE_POINTS;
  });
  return breaks;
}
