/**
 * Ranking: how well each document explains what the question is about. A document's score is the share of the
 * question's weight it explains, so 1 means every word is accounted for; what nobody explains counts against all.
 */
import type { Plan } from '../plan/plan.ts';
import { type Concept, findConcepts, type Vocabulary } from './concepts.ts';
import { type Document, type DocumentKind, indexPlan } from './documents.ts';
import type { LayWords } from './lay-words.ts';
import { gentle, hasKana, hasKanji } from './normalize.ts';
import type { Span } from './pieces.ts';
import { SlipFinder } from './slips.ts';
import { englishPadding } from './stopwords.ts';
import { FIELD_WEIGHT, type Field, TermIndex } from './term-index.ts';
import type { Tokenizer, UserWord } from './tokenizer/index.ts';
import { splitWords, termOf, type Word, type WordSource } from './words.ts';

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

export interface Search {
  concepts(text: string, ignored?: readonly Span[]): readonly Concept[];
  /** Documents of a kind that explain anything, best first; ties in printed order. */
  rank(concepts: readonly Concept[], kind: DocumentKind): Ranking;
  /** Whether a term names something or is what people call it, rather than standing somewhere in a text. */
  isNameOrSaying(term: string): boolean;
  readonly vocabulary: Vocabulary;
}

/** A concept's evidence below this does not make a document relevant by itself. */
export const STRONG_EVIDENCE = 0.45;
const LAY_FIELDS: ReadonlySet<Field> = new Set<Field>(['about', 'aboutWord', 'near', 'nearWord']);
const PARTS_FACTOR = 0.75;
/** A word no document stands for still counts, in full when nobody knows it: it is what the plan may not hold. */
const SAID_NEAR = 0.7;

export function createSearch(plan: Plan, layWords: LayWords, tokenizer: Tokenizer): Search {
  const { source, split } = teach(plan, layWords, tokenizer);
  const index = new TermIndex();
  const documents = indexPlan(plan, layWords, index, source, split);
  const latinWords = new Set(englishWords(plan, layWords));
  const vocabulary: Vocabulary = {
    ...source,
    index,
    synonyms: synonymTable(layWords, source),
    latinWords,
    latinSlips: new SlipFinder(latinWords),
    paddingSlips: new SlipFinder(englishPadding()),
    printedSlips: new SlipFinder([...index.terms()].filter(term => hasKanji(term) && index.isPrinted(term))),
    soundSlips: new SlipFinder(index.sounds()),
  };
  const counts = new Map<DocumentKind, number>();
  for (const document of documents) counts.set(document.kind, (counts.get(document.kind) ?? 0) + 1);
  const strengths = new WeakMap<Concept, Partial<Record<DocumentKind, Strengths>>>();

  return {
    vocabulary,
    isNameOrSaying: term => index.strongest(term) >= FIELD_WEIGHT.nameWord,
    concepts: (text, ignored) => findConcepts(text, vocabulary, ignored),
    rank: rememberedRank((concepts, kind) => rank(concepts, strengthsIn(kind), documents, counts.get(kind) ?? 0)),
  };

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
  const byDocument = new Map<number, Evidence[]>();
  const weighed: Weighed[] = [];
  const found = concepts.map(concept => {
    const strengths = strengthsOf(concept);
    let strong = 0;
    for (const { strength } of strengths.values()) if (strength >= STRONG_EVIDENCE) strong += 1;
    const isKnown = concept.alternatives.length + concept.parts.length > 0;
    const importance = concept.weight * (strong > 0 ? specificity(strong, size) : isKnown ? SAID_NEAR : 1);
    weighed.push({ concept, importance });
    for (const [doc, evidence] of strengths) {
      const list = byDocument.get(doc);
      if (list) list.push(evidence);
      else byDocument.set(doc, [evidence]);
    }
    return { strengths, importance };
  });
  const total = weighed.reduce((sum, { importance }) => sum + importance, 0);
  const hits: (Hit & { doc: number })[] = [];
  for (const [doc, evidence] of byDocument) {
    let explained = 0;
    for (const { strengths, importance } of found) explained += importance * (strengths.get(doc)?.strength ?? 0);
    hits.push({ doc, code: documents[doc]?.code ?? '', score: total === 0 ? 0 : explained / total, evidence });
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

/**
 * Teaches the tokenizer the plan's names, and those of the words people use that the dictionary of 2007 does not hold
 * (みやぎっこ, 障がい者). What it takes apart correctly needs no teaching: terms are met across words.
 */
function teach(
  plan: Plan,
  layWords: LayWords,
  tokenizer: Tokenizer,
): { source: WordSource; split: Map<string, Word[]> } {
  const plain: WordSource = { tokenizer, compounds: new Map() };
  const compounds = new Map<string, Word[]>();
  const split = new Map<string, Word[]>();
  const taught: UserWord[] = [];
  const add = (surface: string, inside: Word[], reading?: string) => {
    if (inside.length > 1) compounds.set(surface, inside);
    taught.push({ surface, reading: reading ?? inside.map(word => word.reading || word.surface).join('') });
  };
  for (const { surface, reading } of planNames(plan)) add(surface, splitWords(surface, plain), reading);
  for (const said of sayings(layWords)) {
    const surface = gentle(said);
    if (split.has(said) || compounds.has(surface)) continue;
    const inside = splitWords(surface, plain);
    const isStrange = inside.some(word => !word.known && !word.latin) && !inside.some(word => word.grammar);
    if (isStrange) add(surface, inside);
    else split.set(said, inside);
  }
  tokenizer.addWords(taught);
  return { source: { tokenizer, compounds }, split };
}

const isJapanese = (text: string): boolean => hasKanji(text) || hasKana(text);

function* planNames(plan: Plan): Generator<UserWord> {
  for (const entry of plan.entries) {
    for (const named of [entry.nickname, ...entry.subSystems])
      if (named && isJapanese(named.name)) yield { surface: gentle(named.name), reading: named.reading };
    for (const alias of entry.aliases) if (isJapanese(alias)) yield { surface: gentle(alias) };
  }
}

function* sayings(layWords: LayWords): Generator<string> {
  for (const words of [
    ...Object.values(layWords.measures),
    ...Object.values(layWords.areas),
    ...Object.values(layWords.passages),
  ])
    yield* words.about.ja;
  for (const words of Object.values(layWords.projects)) {
    yield* words.about.ja;
    yield* words.near.ja;
  }
  for (const { say, plan } of layWords.words) yield* [...say, ...plan].filter(isJapanese);
}

/** Every English word of the plan and of what people say, unstemmed: slips are made in words, not in stems. */
function* englishWords(plan: Plan, layWords: LayWords): Generator<string> {
  const texts = [
    ...plan.entries.flatMap(entry => [
      entry.nameEn,
      ...entry.aliases,
      entry.nickname?.nameEn ?? '',
      ...entry.subSystems.map(one => one.nameEn),
    ]),
    ...plan.measures.map(measure => measure.nameEn),
    ...[layWords.projects, layWords.measures, layWords.areas, layWords.passages].flatMap(part =>
      Object.values(part).flatMap(words => words.about.en),
    ),
  ];
  for (const text of texts) yield* gentle(text).match(/[a-z]{4,}/g) ?? [];
}

function synonymTable(layWords: LayWords, source: WordSource): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  const term = (text: string) => termOf(splitWords(gentle(text), source));
  for (const { say, plan } of layWords.words) {
    for (const said of say.map(term)) table.set(said, [...(table.get(said) ?? []), ...plan.map(term)]);
  }
  return table;
}
