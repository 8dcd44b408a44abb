/**
 * Text → words: Japanese by the tokenizer, Latin runs by letters with an English stem. Questions and the plan go
 * through the same door, so a word compares equal wherever it stands.
 */
import type { Token, Tokenizer } from '../tokenizer/index.ts';
import { matchesOf } from './matches.ts';
import { hasKana, hasKanji, isKatakana, isLatin, key } from './normalize.ts';
import { stemOf } from './stem.ts';
import { isEnglishGrammar, isPadding, isWeak } from './stopwords.ts';

export interface Word {
  /** As written, gently normalised. */
  surface: string;
  /** Dictionary form: verbs and adjectives uninflected, Latin words as they stand. */
  base: string;
  /** Comparison key of the base form; English words stemmed. */
  key: string;
  /** Katakana reading; empty for Latin. */
  reading: string;
  start: number;
  end: number;
  /** How much the word says about a topic: noun 1, verb .5, adverb or weak word less, grammar 0. */
  weight: number;
  /** Particles, auxiliaries, articles: never part of a term. Padding such as 事業 can be (事業継続計画). */
  grammar: boolean;
  /** False when the dictionary did not know the word. */
  known: boolean;
  latin: boolean;
  /** What the dictionary alone would make of an added word: 薬局検索 is 薬局 + 検索. Empty for other words. */
  parts: Word[];
  /** What a mistyped word may have been: comparison keys, and how near they are, 0…1. */
  mended?: { keys: readonly string[]; likeness: number };
}

/** A tokenizer, and what added words are made of. */
export interface WordSource {
  tokenizer: Tokenizer;
  /** Added word → the words in it. */
  compounds: ReadonlyMap<string, Word[]>;
}

/** Weight of a word too general to be a topic by itself. */
export const WEAK_WEIGHT = 0.15;

/** Splits gently normalised text into words; nothing is dropped except blanks and punctuation. */
export function splitWords(text: string, { tokenizer, compounds }: WordSource): Word[] {
  const words: Word[] = [];
  // Among Japanese words a Latin one is a name, whatever it means in English: ITS, IT, OSS.
  const english = !hasKana(text) && !hasKanji(text);
  const inSentence = (english && text.includes(' ')) || isEnglishAround(text);
  // Where there is no Japanese letter the dictionary has nothing to say.
  const tokens: Iterable<Token> = english ? latinTokens(text) : tokenizer.tokenize(text);
  for (const token of tokens) {
    if (/^[\s\p{P}\p{S}]*$/u.test(token.surface)) continue;
    if (isLatin(token.surface)) words.push(latinWord(token, english, inSentence, isKatakana(text.charAt(token.end))));
    else words.push({ ...japaneseWord(token), parts: token.user ? (compounds.get(token.surface) ?? []) : [] });
  }
  return joinLatinTails(words, text);
}

const ACRONYMS = new Set(['it', 'its']);

/** Whether a text with Japanese letters is an English sentence about a Japanese name: Can you show me ミヤギ薬局けんさく? */
export const isEnglishAround = (text: string): boolean =>
  (text.match(/[a-z]{2,}/g) ?? []).filter(word => isPadding(word) && !ACRONYMS.has(word)).length >= 2;

/**
 * The term a run of words stands for: keys in order. の and English grammar are left out, so 川の水位 and 川水位 are one
 * term; other particles stay, so 県立病院を情報化 is not 県立病院情報. Latin words keep a blank between them.
 */
export function termOf(words: readonly Word[]): string {
  let term = '';
  let latinBefore = false;
  for (const word of words) {
    if (word.grammar && (word.latin || word.surface === 'の')) continue;
    term += latinBefore && word.latin ? ` ${word.key}` : word.key;
    latinBefore = word.latin;
  }
  return term;
}

