/** Makes a token from a step of the path. */
import { type Dictionary, featuresOf } from './dictionary.ts';
import { type PathStep, Source } from './lattice.ts';

export interface Token {
  surface: string;
  /** UTF-16 offsets into the tokenized text. */
  start: number;
  end: number;
  /** Dictionary form: 借りる for 借り; the surface for uninflected or unknown words. */
  base: string;
  /** In katakana; the surface, hiragana converted to katakana, when no reading is known. */
  reading: string;
  /** Part of speech 品詞 as IPADIC names it: 名詞, 動詞, 助詞, 記号 … */
  pos: string;
  /** 品詞細分類1: 一般, 固有名詞, 数, 接尾 …; "*" where IPADIC has none. */
  detail: string;
  /** False for words neither in the dictionary nor added. */
  known: boolean;
  /** Added by `addWords`. */
  user: boolean;
}

/** A token without its surface and position. */
export type Description = Omit<Token, 'surface' | 'start' | 'end'>;

/** Describes a dictionary or unknown word. */
export function describeWord(dictionary: Dictionary, step: PathStep, surface: string): Description {
  const known = step.source === Source.KNOWN;
  const [written, pos = '', detail = '', , , , , base = '*', reading] = featuresOf(
    known ? dictionary.known : dictionary.unknown,
    step.word,
  );
  if (!known) {
    // IPADIC classifies unknown signs as nouns; for unknown words `written` is the class name.
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
    // The dictionary has signs in full width: "(" is found as "（" but keeps its form.
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
