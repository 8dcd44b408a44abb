/** Parses a number of items from one end of a list: 「前半四つ」「末尾三件」「トップ3」 "the first three". */
import { type Span, spanOf } from '../../search/words/spans.ts';
import { parseNumber } from './number.ts';

const N = '(\\d+|[一二三四五六七八九十]|ひとつ|ふた|みっ|よっ|いつ)';
const EN_N = '(two|three|four|five|six|seven|eight|nine|ten|\\d+)';
/** From the beginning (1) or the end (-1); each captures the number. */
const SLICES: [RegExp, 1 | -1][] = [
  [new RegExp(`(?:トップ|ベスト|上位の?)${N}(?:つ|件|個)?(?![位番])`), 1],
  [new RegExp(`(?:ワースト|下位の?)${N}(?:つ|件|個)?(?![位番])`), -1],
  [
    new RegExp(
      `(?:前半|最初の|はじめの|始めの|(?:頭|あたま)(?:の|から)?|先頭(?:の|から)?|前から|(?<!以)上(?:から|の|位)?)${N}(?:つ|件|個|事業|取組)(?!目)`,
    ),
    1,
  ],
  [
    new RegExp(
      `(?:末尾|後半|後ろ|最後の|終わりの|(?<!以)下(?:から|の)?|後ろから|末尾から|お尻から|おしりから|けつから|ケツから|びりから|ラスト)の?${N}(?:つ|件|個|事業|取組)(?!目)`,
    ),
    -1,
  ],
  [new RegExp(`\\b(?:first|top) ${EN_N}\\b`), 1],
  [new RegExp(`\\bthe ${EN_N}(?= (?:largest|biggest|smallest)\\b)`), 1],
  [new RegExp(`\\b(?:last|bottom|final) ${EN_N}\\b`), -1],
];

interface Slice extends Span {
  /** Negative from the end. */
  count: number;
}

/** All of them: 「最初の2つと最後の2つ」. */
export function findSlices(text: string): Slice[] {
  return SLICES.flatMap(([pattern, sign]) => {
    const match = pattern.exec(text);
    const value = match && parseNumber(match[1] ?? '');
    return match && value !== null ? [{ count: sign * value, ...spanOf(match) }] : [];
  });
}

export const findSlice = (text: string): Slice | null => findSlices(text)[0] ?? null;

/** The items of a slice. */
export const takeSlice = <T>(items: readonly T[], count: number): T[] =>
  count > 0 ? items.slice(0, count) : items.slice(count);
