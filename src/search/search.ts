/**
 * Ranking: how well each document explains what the question is about. A document's score is the share of the
 * question's weight it explains, so 1 means every word is accounted for; what nobody explains counts against all.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { stemmer } from 'stemmer';
import { type Concept, findConcepts, isUnknown, type Vocabulary } from './concepts.ts';
import { Converter } from './conversion/converter.ts';
import { writeOut } from './conversion/unconverted-text.ts';
import type { Document, DocumentKind } from './documents.ts';
import { mendEnglish, QUESTION_WORDS } from './english-slips.ts';
import { createEnglishWords } from './english-words.ts';
import { mendMisconverted } from './misconverted.ts';
import { hasKana, hasKanji } from './normalize.ts';
import { remembered } from './remembered.ts';
import type { SearchIndex } from './search-index.ts';
import { SlipFinder } from './slips.ts';
import { SoundalikeFinder } from './soundalikes.ts';
import type { Span } from './spans.ts';
import { englishPadding } from './stopwords.ts';
import { FIELD_WEIGHT, type Field, TermIndex } from './term-index.ts';
import type { Tokenizer } from './tokenizer/index.ts';

/** Why a document matched: which words of the question, through which term, how strongly. */
export interface Evidence {
  text: string;
  term: string;
  strength: number;
  /** Known from the words file alone, not printed in the plan. */
  lay: boolean;
}

export interface Hit {
  code: string;
  /** 0…1: share of the question's weight this document explains. */
  score: number;
  evidence: Evidence[];
  /** 0…1: how likely it is meant by the wording of the question, where that was weighed, too. */
  likelihood?: number;
  /** The score by words alone, where the wording was weighed, too. */
  byWords?: number;
}

export interface Weighed {
  concept: Concept;
  /** Weight in the question: rare words weigh more, words nobody knows weigh full. */
  importance: number;
}

export interface Ranking {
  weighed: Weighed[];
  hits: Hit[];
}

/** How much of the words it explains, 0…1. */
export const scoreOf = ({ hits }: Ranking, code: string): number => hits.find(hit => hit.code === code)?.score ?? 0;

export interface Search {
  concepts(text: string, ignored?: readonly Span[]): readonly Concept[];
  /** Documents of a kind that explain anything, best first; ties in printed order. */
  rank(concepts: readonly Concept[], kind: DocumentKind): Ranking;
  /** Whether a term names something or is what people call it, rather than standing somewhere in a text. */
  isNameOrSaying(term: string): boolean;
  /** Makes what the first slip of the pen would wait for, a part at a time, so that others are answered in between. */
  prepare(): Promise<void>;
  /** Gently normalised text, written out where it was typed without conversion. */
  writeOut(text: string): string;
  readonly vocabulary: Vocabulary;
}

/** A concept's evidence below this does not make a document relevant by itself. */
export const STRONG_EVIDENCE = 0.45;
const LAY_FIELDS: ReadonlySet<Field> = new Set<Field>(['about', 'aboutWord', 'near', 'nearWord']);
/** A text that explains a project less does not name it; one that explains it as well does. */
const UNNAMED = 0.6;
const NAMED = 0.75;
const LONGEST_COMPARED = 60;
/** In so long a name in kanji the first letter may be the wrong one. */
const FREE_START = 6;
/** Longer texts are no question of a person. */
const LONGEST_MENDED = 160;
const PARTS_FACTOR = 0.75;
/** A word no document stands for still counts, in full when nobody knows it: it is what the plan may not hold. */
const SAID_NEAR = 0.7;

