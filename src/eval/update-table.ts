/** Prints the result of an evaluation of update messages as a table, and its misses. */
import type { JudgedUpdate, UpdateScore } from './update-score.ts';

/** Columns in print order; all are shares of the messages; for `dangerous` lower is better. */
const COLUMNS: readonly (keyof UpdateScore)[] = ['all', 'projects', 'status', 'percent', 'due', 'clarify', 'dangerous'];

/** Share of messages, 0 to 1; without messages 0 for `dangerous` and 1 for the others. */
export function shareOf(measure: keyof UpdateScore, judged: readonly JudgedUpdate[]): number {
  if (judged.length === 0) return measure === 'dangerous' ? 0 : 1;
  return judged.filter(({ score }) => score[measure]).length / judged.length;
}

export function updateTable(judged: readonly JudgedUpdate[]): string {
  const shares = COLUMNS.map(measure => shareOf(measure, judged).toFixed(3).padStart(9));
  return [
    ['kind'.padEnd(9), '   n', ...COLUMNS.map(title => title.padStart(9))].join(' '),
    ['update'.padEnd(9), String(judged.length).padStart(4), ...shares].join(' '),
  ].join('\n');
}

/** The message, the expected and the actual reports. */
export function updateMissLine({ row: { id, text, gold }, reading, score }: JudgedUpdate): string {
  const { projects, needsClarification } = reading;
  const wrong = COLUMNS.filter(measure => measure !== 'all' && score[measure] === (measure === 'dangerous'));
  const read = projects.map(({ comment, ...values }) => values);
  return [
    `${id} ${wrong.join(' ')} ${JSON.stringify(text)}`,
    `  expected ${JSON.stringify(gold)}`,
    `  came ${JSON.stringify({ projects: read, needsClarification })}`,
  ].join('\n');
}
