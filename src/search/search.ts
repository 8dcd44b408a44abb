/** Entry point of this folder: maps a question's words to concepts and ranks the documents that explain them. */
import { type Concept, findConcepts } from './concepts.ts';
import type { DocumentKind } from './index/documents.ts';
import type { SearchIndex } from './index/search-index.ts';
import { FIELD_WEIGHT, TermIndex } from './index/term-index.ts';
import { strengthsOf } from './ranking/evidence.ts';
import { type Ranking, rank } from './ranking/ranking.ts';
import type { Tokenizer } from './tokenizer/index.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import type { Span } from './words/spans.ts';
import { createWritingOut } from './writing-out.ts';

export interface Search {
  concepts(text: string, ignored?: readonly Span[]): readonly Concept[];
  /** Documents of a kind that explain anything, best first; ties in printed order. */
  rank(concepts: readonly Concept[], kind: DocumentKind): Ranking;
  /** Whether a term is a name or a users' word for one, not just a word of some text. */
  isNameOrSaying(term: string): boolean;
  /** Warm-up of the typo and conversion tables in steps, so that questions are answered in between. */
  prepare(): Promise<void>;
  /** Gently normalised text with kana and romaji converted and typos corrected. */
  writeOut(text: string): string;
  readonly vocabulary: Vocabulary;
}

/**
 * @param tokenizer gets the words of the index added
 * @param terms those of the index, where terms were added to them
 */
export function createSearch(
  searchIndex: SearchIndex,
  tokenizer: Tokenizer,
  terms = TermIndex.from(searchIndex.terms),
): Search {
  const { documents } = searchIndex;
  tokenizer.addWords(searchIndex.taught);
  const vocabulary = createVocabulary(searchIndex, tokenizer, terms);
  const { index } = vocabulary;
  const sizes = new Map<DocumentKind, number>();
  for (const { kind } of documents) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  const strengthsIn = rememberedByKind((concept: Concept, kind) => strengthsOf(concept, index, documents, kind));
  const ranked: Search['rank'] = (concepts, kind) =>
    rank(concepts, concept => strengthsIn(concept, kind), documents, sizes.get(kind) ?? 0);
  const rankedByOne = rememberedByKind((concept: Concept, kind) => ranked([concept], kind));
  const rankedBySeveral = rememberedByKind(ranked);
  const explained = (text: string) => ranked(findConcepts(text, vocabulary), 'project').hits[0]?.score ?? 0;
  const { writeOut, prepare } = createWritingOut(vocabulary, searchIndex.taught, explained);
  return {
    vocabulary,
    writeOut,
    prepare,
    isNameOrSaying: term => index.strongest(term) >= FIELD_WEIGHT.nameWord,
    concepts: (text, ignored) => findConcepts(text, vocabulary, ignored),
    // Keyed by the concept itself when there is only one: its list is created anew at each call, so it would miss the
    // cache.
    rank: (concepts, kind) =>
      concepts.length === 1 ? rankedByOne(concepts[0]!, kind) : rankedBySeveral(concepts, kind),
  };
}

/** Cache per object and kind: many rules ask for the same of a question. */
function rememberedByKind<Of extends object, Value>(
  compute: (of: Of, kind: DocumentKind) => Value,
): (of: Of, kind: DocumentKind) => Value {
  const known = new WeakMap<Of, Partial<Record<DocumentKind, Value>>>();
  return (of, kind) => {
    let values = known.get(of);
    if (!values) {
      values = {};
      known.set(of, values);
    }
    values[kind] ??= compute(of, kind);
    return values[kind];
  };
}
