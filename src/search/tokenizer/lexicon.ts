/**
 * Proposes the words that can begin at each position: dictionary words, unknown runs, Latin runs and added words. One
 * pass over the text fills the lattice in linear time.
 */
import { characterLength, classAt, LATIN, LOOSE_HIRAGANA, runEnds } from './character-classes.ts';
import {
  CharClass,
  type Dictionary,
  firstWord,
  leftContext,
  rightContext,
  type WordTable,
  wordCost,
} from './dictionary.ts';
import { type Lattice, type PathStep, Source } from './lattice.ts';

const LONGEST_HIRAGANA = 8;
const HIRAGANA_COST_PER_CHARACTER = 3000;

export interface Lexicon {
  dictionary: Dictionary;
  /** Class of every UTF-16 unit: the dictionary's table or the one corrected for search. */
  classes: Uint8Array;
  lengthCost: LengthCost;
  userWords: UserWordSource | null;
}

/** Extra cost of a dictionary or unknown word at start..end of the text. */
export type LengthCost = (text: string, start: number, end: number) => number;

/** Words added to the dictionary's. */
export interface UserWordSource {
  /** Adds the words that begin at `at` to the lattice. */
  offer(lattice: Lattice, text: string, at: number): void;
}

/** The shortest path through a text. */
export function segment(lattice: Lattice, text: string, lexicon: Lexicon): { total: number; steps: PathStep[] } {
  const { classes, userWords } = lexicon;
  const ends = runEnds(text, classes);
  lattice.begin(text.length);
  for (let at = 0; at < text.length; at++) {
    if (!lattice.isReached(at)) continue;
    userWords?.offer(lattice, text, at);
    if (classAt(classes, text, at) === LATIN) offerLatin(lattice, text, at, ends[at]!, lexicon);
    else offerUnknown(lattice, text, at, ends[at]!, offerKnown(lattice, text, at, lexicon), lexicon);
  }
  return lattice.finish(text.length);
}

/** Walks the trie along the text. @returns whether any dictionary word begins here */
function offerKnown(lattice: Lattice, text: string, start: number, lexicon: Lexicon): boolean {
  const { dictionary } = lexicon;
  let found = false;
  let node = 0;
  for (let at = start; at < text.length; at++) {
    node = next(dictionary, node, widen(text.charCodeAt(at)));
    if (node === -1) return found;
    const leaf = child(dictionary, node, 0);
    if (leaf === -1) continue;
    found = true;
    offerGroup(
      lattice,
      dictionary.known,
      -1 - dictionary.trieBase[leaf]!,
      start,
      at + 1,
      Source.KNOWN,
      lexicon.lengthCost(text, start, at + 1),
    );
  }
  return found;
}

/** Ids of the dictionary words with exactly this spelling. */
export function* wordsWritten(dictionary: Dictionary, surface: string): Generator<number> {
  let node = 0;
  for (let at = 0; at < surface.length && node !== -1; at++) node = next(dictionary, node, surface.charCodeAt(at));
  const leaf = node === -1 ? -1 : child(dictionary, node, 0);
  if (leaf === -1) return;
  const { groups, groupStarts } = dictionary.known;
  const group = groupStarts[-1 - dictionary.trieBase[leaf]!]!;
  for (let i = group + 2; i < group + 2 + groups[group + 1]!; i++) yield groups[i]!;
}

/** The trie node after one more character; -1 when there is none. */
function next(dictionary: Dictionary, from: number, code: number): number {
  // A zero byte marks the end of a word in the trie.
  if (code === 0) return -1;
  if (code < 0x80) return child(dictionary, from, code);
  let node = code < 0x800 ? child(dictionary, from, 0xc0 | (code >> 6)) : child(dictionary, from, 0xe0 | (code >> 12));
  if (node !== -1 && code >= 0x800) node = child(dictionary, node, 0x80 | ((code >> 6) & 0x3f));
  return node === -1 ? -1 : child(dictionary, node, 0x80 | (code & 0x3f));
}

function child({ trieBase, trieCheck }: Dictionary, node: number, byte: number): number {
  const next = trieBase[node]! + byte;
  return trieCheck[next] === node ? next : -1;
}

/** IPADIC has punctuation and signs in full width only. Letters and digits are unchanged: they form Latin runs. */
function widen(code: number): number {
  const isSign = (code > 0x20 && code < 0x30) || (code > 0x39 && code < 0x41) || (code > 0x5a && code < 0x61);
  return isSign || (code > 0x7a && code < 0x7f) ? code + 0xfee0 : code;
}

function offerUnknown(
  lattice: Lattice,
  text: string,
  at: number,
  runEnd: number,
  knownBegins: boolean,
  lexicon: Lexicon,
): void {
  const runClass = classAt(lexicon.classes, text, at);
  if (runClass === LOOSE_HIRAGANA) {
    if (!knownBegins) offerHiragana(lattice, at, runEnd, lexicon);
    return;
  }
  const rule = lexicon.dictionary.classRules[runClass]!;
  if (knownBegins && !rule.always) return;
  const end = rule.grouped ? runEnd : at + characterLength(text, at);
  offerGroup(lattice, lexicon.dictionary.unknown, runClass, at, end, Source.UNKNOWN, lexicon.lengthCost(text, at, end));
}

/** Nouns of every length, at a cost growing with the length. */
function offerHiragana(lattice: Lattice, at: number, runEnd: number, lexicon: Lexicon): void {
  const { unknown } = lexicon.dictionary;
  const word = firstWord(unknown, CharClass.HIRAGANA);
  for (let length = 1; length <= LONGEST_HIRAGANA && at + length <= runEnd; length++) {
    offerWord(lattice, unknown, word, at, at + length, Source.UNKNOWN, (length - 1) * HIRAGANA_COST_PER_CHARACTER);
  }
}

/** A number or a noun, never the proper names and interjections IPADIC proposes for unknown letters. */
function offerLatin(lattice: Lattice, text: string, at: number, end: number, lexicon: Lexicon): void {
  const { unknown } = lexicon.dictionary;
  const isNumber = /^\d+$/.test(text.slice(at, end));
  const word = firstWord(unknown, isNumber ? CharClass.NUMERIC : CharClass.ALPHA);
  offerWord(lattice, unknown, word, at, end, Source.UNKNOWN, 0);
}

function offerGroup(
  lattice: Lattice,
  table: WordTable,
  key: number,
  start: number,
  end: number,
  source: Source,
  extraCost: number,
): void {
  const group = table.groupStarts[key]!;
  const last = group + 2 + table.groups[group + 1]!;
  for (let i = group + 2; i < last; i++) offerWord(lattice, table, table.groups[i]!, start, end, source, extraCost);
}

function offerWord(
  lattice: Lattice,
  table: WordTable,
  word: number,
  start: number,
  end: number,
  source: Source,
  extraCost: number,
): void {
  const cost = wordCost(table, word) + extraCost;
  lattice.add(start, end, leftContext(table, word), rightContext(table, word), cost, source, word);
}
