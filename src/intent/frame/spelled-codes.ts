/**
 * Converts spoken or informal codes to digits: 「ろくのいち」「4/5」「第Ⅴ分野」, "area IV", "measure four dash six".
 */

const KANA = ['いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう', 'じゅう'];
const ENGLISH = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

const IN_KANA = `(?:${KANA.join('|')})`;
const IN_ENGLISH = `(?:[1-9]|${ENGLISH.join('|')})`;

/** Requests about a place: before them two numbers are a code, not a date, rate or word. */
const ASKED = '(?:事業|取組|取り組み|施策|一覧|リスト|全部|ぜんぶ|全て|すべて|中身|件数|再掲|だし|出し|並べ|ずら)';
const CODE_IN_KANA = new RegExp(
  `(?<=^(?:施策 ?)?)${IN_KANA}の${IN_KANA}(?:の${IN_KANA})?(?=[、, ]|[をのは]?${ASKED}|(?:は|って)?[?]?$)`,
);
const WITH_SLASH = new RegExp(
  `(?<=(?:施策|\\bmeasure) ?)[1-6]/[1-9](?![\\d/])|(?<![\\d/.])[1-6]/[1-9](?=(?:を|の)? ?${ASKED})`,
  'g',
);
const SAID_IN_ENGLISH = new RegExp(
  [
    `\\b${IN_ENGLISH}(?: (?:dash|hyphen) ${IN_ENGLISH}){1,2}\\b`,
    `(?<=\\b(?:measure|project|entry) )${IN_ENGLISH}(?: point ${IN_ENGLISH}){1,2}\\b`,
  ].join('|'),
  'g',
);
/** "the area I work in": a single I is a number only at the end. */
const ROMAN_AREA = /(?<=分野 ?|第 ?|\bareas? )(?:iii?|iv|vi?|i(?=分野|[,.:;?!の]|$))(?![a-z])/g;

/** 「分野5の施策3の7番」「第4分野の施策6の(3)」: measures are numbered within their area. */
const DIGIT = '[1-9一二三四五六七八九]';
const IN_STEPS = new RegExp(
  `(?:第(${DIGIT})(?:重点)?分野|(?:重点)?分野(${DIGIT}))の?施策(${DIGIT})の?\\(?(10|${DIGIT})(?:\\)(?:番目?)?|番目|番|つ目)`,
);
const KANJI = '一二三四五六七八九';
const digitOf = (digit = ''): string => (KANJI.includes(digit) ? `${KANJI.indexOf(digit) + 1}` : digit);

/** @param text gently normalised; returned unchanged when it contains none of these */
export const withCodesInDigits = (text: string): string =>
  text
    .replace(IN_STEPS, (_, first, second, measure, entry) => [first ?? second, measure, entry].map(digitOf).join('-'))
    .replace(CODE_IN_KANA, said => inDigits(said.split('の'), KANA))
    .replace(WITH_SLASH, said => said.replace('/', '-'))
    .replace(SAID_IN_ENGLISH, said => inDigits(said.split(/ (?:dash|hyphen|point) /), ENGLISH))
    .replace(ROMAN_AREA, said => inDigits([said], ROMAN));

const inDigits = (numbers: readonly string[], names: readonly string[]): string =>
  numbers.map(number => (names.includes(number) ? `${names.indexOf(number) + 1}` : number)).join('-');
