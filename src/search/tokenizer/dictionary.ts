/**
 * The IPADIC dictionary in memory: flat typed arrays as in the files, decoded per token on demand. Read by
 * `dictionary-files.ts`.
 */

export interface Dictionary {
  /** Double-array trie over the UTF-8 bytes of the surfaces; a zero byte leads to the leaf, which holds -1 - key. */
  trieBase: Int32Array;
  trieCheck: Int32Array;
  /** Keyed by the trie's value. */
  known: WordTable;
  /** Keyed by character class. */
  unknown: WordTable;
  /** Connection cost of a right context followed by a left context, at `right * contexts + left`. */
  connections: Int16Array;
  contexts: number;
  /** Class of every UTF-16 unit, an index into `classRules`. */
  classes: Uint8Array;
  classRules: ClassRule[];
}

/** Words grouped by key; a word's id is the byte offset of its record in the file. */
export interface WordTable {
  /** Five numbers per word: left context, right context, cost, then the offset of its features, low half first. */
  records: Int16Array;
  /** Comma-separated lists in UTF-8, each terminated by a zero byte. */
  features: Buffer;
  /** Offset of each key's group in `groups`. */
  groupStarts: Uint32Array;
  /** Groups in sequence: key, number of words, their ids. */
  groups: Int32Array;
}

/** Rule for unknown words of a character class. */
export interface ClassRule {
  name: string;
  /** Unknown words are proposed even where known words begin. */
  always: boolean;
  /** The whole run is one unknown word; otherwise each character is one. */
  grouped: boolean;
}

export const RECORD_BYTES = 10;

/** Ids of the classes used here, in the dictionary's order. */
export const CharClass = {
  DEFAULT: 0,
  SPACE: 1,
  KANJI: 2,
  SYMBOL: 3,
  NUMERIC: 4,
  ALPHA: 5,
  HIRAGANA: 6,
  KANJI_NUMERAL: 8,
} as const;

export const leftContext = (table: WordTable, word: number): number => table.records[word >> 1]!;
export const rightContext = (table: WordTable, word: number): number => table.records[(word >> 1) + 1]!;
export const wordCost = (table: WordTable, word: number): number => table.records[(word >> 1) + 2]!;

/** For the word classes this is the plain noun (for NUMERIC the numeral), which the dictionary lists first. */
export const firstWord = (table: WordTable, key: number): number => table.groups[table.groupStarts[key]! + 2]!;

/** Size of the cache of decoded words per table: questions mostly use the same few thousand. */
const MOST_READ = 20_000;
const read = new WeakMap<WordTable, Map<number, readonly string[]>>();

/** Surface (or class name), part of speech in four levels, conjugation, base form, reading, pronunciation. */
export function featuresOf(table: WordTable, word: number): readonly string[] {
  let known = read.get(table);
  if (!known || known.size >= MOST_READ) {
    known = new Map();
    read.set(table, known);
  }
  const features = known.get(word) ?? readFeatures(table, word);
  known.set(word, features);
  return features;
}

function readFeatures(table: WordTable, word: number): string[] {
  const low = table.records[(word >> 1) + 3]! & 0xffff;
  const start = (table.records[(word >> 1) + 4]! << 16) | low;
  return table.features.toString('utf8', start, table.features.indexOf(0, start)).split(',');
}
