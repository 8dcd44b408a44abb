/**
 * Question text → concepts: the things it is about, each with the terms of the index that may stand for it and how
 * sure that is. A concept without alternatives is a word the plan does not know; ranking counts it against every
 * document, which is how questions the plan does not answer are told apart.
 */

import { findHomophones } from './conversion/homophones.ts';
import { findMisconverted } from './conversion/misconverted.ts';
import { readUnconverted } from './conversion/unconverted.ts';
import { guess } from './guess.ts';
import { coverWithPhrases } from './phrases.ts';
import { isKnown, type Piece, SLIP_FACTOR, SOUND_FACTOR, stretchOf } from './pieces.ts';
import { mayBeMistyped, mendMistyped } from './slips/mistyped.ts';
import { splitRunTogether } from './slips/run-together.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Span } from './words/spans.ts';
import { splitWords, type Word } from './words/words.ts';

export interface Alternative {
  term: string;
  /** How sure it is that the typed words mean the term: 0…1. */
  factor: number;
  how: 'typed' | 'synonym' | 'sound' | 'slip' | 'part';
}

export interface Concept {
  /** As typed. */
  text: string;
  start: number;
  end: number;
  /** What the words weigh by themselves: noun 1 … padding 0. */
  weight: number;
  alternatives: Alternative[];
  /** For a phrase of several words: their own terms, in case no document knows the whole phrase. */
  parts: { term: string; weight: number }[];
}

/** Whether nobody knows what the words stand for. */
export const isUnknown = ({ alternatives, parts }: Concept): boolean => alternatives.length + parts.length === 0;

/** No question needs more words than this; hostile text has hundreds. */
const MOST_WORDS = 80;
/** Strange words that are guessed at: nobody makes more slips in a question, and each costs a look through all that is known. */
const MOST_GUESSED = 8;

/** A question is read several times over, each time with other stretches left out; what does not differ is read once. */
interface Reader {
  text: string;
  words: Word[];
  /** Words that were looked at, with what they stand for. */
  readings: { words: Word[]; concepts: Concept[] }[];
  guesses: Map<string, Partial<Concept>>;
  /** Mistyped words as they were meant, by what was typed. */
  mended: Map<string, Word[]>;
}

const readers = new WeakMap<Vocabulary, Reader>();

/** The concepts of gently normalised text, in order. `ignored` marks stretches that are not part of the topic (cues, codes). */
export function findConcepts(text: string, vocabulary: Vocabulary, ignored: readonly Span[] = []): readonly Concept[] {
  const reader = readerOf(text, vocabulary);
  const words = reader.words.filter(word => !isInside(word, ignored)).slice(0, MOST_WORDS);
  const known = reader.readings.find(reading => isSame(reading.words, words));
  if (known) return known.concepts;
  const read = mendConversions(readBySound(words, text, vocabulary), text, vocabulary);
  // Last, for what is mistyped English may be good Japanese in romaji: kasen joho.
  const pieces = read.flatMap<Piece>(piece => ('terms' in piece ? [piece] : mended(piece, reader, vocabulary)));
  const concepts = coverWithPhrases(pieces, vocabulary).map(concept =>
    concept.alternatives.length > 0 ? concept : guessed(concept, reader, vocabulary),
  );
  reader.readings.push({ words, concepts });
  return concepts;
}

function readerOf(text: string, vocabulary: Vocabulary): Reader {
  const last = readers.get(vocabulary);
  if (last?.text === text) return last;
  const words = splitWords(text, vocabulary).flatMap(word => takeApart(word, vocabulary));
  const reader = { text, words, readings: [], guesses: new Map(), mended: new Map() };
  readers.set(vocabulary, reader);
  return reader;
}

const isSame = (a: readonly Word[], b: readonly Word[]): boolean =>
  a.length === b.length && a.every((word, index) => word === b[index]);

function guessed(concept: Concept, { guesses }: Reader, vocabulary: Vocabulary): Concept {
  let found = guesses.get(concept.text);
  if (!found && guesses.size >= MOST_GUESSED) return concept;
  if (!found) {
    found = guess(concept.text, vocabulary);
    guesses.set(concept.text, found);
  }
  return { ...concept, ...found };
}

function mended(word: Word, reader: Reader, vocabulary: Vocabulary): Word[] {
  let meant = reader.mended.get(word.base);
  if (!meant && (!mayBeMistyped(word, vocabulary.latinWords) || reader.mended.size >= MOST_GUESSED)) return [word];
  if (!meant) {
    meant = mendMistyped(word, isKnown(word, vocabulary), vocabulary);
    reader.mended.set(word.base, meant);
  }
  return meant.map(part => ({ ...part, start: word.start, end: word.end }));
}

/** A word of several known ones, each standing where it stood; the word itself when it is none. */
function takeApart(word: Word, vocabulary: Vocabulary): Word[] {
  const inside = word.latin && !isKnown(word, vocabulary) ? splitRunTogether(word.base, vocabulary.latinWords) : null;
  if (!inside) return [word];
  return splitWords(inside.join(' '), vocabulary).map(part => ({ ...part, start: word.start, end: word.end }));
}

/** Replaces words that sound like names by these; what is left, typed in kana or romaji, is read by its sound. */
function readBySound(words: readonly Word[], text: string, vocabulary: Vocabulary): Piece[] {
  const { index, tokenizer, synonyms } = vocabulary;
  const isTerm = (term: string) => index.has(term) || synonyms.has(term);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, terms } of findHomophones(words, { index, tokenizer, isTerm })) {
    pieces.push(...readUnconverted(words.slice(at, from), text, vocabulary));
    pieces.push(stretchOf(words.slice(from, to), terms, SOUND_FACTOR, text));
    at = to;
  }
  return [...pieces, ...readUnconverted(words.slice(at), text, vocabulary)];
}

const isInside = (word: Span, spans: readonly Span[]): boolean =>
  spans.some(span => word.start >= span.start && word.end <= span.end);

/** Replaces words that are a printed name but for a wrong conversion (業務軽続計画). */
function mendConversions(pieces: Piece[], text: string, vocabulary: Vocabulary): Piece[] {
  const { index, printedSlips } = vocabulary;
  const words = pieces.map(piece => ('terms' in piece ? null : piece));
  const mended = findMisconverted(words, word => isKnown(word, vocabulary), index, printedSlips);
  for (const { from, to, terms, likeness } of mended.reverse()) {
    const factor = likeness === 1 ? SOUND_FACTOR : SLIP_FACTOR * likeness;
    pieces.splice(from, to - from, stretchOf(pieces.slice(from, to), terms, factor, text));
  }
  return pieces;
}
