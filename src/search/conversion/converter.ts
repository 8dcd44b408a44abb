/**
 * Kana → the way it is written: the cheapest way through all words that sound like a stretch of it, by the costs the
 * dictionary has for words side by side. What the plan prints is likelier than what it does not.
 */
import { spellOut } from '../letter-names.ts';
import { key, toHiragana } from '../normalize.ts';
import { remembered } from '../remembered.ts';
import { isPadding } from '../stopwords.ts';
import { FIELD_WEIGHT, type TermIndex } from '../term-index.ts';
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
import { Lattice, Source } from '../tokenizer/lattice.ts';
import { KanaWords } from './kana-words.ts';
import { NearSounds } from './near-sounds.ts';
import {
  asTypedInRomaji,
  foldedAfter,
  foldOf,
  HASH_START,
  hashOn,
  LONGEST_READING,
  soundEnds,
  vowelOf,
} from './sound-codes.ts';

const LONGEST_TAUGHT = 30;
/** Letters that no word accounts for. */
const UNKNOWN = 7_000;
const UNKNOWN_LETTER = 3_000;
const LONGEST_UNKNOWN = 4;
const TAUGHT = 2_500;
/** How much cheaper words are that the plan prints, that people use of it, or that questions are padded with. */
const PRINTED_GAIN = 2_500;
const OFTEN_GAIN = 400;
const KNOWN_GAIN = 500;
const VERB_GAIN = 1_500;
const PADDING_GAIN = 2_500;
/** Seldom meant, though the dictionary has them at the same price: コト for こと, 妃 for ひ. */
const KATAKANA_COST = 1_500;
const ODD_COST = 4_000;
const SINGLE_KANJI_COST = 2_000;
const SUFFIX_COST = 1_000;
const NUMERAL_COST = 4_000;
/** What another length of a vowel costs, in romaji, where they come and go, less; and another size of a kana. */
const LENGTH_SLIP = 2_000;
const LENGTH_IN_ROMAJI = 500;
const SIZE_SLIP = 2_500;
/** が for か. */
const VOICE_SLIP = 5_000;
/** A shorter sound is the word it is. */
const SHORTEST_SLIP = 2;
const MOST_LONGER = 3;
/** A letter too many, too few or another one. */
const LETTER_SLIP = 6_000;
/** Words of several kanji, which stand in the index as they are written; small kana would stand there as large ones. */
const ACRONYM = /^[a-z]{2,5}$/;
const COMPOUND = /^[\u4e00-\u9fff](?:[\u4e00-\u9fff]|[ぁ-ん](?<![つやゆよ]))+$/;
/** A blank within a word. */
const GAP = 2_500;
/** Costing less a letter, words go together: no slip is looked for. */
const SMOOTH = 250;
const LONGEST_MENDED = 40;
const SPELLINGS_AT_A_TIME = 20_000;

export interface KanaText {
  /** Hiragana and ー. */
  kana: string;
  /** Before which letters a blank was typed. */
  gaps: ReadonlySet<number>;
  isRomaji: boolean;
}

export interface Converted {
  words: WrittenWord[];
  /** How many letters no word accounts for. */
  unread: number;
  /** What it costs a letter. */
  price: number;
}

export interface WrittenWord {
  surface: string;
  kana: string;
  /** Whether it is a thing the plan or people speak of, typed without a slip. */
  isTopic: boolean;
}

type Slip = 'none' | 'length' | 'size' | 'voice' | 'letter';

/** A word that may be meant by a stretch of kana. */
interface Candidate {
  surface: string;
  isNoun: boolean;
  left: number;
  right: number;
  cost: number;
  slip: Slip;
  /** By how many letters its long vowels differ. */
  longer: number;
}

/** A word of the dictionary. */
interface Description {
  surface: string;
  reading: string;
  isNoun: boolean;
  cost: number;
}

const MOST_DESCRIBED = 20_000;

