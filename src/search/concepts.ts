/**
 * Question text → concepts: the things it is about, each with the terms of the index that may stand for it and how
 * sure that is. A concept without alternatives is a word the plan does not know; ranking counts it against every
 * document, which is how questions the plan does not answer are told apart.
 */
import { stemmer } from 'stemmer';
import { readSound } from './kana-reader.ts';
import { readLetterNames } from './letter-names.ts';
import { findMisconverted } from './misconverted.ts';
import { mayBeMistyped, mendMistyped } from './mistyped.ts';
import { hasKanji, isKana } from './normalize.ts';
import { splitRunTogether } from './run-together.ts';
import type { SlipFinder } from './slips.ts';
import { kanaOfRomaji, soundOf, soundOfKana } from './sound.ts';
import type { TermIndex } from './term-index.ts';
import { joined, splitWords, termOf, type Word, type WordSource } from './words.ts';

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

export interface Vocabulary extends WordSource {
  index: TermIndex;
  synonyms: ReadonlyMap<string, readonly string[]>;
  /** English words of the plan and of what people say, unstemmed. */
  latinWords: ReadonlySet<string>;
  latinSlips: SlipFinder;
  /** English words that say nothing of a topic, mistyped: mesures. */
  paddingSlips: SlipFinder;
  /** Printed names in Japanese letters, for wrong conversions. */
  printedSlips: SlipFinder;
  soundSlips: SlipFinder;
}

const LONGEST_PHRASE = 8;
/** Longest stretch read by its sound, in kana. */
const LONGEST_SOUND = 120;
/** No question needs more words than this; hostile text has hundreds. */
const MOST_WORDS = 80;
/** Strange words that are guessed at: nobody makes more slips in a question, and each costs a look through all that is known. */
const MOST_GUESSED = 12;
const SYNONYM_FACTOR = 0.85;
const SOUND_FACTOR = 0.95;
const SLIP_FACTOR = 0.85;

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
  const read = mendConversions(readUnconverted(words, text, vocabulary), text, vocabulary);
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

export interface Span {
  start: number;
  end: number;
}

const isInside = (word: Span, spans: readonly Span[]): boolean =>
  spans.some(span => word.start >= span.start && word.end <= span.end);

/** A word, or a stretch that stands for terms it does not spell: read by its sound, or converted into the wrong kanji. */
type Piece = Word | Stretch;
interface Stretch {
  terms: readonly string[];
  factor: number;
  surface: string;
  start: number;
  end: number;
}

