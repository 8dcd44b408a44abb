/** What a word that points into the conversation points at, and how a table of such words is written. */
import type { Span } from '../../../search/words/spans.ts';

export type Pointing =
  /** What is talked about now: "the one you just showed". */
  | { kind: 'current' }
  /** The line after or before the one talked about; `printed` where it can only be meant of the plan, not of the talk: 上の, "above". */
  | { kind: 'step'; by: number; printed?: boolean }
  /** The upper or the lower: of a set its first or last, else the line beside the one talked about. */
  | { kind: 'upOrDown'; by: 1 | -1 }
  /** What is left of a set when those talked about are taken away; `isOne` where one thing can be left: もう片方. */
  | { kind: 'others'; isOne?: boolean }
  /** Several things together; `count` when it is said how many. */
  | { kind: 'group'; count: number | null }
  /** Of the last two: 前者, 後者. */
  | { kind: 'ofTwo'; which: 'former' | 'latter' }
  /** What stands in the same place: with those talked about, or `others` without; `unseen` where all that came up before is left out. */
  | { kind: 'siblings'; level: 'measure' | 'area'; others: boolean; unseen?: boolean }
  /** Those of a set that repeat no other entry: 再掲以外の3つ. */
  | { kind: 'originals' }
  /** What was looked at some time ago. */
  | { kind: 'earlier'; which: 'first' | 'previous' }
  /** Numbers alone: 「じゃあ6は？」「2と4の担当」 */
  | { kind: 'numbers'; values: number[] };

export type FoundPointing = Pointing & Span;

/** A global pattern over gently normalised text; null where the stretch points at nothing after all. */
export type PointingPattern = [RegExp, (match: RegExpMatchArray) => Pointing | null];

/** Two to ten, as people count what was shown. */
export const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]|ふた|みっ|よっ|two|three|four|five|six|seven|eight|nine|ten)';

/** What may follow such a word in Japanese without saying more: 次に載ってるやつ. */
export const TAIL =
  '(?:(?:に(?:載って(?:い)?る|出て(?:い)?る|あ(?:る|った)|来る|くる|並んで(?:い)?る|書いて(?:い)?る))?(?:の?(?:やつ|もの|事業|取組|取り組み|ほう|方|分|とこ(?:ろ)?)|の(?=[はもをが?]|$)))?';
