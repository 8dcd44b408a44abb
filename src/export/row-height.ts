/**
 * Computes row heights for wrapped text. They are written into the workbook, because programs that print or convert it
 * use the stored height and cut off the rest.
 */
const POINTS_PER_LINE = 13;
const PADDING_POINTS = 5;
/** Excel's limit. */
const HIGHEST_POINTS = 409;

/** @param widths of the cells in half-width characters @returns points */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = Math.max(1, ...texts.map((text, index) => linesIn(text, widths[index] ?? 0)));
  return Math.min(lines * POINTS_PER_LINE + PADDING_POINTS, HIGHEST_POINTS);
}

function linesIn(text: string, width: number): number {
  const room = Math.max(width, 2);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** In half-width characters: kana, kanji and full-width letters count two. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < 0x2000 ? 1 : 2), 0);
}
