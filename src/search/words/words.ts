/**
 * Splits text into words: Japanese by the tokenizer, Latin runs by letters with an English stem. Questions and the plan
 * use the same function, so words compare equal.
 */
import type { Token, Tokenizer } from '../tokenizer/index.ts';
import { matchesOf } from './matches.ts';
import { hasKana, hasKanji, isKatakana, isLatin, key } from './normalize.ts';
import { stemOf } from './stem.ts';
import { isEnglishGrammar, isPadding, isWeak } from './stopwords.ts';

export interface Word {
  /** As written, gently normalised. */
  surface: string;
  /** Dictionary form: verbs and adjectives uninflected, Latin words as typed. */
  base: string;
  /** Comparison key of the base form; English words are stemmed. */
  key: string;
  /** Katakana reading; empty for Latin. */
  reading: string;
  start: number;
  end: number;
  /** Information about a topic: noun 1, adjective .5, verb .4, adverb or weak word less, grammar 0. */
  weight: number;
  /** Particles, auxiliaries, articles: never part of a term. Padding such as 事業 may be (事業継続計画). */
  grammar: boolean;
  /** False when the dictionary does not have the word. */
  known: boolean;
  latin: boolean;
  /** The dictionary's own segmentation of an added word: 薬局検索 is 薬局 + 検索. Empty for other words. */
  parts: Word[];
  /** Candidates for a typo: comparison keys and their likeness, 0…1. */
  mended?: { keys: readonly string[]; likeness: number };
}

/** A tokenizer and the parts of added words. */
export interface WordSource {
  tokenizer: Tokenizer;
  /** Added word → its parts. */
  compounds: ReadonlyMap<string, Word[]>;
}

/** Weight of a word too general to be a topic by itself. */
export const WEAK_WEIGHT = 0.15;

/** Splits gently normalised text into words; only blanks and punctuation are dropped. */
export function splitWords(text: string, { tokenizer, compounds }: WordSource): Word[] {
  const words: Word[] = [];
  // Within Japanese text a Latin word is a name, whatever it means in English: ITS, IT, OSS.
  const english = !hasKana(text) && !hasKanji(text);
  const inSentence = (english && text.includes(' ')) || isEnglishAround(text);
  // Text without Japanese letters needs no dictionary.
  const tokens: Iterable<Token> = english ? latinTokens(text) : tokenizer.tokenize(text);
  for (const token of tokens) {
    if (/^[\s\p{P}\p{S}]*$/u.test(token.surface)) continue;
    if (isLatin(token.surface)) words.push(latinWord(token, english, inSentence, isKatakana(text.charAt(token.end))));
    else words.push({ ...japaneseWord(token), parts: token.user ? (compounds.get(token.surface) ?? []) : [] });
  }
  return joinLatinTails(words, text);
}

/** Grammar in English and names here: IT, ITS. */
export const ACRONYMS: ReadonlySet<string> = new Set(['it', 'its']);

/**
 * Whether a text with Japanese letters is an English sentence around a Japanese name: Can you show me
 * ミヤギ薬局けんさく?
 */
export const isEnglishAround = (text: string): boolean =>
  (text.match(/[a-z]{2,}/g) ?? []).filter(word => isPadding(word) && !ACRONYMS.has(word)).length >= 2 ||
  (BEGINS_IN_ENGLISH.test(text) && !SPEAKS_JAPANESE.test(text));

/** "who owns 県ホームページの充実?", "status of 危機対策課". */
const BEGINS_IN_ENGLISH =
  /^(?:and |so )?(?:who|whose|which|what|how|where|when|why|is|are|was|were|has|have|does|did|show|list|tell|give|remind|assign|pause|resume|exempt|(?:the )?(?:status|history|progress|owners?|answers?|projects?) (?:of|for))(?:'s)?\b/;
/** What stands in Japanese is more than a name: it ends in a particle or a verb. */
const SPEAKS_JAPANESE =
  /(?:[はがをにで]|って|とは|[てたるかよね]|です|ます|ません|ください|について)(?=[\s、。,.?!？！]|$)/;

/**
 * The term of a run of words: their keys in order. の and English function words are dropped, so 川の水位 and 川水位
 * are one term; other particles stay, so 県立病院を情報化 is not 県立病院情報. A blank separates Latin words.
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

/** Runs of letters and digits as tokens. */
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

/** Two English words joined to one: call center, callcenter. */
export const joined = (words: readonly Word[]): string => stemOf(words.map(word => word.base).join(''));

/** @param isGlued whether it is joined to the katakana after it: eスポーツ is a word of its own */
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

/** Adverbs of manner, not topics: quickly, strongly. */
const ADVERB =
  /.(?:[ei]ck|ong|ing|ight|al|ate|ive|ous|ful|less|able|ent|ant|ect|act|ain|ear|ose|ure|id|ar|op|per|sib|ib)ly$/;
const ADVERB_WEIGHT = 0.3;

export const isAdverb = (base: string): boolean => ADVERB.test(base);

/** The information an English word carries about a topic by itself. */
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
      // 〜づくり makes a topic of もの; 〜さん and 〜たち say nothing.
      if (token.detail === '接尾') return hasKanji(token.surface) ? 0.15 : token.surface.length >= 3 ? 0.4 : 0;
      if (token.detail === '副詞可能') return 0.3;
      return 1;
    case '動詞':
      return token.detail === '自立' ? 0.4 : 0;
    case '形容詞':
      return token.detail === '自立' ? 0.5 : 0;
    case '接頭詞':
      // マイナンバー differs from ナンバー; お店 is the same as 店.
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

/** "it's" and "owner's" are one word; the tokenizer splits them at the apostrophe. */
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
