/** The result of an evaluation of update messages as a table, and its misses. */
import type { JudgedUpdate, UpdateScore } from './update-score.ts';

/** As they are printed; all are shares of the messages, of `dangerous` the least is best. */
const COLUMNS: readonly (keyof UpdateScore)[] = ['all', 'projects', 'status', 'percent', 'due', 'clarify', 'dangerous'];

/** How many messages have it, 0 to 1; `dangerous` 0 and the others 1 where there are none. */
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

/** What was written, what a person read, what the bot read. */
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
