/** The code of a project in a cell, also where Excel took it for a date: 4-6-3, opened in a csv, becomes 2004/6/3. */
const AS_DATE = /^20(\d\d)[/-](\d{1,2})[/-](\d{1,2})$/;

/** What a Japanese keyboard types for a hyphen: 1ー1ー2, １－１－２. */
const HYPHENS = /(?<=\d)[ー‐‑‒–—―−](?=\d)/g;

/** In half width; any other text as it is. */
export function codeIn(cell: string): string {
  const text = cell.normalize('NFKC').trim().replace(HYPHENS, '-');
  const date = AS_DATE.exec(text);
  return date ? date.slice(1).map(Number).join('-') : text;
}
