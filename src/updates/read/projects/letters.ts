/** A text without the optional characters of names (ー, ・, spaces, small kana), with the offset of each letter. */
import { key } from '../../../search/words/normalize.ts';

export interface Letters {
  letters: string;
  /** Offset of each letter in the text. */
  at: number[];
}

/** Normalised letter by letter to keep the offsets; `key` of a whole text may differ where neighbours matter. */
export function lettersOf(text: string): Letters {
  let letters = '';
  const at: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const folded = key(text.charAt(offset));
    letters += folded;
    for (let i = 0; i < folded.length; i++) at.push(offset);
  }
  return { letters, at };
}