export class Converter {
  readonly #dictionary: Dictionary;
  readonly #index: TermIndex;
  readonly #lattice: Lattice;
  /** Words beside the dictionary, by their fold. */
  #untaught: readonly UserWord[] | null;
  readonly #taught = new Map<string, { surface: string; kana: string }[]>();
  #near: NearSounds | null = null;
  readonly #described = new Map<number, Description>();
  readonly #known = remembered(piece => this.#findKnown(piece));
  readonly #nearNames = remembered(piece => this.#nameNear(piece));
  readonly #words: KanaWords;

  /** @param taught words beside the dictionary */
  constructor(dictionary: Dictionary, taught: readonly UserWord[], index: TermIndex) {
    this.#dictionary = dictionary;
    this.#index = index;
    this.#lattice = new Lattice(dictionary);
    this.#words = new KanaWords(dictionary, surface => index.has(surface));
    this.#untaught = taught;
  }

  /** At the first text that needs it, for no start should wait. */
  #teachNames(): void {
    if (!this.#untaught) return;
    const index = this.#index;
    for (const { surface, reading = surface } of this.#untaught) this.#teach(surface, toHiragana(reading));
    for (const term of index.terms())
      if (ACRONYM.test(term) && index.isPrinted(term)) this.#teach(term, spellOut(term) ?? '');
    for (const sound of index.sounds()) {
      for (const term of index.soundingLike(sound) ?? [])
        if (COMPOUND.test(term) && index.strongest(term) >= FIELD_WEIGHT.aboutWord) this.#teach(term, sound);
    }
    this.#untaught = null;
  }

  #teach(surface: string, kana: string): void {
    if (!/^[ぁ-ゖー]+$/.test(kana)) return;
    for (const fold of new Set([foldOf(kana), foldOf(asTypedInRomaji(kana))])) {
      const same = this.#taught.get(fold);
      if (same) same.push({ surface, kana });
      else this.#taught.set(fold, [{ surface, kana }]);
      this.#words.markBeginnings(fold);
    }
  }

  /** Makes what the first text typed without conversion would wait for, a part at a time. */
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

