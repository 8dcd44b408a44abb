/**
 * Writes Excel workbooks for print: A4 landscape, one page wide, repeated header rows, page numbers. Text is stored as
 * a string in a cell of format "text", so that nothing a person typed becomes a formula, even when edited.
 */
import writeExcelFile, { type CellObject, type Feature, type Image } from 'write-excel-file/node';
import { insertElementMarkupAccordingToOrderOfSiblings, sanitizeTextContent } from 'write-excel-file/utility';
import { clip, printable } from '../text/printable.ts';
import { pageBreaks } from './page-breaks.ts';
import { toPng } from './picture.ts';
import { rowHeight } from './row-height.ts';

export type Style = Omit<CellObject, 'value' | 'type' | 'format'>;
/** Null is an empty cell, or one covered by a merged neighbour. */
export type SheetCell = ({ value: string | number | null } & Style & { format?: string }) | null;

export interface SheetOf {
  name: string;
  /** Widths in characters of the default font. */
  widths: number[];
  rows: SheetCell[][];
  /** Number of header rows that stay visible when scrolling. */
  frozenRows: number;
  /** Row repeated on every printed page, from 1; 0 for none. */
  repeatedRow: number;
  /** Rows, from 0, that begin a group kept on one printed page. */
  groups?: number[];
  /** Fit to a single page; otherwise one page wide and as many as needed. */
  onePage?: boolean;
  /** Rendered at twice the displayed size. */
  picture?: { svg: string; width: number; height: number; row: number; column: number; description: string };
}

/** Available with Japanese glyphs in every Excel of the last ten years, on Windows and Mac. */
const FONT = 'BIZ UDPゴシック';
const FONT_SIZE = 9;
/** Excel's limit. */
const MAX_CELL_CHARACTERS = 32_767;
const TEXT_FORMAT = '@';

/** @param footer of every printed page, in Excel's codes (&P page, &N pages) */
export async function toWorkbook(sheets: readonly SheetOf[], footer: string): Promise<Uint8Array> {
  const written = sheets.map(({ name, widths, rows, frozenRows, picture }) => ({
    sheet: name,
    data: rows.map(row => dataRow(row, widths)),
    columns: widths.map(width => ({ width })),
    orientation: 'landscape' as const,
    stickyRowsCount: frozenRows,
    showGridLines: false,
    ...(picture ? { images: [imageOf(picture)] } : {}),
  }));
  const features = [forPrint(sheets, footer)];
  return writeExcelFile(written, { fontFamily: FONT, fontSize: FONT_SIZE, features }).toBuffer();
}

/** Sets the row height from the text, unless a cell has a height. */
function dataRow(row: readonly SheetCell[], widths: readonly number[]): (CellObject | null)[] {
  const [first = null, ...rest] = row.map(cellOf);
  if (first === null || row.some(cell => cell?.height !== undefined)) return [first, ...rest];
  return [{ ...first, height: heightOf(row, widths) }, ...rest];
}

function heightOf(row: readonly SheetCell[], widths: readonly number[]): number {
  const texts = row.map(cell => (typeof cell?.value === 'string' ? cell.value : ''));
  return row.find(cell => cell?.height !== undefined)?.height ?? rowHeight(texts, widths);
}

function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null) return null;
  const { value, format, ...style } = cell;
  if (value === null || value === '') return style;
  if (typeof value === 'number') return { ...style, value, type: Number, ...(format ? { format } : {}) };
  return { ...style, value: clip(printable(value), MAX_CELL_CHARACTERS), type: String, format: TEXT_FORMAT };
}

type Picture = NonNullable<SheetOf['picture']>;

function imageOf({ svg, width, height, row, column, description }: Picture) {
  const anchor = { row, column };
  return {
    content: Buffer.from(toPng(svg, 2 * width)),
    contentType: 'image/png',
    width,
    height,
    dpi: 96,
    anchor,
    description,
  };
}

/** Features the library has no option for: print area, repeated header, one page wide, page numbers. */
function forPrint(sheets: readonly SheetOf[], footer: string): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: xml => xml.replace('<definedNames/>', definedNames(sheets)) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) => printed(xml, footer, sheets[sheetIndex]),
        },
      },
    },
  };
}

const MARGINS = '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.55" header="0.3" footer="0.3"/>';
const ONE_PAGE_WIDE = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
const CENTRED = '<printOptions horizontalCentered="1"/>';
/** Order of the elements required by the format (ECMA-376, CT_Worksheet). */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting printOptions pageMargins pageSetup headerFooter rowBreaks drawing'.split(
    ' ',
  );

function printed(sheet: string, footer: string, about: SheetOf | undefined): string {
  const foot = `<headerFooter><oddFooter>&amp;C${sanitizeTextContent(footer)}</oddFooter></headerFooter>`;
  const page = sheet
    .replace(/<pageMargins [^>]*\/>/, MARGINS)
    .replace('<pageSetup ', `<pageSetup fitToWidth="1" fitToHeight="${about?.onePage ? 1 : 0}" `);
  return [ONE_PAGE_WIDE, CENTRED, foot, ...(about ? breaksOf(about) : [])].reduce(
    (xml, element) => insertElementMarkupAccordingToOrderOfSiblings(xml, element, ORDER, 'worksheet'),
    page,
  );
}

function breaksOf({ rows, widths, groups = [], repeatedRow }: SheetOf): string[] {
  const heights = rows.map(row => heightOf(row, widths));
  const breaks = pageBreaks(heights, groups, heights[repeatedRow - 1] ?? 0);
  if (breaks.length === 0) return [];
  const marks = breaks.map(row => `<brk id="${row}" max="16383" man="1"/>`).join('');
  return [`<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${marks}</rowBreaks>`];
}

function definedNames(sheets: readonly SheetOf[]): string {
  const names = sheets.flatMap(({ name, widths, rows, repeatedRow, picture }, index) => {
    const sheet = `${sanitizeTextContent(`'${name}'`)}!`;
    const last = picture ? Math.max(rows.length, picture.row + PICTURE_ROWS) : rows.length;
    const area = `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${sheet}$A$1:$${letter(widths.length)}$${last}</definedName>`;
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}$${repeatedRow}:$${repeatedRow}</definedName>`;
    return repeatedRow > 0 ? [area, titles] : [area];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** Rows of default height a picture may cover. */
const PICTURE_ROWS = 36;

/** @param column from 1 to 26 */
const letter = (column: number): string => String.fromCharCode(64 + column);
