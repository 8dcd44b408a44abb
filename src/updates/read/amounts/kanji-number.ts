/** Parses kanji numerals, as used in percentages and years. */

const KANJI_DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** @param written a single digit of either kind; undefined gives 0 */
export function digit(written: string | undefined): number {
  return written ? (KANJI_DIGIT[written] ?? Number(written)) : 0;
}

/** Up to 99: 十五, 二十, 三十五, 八〇. */
export function kanjiNumber(written: string): number {
  if (!written.includes('十')) return [...written].reduce((sum, one) => sum * 10 + digit(one), 0);
  const [tens = '', ones = ''] = written.split('十');
  return (tens ? digit(tens) : 1) * 10 + digit(ones);
}
