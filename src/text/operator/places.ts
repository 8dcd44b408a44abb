/** Where in a file something stands, as a person finds it there. For the operator. */
import type { Lang } from '../../lang.ts';

/** A cell or row of a table; numbers from 1. */
export interface TablePlace {
  /** Empty for a file without sheets. */
  sheet: string;
  row: number;
  /** Letters, as a spreadsheet shows them. */
  column?: string;
  heading?: string;
}

interface PlacesText {
  line(line: number): string;
  letter(line: number, column: number): string;
  inTable(place: TablePlace): string;
}

const ja: PlacesText = {
  line: line => `${line}行目`,
  letter: (line, column) => `${line}行目の${column}文字目`,
  inTable: ({ sheet, row, column, heading }) =>
    `${sheet && `シート「${sheet}」の`}${row}行目${column ? `、${column}列（${heading}）` : ''}`,
};

const en: PlacesText = {
  line: line => `line ${line}`,
  letter: (line, column) => `line ${line} column ${column}`,
  inTable: ({ sheet, row, column, heading }) =>
    `${sheet && `sheet ${sheet} `}row ${row}${column ? ` column ${column} (${heading})` : ''}`,
};

export const placesText: Record<Lang, PlacesText> = { ja, en };

/** For a problem: its place in both languages. */
export function placeIn(say: (text: PlacesText) => string): { place: string; placeJa: string } {
  return { place: say(en), placeJa: say(ja) };
}
