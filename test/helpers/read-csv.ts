/** A CSV reader written independently of the writer, and a check for cells a spreadsheet might run as formulas. */

/** Detects formula cells by rules of its own, which cover more than those of the export. */
export function isFormula(cell: string): boolean {
  const shown = cell.normalize('NFKC').replace(/^[\s\p{C}]+/u, '');
  return /^[=+\-@]/.test(shown) && !/^-?\d+(?:\.\d+)?$/.test(cell);
}

/** Removes the apostrophe the export puts before a formula. */
export function restored(cell: string): string {
  return /^'+(?:[\t\r\n\0]|[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u.test(cell) ? cell.slice(1) : cell;
}

/** RFC 4180. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at += 1) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === ',' || (character === '\r' && text[at + 1] === '\n')) {
      row.push(cell);
      cell = '';
      if (character === ',') continue;
      at += 1;
      rows.push(row);
      row = [];
    } else cell += character;
  }
  return rows;
}
