/**
 * Which characters go together in words the dictionary does not know. IPADIC's table is written for full-width text
 * and for reading aloud; the search sees NFKC text and wants words.
 */
import { CharClass } from './dictionary.ts';

/** Letters and digits in half width: a run of them is one token. Not among IPADIC's classes. */
export const LATIN = 255;

/**
 * Hiragana as search sees it. IPADIC takes the whole rest of a run for one unknown word, which swallows the particles
 * and words after it (ゃれんじどのじぎょうは); here an unknown word may end anywhere. Not among IPADIC's classes.
 */
export const LOOSE_HIRAGANA = 254;

/** A longer run of unknown characters is parted every so many, so that its words stay few. */
const MAX_RUN = 24;

/** The dictionary's classes, corrected for search. */
export function searchClasses(dictionaryClasses: Uint8Array): Uint8Array {
  const classes = new Uint8Array(dictionaryClasses);
  for (let code = 0; code < classes.length; code++) {
    const isHalfWidth = code < 0x2000;
    if (isHalfWidth && (classes[code] === CharClass.ALPHA || classes[code] === CharClass.NUMERIC))
      classes[code] = LATIN;
    else if (classes[code] === CharClass.HIRAGANA) classes[code] = LOOSE_HIRAGANA;
    // kuromoji's build step gave SPACE to everything its sources leave undefined.
    else if (classes[code] === CharClass.SPACE && !/\s/.test(String.fromCharCode(code)))
      classes[code] = CharClass.DEFAULT;
  }
  // IPADIC counts the middle dot as katakana, which makes メルマガ・ one word.
  classes['・'.charCodeAt(0)] = CharClass.SYMBOL;
  classes['々'.charCodeAt(0)] = CharClass.KANJI;
  return classes;
}

/** Class of the character that begins at a UTF-16 unit; every surrogate, paired or lone, is DEFAULT. */
export function classAt(classes: Uint8Array, text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdfff ? CharClass.DEFAULT : classes[code]!;
}

/** UTF-16 units of the character that begins here. */
export function characterLength(text: string, at: number): number {
  return text.codePointAt(at)! > 0xffff ? 2 : 1;
}

/** For each UTF-16 unit the end of the run of one class that it stands in, found in one pass. */
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
