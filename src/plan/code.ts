/**
 * Parses codes of the plan in any spelling: 1-1-1, １－１－１, 1の1の1, 一の二, 第4分野, area four,
 * 第4分野の2番目の施策. Only the form is checked; `plan.locate` decides whether the plan has the code.
 */
import { gentle } from '../search/words/normalize.ts';
import { findChains } from './code-chain.ts';
import { extendReference, findAreas } from './code-words.ts';

type CodeKind = 'area' | 'measure' | 'entry';

interface Code {
  kind: CodeKind;
  /** As printed: "4", "4-6" or "4-6-3". */
  code: string;
}

/** The range includes words that qualify the number: 施策4-6, 第4分野の2番目の施策, project 1-1-1. */
export interface FoundCode extends Code {
  start: number;
  end: number;
}

const KINDS: readonly CodeKind[] = ['area', 'measure', 'entry'];

/**
 * The single code a whole text represents, in any width and case; a lone digit is an area.
 * @returns null when there is other text, or more than one code
 * @example parseCode('施策４－６') // { kind: 'measure', code: '4-6' }
 */
export function parseCode(text: string): Code | null {
  const folded = gentle(text);
  if (/^[1-9]$/.test(folded)) return { kind: 'area', code: folded };
  const [found, ...more] = findCodes(folded);
  if (!found || more.length > 0) return null;
  const beside = folded.slice(0, found.start) + folded.slice(found.end);
  return /^(?:the )?[\s()[\]【】「」。、.,?]*$/.test(beside) ? { kind: found.kind, code: found.code } : null;
}

/**
 * Every code in a sentence, in order and without overlap. Dates, percentages, quantities and telephone numbers are not
 * codes. Time is linear in the length of the text.
 * @param text NFKC and lower case; the offsets refer to this text
 * @example findCodes('1-1の3番は?') // [{ kind: 'entry', code: '1-1-3', start: 0, end: 6 }]
 */
export function findCodes(text: string): FoundCode[] {
  const { chains, rest } = findChains(text);
  const references = [...chains, ...findAreas(rest)].sort((a, b) => a.start - b.start);
  const found: FoundCode[] = [];
  references.forEach((reference, i) => {
    const room = { start: found.at(-1)?.end ?? 0, end: references[i + 1]?.start ?? text.length };
    const { numbers, start, end } = extendReference(text, reference, room);
    found.push({ kind: kindOf(numbers), code: numbers.join('-'), start, end });
  });
  return found;
}

function kindOf(numbers: readonly number[]): CodeKind {
  return KINDS[numbers.length - 1]!;
}
