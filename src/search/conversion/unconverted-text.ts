/** Texts typed in kana or romaji alone, written as they would have been after conversion: ぼうさいのじぎょう is 防災の事業. */
import { hasKana, hasKanji, toHiragana } from '../normalize.ts';
import { kanaOfRomaji, soundOfKana } from '../sound.ts';
import { isPadding } from '../stopwords.ts';
import type { TermIndex } from '../term-index.ts';
import type { Token, Tokenizer } from '../tokenizer/index.ts';
import type { Converter } from './converter.ts';

/** Longer texts are no question of a person, and each letter costs. */
const LONGEST = 120;
/** In kana. */
const LONGEST_RUN = 60;
const SHORTEST = 3;
/** With more letters left over the reading is no better than what was typed. */
const MOST_UNREAD = 0.3;
/** So does a reading that costs more than this a letter: words that do not go together. */
const DEAREST = 900;
/** Particles are written by their letter, not by their sound; a vowel or an n alone is torn off its word. */
const SHORT: Record<string, string> = {
  wa: 'は',
  wo: 'を',
  o: 'を',
  e: 'へ',
  he: 'へ',
  i: 'い',
  u: 'う',
  a: 'あ',
  n: 'ん',
};
/** Words of both languages, which tell neither. */
const EITHER = /^(?:to|no|so|me|he|a|i|do|go|in|on|an|made|are|be|we|ni|wa|ga|de|wo|o|e|u|n|mo|ya|ka|sa|or|is|at)$/;
const SHARE_OF_ROMAJI = 0.6;
const FEWEST_LETTERS = 4;

export interface LatinWords {
  index: TermIndex;
  /** Whether the plan or people use the word in English. */
  isEnglish(word: string): boolean;
}

/** @param text gently normalised */
export function writeOut(text: string, converter: Converter, tokenizer: Tokenizer, latin: LatinWords): string {
  if (text.length > LONGEST) return text;
  if (hasKanji(text)) return writeTopics(text, converter, tokenizer);
  if (hasKana(text)) return writeKana(text, converter, latin);
  return isRomaji(text, latin) ? writeRomaji(text, converter, latin) : text;
}

/** Kana with the blanks in it; Latin letters that were left over in converting are read too: ぼうｓａｉ. */
const KANA_RUN = /(?:[a-z]*[ぁ-ヺー]+[a-z]*(?: (?=[a-z]*[ぁ-ヺー]))?)+/g;

function writeKana(text: string, converter: Converter, latin: LatinWords): string {
  if (text.replace(/[^ぁ-ヺー]/g, '').length < SHORTEST) return text;
  return text.replace(KANA_RUN, run => {
    const pieces: Piece[] = (run.match(/[a-z]+|[ぁ-ヺー]+| /g) ?? []).map(typed => {
      if (typed === ' ' || !/^[a-z]/.test(typed)) return { typed, kana: typed === ' ' ? '' : toHiragana(typed) };
      return { typed, kana: latin.isEnglish(typed) ? null : (kanaOfRomaji(typed) ?? SHORT[typed] ?? null) };
    });
    return writePieces(pieces, false, converter);
  });
}

/** Long enough to hold more than what joins kanji. */
const KANA_AMONG_KANJI = /[ぁ-ゖー]{4,60}/g;
const SHORTEST_TOPIC = 3;

/**
 * Among kanji only things are written out that fell into pieces: りさいくるを推進. What joins kanji is kana as it should
 * be, and so are words the dictionary has in kana.
 */
function writeTopics(text: string, converter: Converter, tokenizer: Tokenizer): string {
  if (text.search(KANA_AMONG_KANJI) < 0) return text;
  const tokens = tokenizer.tokenize(text);
  return text.replace(KANA_AMONG_KANJI, (run, offset: number) => {
    const end = offset + run.length;
    // Most of what joins kanji is grammar: it holds nothing to be written out, and need not be read.
    if (!tokens.some(token => token.start >= offset && token.end <= end && mayBePiece(token))) return run;
    let at = offset;
    let written = '';
    for (const word of converter.convert({ kana: run, gaps: new Set(), isRomaji: false }).words) {
      const end = at + word.kana.length;
      const isWritten = word.isTopic && word.kana.length >= SHORTEST_TOPIC && isInPieces(tokens, at, end);
      written += isWritten ? word.surface : word.kana;
      at = end;
    }
    return written;
  });
}

/** Whether the tokens from start to end are whole ones, and neither one known word nor grammar alone. */
function isInPieces(tokens: readonly Token[], start: number, end: number): boolean {
  const inside = tokens.filter(token => token.start < end && token.end > start);
  if (inside[0]?.start !== start || inside.at(-1)?.end !== end) return false;
  if (inside.length === 1 && inside[0].known) return false;
  return inside.some(mayBePiece);
}

/** What grammar is not made of. */
const mayBePiece = ({ pos, detail, known }: Token): boolean =>
  !known || (pos === '名詞' && detail !== '代名詞' && detail !== '非自立');

function isRomaji(text: string, latin: LatinWords): boolean {
  let romaji = 0;
  let other = 0;
  for (const word of text.match(/[a-z']+/g) ?? []) {
    if (EITHER.test(word) || (word.length < FEWEST_LETTERS && kanaOfRomaji(word) === null)) continue;
    if (readOf(word, latin) !== null && !isPadding(word)) romaji += word.length;
    else other += word.length;
  }
  return romaji >= FEWEST_LETTERS && romaji >= SHARE_OF_ROMAJI * (romaji + other);
}

function writeRomaji(text: string, converter: Converter, latin: LatinWords): string {
  const pieces: Piece[] = (text.match(/[a-z]+|[\s'-]+|[^a-z\s'-]+/g) ?? []).map(typed => {
    if (/^[\s'-]+$/.test(typed)) return { typed, kana: '' };
    return { typed, kana: /^[a-z]/.test(typed) ? readOf(typed, latin) : null };
  });
  return writePieces(pieces, true, converter);
}

/** The kana of a word that may be Japanese; null for others. English words that the plan has in Japanese are (tsunami). */
function readOf(word: string, { index, isEnglish }: LatinWords): string | null {
  if (SHORT[word]) return SHORT[word];
  const kana = kanaOfRomaji(word);
  if (kana === null || EITHER.test(word) || !isEnglish(word)) return kana;
  const sound = soundOfKana(kana);
  for (const term of index.soundingLike(sound) ?? []) if (/[^a-z0-9 ]/.test(term)) return kana;
  return null;
}

/** What was typed, and its kana: none for blanks, null for what is no kana. */
interface Piece {
  typed: string;
  kana: string | null;
}

/** Neighbouring kana are read as one text; where that leads nowhere, they stay as typed. */
function writePieces(pieces: readonly Piece[], isRomaji: boolean, converter: Converter): string {
  let written = '';
  let typed = '';
  let kana = '';
  const gaps = new Set<number>();
  const flush = () => {
    const read =
      kana.length < SHORTEST || kana.length > LONGEST_RUN ? null : converter.convert({ kana, gaps, isRomaji });
    const isRead = read && read.unread <= MOST_UNREAD * kana.length && read.price <= DEAREST;
    written += isRead ? read.words.map(({ surface }) => surface).join('') : typed;
    typed = '';
    kana = '';
    gaps.clear();
  };
  for (const piece of pieces) {
    if (piece.kana === null) {
      flush();
      written += piece.typed;
      continue;
    }
    if (piece.kana === '' && kana !== '') gaps.add(kana.length);
    typed += piece.typed;
    kana += piece.kana;
  }
  flush();
  return written;
}
