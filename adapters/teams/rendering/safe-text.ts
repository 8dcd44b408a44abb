/**
 * Escapes text from people. TextRuns show it verbatim; where Teams parses markdown or markup (headings, fallbackText,
 * speak), special characters become full-width: readable, and without effect in every client, unlike backslashes.
 */
import { clip, printable } from '../../../src/text/printable.ts';

const MEANINGFUL = /[*_`~[\]<>&{}\\|#]/g;
// "1. " and "- " at the start of a line would become lists.
const LIST_MARK = /^(\s*)([-+]|\d+[.)])(?=\s)/gm;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Text for a TextRun or an input: cut, and without unprintable characters. */
export function plain(text: string, maxLength: number): string {
  return clip(printable(text), maxLength);
}

/**
 * Text for a place that parses markdown or markup, on one line.
 * @example inert('[here](http://x) <at>all</at>', 99) // '［here］(http：//x) ＜at＞all＜/at＞'
 */
export function inert(text: string, maxLength: number): string {
  return clip(printable(text), maxLength)
    .replace(/\s*\n\s*/g, ' ')
    .replace(LIST_MARK, (_, space: string, mark: string) => space + [...mark].map(fullWidth).join(''))
    .replace(MEANINGFUL, fullWidth)
    .replaceAll('://', '：//');
}

function fullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + FULL_WIDTH_OFFSET);
}
