/**
 * Two normalisations of text. `gentle` precedes the tokenizer and keeps words readable; `key` follows it and is only
 * compared, never shown. Unifying kana or ー before a morphological analyser harms its segmentation.
 */

import { remembered } from './remembered.ts';

/** Maximum length of a question in UTF-16 units; it is cut before and after NFKC (one ﷺ becomes 18). */
export const MAX_QUESTION_LENGTH = 500;

// Control characters, zero-width and bidirectional marks, lone surrogates: never part of a searched word.
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
// More than two combining marks in a row carry no meaning in Japanese or English.
const MARK_PILES = /(\p{M}{2})\p{M}+/gu;
const DASHES = /[‐‑‒–—―−﹘﹣－─━]/g;

/** Romanised long vowels as typed: tōkyō is toukyou. */
const LONG_VOWELS: Record<string, string> = {
  ā: 'aa',
  â: 'aa',
  ī: 'ii',
  î: 'ii',
  ū: 'uu',
  û: 'uu',
  ē: 'ee',
  ê: 'ee',
  ō: 'ou',
  ô: 'ou',
};
const LAST_KANA: Record<string, string> = { g: 'ぐ', k: 'く', s: 'す', t: 'と', n: 'ん', m: 'む', r: 'る' };
/** Three or more letters separated by blanks: c a t v. */
const SPELT = /(?:^| )[a-z] [a-z] [a-z](?: |$)/;
const FOLDED = /^[a-z0-9]+(?:[ '-][a-z0-9]+)*$/;

/**
 * Normalises a question or a title for the tokenizer: removes invisible characters, cuts, applies NFKC and lower case.
 * Offsets into the result do not fit the input (㍻ becomes 平成).
 * @example gentle('ＣＡＬＳ／ＥＣ') // 'cals/ec'
 */
export const gentle = remembered(text => {
  // Fast path: most English words of the index are already normalised, and normalising them again took half of the
  // start.
  if (text.length <= MAX_QUESTION_LENGTH && FOLDED.test(text) && !SPELT.test(text)) return text;
  return (
    text
      .slice(0, MAX_QUESTION_LENGTH)
      .replace(INVISIBLE, '')
      .replace(MARK_PILES, '$1')
      .normalize('NFKC')
      .slice(0, MAX_QUESTION_LENGTH)
      .replace(INVISIBLE, '')
      .replace(DASHES, '-')
      .replace(/[āâōôūûīîēêĀÂŌÔŪÛĪÎĒÊ]/g, vowel => LONG_VOWELS[vowel.toLowerCase()]!)
      // C A T V is CATV.
      .replace(/(?<![a-z0-9])[a-z](?:[ .・･-][a-z]){2,7}(?![a-z0-9'])/gi, letters => letters.replace(/[^a-z]/gi, ''))
      // コ-ルセンタ- and ハイパ一ウェブ: a mistyped long-vowel mark.
      .replace(/(?<=[ァ-ヺー])(?:-|一(?=[ァ-ヺ]))/g, 'ー')
      // One word in three spellings, two of which the dictionary splits.
      .replace(/障(?:がい|碍)/g, '障害')
      .toLowerCase()
      // NP0 for NPO, and ぶろg, an unfinished ぶろぐ.
      .replace(/(?<=[a-z]{2})0(?![0-9])|(?<=[a-z])0(?=[a-z])/g, 'o')
      .replace(/んん|んn(?![aiueoy])/g, 'ん')
      .replace(/(?<=[ぁ-んァ-ヶ])[gkstnmr](?![a-z0-9])/g, letter => LAST_KANA[letter]!)
      .replace(/[\s\u3000]+/g, ' ')
      .trim()
  );
});

const OLD_KANJI: Record<string, string> = {
  國: '国',
  縣: '県',
  學: '学',
  體: '体',
  會: '会',
  廣: '広',
  變: '変',
  澤: '沢',
  齋: '斎',
  齊: '斉',
  邊: '辺',
  邉: '辺',
  髙: '高',
  﨑: '崎',
  濱: '浜',
  圖: '図',
  舘: '館',
  處: '処',
  傳: '伝',
  譽: '誉',
  經: '経',
  濟: '済',
  實: '実',
  發: '発',
  續: '続',
  醫: '医',
  藥: '薬',
  寶: '宝',
  縱: '縦',
  氣: '気',
  燈: '灯',
  龍: '竜',
  與: '与',
  餘: '余',
  豫: '予',
  檢: '検',
  險: '険',
  驗: '験',
  靜: '静',
  淸: '清',
  萬: '万',
  拂: '払',
  藝: '芸',
  遲: '遅',
  壽: '寿',
};
const KANJI_NUMERALS: Record<string, string> = {
  〇: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
export const SMALL_KANA: Record<string, string> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  っ: 'つ',
  ゎ: 'わ',
  ゕ: 'か',
  ゖ: 'け',
};

/**
 * Converts katakana to hiragana; other characters are unchanged. ヴ with its small vowel becomes ば, び, ぶ, べ, ぼ.
 */
export function toHiragana(text: string): string {
  const plain = text.includes('ヴ')
    ? text.replace(
        /ヴ([ァィェォ])?/g,
        (_, vowel?: string) => ({ ァ: 'ば', ィ: 'び', ェ: 'べ', ォ: 'ぼ' })[vowel ?? ''] ?? 'ぶ',
      )
    : text;
  let hiragana = '';
  for (let at = 0; at < plain.length; at++) {
    const unit = plain.charCodeAt(at);
    hiragana += unit >= FIRST_KATAKANA && unit <= LAST_KATAKANA ? String.fromCharCode(unit - 0x60) : plain[at];
  }
  return hiragana;
}

const FIRST_KATAKANA = 0x30a1;
const LAST_KATAKANA = 0x30f6;

/**
 * Comparison key of a word: kana unified, ー and dashes, middle dots and blanks dropped, small kana enlarged, 々
 * expanded, old kanji and kanji numerals replaced.
 * @example key('コールセンター・サポート') === key('コールセンタサポート')
 */
export const key = remembered(text => {
  if (/^[a-z0-9]+$/.test(text)) return text;
  return toHiragana(gentle(text))
    .replace(/(.)[々ゝ]/g, '$1$1')
    .replace(/[\s・･.,、。，．'’"「」『』()［］[\]{}【】〔〕<>!?！？:;~〜@_*/\\|-]/g, '')
    .replace(/(?<=[ぁ-ゖ])一(?=[ぁ-ゖ])|ー/g, '')
    .replace(/[ぁぃぅぇぉゃゅょっゎゕゖ]/g, kana => SMALL_KANA[kana] ?? kana)
    .replace(/[一二三四五六七八九〇]/g, digit => KANJI_NUMERALS[digit] ?? digit)
    .replace(/[\u3400-\u9fff]/g, letter => OLD_KANJI[letter] ?? letter);
});

/** Removes punctuation and blanks at the end. Expects trimmed text. */
export const withoutEnd = (text: string): string => text.replace(/[?？。.!\s]+$/, '');

export const hasKanji = (text: string): boolean => /[\u3400-\u9fff々]/.test(text);
export const hasKana = (text: string): boolean => /[\u3041-\u30ff]/.test(text);
export const isKana = (text: string): boolean => /^[\u3041-\u3096\u30a1-\u30fa\u30fcー]+$/.test(text);
export const isKatakana = (text: string): boolean => /^[\u30a1-\u30fa\u30fcー]+$/.test(text);
export const isLatin = (text: string): boolean => /^[a-z][a-z0-9']*$/.test(text);
