/** The marks offices rate by, ◎○△×: 「1-1-1 ○、1-1-2 △」, 「| 4-2-5 | ○ |」, 「◎ 2-1-5」. */
import type { Status } from '../../../status.ts';
import type { StateWordFound } from './verdicts.ts';

/** The four marks are the four steps of the prefecture's scale. */
const MEANINGS: readonly [letters: string, status: Status][] = [
  ['◎', 'on_track'],
  ['○◯〇', 'mostly_on_track'],
  ['△', 'at_risk'],
  ['×✕✖', 'delayed'],
];
const MARK = `[${MEANINGS.map(([letters]) => letters).join('')}]`;
/** Neither in a blank (「○○課」), a number (「二〇〇九年」, 「3×4」) nor a place in a count (「第○回」). */
const RATING = new RegExp(
  `(?<!${MARK}|[第全約各一二三四五六七八九十百])[ 　]?[(（[【]?(${MARK})(?!${MARK}|[課係室部局年月日回件名つ個番号%％一二三四五六七八九十百])(?!(?<=\\d[×✕✖]) ?\\d+(?![\\d-－]))[)）\\]】]?[ 　]?`,
  'g',
);
/** A mark before what it rates, unless it is a heading. */
const BEFORE = new RegExp(`^[\\s・]*${MARK}(?=\\s*[^\\s:：。でだ])`);
const HEADING = new RegExp(`${MARK}\\s*[:：]`, 'g');
/** With one of these beside it, × is the end of the scale; else it may as well mean 未実施 or 中止. */
const GRADED = /[◎△]/;
const CROSS = /[×✕✖]/;

/** A mark that rates, once `setApart` has been at the message. */
export const MARKS = new RegExp(`(?<=^| )${MARK}(?=$| )`, 'g');

export const ratingOf = (mark: string): Status | null =>
  MEANINGS.find(([letters]) => letters.includes(mark))?.[1] ?? null;

/**
 * Sets marks apart by single spaces, and behind what they rate. The same mark before every line is a bullet, and left out.
 * @example setApart('◎ 2-1-5\n△2-1-6') // '2-1-5 ◎ \n2-1-6 △ '
 */
export function setApart(message: string): string {
  const spaced = message.replace(RATING, ' $1 ');
  if (spaced === message) return message;
  const lines = spaced.replace(HEADING, '\n$&').split('\n');
  const before = lines.filter(line => BEFORE.test(line)).flatMap(line => line.match(MARKS) ?? []);
  const isBullet = new Set(before).size < 2;
  return lines
    .map(line => (BEFORE.test(line) ? (isBullet ? line.replace(MARKS, ' ') : behind(line)) : line))
    .join('\n');
}

function behind(line: string): string {
  const marks = line.match(MARKS) ?? [];
  return line
    .split(MARKS)
    .slice(1)
    .map((rated, at) => `${rated.replace(/[\s、,/／]+$/, '').trimStart()} ${marks[at]} `)
    .join('、');
}

/** Whether every mark of the message has one meaning. */
export const isGraded = (message: string): boolean => !CROSS.test(message) || GRADED.test(message);

/** With × as a mark of another scale, whose status has to be asked for. */
export function withOpenCrosses<T extends { clause: { text: string }; stateWords: StateWordFound[] }>(found: T): T {
  const isOpen = ({ sense, start, end }: StateWordFound) =>
    sense === 'marked' && CROSS.test(found.clause.text.slice(start, end));
  const stateWords = found.stateWords.map(word => (isOpen(word) ? { ...word, sense: 'crossed' as const } : word));
  return { ...found, stateWords };
}
