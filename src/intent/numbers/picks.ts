/**
 * The items of a list that a question picks by position: ordinals, so many from either end, and stretches to an end
 * (「5番目以降」「7番目から最後まで」「3番目まで」 "from the fifth on").
 */
import type { Frame } from '../frame/frame.ts';
import { pick } from './ordinals.ts';
import { findSlices, takeSlice } from './slices.ts';

type Picked = Pick<Frame, 'ordinals' | 'text'>;

/** By ordinals only, in the order asked. */
export function atOrdinals<T>(items: readonly T[], { ordinals, text }: Picked): T[] {
  const chosen = ordinals.flatMap(({ position, start, end }) => {
    const at = pick(items, position);
    if (at === undefined) return [];
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (isOnwards(after) || (FROM.test(before) && ON.test(after))) return items.slice(items.indexOf(at));
    return ordinals.length === 1 && isUpTo(after) ? items.slice(0, items.indexOf(at) + 1) : [at];
  });
  return [...new Set(chosen)];
}

/** By ordinals and numbers from an end, in the order of the list. */
export function pickedFrom<T>(items: readonly T[], picked: Picked): T[] {
  const chosen = new Set([
    ...atOrdinals(items, picked),
    ...findSlices(picked.text).flatMap(({ count }) => takeSlice(items, count)),
  ]);
  return items.filter(item => chosen.has(item));
}

/** Whether a position is followed by words for all after it: 以降, から最後まで, "onwards". */
export const isOnwards = (after: string): boolean => ONWARDS.test(after);

/** Whether a position is followed by words for all up to it: まで. */
export const isUpTo = (after: string): boolean => /^(?:の(?:やつ|もの|事業|取組))?まで/.test(after);

const ONWARDS =
  /^(?:の(?:やつ|もの|事業|取組|ところ|とこ))?(?:以降|以後|より(?:下|後)|から(?:下|後|先|(?:最後|終わり|末尾|おしまい|ラスト)(?:の(?:事業|取組))?まで|(?:の(?:事業|取組)?)?(?:全部|ぜんぶ|すべて)|の(?:事業|取組)))|^ ?(?:(?:one|project|entry|item) )?(?:onwards?\b|(?:and|or) (?:after|later|below|beyond|up)\b|(?:to|through|until) the (?:last|end)\b)/;
/** "From the fifth on". */
const FROM = /\bfrom (?:the )?$/;
const ON = /^ ?(?:one |project |entry |item )?on\b/;
