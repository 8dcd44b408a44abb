/**
 * From a step through the lattice to the token others see.
 */
import { type Dictionary, featuresOf } from './dictionary.ts';
import { type PathStep, Source } from './lattice.ts';

export interface Token {
  surface: string;
  /** UTF-16 offsets into the text handed in. */
  start: number;
  end: number;
  /** Dictionary form: 借りる for 借り; the surface where nothing is inflected or the word is unknown. */
  base: string;
  /** In katakana; the surface itself, its hiragana turned to katakana, where no reading is known. */
  reading: string;
  /** Part of speech 品詞 as IPADIC names it: 名詞, 動詞, 助詞, 記号 … */
  pos: string;
  /** 品詞細分類1: 一般, 固有名詞, 数, 接尾 …; "*" where IPADIC draws no distinction. */
  detail: string;
  /** False for words that stand neither in the dictionary nor among the words added. */
  known: boolean;
  /** Added by `addWords`. */
  user: boolean;
}

/** What a token says beside where it stands. */
export type Description = Omit<Token, 'surface' | 'start' | 'end'>;

/** Describes a dictionary or unknown word. */
export function describeWord(dictionary: Dictionary, step: PathStep, surface: string): Description {
  const known = step.source === Source.KNOWN;
  const [written, pos = '', detail = '', , , , , base = '*', reading] = featuresOf(
    known ? dictionary.known : dictionary.unknown,
    step.word,
  );
  if (!known) {
    // IPADIC takes signs it does not know for nouns; for unknown words `written` is the name of the class.
    const isSign = written === 'SYMBOL';
    return {
      base: surface,
      reading: toKatakana(surface),
      pos: isSign ? '記号' : pos,
      detail: isSign ? '一般' : detail,
      known,
      user: false,
    };
  }
  return {
    // The dictionary writes signs in full width: "(" is found as "（" and stays what it is.
    base: base === '*' || written !== surface ? surface : base,
    reading: reading === undefined || reading === '*' || reading === written ? toKatakana(surface) : reading,
    pos,
    detail,
    known,
    user: false,
  };
}

/** Hiragana as katakana; everything else unchanged. */
export function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/g, kana => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
