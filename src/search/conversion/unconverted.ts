/** Reads runs of kana or romaji by their sound: ぼうさい, kasen joho, びーしーぴー. */

import { isKnown, type Piece, SLIP_FACTOR, SOUND_FACTOR, stretchOf } from '../pieces.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isKana, isKatakana } from '../words/normalize.ts';
import { kanaOfRomaji, soundOfKana } from '../words/sound.ts';
import type { Word } from '../words/words.ts';
import { readSound } from './kana-reader.ts';
import { readLetterNames } from './letter-names.ts';

/** Longest run read by sound, in kana. */
const LONGEST_SOUND = 120;

/** Replaces runs of kana and romaji unknown to the index by known words of the same sound. */
export function readUnconverted(words: Word[], text: string, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < words.length; ) {
    const run = unconvertedRun(words, i, text, vocabulary);
    const sound = run.sound;
    const spelt = run.words[0]?.latin ? null : readLetterNames(run.words.map(word => word.surface).join(''));
    if (spelt !== null && vocabulary.index.has(spelt)) {
      pieces.push(stretchOf(run.words, [spelt], SOUND_FACTOR, text));
      i += run.words.length;
      continue;
    }
    const strange = run.words.some(word => word.weight >= 0.3 && !isKnown(word, vocabulary));
    const content = run.words.filter(word => word.weight > 0).length;
    // Known English words are English: "site in Chinese" is not romaji.
    const mayBeKana = strange || (!run.words[0]?.latin && (run.unread || content > 1));
    if (sound !== null && sound.length >= 2 && sound.length <= LONGEST_SOUND && mayBeKana) {
      const reading = readSound(sound, vocabulary.index);
      // ぼうさい splits into ぼう and さい, which the index may also hold: the reading with fewer words wins.
      const better = strange || run.unread || reading.words.length < content;
      if (better && reading.words.length > 0 && reading.explained >= (mustFitWhole(run.words, vocabulary) ? 1 : 0.6)) {
        for (const word of reading.words) {
          const terms = [...(vocabulary.index.soundingLike(word.sound) ?? [])];
          pieces.push(stretchOf(run.words, terms, SOUND_FACTOR, text));
        }
        i += run.words.length;
        continue;
      }
      const [slip] = strange && run.words.length > 1 ? vocabulary.soundSlips.find(sound) : [];
      if (slip && !run.words[0]?.latin) {
        const terms = [...(vocabulary.index.soundingLike(slip.word) ?? [])];
        pieces.push(stretchOf(run.words, terms, SLIP_FACTOR * slip.likeness, text));
        i += run.words.length;
        continue;
      }
    }
    // The run is skipped as a whole: reading it again from its second word would find nothing new and take quadratic
    // time.
    pieces.push(...run.words);
    i += run.words.length;
  }
  return pieces;
}

/** Particles that separate names; の does not. */
const PARTING = /^(?:と|か|や|も|が|は|を|に|で)$/;

const arePartedBy = (before: Word, word: Word): boolean =>
  (PARTING.test(before.surface) && isKatakana(word.surface)) ||
  (PARTING.test(word.surface) && isKatakana(before.surface));

/**
 * Known katakana words such as ロケット and スマートシティ: a part that sounds like another word is not a reading of
 * them.
 */
const areForeign = (words: readonly Word[]): boolean =>
  words.every(({ known, surface }) => known && isKatakana(surface));

/** A whole word of everyday language, such as ひまわり, does not mean the word it ends in (周り) either. */
const mustFitWhole = (words: readonly Word[], vocabulary: Vocabulary): boolean =>
  areForeign(words) ||
  words.some(
    word =>
      word.known &&
      word.weight >= 0.3 &&
      word.surface.length >= SHORTEST_WHOLE &&
      !isKnown(word, vocabulary) &&
      !vocabulary.index.soundingLike(soundOfKana(word.surface))?.size,
  );

/** Shorter ones are fragments of words typed in kana: ぼう and さい. */
const SHORTEST_WHOLE = 3;

interface Run {
  words: Word[];
  /** Sound of the whole run; null when it has none. */
  sound: string | null;
  /** The tokenizer did not know one of its words. */
  unread: boolean;
}

/** The run of kana only or romaji only that begins at words[from]. */
function unconvertedRun(words: readonly Word[], from: number, text: string, vocabulary: Vocabulary): Run {
  const first = words[from]!;
  const run: Word[] = [];
  let letters = '';
  for (let i = from; i < words.length; i++) {
    const word = words[i]!;
    const before = run.at(-1);
    // Kana and romaji form one run only when adjacent and unknown (saiがい): "ITの" is two words, and so is 「とNPO」.
    if (word.latin !== first.latin && (words[i - 1]?.end !== word.start || isKnown(word, vocabulary))) break;
    // 「とオークション」: a hiragana particle does not belong to the katakana next to it.
    if (before && arePartedBy(before, word)) break;
    const read = lettersOf(word);
    if (read === null) break;
    const gap = before ? text.slice(before.end, word.start).trim() : '';
    if (gap !== '' && !/^[・･-]+$/.test(gap)) break;
    run.push(word);
    letters += read;
  }
  if (run.length === 0) return { words: [first], sound: null, unread: false };
  return { words: run, sound: soundOfKana(letters), unread: run.some(word => !word.known) };
}

/** The word in kana; null when typed in neither kana nor romaji. */
function lettersOf(word: Word): string | null {
  if (word.latin) return isEnglishPadding(word) ? null : kanaOfRomaji(word.surface);
  return isKana(word.surface) ? word.surface : null;
}

/** "make", "there": readable as romaji, but English. Shorter ones may be particles (no, to, ni). */
const isEnglishPadding = ({ weight, surface }: Word): boolean => weight === 0 && surface.length > 3;
