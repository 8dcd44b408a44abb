/**
 * The data a search works on: built from the plan and the synonyms file in about a second. Plain JSON data, so that it
 * can be cached (kept-index.ts).
 */
import type { Plan } from '../../plan/plan.ts';
import type { Tokenizer, UserWord } from '../tokenizer/index.ts';
import { gentle, hasKana, hasKanji } from '../words/normalize.ts';
import { splitWords, termOf, type Word, type WordSource } from '../words/words.ts';
import { type Document, indexPlan } from './documents.ts';
import type { LayWords } from './lay-words.ts';
import { TermIndex, type TermTable } from './term-index.ts';

export interface SearchIndex {
  /** Postings refer to positions in this list. */
  documents: Document[];
  terms: TermTable;
  /** Words added to the tokenizer. */
  taught: UserWord[];
  /** Added words with their parts. */
  compounds: [string, Word[]][];
  /** Users' words → the plan's terms. */
  synonyms: [string, string[]][];
  /** English words of the plan and its users, unstemmed. */
  latinWords: string[];
}

/** @param tokenizer gets the words of the index added as a side effect */
export function buildIndex(plan: Plan, layWords: LayWords, tokenizer: Tokenizer): SearchIndex {
  const { taught, compounds, split } = teach(plan, layWords, tokenizer);
  const source: WordSource = { tokenizer, compounds };
  const terms = new TermIndex();
  const documents = indexPlan(plan, layWords, terms, source, split);
  return {
    documents,
    terms: terms.table(),
    taught,
    compounds: [...compounds],
    synonyms: [...synonymTable(layWords, source)],
    latinWords: [...new Set(englishWords(plan, layWords))],
  };
}

interface Taught {
  taught: UserWord[];
  compounds: Map<string, Word[]>;
  /** Texts that needed no added word, already split. */
  split: Map<string, Word[]>;
}

/**
 * Adds to the tokenizer the plan's names, and users' words that the dictionary of 2007 does not hold (みやぎっこ,
 * 障がい者). Texts it splits correctly need no added word, because terms are matched across words.
 */
function teach(plan: Plan, layWords: LayWords, tokenizer: Tokenizer): Taught {
  const plain: WordSource = { tokenizer, compounds: new Map() };
  const compounds = new Map<string, Word[]>();
  const split = new Map<string, Word[]>();
  const taught: UserWord[] = [];
  const add = (surface: string, inside: Word[], reading?: string) => {
    if (inside.length > 1) compounds.set(surface, inside);
    taught.push({ surface, reading: reading ?? soundedOut(inside) });
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
  return { taught, compounds, split };
}

/** The reading of words, with the spelling of those that have none. */
export const soundedOut = (inside: readonly Word[]): string =>
  inside.map(word => word.reading || word.surface).join('');

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

/** Every English word of the plan and its users, unstemmed: typos occur in words, not in stems. */
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
  for (const text of texts) yield* latinWordsOf(text);
}

export const latinWordsOf = (text: string): string[] => gentle(text).match(/[a-z]{4,}/g) ?? [];

function synonymTable(layWords: LayWords, source: WordSource): Map<string, string[]> {
  const table = new Map<string, string[]>();
  const term = (text: string) => termOf(splitWords(gentle(text), source));
  for (const { say, plan } of layWords.words) {
    for (const said of say.map(term)) table.set(said, [...(table.get(said) ?? []), ...plan.map(term)]);
  }
  return table;
}
