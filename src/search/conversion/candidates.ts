/** Candidate words for a piece of kana: dictionary words, added names, and names one typo away. */

import { FIELD_WEIGHT, type TermIndex } from '../index/term-index.ts';
import {
  CharClass,
  type Dictionary,
  featuresOf,
  firstWord,
  leftContext,
  rightContext,
  wordCost,
} from '../tokenizer/dictionary.ts';
import type { UserWord } from '../tokenizer/index.ts';
import { hasKanji, key, toHiragana } from '../words/normalize.ts';
import { remembered } from '../words/remembered.ts';
import { KanaWords } from './kana-words.ts';
import { spellOut } from './letter-names.ts';
import { likeliness } from './likeliness.ts';
import { NearSounds } from './near-sounds.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { type Difference, slipCost, slipFrom } from './slip.ts';
import { asTypedInRomaji, foldOf, LONGEST_READING, soundEnds } from './sound-codes.ts';

const TAUGHT = 2_500;
const ASKED_WITH = -1_500;
/** Shorter readings must match exactly. */
const SHORTEST_SLIP = 2;
/** Hardly ever a word of its own: 「図書館のと美術館のと」 does not contain 賭. */
const PARTICLE = /^[とのはがをにでもやか]$/;
const ACRONYM = /^[a-z]{2,5}$/;
/**
 * Kanji compounds, which the index holds as written; small kana are excluded, because index keys have them enlarged.
 */
const COMPOUND = /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]|[ぁ-ん](?<![つやゆよ]))+$/;
const SPELLINGS_AT_A_TIME = 20_000;
const MOST_DESCRIBED = 20_000;

export interface Candidate extends Difference {
  surface: string;
  /** Whether it is an added name, or a noun of the index longer than one character. */
  isNoun: boolean;
  left: number;
  right: number;
  cost: number;
}

/** A dictionary word. */
interface Description {
  surface: string;
  reading: string;
  isNoun: boolean;
  cost: number;
}

export class Candidates {
  readonly #dictionary: Dictionary;
  readonly #index: TermIndex;
  /** Words to add to the dictionary's, read at the first use; null after that. */
  #untaught: readonly UserWord[] | null;
  readonly #taught = new Map<string, { surface: string; kana: string; cost: number }[]>();
  #near: NearSounds | null = null;
  readonly #described = new Map<number, Description>();
  readonly #known = remembered(piece => this.#findKnown(piece));
  readonly #nearNames = remembered(piece => this.#nameNear(piece));
  readonly #words: KanaWords;

  /** @param taught words added to the dictionary's */
  constructor(dictionary: Dictionary, taught: readonly UserWord[], index: TermIndex) {
    this.#dictionary = dictionary;
    this.#index = index;
    this.#words = new KanaWords(dictionary, surface => index.has(surface));
    this.#untaught = taught;
  }

  /** Runs at the first use, so that the start does not wait for it. */
  #teachNames(): void {
    if (!this.#untaught) return;
    const index = this.#index;
    for (const { surface, reading = surface } of this.#untaught) this.#teach(surface, toHiragana(reading));
    for (const { surface, reading = surface } of QUESTION_WORDS) this.#teach(surface, reading, ASKED_WITH);
    for (const term of index.terms())
      if (ACRONYM.test(term) && index.isPrinted(term)) this.#teach(term, spellOut(term) ?? '');
    for (const sound of index.sounds()) {
      for (const term of index.soundingLike(sound) ?? [])
        if (COMPOUND.test(term) && index.strongest(term) >= FIELD_WEIGHT.aboutWord) this.#teach(term, sound);
    }
    this.#untaught = null;
  }

  #teach(surface: string, kana: string, cost = TAUGHT): void {
    if (!/^[ぁ-ゖー]+$/.test(kana)) return;
    for (const fold of new Set([foldOf(kana), foldOf(asTypedInRomaji(kana))])) {
      const same = this.#taught.get(fold);
      if (same) same.push({ surface, kana, cost });
      else this.#taught.set(fold, [{ surface, kana, cost }]);
      this.#words.markBeginnings(fold);
    }
  }

