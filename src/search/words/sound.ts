/**
 * How words sound, folded so that every common way of typing a sound compares equal: ぼうさい, ボウサイ, bousai and
 * bosai are one key. Long vowels, small kana, ぢ/じ and づ/ず fall together; the key is never shown.
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
 * Sound key of a text in kana; characters that are not kana stay as they are.
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
    // おう, おお, うう, えい and ああ are how long vowels are written; both spellings are typed with and without.
    if (vowel === 'あ' && letter === 'あ') continue;
    if (vowel === 'お' && (letter === 'う' || letter === 'お')) continue;
    if (vowel === 'う' && letter === 'う') continue;
    if (vowel === 'え' && (letter === 'い' || letter === 'え')) continue;
    sound += letter;
  }
  return sound;
}

/** Most words hold none of these. */
const SPELT_OTHERWISE = /[\s・･ぢづぃを-]/;

function plainlySpelt(hiragana: string): string {
  return (
    hiragana
      .replace(/[\s・･-]/g, '')
      .replace(/ぢ/g, 'じ')
      .replace(/づ/g, 'ず')
      // ti and di are how ティ and ディ are typed in romaji: borantia.
      .replace(/てぃ/g, 'ち')
      .replace(/でぃ/g, 'じ')
      .replace(/を/g, 'お')
  );
}

/**
 * What Japanese words in Latin letters are made of: no c or l, no two consonants but those of one sound. Each letter can be
 * read in one way only, or a long word that is none would be tried in millions of ways.
 */
const SYLLABLES =
  /^(?!n(?![aiueoy]))(?:(?:[kgsztdnhbpmrfjcv]y|sh|ch|cch|tch|ts|ssh|tts|([kgsztdhbpjfmr])\1y?|[kgsztdnhbpmyrwfjv])?[aiueo]|n(?![aiueoy]))+$/;

/**
 * Hiragana of a word typed in Latin letters, in any common romanisation (bousai, bosai, bōsai, tuunami, tsunami,
 * shimbun); null when the letters cannot be read as Japanese.
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

/** Sound of a text by the tokenizer's readings; null when a word of it has none. */
export function soundOf(text: string, tokenizer: Tokenizer): string | null {
  let kana = '';
  for (const token of tokenizer.tokenize(text)) {
    if (hasKanji(token.reading)) return null;
    kana += token.reading;
  }
  const sound = soundOfKana(kana);
  return sound === '' ? null : sound;
}
