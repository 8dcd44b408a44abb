/**
 * Converts kana to kanji: the shortest path through a lattice of all words with matching readings, by the dictionary's
 * word and connection costs.
 */
import type { TermIndex } from '../index/term-index.ts';
import { CharClass, type Dictionary, firstWord, leftContext, rightContext } from '../tokenizer/dictionary.ts';
import type { UserWord } from '../tokenizer/index.ts';
import { Lattice, Source } from '../tokenizer/lattice.ts';
import { type Candidate, Candidates } from './candidates.ts';
import { slipCost } from './slip.ts';
import { foldedAfter, HASH_START, hashOn, vowelOf } from './sound-codes.ts';

const LONGEST_TAUGHT = 30;
/** Cost of letters outside every word, per stretch and per letter. */
const UNKNOWN = 7_000;
const UNKNOWN_LETTER = 3_000;
const LONGEST_UNKNOWN = 4;
/** Cost of a typed blank inside a word. */
const GAP = 2_500;
/** Below this cost per letter the words fit together, and typos are not looked for. */
const SMOOTH = 250;
const LONGEST_MENDED = 40;

/** Placeholders in kana text for a Latin name and for a number. */
export const NAME = '\ue000';
export const NUMBER = '\ue001';
export const HELD = /[\ue000\ue001]/g;

interface KanaText {
  /** Hiragana, ー, NAME and NUMBER. */
  kana: string;
  /** Positions of letters with a blank typed before them. */
  gaps: ReadonlySet<number>;
  isRomaji: boolean;
}

interface Converted {
  words: WrittenWord[];
  /** Number of letters outside every word. */
  unread: number;
  /** Cost per letter. */
  price: number;
}

interface WrittenWord {
  surface: string;
  kana: string;
  /** Whether it is an added name or a noun of the index, typed without a typo. */
  isTopic: boolean;
}

export class Converter {
  readonly #dictionary: Dictionary;
  readonly #lattice: Lattice;
  readonly #candidates: Candidates;

  /** @param taught words added to the dictionary's */
  constructor(dictionary: Dictionary, taught: readonly UserWord[], index: TermIndex) {
    this.#dictionary = dictionary;
    this.#lattice = new Lattice(dictionary);
    this.#candidates = new Candidates(dictionary, taught, index);
  }

  /** Warm-up in steps: builds the tables the first unconverted text would otherwise wait for. */
  parts(): Generator<void> {
    return this.#candidates.parts();
  }

  /** Whether an added name or a noun of the index has exactly this reading. */
  isWord(kana: string): boolean {
    return this.#candidates.of(kana, false).some(({ slip, isNoun }) => isNoun && slip === 'none');
  }

  /** Typos in names are looked for only when the words as typed do not fit together. */
  convert(text: KanaText): Converted {
    const typed = this.#cheapest(text, false);
    if (text.kana.length > LONGEST_MENDED || (typed.price <= SMOOTH && typed.unread === 0)) return typed;
    const mended = this.#cheapest(text, true);
    return mended.price < typed.price ? mended : typed;
  }

  #cheapest({ kana, gaps, isRomaji }: KanaText, mending: boolean): Converted {
    const lattice = this.#lattice;
    const { unknown } = this.#dictionary;
    const strange = firstWord(unknown, CharClass.HIRAGANA);
    const chosen: Candidate[] = [];
    const held = [...kana.matchAll(HELD)].map(({ index }) => index);
    lattice.begin(kana.length);
    for (let start = 0; start < kana.length; start++) {
      if (!lattice.isReached(start)) continue;
      if (held[0] === start) {
        held.shift();
        this.#hold(start, kana[start]!, chosen);
        continue;
      }
      const readable = held[0] ?? kana.length;
      let crossed = 0;
      let hash = HASH_START;
      let vowel = 0;
      for (let end = start + 1; end <= Math.min(readable, start + LONGEST_TAUGHT); end++) {
        const code = kana.charCodeAt(end - 1);
        const letter = foldedAfter(vowel, code);
        if (letter !== 0) {
          hash = hashOn(hash, letter);
          vowel = vowelOf(code);
        }
        if (!mending && !this.#candidates.mayBegin(hash)) break;
        if (end - 1 > start && gaps.has(end - 1)) crossed += GAP;
        for (const candidate of this.#candidates.of(kana.slice(start, end), mending)) {
          const { left, right, cost } = candidate;
          const off = crossed + slipCost(candidate, isRomaji);
          lattice.add(start, end, left, right, cost + off, Source.KNOWN, chosen.length);
          chosen.push(candidate);
        }
      }
      for (let end = start + 1; end <= Math.min(readable, start + LONGEST_UNKNOWN); end++) {
        const cost = UNKNOWN + (end - start) * UNKNOWN_LETTER;
        lattice.add(start, end, leftContext(unknown, strange), rightContext(unknown, strange), cost, Source.UNKNOWN, 0);
      }
    }
    let unread = 0;
    const { steps, total } = lattice.finish(kana.length);
    const written = steps.map(({ start, end, source, word }) => {
      const piece = kana.slice(start, end);
      const candidate = source === Source.UNKNOWN ? undefined : chosen[word];
      if (!candidate) unread += piece.length;
      return {
        surface: candidate?.surface ?? piece,
        kana: piece,
        isTopic: candidate !== undefined && isTopic(candidate),
      };
    });
    return { words: written, unread, price: total / kana.length };
  }

  /** A name or a number enters the lattice as a noun. */
  #hold(start: number, typed: string, chosen: Candidate[]): void {
    const { unknown } = this.#dictionary;
    const noun = firstWord(unknown, typed === NUMBER ? CharClass.NUMERIC : CharClass.ALPHA);
    const [left, right] = [leftContext(unknown, noun), rightContext(unknown, noun)];
    this.#lattice.add(start, start + 1, left, right, 0, Source.KNOWN, chosen.length);
    chosen.push({ surface: typed, isNoun: false, left, right, cost: 0, slip: 'none', longer: 0 });
  }
}

/** A missing ー in a loanword is tolerated. */
const isTopic = ({ isNoun, slip, surface }: Candidate): boolean =>
  isNoun && (slip === 'none' || (slip === 'length' && /^[ァ-ヶー]+$/.test(surface)));