/** Runs of letters and digits, as the tokenizer would give them. */
function* latinTokens(text: string): Generator<Token> {
  for (const { 0: surface, index } of matchesOf(/[\p{L}\p{N}]+|['’]/gu, text)) {
    yield {
      surface,
      start: index,
      end: index + surface.length,
      base: surface,
      reading: '',
      pos: '名詞',
      detail: '一般',
      known: true,
      user: false,
    };
  }
}

/** Two English words written as one: call center, callcenter. */
export const joined = (words: readonly Word[]): string => stemOf(words.map(word => word.base).join(''));

/** @param isGlued whether it is one word with what follows: the e of eスポーツ makes it another thing */
function latinWord(token: Token, english: boolean, inSentence: boolean, isGlued: boolean): Word {
  const base = token.surface.replace(/'s?$/, '');
  return {
    surface: token.surface,
    base,
    // In a Japanese sentence a Latin word is a name: ITS is not the plural of IT.
    key: english ? stemOf(base) : base,
    reading: '',
    start: token.start,
    end: token.end,
    weight: inSentence ? latinWeight(base) : isWeak(base) ? WEAK_WEIGHT : base.length === 1 && !isGlued ? 0 : 1,
    grammar: inSentence && isEnglishGrammar(base),
    known: true,
    latin: true,
    parts: [],
  };
}

/** quickly, strongly: how something is done, never what. */
const ADVERB =
  /.(?:[ei]ck|ong|ing|ight|al|ate|ive|ous|ful|less|able|ent|ant|ect|act|ain|ear|ose|ure|id|ar|op|per|sib|ib)ly$/;
const ADVERB_WEIGHT = 0.3;

export const isAdverb = (base: string): boolean => ADVERB.test(base);

/** What an English word says about a topic by itself. */
export function latinWeight(base: string): number {
  if (isPadding(base) || base.length === 1) return 0;
  if (isWeak(base)) return WEAK_WEIGHT;
  return isAdverb(base) ? ADVERB_WEIGHT : 1;
}

function japaneseWord(token: Token): Word {
  const inflected = token.pos === '動詞' || token.pos === '形容詞';
  const base = inflected ? token.base : token.surface;
  return {
    surface: token.surface,
    base,
    key: key(base),
    reading: token.reading,
    start: token.start,
    end: token.end,
    weight: isPadding(base) || isPadding(token.surface) ? 0 : isWeak(base) ? WEAK_WEIGHT : posWeight(token),
    grammar: isGrammar(token),
    known: token.known || token.user,
    latin: false,
    parts: [],
  };
}

function isGrammar(token: Token): boolean {
  if (token.pos === '名詞') return token.detail === '非自立' || token.detail === '代名詞';
  if (token.pos === '動詞') return token.detail !== '自立' || isPadding(token.base);
  return ['助詞', '助動詞', '接続詞', '記号', '感動詞', 'フィラー'].includes(token.pos);
}

function posWeight(token: Token): number {
  switch (token.pos) {
    case '名詞':
      if (token.detail === '非自立' || token.detail === '代名詞' || token.detail === '数') return 0;
      if (token.detail === '接尾') return hasKanji(token.surface) ? 0.15 : 0;
      if (token.detail === '副詞可能') return 0.3;
      return 1;
    case '動詞':
      return token.detail === '自立' ? 0.4 : 0;
    case '形容詞':
      return token.detail === '自立' ? 0.5 : 0;
    case '接頭詞':
      // マイナンバー is another thing than ナンバー, お店 is not.
      return isKatakana(token.surface) && token.surface.length > 1 ? 1 : 0;
    case '副詞':
    case '連体詞':
      return 0;
    case '感動詞':
    case 'フィラー':
    case '助詞':
    case '助動詞':
    case '接続詞':
    case '記号':
      return 0;
    default:
      return 0.8;
  }
}

/** "it's" and "owner's" are one word; the tokenizer parts them at the apostrophe. */
function joinLatinTails(words: Word[], text: string): Word[] {
  return words.filter((word, index) => {
    const before = words[index - 1];
    return !(
      word.latin &&
      word.surface.length <= 2 &&
      before?.latin &&
      /^['’]$/.test(text.slice(before.end, word.start))
    );
  });
}
