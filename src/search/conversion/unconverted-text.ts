/** Converts texts typed in kana or romaji to kanji: ぼうさいのじぎょう becomes 防災の事業. */

import type { Tokenizer } from '../tokenizer/index.ts';
import { hasKana, hasKanji, isKatakana, toHiragana } from '../words/normalize.ts';
import { remembered } from '../words/remembered.ts';
import { kanaOfRomaji } from '../words/sound.ts';
import { isPadding } from '../words/stopwords.ts';
import { type Converter, HELD, NAME, NUMBER } from './converter.ts';
import { writeTopics } from './kana-among-kanji.ts';
import { createMender, isEither, type LatinWords, type Piece, partGlued, readWord, shortKana } from './romaji-words.ts';

/** Longer texts are not a person's question, and the cost grows with every letter. */
const LONGEST = 120;
/** In kana. */
const LONGEST_RUN = 60;
const SHORTEST = 3;
/** Above this share of unread letters the conversion is discarded. */
const MOST_UNREAD = 0.3;
/** Above this cost per letter too: the words do not fit together. */
const DEAREST = 900;
const SHARE_OF_ROMAJI = 0.6;
const FEWEST_LETTERS = 4;

/** Words of Japanese only, which mark the question as Japanese even around English names: swan tte nani. */
const JAPANESE = /^(?:wa|wo|ga|tte|ni|ka|desu|desuka|nani|nan|doko|dore|dono|kara|kudasai|oshiete)$/;

/** @param text gently normalised */
export function writeOut(text: string, converter: Converter, tokenizer: Tokenizer, latin: LatinWords): string {
  if (text.length > LONGEST) return text;
  if (hasKanji(text)) return writeTopics(text, converter, tokenizer);
  if (hasKana(text)) return isForeign(text, tokenizer) ? text : writeKana(text, converter, latin);
  const mend = remembered(createMender(kana => converter.isWord(kana)));
  return isRomaji(text, latin, mend) ? writeRomaji(text, converter, latin, mend) : text;
}

/** Katakana words that the dictionary has in katakana need no conversion: コンビニ, 「マイナンバーとは？」. */
function isForeign(text: string, tokenizer: Tokenizer): boolean {
  const [, word = ''] = FOREIGN.exec(text) ?? [];
  return (
    word !== '' && tokenizer.tokenize(word).every(({ known, user, surface }) => (known || user) && isKatakana(surface))
  );
}

const FOREIGN = /^[a-z0-9]{0,2}([ァ-ヺー・]{3,})(?:は|とは|って|って何|の?こと)?[\s?!。]*$/;

/** Kana with blanks, names and numbers; includes Latin letters left over by an input method: ぼうｓａｉ. */
const KANA_RUN = /[a-z0-9ぁ-ヺー]+(?:[ -][a-z0-9ぁ-ヺー]+)*/g;
const KANA_PIECES = /[a-z]+-?|[0-9]+(?:-[0-9]+)*|[ぁ-ヺー]+|[ -]/g;

function writeKana(text: string, converter: Converter, latin: LatinWords): string {
  return text.replace(KANA_RUN, run => {
    if (!hasKana(run)) return run;
    const pieces: Piece[] = [];
    for (const { 0: typed, index } of run.matchAll(KANA_PIECES)) {
      if (/^[ぁ-ヺー]/.test(typed)) pieces.push({ typed, kana: toHiragana(typed) });
      else if (/^[ -]$/.test(typed)) pieces.push({ typed, kana: '' });
      else if (/^[0-9]/.test(typed)) pieces.push({ typed, kana: NUMBER });
      else pieces.push({ typed, kana: leftoverKana(typed, run[index - 1], run[index + typed.length], latin) ?? NAME });
    }
    return writePieces(pieces, false, converter);
  });
}

/**
 * Latin letters next to kana are leftovers of an input method; others are a name, unless long enough to be judged as
 * romaji.
 */
function leftoverKana(typed: string, before: string | undefined, after: string | undefined, latin: LatinWords) {
  const isNext = (before !== undefined && hasKana(before)) || (after !== undefined && hasKana(after));
  if (latin.isEnglish(typed) || (!isNext && (typed.length < FEWEST_LETTERS || isPadding(typed)))) return null;
  return kanaOfRomaji(typed) ?? shortKana(typed);
}

