/** A cell is text to every spreadsheet, and reads back as it was. */
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/export/csv.ts';
import { hostileTexts } from '../helpers/hostile-text.ts';
import { isFormula, parseCsv, restored } from '../helpers/read-csv.ts';

const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫'];
const BEFORE = ['', ' ', '\t', '\r', '\n', '\u0000', '\u00a0', '　', '\u200b', '\ufeff', '\u202e', "'", "''", ' \t'];
const CELLS = [
  ...hostileTexts(10_000),
  ...SIGNS.flatMap(sign =>
    BEFORE.flatMap(before => [`${before}${sign}1+1`, `${before}${sign}HYPERLINK("http://x","y")`]),
  ),
  ...["'", "'a", '-5', '-5.5', '-5a', '', '"', '""', 'a"b,c\r\nd', '\t', '\r', '\n', '\u0000', 'a=b', 'a\n=b'],
];

describe('a cell of a csv file', () => {
  const cells = parseCsv(
    toCsv(
      ['x'],
      CELLS.map(cell => [cell]),
    ),
  )
    .slice(1)
    .map(([cell]) => cell ?? '');

  it('is no formula, whatever stands in it: ten thousand hostile ones', () => {
    expect(cells).toHaveLength(CELLS.length);
    expect(cells.filter(isFormula)).toEqual([]);
  });

  it('gives the text back, one apostrophe taken away where it was put', () => {
    expect(cells.map(restored)).toEqual(CELLS);
  });

  it('holds numbers as numbers', () => {
    expect(toCsv(['n'], [[-5], [0], [80], ['-5.5']])).toBe('\ufeffn\r\n-5\r\n0\r\n80\r\n-5.5\r\n');
  });
});
