/** Guesses the meaning of an unknown word. */
import type { Concept } from './concepts.ts';
import { SLIP_FACTOR, SOUND_FACTOR } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';
import { hasKanji } from './words/normalize.ts';
import { kanaOfRomaji, soundOf, soundOfKana } from './words/sound.ts';
import { stemOf } from './words/stem.ts';

const SWAPPED_LIKENESS = 0.75;
const MAYBE_MISCONVERTED = 0.4;

/** Last resorts for an unknown word: known words of the same sound, then the nearest known words by edit distance. */
export function guess(text: string, vocabulary: Vocabulary): Partial<Concept> {
  const { index, tokenizer, latinSlips, soundSlips } = vocabulary;
  const sound = soundOf(text, tokenizer);
  const spokenLength = tokenizer.tokenize(text).reduce((sum, token) => sum + token.reading.length, 0);
  if (sound !== null && spokenLength >= 4 && !/^[a-z0-9]+$/.test(text)) {
    // A kanji conversion error in a printed word; users' words would match too often (移植 is not 委嘱). The factor is
    // low because a word in kanji may be meant as typed: 進行管理 does not ask for 振興.
    const isMeantSo = hasKanji(text);
    const same = [...(index.soundingLike(sound) ?? [])].filter(term => !isMeantSo || index.isPrinted(term));
    const factor = SOUND_FACTOR * (isMeantSo ? MAYBE_MISCONVERTED : 0.9);
    if (same.length > 0) return { alternatives: same.map(term => ({ term, factor, how: 'sound' })) };
  }
  const swapped = /^[a-z]{3}$/.test(text) ? swappedLetters(text).filter(term => index.isPrinted(term)) : [];
  if (swapped.length > 0)
    return { alternatives: swapped.map(term => ({ term, factor: SLIP_FACTOR * SWAPPED_LIKENESS, how: 'slip' })) };
  // Longer English words were corrected before; a word of four letters may be any of the nearest, and joins no phrase.
  if (/^[a-z]{4}$/.test(text)) {
    const near = latinSlips.find(text);
    if (near.length > 0)
      return {
        alternatives: near.map(({ word, likeness }) => ({
          term: stemOf(word),
          factor: SLIP_FACTOR * likeness,
          how: 'slip',
        })),
      };
  }
  const spoken = /^[a-z]/.test(text) ? kanaSound(text) : hasKanji(text) ? null : sound;
  if (spoken !== null && spoken.length >= 4) {
    const near = soundSlips.find(spoken);
    const alternatives = near.flatMap(({ word, likeness }) =>
      [...(index.soundingLike(word) ?? [])].map(term => ({
        term,
        factor: SLIP_FACTOR * likeness,
        how: 'slip' as const,
      })),
    );
    if (alternatives.length > 0) return { alternatives };
  }
  return {};
}

/** Both swaps of adjacent letters in a three-letter name: NOP for NPO. */
const swappedLetters = ([a, b, c]: string): string[] => [`${b}${a}${c}`, `${a}${c}${b}`];

const kanaSound = (latin: string): string | null => {
  const kana = kanaOfRomaji(latin);
  return kana === null ? null : soundOfKana(kana);
};
