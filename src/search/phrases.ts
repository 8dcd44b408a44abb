/** Joins pieces to concepts: the longest phrases known to the index or the synonyms, in any spelling. */
import type { Alternative, Concept } from './concepts.ts';
import { type Piece, SLIP_FACTOR } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';
import { stemOf } from './words/stem.ts';
import { isWeak } from './words/stopwords.ts';
import { joined, termOf, type Word } from './words/words.ts';

const LONGEST_PHRASE = 8;
const SYNONYM_FACTOR = 0.85;

/** Covers the pieces with the longest known phrases (dynamic programming); the rest stay single words. */
export function coverWithPhrases(pieces: Piece[], vocabulary: Vocabulary): Concept[] {
  const n = pieces.length;
  const value = new Float64Array(n + 1);
  const from = new Int32Array(n + 1);
  const chosen: (Concept | null)[] = new Array(n + 1).fill(null);
  for (let j = 1; j <= n; j++) {
    value[j] = value[j - 1]!;
    from[j] = j - 1;
    chosen[j] = null;
    for (let i = Math.max(0, j - LONGEST_PHRASE); i < j; i++) {
      const concept = j - i === 1 ? pieceConcept(pieces[i]!, vocabulary) : phraseConcept(pieces, i, j, vocabulary);
      if (!concept) continue;
      // A longer phrase is worth more than its words: 情報通信 + 基盤 < 情報通信基盤.
      const gain = (j - i) ** 1.4 * (concept.alternatives.length > 0 ? 1 : 0.01);
      if (value[i]! + gain > value[j]!) {
        value[j] = value[i]! + gain;
        from[j] = i;
        chosen[j] = concept;
      }
    }
  }
  const concepts: Concept[] = [];
  for (let j = n; j > 0; j = from[j]!) {
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
  // A padding word alone is not a concept, even when the index has it.
  if (piece.grammar || (piece.weight === 0 && piece.parts.length === 0)) return null;
  return conceptOf([piece], termOf([piece]), vocabulary);
}

function phraseConcept(pieces: readonly Piece[], from: number, to: number, vocabulary: Vocabulary): Concept | null {
  const first = pieces[from]!;
  const last = pieces[to - 1]!;
  if ('terms' in first || first.grammar || 'terms' in last || last.grammar) return null;
  const nextToLast = pieces[to - 2]!;
  // 派遣の事業 is 派遣 plus padding, 業務継続計画 is one term.
  if (last.weight === 0 && !('terms' in nextToLast) && nextToLast.grammar) return null;
  const words: Word[] = [];
  for (let at = from; at < to; at++) {
    const piece = pieces[at]!;
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
    start: words[0]!.start,
    end: words.at(-1)!.end,
    weight: words.length === 1 ? (weights[0] ?? 0) : Math.max(0.6, ...weights),
    alternatives,
    // Used when no document holds the whole phrase; for corrected typos the known phrase is better than its parts.
    parts: inner.length > 1 && likeness === 1 ? inner.map(word => ({ term: word.key, weight: word.weight })) : [],
  };
}

const MOST_SPELLINGS = 9;

/**
 * English compounds are written open or closed: broad band, broadband. A corrected typo may have several candidates.
 */
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
  const isLatin = words.length === 1 && (words[0]?.latin || /^[a-z]+$/.test(term));
  const stem = isLatin && term.length >= 3 ? stemOf(term) : term;
  // Users' words in Latin letters only are indexed by stem, but GPS within Japanese text is not.
  return stem !== term && !isWeak(stem) ? [term, stem] : [term];
}
