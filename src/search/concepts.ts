/**
 * Maps the text of a question to concepts: the topics it names, each with the index terms that may stand for it and a
 * confidence. A concept without alternatives is a word unknown to the plan; ranking counts it against every document,
 * which is how questions outside the plan are detected.
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
  /** Confidence that the typed words mean the term: 0…1. */
  factor: number;
  how: 'typed' | 'synonym' | 'sound' | 'slip' | 'part';
}

export interface Concept {
  /** As typed. */
  text: string;
  start: number;
  end: number;
  /** Weight of the words themselves: 1 for a noun, 0 for padding. */
  weight: number;
  alternatives: Alternative[];
  /** Terms of the single words of a phrase, used when no document holds the whole phrase. */
  parts: { term: string; weight: number }[];
}

/** Whether the words are unknown: no alternatives and no parts. */
export const isUnknown = ({ alternatives, parts }: Concept): boolean => alternatives.length + parts.length === 0;

/** Upper bound of words per question, against hostile input. */
const MOST_WORDS = 80;
/** Upper bound of unknown words that are guessed: each costs a search through the whole vocabulary. */
const MOST_GUESSED = 8;

/** Cache of the last text: a question is read several times with different spans ignored, and the rest is read once. */
interface Reader {
  text: string;
  words: Word[];
  /** Lists of words already read, with their concepts. */
  readings: { words: Word[]; concepts: Concept[] }[];
  guesses: Map<string, Partial<Concept>>;
  /** Corrected typos by the typed form. */
  mended: Map<string, Word[]>;
}

const readers = new WeakMap<Vocabulary, Reader>();

/**
 * The concepts of gently normalised text, in order of position. `ignored` marks spans outside the topic (cues, codes).
 */
export function findConcepts(text: string, vocabulary: Vocabulary, ignored: readonly Span[] = []): readonly Concept[] {
  const reader = readerOf(text, vocabulary);
  const words = reader.words.filter(word => !isInside(word, ignored)).slice(0, MOST_WORDS);
  const known = reader.readings.find(reading => isSame(reading.words, words));
  if (known) return known.concepts;
  const read = mendConversions(readBySound(words, text, vocabulary), text, vocabulary);
  // Typos are corrected last, because apparent English typos may be Japanese in romaji: kasen joho.
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

/**
 * Splits an unknown Latin word that is several known words run together; the parts keep its position. Other words are
 * returned as they are.
 */
function takeApart(word: Word, vocabulary: Vocabulary): Word[] {
  const inside = word.latin && !isKnown(word, vocabulary) ? splitRunTogether(word.base, vocabulary.latinWords) : null;
  if (!inside) return [word];
  return splitWords(inside.join(' '), vocabulary).map(part => ({ ...part, start: word.start, end: word.end }));
}

/** Replaces homophones of known names by these names; kana and romaji in the rest are read by sound. */
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

/** Corrects kanji conversion errors in printed names (業務軽続計画). */
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
