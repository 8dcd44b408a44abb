/** Reads a project code from a cell, including codes Excel has turned into a date: 4-6-3 in a CSV becomes 2004/6/3. */
const AS_DATE = /^20(\d\d)[/-](\d{1,2})[/-](\d{1,2})$/;

/** Hyphens as typed on a Japanese keyboard: 1ー1ー2, １－１－２. */
const HYPHENS = /(?<=\d)[ー‐‑‒–—―−](?=\d)/g;

/** The code in half width; other text unchanged. */
export function codeIn(cell: string): string {
  const text = cell.normalize('NFKC').trim().replace(HYPHENS, '-');
  const date = AS_DATE.exec(text);
  return date ? date.slice(1).map(Number).join('-') : text;
}
