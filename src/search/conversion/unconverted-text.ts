/** Texts typed in kana or romaji alone, written as they would have been after conversion: ぼうさいのじぎょう is 防災の事業. */

import type { Tokenizer } from '../tokenizer/index.ts';
import { hasKana, hasKanji, isKatakana, toHiragana } from '../words/normalize.ts';
import { remembered } from '../words/remembered.ts';
import { kanaOfRomaji } from '../words/sound.ts';
import { isPadding } from '../words/stopwords.ts';
import { type Converter, HELD, NAME, NUMBER } from './converter.ts';
import { writeTopics } from './kana-among-kanji.ts';
import { createMender, isEither, type LatinWords, type Piece, partGlued, readWord, shortKana } from './romaji-words.ts';

/** Longer texts are no question of a person, and each letter costs. */
const LONGEST = 120;
/** In kana. */
const LONGEST_RUN = 60;
const SHORTEST = 3;
/** With more letters left over the reading is no better than what was typed. */
const MOST_UNREAD = 0.3;
/** So does a reading that costs more than this a letter: words that do not go together. */
const DEAREST = 900;
const SHARE_OF_ROMAJI = 0.6;
const FEWEST_LETTERS = 4;

/** Words that are Japanese alone, so that the names around them stand in a Japanese question: swan tte nani. */
const JAPANESE = /^(?:wa|wo|ga|tte|ni|ka|desu|desuka|nani|nan|doko|dore|dono|kara|kudasai|oshiete)$/;

/** @param text gently normalised */
export function writeOut(text: string, converter: Converter, tokenizer: Tokenizer, latin: LatinWords): string {
  if (text.length > LONGEST) return text;
  if (hasKanji(text)) return writeTopics(text, converter, tokenizer);
  if (hasKana(text)) return isForeign(text, tokenizer) ? text : writeKana(text, converter, latin);
  const mend = remembered(createMender(kana => converter.isWord(kana)));
  return isRomaji(text, latin, mend) ? writeRomaji(text, converter, latin, mend) : text;
}

/** コンビニ, 「マイナンバーとは？」: a word in katakana, which the dictionary has in katakana, needs no writing out. */
function isForeign(text: string, tokenizer: Tokenizer): boolean {
  const [, word = ''] = FOREIGN.exec(text) ?? [];
  return (
    word !== '' && tokenizer.tokenize(word).every(({ known, user, surface }) => (known || user) && isKatakana(surface))
  );
}

const FOREIGN = /^[a-z0-9]{0,2}([ァ-ヺー・]{3,})(?:は|とは|って|って何|の?こと)?[\s?!。]*$/;

/** Kana with blanks, names and numbers in it; Latin letters that were left over in converting are read too: ぼうｓａｉ. */
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

/** Letters next to kana were left over in converting; others are a name, unless they are long enough to tell. */
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
    // Most English questions are told by their first words: to read a word as romaji takes long.
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

/** Neighbouring kana are read as one text; where that leads nowhere, they stay as typed. */
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
    // Names and numbers side by side are not joined.
    if (isHeld(piece)) held.push((isHeld({ typed: '', kana: kana.at(-1) ?? '' }) ? gap : '') + piece.typed);
    kana += piece.kana;
    gap = '';
  }
  const read = kana.length < SHORTEST || kana.length > LONGEST_RUN ? null : converter.convert({ kana, gaps, isRomaji });
  if (read && read.unread <= MOST_UNREAD * kana.length && read.price <= DEAREST) {
    // 「ぶんや3は」 is no third wave.
    const isAfterNumber = (at: number) => read.words[at - 1]?.surface.endsWith(NUMBER);
    const text = read.words
      .map(({ surface, kana: sound }, at) => (sound === 'は' && isAfterNumber(at) ? sound : surface))
      .join('');
    return text.replace(HELD, () => held.shift() as string);
  }
  const first = pieces.findIndex(isHeld);
  if (first < 0) return typed;
  // One part that cannot be read leaves the others readable.
  const parts = writeStretch(pieces.slice(0, first), isRomaji, converter) + pieces[first]?.typed;
  return parts + writeStretch(pieces.slice(first + 1), isRomaji, converter);
}

const isHeld = ({ kana }: Piece): boolean => kana === NAME || kana === NUMBER;
