/** Small numbers as written in codes and ordinals: 3, 三, 十二, three, third, 3rd. */

const KANJI = '一二三四五六七八九';
const CARDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** Sub-patterns for larger patterns; each is one alternative without groups. */
export const NUMBER = '(?:[1-9][0-9]?(?![0-9])|[一二三四五六七八九十]{1,3}(?![覧部般緒括切致連貫律重]))';
export const CARDINAL_EN = `(?:[1-9][0-9]?(?![0-9])|${CARDINALS.join('|')})(?![a-z0-9])`;
export const ORDINAL_EN = `(?:[1-9][0-9]?(?:st|nd|rd|th)|${ORDINALS.join('|')})(?![a-z0-9])`;

/** @returns null for other forms, e.g. 三三 or 100 */
export function parseNumeral(text: string): number | null {
  const digits = /^([1-9][0-9]?)(?:st|nd|rd|th)?$/.exec(text);
  if (digits) return Number(digits[1]);
  const word = CARDINALS.indexOf(text) + 1 || ORDINALS.indexOf(text) + 1;
  return word || parseKanji(text);
}

function parseKanji(text: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match) return null;
  const [, before = '', ten, after = ''] = match;
  if (!ten) return (before === '') === (after === '') ? null : KANJI.indexOf(before || after) + 1;
  return (before ? KANJI.indexOf(before) + 1 : 1) * 10 + (after ? KANJI.indexOf(after) + 1 : 0);
}
