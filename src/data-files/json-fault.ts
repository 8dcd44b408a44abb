/**
 * Locates a JSON syntax error. JSON.parse reports the position only in some messages, which change with the version of
 * Node, but an operator with a 500-line file needs the line.
 */

import type { ExpectedInJson } from '../text/operator/data-files.ts';

interface JsonFault {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units. */
  column: number;
  /** What was expected there, in English. */
  expected: ExpectedInJson;
}

const SPACE = /[ \t\r\n]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these inside a string
const STRING_CONTENT = /(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;
const SCALAR = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![0-9A-Za-z.+-])/y;
/** The first error of a text JSON.parse refused. */
export function findJsonFault(text: string): JsonFault {
  const { at, expected } = scan(text);
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected };
}

/** Uses a stack of open brackets instead of recursion, so that deep nesting is harmless. */
function scan(text: string): { at: number; expected: ExpectedInJson } {
  const open: ('{' | '[')[] = [];
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const takeCharacter = (character: string): boolean => {
    take(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const takeString = (): boolean => {
    if (!takeCharacter('"')) return false;
    take(STRING_CONTENT);
    if (text[at] !== '"') return false;
    at++;
    return true;
  };
  /** Consumes a key and its colon; returns what is missing, or null. */
  const missingKey = (): ExpectedInJson | null => {
    if (!takeString()) return 'a field name in double quotes';
    return takeCharacter(':') ? null : 'a colon';
  };

  for (;;) {
    // A value starts here.
    if (takeCharacter('{')) {
      open.push('{');
      if (!takeCharacter('}')) {
        const missing = missingKey();
        if (missing) return { at, expected: missing };
        continue;
      }
      open.pop();
    } else if (takeCharacter('[')) {
      open.push('[');
      if (!takeCharacter(']')) continue;
      open.pop();
    } else if (text[at] === '"') {
      if (!takeString()) return { at, expected: 'the rest of a string, closed by a double quote' };
    } else if (!take(SCALAR)) {
      return { at, expected: 'a value' };
    }
    // A value has ended: close brackets until a comma asks for the next one.
    for (;;) {
      const bracket = open.at(-1);
      if (bracket === undefined) {
        take(SPACE);
        return { at, expected: 'the end of the file' };
      }
      if (takeCharacter(',')) {
        const missing = bracket === '{' ? missingKey() : null;
        if (missing) return { at, expected: missing };
        break;
      }
      if (!takeCharacter(bracket === '{' ? '}' : ']')) {
        return { at, expected: bracket === '{' ? 'a comma or }' : 'a comma or ]' };
      }
      open.pop();
    }
  }
}
