/**
 * Repairs damage of PDF extraction: lines printed twice in a row, lines that contain themselves twice, letters replaced
 * by a blank. Nothing is invented: a gap that no other copy fills remains.
 */

/** Removes blanks, which stand for lost letters. */
const compact = (text: string): string => text.replace(/\s/g, '');

/** Share of the longer text that a copy with lost letters still has, 0 to 1; 0 when it is no such copy. */
export function copySimilarity(a: string, b: string): number {
  const [short, long] = [compact(a), compact(b)].sort((x, y) => x.length - y.length) as [string, string];
  if (short.length === 0) return 0;
  let at = 0;
  for (const letter of short) {
    at = long.indexOf(letter, at) + 1;
    if (at === 0) return 0;
  }
  return short.length / long.length;
}

const ALIKE = 0.5;
/** Whether one text is a copy of the other with lost letters, or both lost different ones. */
export function areCopies(a: string, b: string): boolean {
  return copySimilarity(a, b) >= ALIKE || (a.trim().length === b.trim().length && fits(a.trim(), b.trim()));
}

/** Shorter lines repeat themselves by chance. */
const SHORTEST_DOUBLED = 8;
/** Longer than any line of a page. */
const LONGEST_DOUBLED = 200;
const DOUBLED = 0.6;

/**
 * Removes the repetition from a line that contains itself twice. @example undoubled('防災対策防災 策') // '防災対策'
 */
export function withoutRepetition(line: string): string {
  if (line.length > LONGEST_DOUBLED || compact(line).length < SHORTEST_DOUBLED) return line;
  let best = { likeness: DOUBLED, text: line };
  for (let at = Math.floor(line.length * 0.3); at <= line.length * 0.7; at++) {
    const [first, second] = [line.slice(0, at), line.slice(at)];
    const found = copySimilarity(first, second);
    // Both halves must start alike; otherwise a repeated word would look like a doubled line.
    if (found > best.likeness && beginsAlike(first, second))
      best = { likeness: found, text: mergedCopies(first, second) };
  }
  return best.text;
}

function beginsAlike(a: string, b: string): boolean {
  return /^\s*[(（]/.test(a) ? /^\s*[(（]/.test(b) : compact(a)[0] === compact(b)[0];
}

/** The more complete of two copies; if they have the same length, both are combined. */
export function mergedCopies(a: string, b: string): string {
  const [x, y] = [a.trim(), b.trim()];
  if (x.length === y.length && fits(x, y))
    return [...x].map((letter, at) => (isBlank(letter) ? y[at] : letter)).join('');
  return compact(x).length >= compact(y).length ? x : y;
}

const isBlank = (letter: string): boolean => /\s/.test(letter);

function fits(x: string, y: string): boolean {
  return [...x].every((letter, at) => isBlank(letter) || isBlank(y[at] ?? '') || letter === y[at]);
}

/** A name without layout blanks: around brackets and at the ends. */
export function withoutLayoutBlanks(name: string): string {
  return name
    .trim()
    .replace(/\s*([（）［］【】])\s*/g, '$1')
    .replace(/（([^（）()]*)\)/g, '（$1）');
}

/** A blank between two Japanese letters stands for a lost letter. */
export const hasGap = (name: string): boolean =>
  /[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}ー（），]\s+[\p{sc=Han}\p{sc=Kana}\p{sc=Hira}ー（），]/u.test(name);
