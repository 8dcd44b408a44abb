/**
 * Parses a plan's entries from a table with 番号 and 取組, as written by `export table`; areas and measures follow from
 * the codes.
 */
import { codeIn } from './code-cell.ts';
import type { Outline, OutlineEntry } from './plan-outline.ts';
import type { Unread } from './plan-text.ts';
import { refused, type Sheet } from './sheet.ts';
import { hasGap, withoutLayoutBlanks } from './text-damage.ts';

const CODE = ['番号', 'コード', 'code', 'no.'];
const NAME = ['取組(事業)', '取組', '事業', '事業名', '取組名', 'name', 'project'];
const REPRINT = ['再掲元', '再掲', 'reprintof', 'reprint of'];

/** Tables contain no slogans and stated counts. */
export function outlineFromTable(sheets: readonly Sheet[], file: string): { outline: Outline; unread: Unread[] } {
  for (const { rows } of sheets) {
    const head = rows.findIndex(row => place(row, CODE) >= 0 && place(row, NAME) >= 0);
    const heading = rows[head];
    if (!heading) continue;
    const unread: Unread[] = [];
    const columns = { code: place(heading, CODE), name: place(heading, NAME), reprint: place(heading, REPRINT) };
    const entries = rows.slice(head + 1).flatMap((row, index) => entryIn(row, columns, head + 2 + index, unread));
    return { outline: { areas: [], measures: [], entries }, unread };
  }
  throw refused(file, 'COLUMNS', text => text.noPlanTable);
}

function entryIn(
  row: readonly string[],
  { code, name, reprint }: { code: number; name: number; reprint: number },
  line: number,
  unread: Unread[],
): OutlineEntry[] {
  const text = codeIn(row[code] ?? '');
  // Headings of areas and measures between the entries.
  if (!/^\d+-\d+-\d+$/.test(text)) return [];
  const printed = withoutLayoutBlanks(row[name] ?? '');
  if (printed === '') unread.push({ line, text, why: 'has no name' });
  if (hasGap(printed)) unread.push({ line, text: printed, why: `${text} has a gap` });
  const reprintOf = codeIn(row[reprint] ?? '') || null;
  const marked = reprint < 0 ? { reprintOf: null } : { isReprint: reprintOf !== null, reprintOf };
  return [{ code: text, name: printed, ...marked }];
}

function place(row: readonly string[], headings: readonly string[]): number {
  return row.findIndex(cell => headings.includes(cell.normalize('NFKC').trim().toLowerCase()));
}
