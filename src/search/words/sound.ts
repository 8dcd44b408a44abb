/**
 * Sound keys: all common spellings of a sound compare equal, so ぼうさい, ボウサイ, bousai and bosai have one key. Long
 * vowels, small kana, ぢ/じ and づ/ず are merged; the key is never shown.
 */
import { isRomaji, toHiragana as romajiToHiragana } from 'wanakana';
import type { Tokenizer } from '../tokenizer/index.ts';
import { gentle, hasKanji, toHiragana } from './normalize.ts';
import { remembered } from './remembered.ts';

const VOWEL_OF = new Map<string, string>();
for (const [vowel, row] of [
  ['あ', 'あかさたなはまやらわがざだばぱゃぁ'],
  ['い', 'いきしちにひみりぎじびぴぃ'],
  ['う', 'うくすつぬふむゆるぐずぶぷゅぅ'],
  ['え', 'えけせてねへめれげぜべぺぇ'],
  ['お', 'おこそとのほもよろをごぞどぼぽょぉ'],
] as const) {
  for (const kana of row) VOWEL_OF.set(kana, vowel);
}

/**
 * Sound key of a text in kana; other characters are unchanged.
 * @example soundOfKana('ボウサイ') // 'ぼさい'
 */
export function soundOfKana(text: string): string {
  const folded = /^[\u3041-\u30ff]*$/.test(text) ? text : gentle(text);
  const hiragana = toHiragana(folded);
  const kana = SPELT_OTHERWISE.test(hiragana) ? plainlySpelt(hiragana) : hiragana;
  let sound = '';
  for (const letter of kana) {
    const vowel = VOWEL_OF.get(sound.at(-1) ?? '');
    if (letter === 'ー') continue;
    // おう, おお, うう, えい and ああ are spellings of long vowels, which are typed with and without the second letter.
    if (vowel === 'あ' && letter === 'あ') continue;
    if (vowel === 'お' && (letter === 'う' || letter === 'お')) continue;
    if (vowel === 'う' && letter === 'う') continue;
    if (vowel === 'え' && (letter === 'い' || letter === 'え')) continue;
    sound += letter;
  }
  return sound;
}

/** Most words contain none of these. */
const SPELT_OTHERWISE = /[\s・･ぢづぃを-]/;

function plainlySpelt(hiragana: string): string {
  return (
    hiragana
      .replace(/[\s・･-]/g, '')
      .replace(/ぢ/g, 'じ')
      .replace(/づ/g, 'ず')
      // ティ and ディ are typed ti and di in romaji: borantia.
      .replace(/てぃ/g, 'ち')
      .replace(/でぃ/g, 'じ')
      .replace(/を/g, 'お')
  );
}

/**
 * Syllables of romaji: no c or l alone, no two consonants except those of one sound. The pattern is unambiguous, so a
 * long non-match does not backtrack exponentially.
 */
const SYLLABLES =
  /^(?!n(?![aiueoy]))(?:(?:[kgsztdnhbpmrfjcv]y|sh|ch|cch|tch|ts|ssh|tts|([kgsztdhbpjfmr])\1y?|[kgsztdnhbpmyrwfjv])?[aiueo]|n(?![aiueoy]))+$/;

/**
 * Hiragana of a romaji word in any common romanisation (bousai, bosai, bōsai, tuunami, tsunami, shimbun); null when it
 * is not readable as Japanese.
 */
export const kanaOfRomaji = remembered((text: string): string | null => {
  const plain = gentle(text)
    .replace(/[āâ]/g, 'a')
    .replace(/[īî]/g, 'i')
    .replace(/[ūû]/g, 'u')
    .replace(/[ēê]/g, 'e')
    .replace(/[ōô]/g, 'o')
    .replace(/m(?=[bpm])/g, 'n')
    .replace(/nn(?=[bcdfghjkmprstvwxz])/g, 'n')
    .replace(/[\s'’-]/g, '');
  if (plain.length < 2 || !/^[a-z]+$/.test(plain) || !isRomaji(plain) || !SYLLABLES.test(plain)) return null;
  const kana = romajiToHiragana(plain);
  return /^[\u3041-\u3096ー]+$/.test(kana) ? kana : null;
});

/** Sound key of a text by the tokenizer's readings; null when a word has none. */
export function soundOf(text: string, tokenizer: Tokenizer): string | null {
  let kana = '';
  for (const token of tokenizer.tokenize(text)) {
    if (hasKanji(token.reading)) return null;
    kana += token.reading;
  }
  const sound = soundOfKana(kana);
  return sound === '' ? null : sound;
}
