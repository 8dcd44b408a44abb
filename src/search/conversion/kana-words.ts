/**
 * Index of dictionary words by the hash of their reading, for unconverted text. Proper names except place names
 * and rare words are left out unless the index has them: ほうそう is read as 放送, not 疱瘡.
 */
import { type Dictionary, featuresOf, leftContext, wordCost } from '../tokenizer/dictionary.ts';
import { foldedAfter, HASH_START, hashOn, LONGEST_READING, vowelOf } from './sound-codes.ts';

const BUCKETS = 1 << 17;
const BEGINNINGS = 1 << 22;
/** Words above this cost are rare and left out, except hiragana words, which are grammar. */
const DEAREST = 8_000;
const NOTHING = -1;
const [SMALL_I, TE, DE, CHI, DI] = [0x3043, 0x3066, 0x3067, 0x3061, 0x3062];
const [N, I, NI] = [0x3093, 0x3044, 0x306b];
/** Romaji without an apostrophe reads ん plus a vowel or や, ゆ, よ as one syllable: keyed by the letter after ん. */
const AFTER_N: Record<number, number> = {
  12354: 0x306a,
  [I]: NI,
  12358: 0x306c,
  12360: 0x306d,
  12362: 0x306e,
  12420: NI,
  12422: NI,
  12424: NI,
};
const NEVER = 0;
const IF_KNOWN = 1;
const ALWAYS = 2;
const COMMA = 0x2c;
/** Fields of the dictionary's record before the reading. */
const READING_FIELD = 8;

export class KanaWords {
  readonly #heads = new Int32Array(BUCKETS).fill(NOTHING);
  /** Bloom filter: one bit for each hash of a reading or of a prefix of one. */
  readonly #beginnings = new Uint8Array(BEGINNINGS >> 3);
  #count = 0;
  #words = new Int32Array(1 << 18);
  #hashes = new Int32Array(1 << 18);
  #next = new Int32Array(1 << 18);

  readonly #dictionary: Dictionary;
  readonly #isWord: (surface: string) => boolean;
  /** By left context, which identifies the part of speech. */
  readonly #wanted = new Map<number, number>();
  readonly #reading = new Uint16Array(LONGEST_READING + 1);
  #group = 0;
  #at = 1;

  /** @param isWord whether a proper name or a rare word is included nevertheless */
  constructor(dictionary: Dictionary, isWord: (surface: string) => boolean) {
    this.#dictionary = dictionary;
    this.#isWord = isWord;
  }

