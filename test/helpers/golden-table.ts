/** Reads test/golden/questions.csv, one row per question that must always be answered right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface GoldenRow {
  /** The turns of a conversation, mostly one, separated by ` → ` in the file; the last answer is checked. */
  turns: string[];
  /** The cell as written, with all turns. */
  question: string;
  /** Expected entries: exactly these, the first one first, the others in any order. */
  codes: string[];
  /** Words the answer must contain; empty for no condition. */
  says: string;
  remark: string;
}

export function goldenTable(): GoldenRow[] {
  const [, ...lines] = readFileSync(join(import.meta.dirname, '../golden/questions.csv'), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line, index) => {
    const fields = line.split(',');
    if (fields.length !== 4) throw new Error(`questions.csv line ${index + 2}: four fields, no commas inside them`);
    const [question = '', codes = '', says = '', remark = ''] = fields;
    return { question, turns: question.split(' → '), codes: codes === '' ? [] : codes.split(' '), says, remark };
  });
}