/** @param tokenizer is taught the words of the index */
export function createSearch(searchIndex: SearchIndex, tokenizer: Tokenizer): Search {
  const { documents } = searchIndex;
  tokenizer.addWords(searchIndex.taught);
  const index = TermIndex.from(searchIndex.terms);
  const latinWords = new Set(searchIndex.latinWords);
  const vocabulary: Vocabulary = {
    tokenizer,
    compounds: new Map(searchIndex.compounds),
    index,
    synonyms: new Map(searchIndex.synonyms),
    latinWords,
    latinSlips: new SlipFinder(() => latinWords),
    paddingSlips: new SlipFinder(englishPadding),
    soundalikes: new SoundalikeFinder(() => latinWords),
    printedSlips: new SlipFinder(
      () => [...index.terms()].filter(term => hasKanji(term) && index.isPrinted(term)),
      FREE_START,
    ),
    soundSlips: new SlipFinder(() => index.sounds()),
  };
  const counts = new Map<DocumentKind, number>();
  for (const document of documents) counts.set(document.kind, (counts.get(document.kind) ?? 0) + 1);
  const strengths = new WeakMap<Concept, Partial<Record<DocumentKind, Strengths>>>();

  const converter = new Converter(tokenizer.dictionary, searchIndex.taught, index);
  const isEnglish = (word: string) => latinWords.has(word) || index.has(word) || index.has(stemmer(word));
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
    vocabulary,
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
      // Reads the list of English words.
      english.isEnglish('plan');
      for (const _ of converter.parts()) await nextTurn();
    },
    isNameOrSaying: term => index.strongest(term) >= FIELD_WEIGHT.nameWord,
    concepts: (text, ignored) => findConcepts(text, vocabulary, ignored),
    rank: rememberedRank((concepts, kind) => rank(concepts, strengthsIn(kind), documents, counts.get(kind) ?? 0)),
  };

  /** What was typed, where it names a project and what was written out for it does not. */
  function likelier(typed: string, written: string): string {
    if (written === typed || typed.length > LONGEST_COMPARED) return written;
    return explained(written) < UNNAMED && explained(typed) >= NAMED ? typed : written;
  }

  function explained(text: string): number {
    const concepts = findConcepts(text, vocabulary);
    return rank(concepts, strengthsIn('project'), documents, counts.get('project') ?? 0).hits[0]?.score ?? 0;
  }

  function strengthsIn(kind: DocumentKind): (concept: Concept) => Strengths {
    return concept => {
      const known = strengths.get(concept) ?? {};
      strengths.set(concept, known);
      known[kind] ??= strengthsOf(concept, index, documents, kind);
      return known[kind];
    };
  }
}

/** Rule after rule asks for the same ranking of a question: it is made once. */
function rememberedRank(rank: Search['rank']): Search['rank'] {
  const known = new WeakMap<readonly Concept[], Partial<Record<DocumentKind, Ranking>>>();
  return (concepts, kind) => {
    const rankings = known.get(concepts) ?? {};
    known.set(concepts, rankings);
    rankings[kind] ??= rank(concepts, kind);
    return rankings[kind];
  };
}

/** What each document of a kind says of a concept. */
type Strengths = ReadonlyMap<number, Evidence>;

function rank(
  concepts: readonly Concept[],
  strengthsOf: (concept: Concept) => Strengths,
  documents: readonly Document[],
  size: number,
): Ranking {
  const explained = new Map<number, { evidence: Evidence[]; importance: number }>();
  const weighed: Weighed[] = [];
  for (const concept of concepts) {
    const strengths = strengthsOf(concept);
    let strong = 0;
    for (const { strength } of strengths.values()) if (strength >= STRONG_EVIDENCE) strong += 1;
    const importance = concept.weight * (strong > 0 ? specificity(strong, size) : isUnknown(concept) ? 1 : SAID_NEAR);
    weighed.push({ concept, importance });
    for (const [doc, evidence] of strengths) {
      const before = explained.get(doc);
      if (before) {
        before.evidence.push(evidence);
        before.importance += importance * evidence.strength;
      } else explained.set(doc, { evidence: [evidence], importance: importance * evidence.strength });
    }
  }
  const total = weighed.reduce((sum, { importance }) => sum + importance, 0);
  const hits: (Hit & { doc: number })[] = [];
  for (const [doc, { evidence, importance }] of explained) {
    hits.push({ doc, code: documents[doc]?.code ?? '', score: total === 0 ? 0 : importance / total, evidence });
  }
  hits.sort((a, b) => b.score - a.score || a.doc - b.doc);
  return { weighed, hits };
}

/** 1 for a word one document knows, falling to .2 for a word all of them know. */
const specificity = (documents: number, size: number): number =>
  1 - (0.8 * Math.log(documents)) / Math.log(Math.max(2, size));

function strengthsOf(
  concept: Concept,
  index: TermIndex,
  documents: readonly Document[],
  kind: DocumentKind,
): Map<number, Evidence> {
  const strengths = new Map<number, Evidence>();
  for (const { term, factor } of concept.alternatives) {
    for (const { doc, weight, field } of index.postings(term)) {
      if (documents[doc]?.kind !== kind) continue;
      const strength = weight * factor;
      const before = strengths.get(doc);
      if (!before || before.strength < strength)
        strengths.set(doc, { text: concept.text, term, strength, lay: LAY_FIELDS.has(field) });
    }
  }
  const partsWeight = concept.parts.reduce((sum, part) => sum + part.weight, 0);
  if (partsWeight > 0) {
    const sums = new Map<number, number>();
    for (const part of concept.parts) {
      for (const { doc, weight } of index.postings(part.term))
        if (documents[doc]?.kind === kind) sums.set(doc, (sums.get(doc) ?? 0) + (weight * part.weight) / partsWeight);
    }
    const term = concept.parts.map(part => part.term).join('+');
    for (const [doc, sum] of sums) {
      const strength = sum * PARTS_FACTOR;
      const before = strengths.get(doc);
      if (!before || before.strength < strength) strengths.set(doc, { text: concept.text, term, strength, lay: false });
    }
  }
  return strengths;
}