  /** Reads a number of further spellings of the dictionary. @returns whether any are left */
  readOn(spellings: number): boolean {
    const { groups } = this.#dictionary.known;
    const last = Math.min(groups[0]!, this.#group + spellings);
    for (; this.#group < last; this.#group++) {
      const end = this.#at + 2 + groups[this.#at + 1]!;
      for (this.#at += 2; this.#at < end; this.#at++) this.#take(groups[this.#at]!);
    }
    return last < groups[0]!;
  }

  #take(word: number): void {
    const { known } = this.#dictionary;
    const { features, records } = known;
    const context = leftContext(known, word);
    let isWanted = this.#wanted.get(context);
    if (isWanted === undefined) {
      const [, pos, detail, kind] = featuresOf(known, word);
      const isName = detail === '固有名詞' && kind !== '地域';
      isWanted = pos === '記号' || pos === 'フィラー' ? NEVER : isName ? IF_KNOWN : ALWAYS;
      this.#wanted.set(context, isWanted);
    }
    if (isWanted === NEVER) return;
    const start = (records[(word >> 1) + 4]! << 16) | (records[(word >> 1) + 3]! & 0xffff);
    const isRare = wordCost(known, word) > DEAREST && !isHiragana(features, start);
    if ((isWanted === IF_KNOWN || isRare) && !this.#isWord(surfaceAt(features, start))) return;
    const length = readingAt(features, start, this.#reading);
    if (length > 0) this.#addAll(word, this.#reading, length);
  }

  /** Words with this hash of the reading; hash collisions are included. */
  *sounding(hash: number): Generator<number> {
    for (let at = this.#heads[hash & (BUCKETS - 1)]!; at !== NOTHING; at = this.#next[at]!)
      if (this.#hashes[at] === hash) yield this.#words[at]!;
  }

  /** Whether a reading may begin with this hash; false is certain. */
  mayBegin(hash: number): boolean {
    const bit = mixed(hash);
    return ((this.#beginnings[bit >> 3]! >> (bit & 7)) & 1) === 1;
  }

  /** Marks all prefixes of a reading from outside the dictionary. */
  markBeginnings(fold: string): void {
    let hash = HASH_START;
    for (let at = 0; at < fold.length; at++) {
      hash = hashOn(hash, fold.charCodeAt(at));
      this.#mark(hash);
    }
  }

  #mark(hash: number): void {
    const bit = mixed(hash);
    this.#beginnings[bit >> 3]! |= 1 << (bit & 7);
  }

  #addAll(word: number, reading: Uint16Array, length: number): void {
    this.#add(word, this.#markedHash(reading, length));
    const typed = asInRomaji(reading, length);
    if (typed > 0) this.#add(word, this.#markedHash(reading, typed));
  }

  #markedHash(reading: Uint16Array, length: number): number {
    let hash = HASH_START;
    let vowel = 0;
    for (let at = 0; at < length; at++) {
      const letter = foldedAfter(vowel, reading[at]!);
      if (letter === 0) continue;
      hash = hashOn(hash, letter);
      vowel = vowelOf(reading[at]!);
      this.#mark(hash);
    }
    return hash;
  }

  #add(word: number, hash: number): void {
    if (this.#count === this.#words.length) return;
    const at = this.#count++;
    const bucket = hash & (BUCKETS - 1);
    this.#words[at] = word;
    this.#hashes[at] = hash;
    this.#next[at] = this.#heads[bucket]!;
    this.#heads[bucket] = at;
  }
}

/** Mixes the bits of a hash. */
const mixed = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 10;

/**
 * Rewrites てぃ to ち, でぃ to ぢ and んや to にゃ in place, as typed in romaji. @returns the new length; 0 when
 * nothing changes
 */
function asInRomaji(reading: Uint16Array, length: number): number {
  let to = 0;
  let isOther = false;
  for (let at = 0; at < length; at++) {
    const code = reading[at]!;
    const next = at + 1 < length ? reading[at + 1]! : 0;
    const merged = next === SMALL_I ? (code === TE ? CHI : code === DE ? DI : 0) : code === N ? AFTER_N[next] : 0;
    if (!merged) {
      reading[to++] = code;
      continue;
    }
    isOther = true;
    at += 1;
    reading[to++] = merged;
    // にゃ for んや: small kana have the code before the large ones.
    if (merged === NI && next !== I) reading[to++] = next - 1;
  }
  return isOther ? to : 0;
}

const surfaceAt = (features: Buffer, start: number): string =>
  features.toString('utf8', start, features.indexOf(COMMA, start));

const isHiragana = (features: Buffer, start: number): boolean =>
  features[start] === 0xe3 &&
  (features[start + 1]! === 0x81 || (features[start + 1]! === 0x82 && features[start + 2]! < 0xa0));

/**
 * Copies the katakana reading of a record into `reading` as hiragana. @returns its length; 0 when it is missing or too
 * long
 */
function readingAt(features: Buffer, start: number, reading: Uint16Array): number {
  let at = start;
  for (let field = 0; field < READING_FIELD; at++) {
    const byte = features[at];
    if (byte === 0 || byte === undefined) return 0;
    if (byte === COMMA) field += 1;
  }
  let length = 0;
  for (; features[at] !== COMMA && features[at] !== 0; at += 3) {
    if (features[at] !== 0xe3 || length === LONGEST_READING) return 0;
    const code = 0x3000 | ((features[at + 1]! & 0x3f) << 6) | (features[at + 2]! & 0x3f);
    reading[length++] = code >= 0x30a1 && code <= 0x30f6 ? code - 0x60 : code;
  }
  return length;
}
