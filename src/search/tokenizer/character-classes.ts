/**
 * Character classes for unknown words. IPADIC's table is made for full-width text and for reading aloud; search has
 * NFKC text and needs words.
 */
import { CharClass } from './dictionary.ts';

/** Half-width letters and digits: a run of them is one token. Not an IPADIC class. */
export const LATIN = 255;

/**
 * Hiragana for search. IPADIC makes the rest of a run one unknown word, which swallows particles and following words
 * (ゃれんじどのじぎょうは); here an unknown word may end anywhere. Not an IPADIC class.
 */
export const LOOSE_HIRAGANA = 254;

/** Longer runs of unknown characters are split at this length, to bound the number of words. */
const MAX_RUN = 24;

/** The dictionary's classes, corrected for search. */
export function searchClasses(dictionaryClasses: Uint8Array): Uint8Array {
  const classes = new Uint8Array(dictionaryClasses);
  for (let code = 0; code < classes.length; code++) {
    const isHalfWidth = code < 0x2000;
    if (isHalfWidth && (classes[code] === CharClass.ALPHA || classes[code] === CharClass.NUMERIC))
      classes[code] = LATIN;
    else if (classes[code] === CharClass.HIRAGANA) classes[code] = LOOSE_HIRAGANA;
    // kuromoji's build step assigned SPACE to everything its sources leave undefined.
    else if (classes[code] === CharClass.SPACE && !/\s/.test(String.fromCharCode(code)))
      classes[code] = CharClass.DEFAULT;
  }
  // IPADIC classifies the middle dot as katakana, which makes メルマガ・ one word.
  classes['・'.charCodeAt(0)] = CharClass.SYMBOL;
  classes['々'.charCodeAt(0)] = CharClass.KANJI;
  return classes;
}

/** Class of the character at a UTF-16 unit; every surrogate, paired or lone, is DEFAULT. */
export function classAt(classes: Uint8Array, text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdfff ? CharClass.DEFAULT : classes[code]!;
}

/** Length in UTF-16 units of the character at a position. */
export function characterLength(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** For each UTF-16 unit the end of its run of one class, in one pass. */
export function runEnds(text: string, classes: Uint8Array): Int32Array {
  const ends = new Int32Array(text.length);
  for (let start = 0; start < text.length; ) {
    const runClass = classAt(classes, text, start);
    const longest = runClass === LATIN ? text.length : MAX_RUN;
    let end = start;
    for (let count = 0; count < longest && end < text.length && classAt(classes, text, end) === runClass; count++)
      end += characterLength(text, end);
    ends.fill(end, start, end);
    start = end;
  }
  return ends;
}