  /** Warm-up in steps: builds the tables the first unconverted text would otherwise wait for. */
  *parts(): Generator<void> {
    this.#teachNames();
    yield;
    this.#nearSounds();
    yield;
    while (this.#words.readOn(SPELLINGS_AT_A_TIME)) yield;
  }

  #nearSounds(): NearSounds {
    this.#teachNames();
    this.#near ??= new NearSounds(this.#soundsOfNames());
    return this.#near;
  }

  *#soundsOfNames(): Generator<string> {
    yield* this.#taught.keys();
    for (const sound of this.#index.sounds()) {
      for (const term of this.#index.soundingLike(sound) ?? []) {
        if (this.#index.strongest(term) < FIELD_WEIGHT.aboutWord) continue;
        yield foldOf(sound);
        break;
      }
    }
  }

  /** Whether a reading may equal or begin with the one of this hash; false is certain, true may be a hash collision. */
  mayBegin(hash: number): boolean {
    this.#teachNames();
    this.#words.readOn(Number.POSITIVE_INFINITY);
    return this.#words.mayBegin(hash);
  }

  /** @param mending whether names one typo away are accepted when nothing else is found */
  of(piece: string, mending: boolean): readonly Candidate[] {
    const found = this.#known(piece);
    return found.length > 0 || !mending ? found : this.#nearNames(piece);
  }

  /** Names one typo away. */
  #nameNear(piece: string): Candidate[] {
    const sounds = this.#nearSounds().near(foldOf(piece));
    return sounds.flatMap(sound => this.#known(sound).map(candidate => ({ ...candidate, slip: 'letter' as const })));
  }

  /** Keeps only the most likely of the words with the same left and right context. */
  #findKnown(piece: string): Candidate[] {
    const { known, unknown } = this.#dictionary;
    const noun = firstWord(unknown, CharClass.KANJI);
    const best = new Map<number, Candidate>();
    const offer = (candidate: Candidate) => {
      const place = candidate.left * 0x10000 + candidate.right;
      const before = best.get(place);
      if (!before || rankOf(candidate) < rankOf(before)) best.set(place, candidate);
    };
    const { fold, hash } = soundEnds(piece);
    for (const { surface, kana, cost } of this.#taught.get(fold) ?? []) {
      const difference = slipFrom(kana, piece) ?? { slip: 'voice', longer: 0 };
      offer({
        surface,
        isNoun: true,
        left: leftContext(unknown, noun),
        right: rightContext(unknown, noun),
        cost: difference.slip === 'none' ? cost : TAUGHT,
        ...difference,
      });
    }
    if (piece.length > LONGEST_READING) return [...best.values()];
    for (const word of this.#words.sounding(hash)) {
      const { surface, reading, isNoun, cost } = this.#describe(word);
      const difference = slipFrom(reading, piece);
      // A long vowel mark is typed in loanwords only: おーくしょん is not 多く.
      if (difference?.slip === 'length' && piece.includes('ー') && !/[ァ-ヶ]/.test(surface)) difference.slip = 'size';
      if (!difference || (difference.slip !== 'none' && fold.length < SHORTEST_SLIP)) continue;
      if (PARTICLE.test(piece) && surface.length === 1 && hasKanji(surface)) continue;
      offer({
        surface,
        isNoun,
        left: leftContext(known, word),
        right: rightContext(known, word),
        cost,
        ...difference,
      });
    }
    return [...best.values()];
  }

  #describe(word: number): Description {
    let known = this.#described.get(word);
    if (known) return known;
    const features = featuresOf(this.#dictionary.known, word);
    const surface = features[0]!;
    known = {
      surface,
      reading: toHiragana(features[8] ?? surface),
      isNoun: features[1] === '名詞' && surface.length > 1 && this.#index.has(key(surface)),
      cost: wordCost(this.#dictionary.known, word) + likeliness(features, this.#index),
    };
    if (this.#described.size >= MOST_DESCRIBED) this.#described.clear();
    this.#described.set(word, known);
    return known;
  }
}

const rankOf = (candidate: Candidate): number => candidate.cost + slipCost(candidate, false);