/** Replaces runs of kana and romaji that the index does not know as written by the words they sound like. */
function readUnconverted(words: Word[], text: string, vocabulary: Vocabulary): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 0; i < words.length; ) {
    const run = unconvertedRun(words, i, text);
    const sound = run.sound;
    const spelt = run.words[0]?.latin ? null : readLetterNames(run.words.map(word => word.surface).join(''));
    if (spelt !== null && vocabulary.index.has(spelt)) {
      pieces.push(stretchOf(run.words, [spelt], SOUND_FACTOR, text));
      i += run.words.length;
      continue;
    }
    const strange = run.words.some(word => word.weight >= 0.3 && !isKnown(word, vocabulary));
    const content = run.words.filter(word => word.weight > 0).length;
    // Known English words are English: "site in Chinese" is no romaji.
    const mayBeKana = strange || (!run.words[0]?.latin && (run.unread || content > 1));
    if (sound !== null && sound.length >= 2 && sound.length <= LONGEST_SOUND && mayBeKana) {
      const reading = readSound(sound, vocabulary.index);
      // ぼうさい falls into ぼう and さい, which the index may hold too: fewer words are the better reading.
      const better = strange || run.unread || reading.words.length < content;
      if (better && reading.words.length > 0 && reading.explained >= 0.6) {
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
    // Reading it again from its second word on would find no more, and cost the square of its length.
    pieces.push(...run.words);
    i += run.words.length;
  }
  return pieces;
}

function stretchOf(words: readonly Span[], terms: readonly string[], factor: number, text: string): Stretch {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  return { terms, factor, surface: text.slice(start, end), start, end };
}

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

function isKnown(word: Word, { index, synonyms }: Vocabulary): boolean {
  return index.has(word.key) || synonyms.has(word.key);
}

interface Run {
  words: Word[];
  /** Sound of the whole run; null when it cannot be said. */
  sound: string | null;
  /** The tokenizer itself did not know a word of it. */
  unread: boolean;
}

/** The stretch from words[from] on that was typed in kana alone or in romaji alone. */
function unconvertedRun(words: readonly Word[], from: number, text: string): Run {
  const first = words[from] as Word;
  const run: Word[] = [];
  let letters = '';
  for (let i = from; i < words.length; i++) {
    const word = words[i] as Word;
    const before = run.at(-1);
    // Kana and romaji are one run only where nothing parts them (saiがい): "ITの" is two words.
    if (word.latin !== first.latin && words[i - 1]?.end !== word.start) break;
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

/** The word in kana; null when it was typed neither in kana nor in romaji. */
function lettersOf(word: Word): string | null {
  if (word.latin) return isEnglishPadding(word) ? null : kanaOfRomaji(word.surface);
  return isKana(word.surface) ? word.surface : null;
}

/** "make", "there": letters that could be romaji but are not. Shorter ones may be particles (no, to, ni). */
const isEnglishPadding = ({ weight, surface }: Word): boolean => weight === 0 && surface.length > 3;

/** Covers the pieces with the longest phrases the index or the synonyms know; the rest stay single words. */
function coverWithPhrases(pieces: Piece[], vocabulary: Vocabulary): Concept[] {
  const n = pieces.length;
  const value = new Float64Array(n + 1);
  const from = new Int32Array(n + 1);
  const chosen: (Concept | null)[] = new Array(n + 1).fill(null);
  for (let j = 1; j <= n; j++) {
    value[j] = value[j - 1] as number;
    from[j] = j - 1;
    chosen[j] = null;
    for (let i = Math.max(0, j - LONGEST_PHRASE); i < j; i++) {
      const concept =
        j - i === 1 ? pieceConcept(pieces[i] as Piece, vocabulary) : phraseConcept(pieces, i, j, vocabulary);
      if (!concept) continue;
      // Longer phrases are worth more than their words apart: 情報通信 + 基盤 < 情報通信基盤.
      const gain = (j - i) ** 1.4 * (concept.alternatives.length > 0 ? 1 : 0.01);
      if ((value[i] as number) + gain > (value[j] as number)) {
        value[j] = (value[i] as number) + gain;
        from[j] = i;
        chosen[j] = concept;
      }
    }
  }
  const concepts: Concept[] = [];
  for (let j = n; j > 0; j = from[j] as number) {
    const concept = chosen[j];
    if (concept && (concept.weight > 0 || concept.parts.length > 1)) concepts.unshift(concept);
  }
  return concepts;
}

function pieceConcept(piece: Piece, vocabulary: Vocabulary): Concept | null {
  if ('terms' in piece) {
    const { terms, factor, surface: text, start, end } = piece;
    return {
      text,
      start,
      end,
      weight: 1,
      alternatives: terms.map(term => ({ term, factor, how: 'sound' })),
      parts: [],
    };
  }
  // A padding word alone is no concept even where the index knows it.
  if (piece.grammar || (piece.weight === 0 && piece.parts.length === 0)) return null;
  return conceptOf([piece], termOf([piece]), vocabulary);
}

function phraseConcept(pieces: readonly Piece[], from: number, to: number, vocabulary: Vocabulary): Concept | null {
  const first = pieces[from] as Piece;
  const last = pieces[to - 1] as Piece;
  if ('terms' in first || first.grammar || 'terms' in last || last.grammar) return null;
  const nextToLast = pieces[to - 2] as Piece;
  // 派遣の事業 is 派遣 and padding, 業務継続計画 is one thing.
  if (last.weight === 0 && !('terms' in nextToLast) && nextToLast.grammar) return null;
  const words: Word[] = [];
  for (let at = from; at < to; at++) {
    const piece = pieces[at] as Piece;
    if ('terms' in piece) return null;
    words.push(piece);
  }
  const term = termOf(words);
  const { index, synonyms } = vocabulary;
  const mayBeJoined = (words.length === 2 && words.every(word => word.latin)) || words.some(word => word.mended);
  return mayBeJoined || index.has(term) || synonyms.has(term) ? conceptOf(words, term, vocabulary) : null;
}

/** Null for a phrase that neither the index nor the synonyms know. */
function conceptOf(words: readonly Word[], term: string, { index, synonyms }: Vocabulary): Concept | null {
  const alternatives: Alternative[] = [];
  const likeness = Math.min(...words.map(word => word.mended?.likeness ?? 1));
  for (const one of spellings(term, words))
    if (index.has(one))
      alternatives.push(
        likeness === 1
          ? { term: one, factor: 1, how: 'typed' }
          : { term: one, factor: SLIP_FACTOR * likeness, how: 'slip' },
      );
  for (const one of synonyms.get(term) ?? []) alternatives.push({ term: one, factor: SYNONYM_FACTOR, how: 'synonym' });
  if (words.length > 1 && alternatives.length === 0) return null;
  const content = words.filter(word => !word.grammar);
  const weights = content.map(word => word.weight);
  const inner = content.flatMap(word => (word.parts.length > 0 ? word.parts : [word]));
  return {
    text: words.map(word => word.surface).join(''),
    start: (words[0] as Word).start,
    end: (words.at(-1) as Word).end,
    weight: words.length === 1 ? (weights[0] ?? 0) : Math.max(0.6, ...weights),
    alternatives,
    // In case no document knows the whole phrase; of mistyped words a known phrase is the better reading than its parts.
    parts: inner.length > 1 && likeness === 1 ? inner.map(word => ({ term: word.key, weight: word.weight })) : [],
  };
}

const MOST_SPELLINGS = 9;

/** English compounds are written apart and together: broad band, broadband. A mistyped word may be one of several. */
function spellings(term: string, words: readonly Word[]): string[] {
  if (words.some(word => word.mended)) {
    let meant: Word[][] = [[]];
    for (const word of words) {
      const readings = word.mended?.keys.map(key => ({ ...word, key })) ?? [word];
      meant = meant.flatMap(before => readings.map(reading => [...before, reading])).slice(0, MOST_SPELLINGS);
    }
    return meant.map(termOf);
  }
  if (words.length === 2 && words.every(word => word.latin)) return [term, joined(words)];
  return words.length === 1 && words[0]?.latin && stemmer(term) !== term && term.length > 3
    ? [term, stemmer(term)]
    : [term];
}

/** Last resorts for a word nobody knows: the same sound in other characters, then the nearest known words. */
function guess(text: string, vocabulary: Vocabulary): Partial<Concept> {
  const { index, tokenizer, latinSlips, soundSlips } = vocabulary;
  const sound = soundOf(text, tokenizer);
  const spokenLength = tokenizer.tokenize(text).reduce((sum, token) => sum + token.reading.length, 0);
  if (sound !== null && spokenLength >= 4 && !/^[a-z0-9]+$/.test(text)) {
    // Wrong kanji for a word the plan prints; what people say is too wide a net (移植 is not 委嘱).
    const same = [...(index.soundingLike(sound) ?? [])].filter(term => !hasKanji(text) || index.isPrinted(term));
    if (same.length > 0)
      return { alternatives: same.map(term => ({ term, factor: SOUND_FACTOR * 0.9, how: 'sound' })) };
  }
  // Longer English words were mended before; so short a one may be any of those near it, and joins no phrase.
  if (/^[a-z]{4}$/.test(text)) {
    const near = latinSlips.find(text);
    if (near.length > 0)
      return {
        alternatives: near.map(({ word, likeness }) => ({
          term: stemmer(word),
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

const kanaSound = (latin: string): string | null => {
  const kana = kanaOfRomaji(latin);
  return kana === null ? null : soundOfKana(kana);
};
