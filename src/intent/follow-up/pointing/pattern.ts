/** Types of references to the conversation, and of the pattern tables. */
import type { Span } from '../../../search/words/spans.ts';

export type Pointing =
  /** The entry in focus: "the one you just showed". */
  | { kind: 'current' }
  /** The entry after or before the one in focus; `printed` when only the plan's order can be meant: 上の, "above". */
  | { kind: 'step'; by: number; printed?: boolean }
  /** The upper or lower one: the first or last of a set, otherwise the entry next to the one in focus. */
  | { kind: 'upOrDown'; by: 1 | -1 }
  /** The rest of a set without the entries in focus; `isOne` when a single one can be left: もう片方. */
  | { kind: 'others'; isOne?: boolean }
  /** A group; `count` when its size is stated. */
  | { kind: 'group'; count: number | null }
  /** One of the last two: 前者, 後者. */
  | { kind: 'ofTwo'; which: 'former' | 'latter' }
  /**
   * Entries of the same place: including those in focus, or `others` without; `unseen` leaves out everything shown
   * before.
   */
  | { kind: 'siblings'; level: 'measure' | 'area'; others: boolean; unseen?: boolean }
  /** The entries of a set that are not reprints: 再掲以外の3つ. */
  | { kind: 'originals' }
  /** An entry shown earlier. */
  | { kind: 'earlier'; which: 'first' | 'previous' }
  /** Bare numbers: 「じゃあ6は？」「2と4の担当」 */
  | { kind: 'numbers'; values: number[] };

export type FoundPointing = Pointing & Span;

/** A global pattern for gently normalised text; the function returns null when the match is not a reference. */
export type PointingPattern = [RegExp, (match: RegExpMatchArray) => Pointing | null];

/** Numbers from two to ten in references. */
export const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]|ふた|みっ|よっ|two|three|four|five|six|seven|eight|nine|ten)';

/** Optional words after a Japanese reference: 次に載ってるやつ. */
export const TAIL =
  '(?:(?:に(?:載って(?:い)?る|出て(?:い)?る|あ(?:る|った)|来る|くる|並んで(?:い)?る|書いて(?:い)?る))?(?:の?(?:やつ|もの|事業|取組|取り組み|ほう|方|分|とこ(?:ろ)?)|の(?=[はもをが?]|$)))?';
