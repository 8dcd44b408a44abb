/**
 * Folds kana so that common typos of a sound compare equal: small and large kana, long vowels written or not, が and
 * か. Works on character codes for speed, because every substring of a question is folded.
 */
import { SMALL_KANA } from '../words/normalize.ts';

const LARGE: Record<string, string> = { ...SMALL_KANA, を: 'お', づ: 'ず', ぢ: 'じ' };
const ROWS = [
  'あかさたなはまやらわ',
  'いきしちにひみり',
  'うくすつぬふむゆる',
  'えけせてねへめれ',
  'おこそとのほもよろ',
];
const VOICED = 'がざだばぱぎじぢびぴぐずづぶぷげぜでべぺごぞどぼぽ';
const PLAIN = 'かさたははきしちひひくすつふふけせてへへこそとほほ';

const FIRST = 0x3041;
const LAST = 0x3096;
const LONG = 0x30fc;
/** By kana: the folded kana, and the row of its vowel, from 1; 0 for none. */
const folded = new Uint16Array(LAST - FIRST + 1);
const vowels = new Uint8Array(LAST - FIRST + 1);
for (let code = FIRST; code <= LAST; code++) {
  const kana = String.fromCharCode(code);
  const large = LARGE[kana] ?? kana;
  const plain = PLAIN[VOICED.indexOf(large)] ?? large;
  folded[code - FIRST] = plain.charCodeAt(0);
  vowels[code - FIRST] = ROWS.findIndex(row => row.includes(plain)) + 1;
}
const A = 1;
const U = 3;
const E = 4;
const O = 5;

/** The folded letter after a letter with this vowel; 0 for one that only lengthens the vowel. */
export function foldedAfter(vowelBefore: number, code: number): number {
  if (code === LONG) return 0;
  if (code < FIRST || code > LAST) return code;
  const plain = folded[code - FIRST]!;
  const vowel = vowels[code - FIRST]!;
  const isBare = plain >= 0x3042 && plain <= 0x304a;
  if (!isBare) return plain;
  if (vowelBefore === A && vowel === A) return 0;
  if ((vowelBefore === O && (vowel === U || vowel === O)) || (vowelBefore === U && vowel === U)) return 0;
  return vowelBefore === E && (vowel === 2 || vowel === E) ? 0 : plain;
}

/** Row of the kana's vowel, from 1; 0 for none. */
export const vowelOf = (code: number): number => (code < FIRST || code > LAST ? 0 : vowels[code - FIRST]!);

/** Maximum length of dictionary readings, in kana. */
export const LONGEST_READING = 16;
export const HASH_START = 17;
/** Extends the hash of a sound by one letter. */
export const hashOn = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/**
 * The fold of some kana and its hash, the fold with voicing kept (`voiced`), and with voicing and size kept (`sized`).
 */
export function soundEnds(kana: string): { fold: string; voiced: string; sized: string; hash: number } {
  let fold = '';
  let voiced = '';
  let sized = '';
  let vowel = 0;
  let hash = HASH_START;
  for (let at = 0; at < kana.length; at++) {
    const code = kana.charCodeAt(at);
    const letter = foldedAfter(vowel, code);
    if (letter === 0) continue;
    hash = hashOn(hash, letter);
    fold += String.fromCharCode(letter);
    voiced += LARGE[kana[at]!] ?? kana[at];
    sized += kana[at];
    vowel = vowelOf(code);
  }
  return { fold, voiced, sized, hash };
}

/** @example foldOf('じょうほう') // 'しよほ' */
export const foldOf = (kana: string): string => soundEnds(kana).fold;

const AFTER_N: Record<string, string> = {
  あ: 'な',
  い: 'に',
  う: 'ぬ',
  え: 'ね',
  お: 'の',
  や: 'にゃ',
  ゆ: 'にゅ',
  よ: 'にょ',
};

/** Rewrites ティ and ディ as typed in romaji (borantia is ボランティア), and ん before a vowel: bunya is 分野. */
export const asTypedInRomaji = (kana: string): string =>
  kana
    .replace(/てぃ/g, 'ち')
    .replace(/でぃ/g, 'ぢ')
    .replace(/ん([あいうえおやゆよ])/g, (_, vowel: string) => AFTER_N[vowel]!);
