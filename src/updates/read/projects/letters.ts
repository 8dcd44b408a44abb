/** A text without what names are typed with or without (ー, ・, blanks, small kana), and where each letter of it stands. */
import { key } from '../../../search/words/normalize.ts';

export interface Letters {
  letters: string;
  /** For each letter its offset into the text. */
  at: number[];
}

/** Folded letter by letter, so that the offsets hold: `key` of a whole text may differ where neighbours decide. */
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