function isRomaji(text: string, latin: LatinWords, mend: (word: string) => string | null): boolean {
  const words: readonly string[] = text.match(/[a-z']+/g) ?? [];
  const isJapanese = words.some(word => JAPANESE.test(word));
  const telling = words.filter(
    word => !isEither(word) && (word.length >= FEWEST_LETTERS || kanaOfRomaji(word) !== null),
  );
  const [padding, content] = [telling.filter(isPadding), telling.filter(word => !isPadding(word))];
  let romaji = 0;
  let names = 0;
  let other = lettersIn(padding);
  let unread = lettersIn(content);
  const isEnough = (letters: number) =>
    letters >= SHARE_OF_ROMAJI * (letters + (isJapanese && other === 0 ? 0 : names + other));
  for (const word of content) {
    // Most English questions are recognised by their first words, which saves the slow reading as romaji.
    if (!isEnough(romaji + unread)) return false;
    unread -= word.length;
    if (readWord(word, latin) !== null || partGlued(word, latin) || mend(word) !== null) romaji += word.length;
    else if (latin.isEnglish(word)) names += word.length;
    else other += word.length;
  }
  return romaji >= FEWEST_LETTERS && isEnough(romaji);
}

const lettersIn = (words: readonly string[]): number => words.reduce((sum, { length }) => sum + length, 0);

function writeRomaji(text: string, converter: Converter, latin: LatinWords, mend: (word: string) => string | null) {
  const pieces: Piece[] = [];
  for (const typed of text.match(/[a-z]+|[0-9]+(?:-[0-9]+)*|[\s'-]+|[^a-z0-9\s'-]+/g) ?? []) {
    if (/^[\s'-]+$/.test(typed)) pieces.push({ typed, kana: '' });
    else if (/^[0-9]/.test(typed)) pieces.push({ typed, kana: NUMBER });
    else if (!/^[a-z]/.test(typed)) pieces.push({ typed, kana: null });
    else {
      const kana = readWord(typed, latin);
      const glued = kana === null && !latin.isEnglish(typed) ? partGlued(typed, latin) : null;
      if (glued) pieces.push(...glued.map(part => ({ ...part, kana: part.kana ?? NAME })));
      else pieces.push({ typed, kana: kana ?? (latin.isEnglish(typed) ? null : mend(typed)) ?? NAME });
    }
  }
  return writePieces(pieces, true, converter);
}

/** Adjacent kana pieces are converted together; when that fails they stay as typed. */
function writePieces(pieces: readonly Piece[], isRomaji: boolean, converter: Converter): string {
  let written = '';
  let from = 0;
  for (let at = 0; at <= pieces.length; at++) {
    const piece = pieces[at];
    if (piece && piece.kana !== null) continue;
    written += writeStretch(pieces.slice(from, at), isRomaji, converter) + (piece?.typed ?? '');
    from = at + 1;
  }
  return written;
}

function writeStretch(pieces: readonly Piece[], isRomaji: boolean, converter: Converter): string {
  const typed = pieces.map(piece => piece.typed).join('');
  const held: string[] = [];
  const gaps = new Set<number>();
  let kana = '';
  let gap = '';
  for (const piece of pieces) {
    if (piece.kana === '') {
      gap = piece.typed;
      if (kana !== '') gaps.add(kana.length);
      continue;
    }
    // Adjacent names and numbers keep the blank between them.
    if (isHeld(piece)) held.push((isHeld({ typed: '', kana: kana.at(-1) ?? '' }) ? gap : '') + piece.typed);
    kana += piece.kana;
    gap = '';
  }
  const read = kana.length < SHORTEST || kana.length > LONGEST_RUN ? null : converter.convert({ kana, gaps, isRomaji });
  if (read && read.unread <= MOST_UNREAD * kana.length && read.price <= DEAREST) {
    // 「ぶんや3は」 does not mean "third wave".
    const isAfterNumber = (at: number) => read.words[at - 1]?.surface.endsWith(NUMBER);
    const text = read.words
      .map(({ surface, kana: sound }, at) => (sound === 'は' && isAfterNumber(at) ? sound : surface))
      .join('');
    return text.replace(HELD, () => held.shift()!);
  }
  const first = pieces.findIndex(isHeld);
  if (first < 0) return typed;
  // An unreadable piece must not spoil the rest: the pieces on both sides are converted separately.
  const parts = writeStretch(pieces.slice(0, first), isRomaji, converter) + pieces[first]?.typed;
  return parts + writeStretch(pieces.slice(first + 1), isRomaji, converter);
}

const isHeld = ({ kana }: Piece): boolean => kana === NAME || kana === NUMBER;