  /** Slips in names are looked for only where the words do not go together as typed. */
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
    const words = this.#words;
    this.#teachNames();
    words.readOn(Number.POSITIVE_INFINITY);
    const chosen: Candidate[] = [];
    const lengthCost = isRomaji ? LENGTH_IN_ROMAJI : LENGTH_SLIP;
    lattice.begin(kana.length);
    for (let start = 0; start < kana.length; start++) {
      if (!lattice.isReached(start)) continue;
      let crossed = 0;
      let hash = HASH_START;
      let vowel = 0;
      for (let end = start + 1; end <= Math.min(kana.length, start + LONGEST_TAUGHT); end++) {
        const code = kana.charCodeAt(end - 1);
        const letter = foldedAfter(vowel, code);
        if (letter !== 0) {
          hash = hashOn(hash, letter);
          vowel = vowelOf(code);
        }
        if (!mending && !words.mayBegin(hash)) break;
        if (end - 1 > start && gaps.has(end - 1)) crossed += GAP;
        for (const candidate of this.#candidatesFor(kana.slice(start, end), mending)) {
          const { left, right, cost, slip, longer } = candidate;
          const off = crossed + SLIP_COST[slip] + longer * lengthCost;
          lattice.add(start, end, left, right, cost + off, Source.KNOWN, chosen.length);
          chosen.push(candidate);
        }
      }
      for (let end = start + 1; end <= Math.min(kana.length, start + LONGEST_UNKNOWN); end++) {
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

  #candidatesFor(piece: string, mending: boolean): readonly Candidate[] {
    const found = this.#known(piece);
    return found.length > 0 || !mending ? found : this.#nearNames(piece);
  }

  /** Names one slip away. */
  #nameNear(piece: string): Candidate[] {
    const sounds = this.#nearSounds().near(foldOf(piece));
    return sounds.flatMap(sound => this.#known(sound).map(candidate => ({ ...candidate, slip: 'letter' as const })));
  }

  /** Of words that stand alike between others only the likeliest. */
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
    for (const { surface, kana } of this.#taught.get(fold) ?? [])
      offer({
        surface,
        isNoun: true,
        left: leftContext(unknown, noun),
        right: rightContext(unknown, noun),
        cost: TAUGHT,
        ...(slipFrom(kana, piece) ?? { slip: 'voice', longer: 0 }),
      });
    if (piece.length > LONGEST_READING) return [...best.values()];
    for (const word of this.#words.sounding(hash)) {
      const { surface, reading, isNoun, cost } = this.#describe(word);
      const difference = slipFrom(reading, piece);
      // ー is typed in foreign words: おーくしょん is not 多く.
      if (difference?.slip === 'length' && piece.includes('ー') && !/[ァ-ヶ]/.test(surface)) difference.slip = 'size';
      if (!difference || (difference.slip !== 'none' && fold.length < SHORTEST_SLIP)) continue;
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
    const surface = features[0] as string;
    known = {
      surface,
      reading: toHiragana(features[8] ?? surface),
      isNoun: features[1] === '名詞' && surface.length > 1 && this.#index.has(key(surface)),
      cost: wordCost(this.#dictionary.known, word) + this.#likeliness(surface, features),
    };
    if (this.#described.size >= MOST_DESCRIBED) this.#described.clear();
    this.#described.set(word, known);
    return known;
  }

  #gainOf(term: string): number {
    let documents = 0;
    for (const { weight } of this.#index.postings(term)) if (weight >= FIELD_WEIGHT.near) documents += 1;
    if (documents === 0) return this.#index.has(term) ? KNOWN_GAIN : 0;
    return PRINTED_GAIN * this.#index.strongest(term) + OFTEN_GAIN * Math.log2(documents);
  }

  /** What the dictionary's cost must be changed by. */
  #likeliness(surface: string, [, pos, detail, , , , , base = surface]: readonly string[]): number {
    if (isPadding(surface) || (pos !== '名詞' && isPadding(base))) return -PADDING_GAIN;
    if (/[ァ-ヶ][ぁ-ゖ]|[Ａ-Ｚａ-ｚ]/.test(surface) || (pos !== '名詞' && /[ァ-ヶ]/.test(surface))) return ODD_COST;
    if (detail === '数') return NUMERAL_COST;
    if (pos === '動詞' || pos === '形容詞') return this.#index.has(key(base)) ? -VERB_GAIN : 0;
    if (pos !== '名詞') return 0;
    if (detail === '接尾') return SUFFIX_COST;
    const gain = this.#gainOf(key(surface));
    if (surface.length === 1) return gain > 0 ? 0 : SINGLE_KANJI_COST;
    return (/^[ァ-ヶー]+$/.test(surface) ? KATAKANA_COST : 0) - gain;
  }
}

/** The ー of a foreign word may be missing. */
const isTopic = ({ isNoun, slip, surface }: Candidate): boolean =>
  isNoun && (slip === 'none' || (slip === 'length' && /^[ァ-ヶー]+$/.test(surface)));

const SLIP_COST = { none: 0, length: 0, size: SIZE_SLIP, voice: VOICE_SLIP, letter: LETTER_SLIP };
const rankOf = ({ cost, slip, longer }: Candidate): number => cost + SLIP_COST[slip] + longer * LENGTH_SLIP;

/** How a word's reading differs from what was typed; null when it is another sound. */
function slipBetween(reading: string, typed: string): Pick<Candidate, 'slip' | 'longer'> | null {
  if (reading === typed) return { slip: 'none', longer: 0 };
  const longer = Math.abs(reading.length - typed.length);
  if (longer > MOST_LONGER) return null;
  const read = soundEnds(reading);
  const meant = soundEnds(typed);
  if (read.fold !== meant.fold) return null;
  if (read.sized === meant.sized) return { slip: 'length', longer: Math.max(1, longer) };
  return { slip: read.voiced === meant.voiced ? 'size' : 'voice', longer };
}

/** The same where it may have been typed as in romaji. */
const slipFrom = (reading: string, typed: string): Pick<Candidate, 'slip' | 'longer'> | null =>
  slipBetween(reading, typed) ?? (/[てで]ぃ/.test(reading) ? slipBetween(asTypedInRomaji(reading), typed) : null);
