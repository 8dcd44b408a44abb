/**
 * Normalises typed text before the search: kana and romaji converted to kanji, conversion errors and English typos
 * corrected. One set of rules and weights then serves every way of typing.
 */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { findConcepts } from './concepts.ts';
import { Converter } from './conversion/converter.ts';
import { mendMisconverted } from './conversion/misconverted.ts';
import { writeOut } from './conversion/unconverted-text.ts';
import { mendEnglish, QUESTION_WORDS } from './slips/english-slips.ts';
import { SlipFinder } from './slips/slips.ts';
import type { UserWord } from './tokenizer/user-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createEnglishWords } from './words/english-words.ts';
import { hasKana, hasKanji } from './words/normalize.ts';
import { remembered } from './words/remembered.ts';
import { stemOf } from './words/stem.ts';
import { englishPadding } from './words/stopwords.ts';

interface WritingOut {
  /** @param text gently normalised */
  writeOut(text: string): string;
  /** Warm-up of the typo and conversion tables in steps, so that questions are answered in between. */
  prepare(): Promise<void>;
}

/** Below UNNAMED_SCORE a text does not name a project; from NAMED_SCORE on it does. */
const UNNAMED_SCORE = 0.6;
const NAMED_SCORE = 0.75;
const LONGEST_COMPARED = 60;
/** Longer texts are not a person's question. */
const LONGEST_MENDED = 160;

/**
 * @param taught the words added to the tokenizer
 * @param explained share of a text explained by the best project, 0…1
 */
export function createWritingOut(
  vocabulary: Vocabulary,
  taught: readonly UserWord[],
  explained: (text: string) => number,
): WritingOut {
  const { index, tokenizer, latinWords } = vocabulary;
  const converter = new Converter(tokenizer.dictionary, taught, index);
  const isEnglish = (word: string) => latinWords.has(word) || index.has(word) || index.has(stemOf(word));
  const latin = { index, isEnglish };
  const known = new Set([...latinWords, ...QUESTION_WORDS]);
  const english = {
    index,
    latinWords,
    known,
    slips: new SlipFinder(() => new Set([...known, ...englishPadding()])),
    soundalikes: vocabulary.soundalikes,
    isEnglish: createEnglishWords(),
  };
  return {
    writeOut: remembered(text => {
      const written = writeOut(text, converter, tokenizer, latin);
      if (written !== text) return likelier(text, written);
      if (text.length > LONGEST_MENDED) return text;
      if (hasKanji(text)) return mendMisconverted(text, findConcepts(text, vocabulary));
      return hasKana(text) ? text : mendEnglish(text, english);
    }),
    async prepare() {
      const { latinSlips, paddingSlips, printedSlips, soundSlips, soundalikes } = vocabulary;
      for (const finder of [latinSlips, paddingSlips, printedSlips, soundSlips, soundalikes, english.slips]) {
        await nextTurn();
        finder.prepare();
      }
      await nextTurn();
      // Loads the English word list.
      english.isEnglish('plan');
      for (const _ of converter.parts()) await nextTurn();
    },
  };

  /** The typed text, if it names a project and the converted text does not; otherwise the converted text. */
  function likelier(typed: string, written: string): string {
    if (typed.length > LONGEST_COMPARED) return written;
    return explained(written) < UNNAMED_SCORE && explained(typed) >= NAMED_SCORE ? typed : written;
  }
}
