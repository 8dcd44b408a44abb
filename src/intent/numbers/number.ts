/** Parses numbers: 12, 十二, ひとつ, ふた(つ), two, third. */

const KANJI_DIGITS = '〇一二三四五六七八九';
/** Without つ, as in ふたつ目 and みっつ. */
const NATIVE = ['ひと', 'ふた', 'みっ', 'よっ', 'いつ', 'むっ', 'なな', 'やっ', 'ここの', 'とお'];
const ENGLISH: Record<string, number> = {
  zero: 0,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const ENGLISH_ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** Value of 12, 十二, ひとつ, the ひと of ひとつ目, two …; null when it is not a number. */
export function parseNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (text in ENGLISH) return ENGLISH[text]!;
  const native = NATIVE.findIndex(number => text === number || text === `${number}つ`);
  if (native >= 0) return native + 1;
  if (!/^[〇一二三四五六七八九十]+$/.test(text)) return null;
  const [tens, ones] = text.includes('十') ? text.split('十') : [null, text];
  const digit = (letter: string | undefined) => (letter ? KANJI_DIGITS.indexOf(letter) : 0);
  if (tens === null) return Number([...(ones ?? '')].map(digit).join(''));
  return (tens === '' ? 1 : digit(tens)) * 10 + digit(ones);
}

/** Value of 3, 三, third, 3rd. */
export const ordinalValue = (text: string): number =>
  ENGLISH_ORDINALS[text] ?? parseNumber(text) ?? Number.parseInt(text, 10);
