/** What a question about progress asks, and where in the text it says so. */
import { type Span, spanOf } from '../../search/words/spans.ts';
import type { Status } from '../../status.ts';
import type { AsOf } from './as-of.ts';
import type { DueWords } from './due.ts';

export type ProgressQuestion =
  /** `isNot`: those of another status. */
  | { about: 'states'; states: Status[]; isNot?: true }
  | { about: 'percent'; comparison: 'atLeast' | 'above' | 'atMost' | 'below'; value: number }
  /** By how far they are, and how far on average. */
  | { about: 'furthest'; order: 'most' | 'fewest' }
  | { about: 'due'; due: DueWords }
  /** Past the month they were to be done in. */
  | { about: 'overdue' }
  /** Projects something was reported of. */
  | { about: 'reported' }
  /** Projects nothing was ever reported of. */
  | { about: 'unreported' }
  /** When projects are to be done. */
  | { about: 'dueOf' }
  /** Divisions that have not answered the round. */
  | { about: 'missing' }
  | { about: 'changed' }
  /** Why projects are behind. */
  | { about: 'reasons' }
  | { about: 'asOf'; at: AsOf }
  /** How the round stands. */
  | { about: 'whole' };

export type FoundProgress = Span & {
  question: ProgressQuestion;
  /** Said like this of anything (電車の遅れ): meant of projects only where nothing else stands beside it. */
  isLoose?: true;
};

export const foundIn = (match: RegExpExecArray, question: ProgressQuestion): FoundProgress => ({
  question,
  ...spanOf(match),
});

/** How many, or which: what is asked of a state without a noun. */
export const HOW_MANY = '(?:何件|何個|何事業|いくつ|どれくらい|どのくらい)';

/** What such a question is said of: a noun, or の in its place. */
export const HEAD =
  '(?:事業|取組|取り組み|プロジェクト|もの|やつ|ところ|項目|案件|の(?=は|って|を|が|も|だけ|のみ|に絞|、|[?？]|何|いくつ|どれ|ある|あり|$))';

/** The same in English: percents and months alone may be anybody's. */
export const PROJECTS_EN = /\b(?:projects?|ones|what|which|anything)\b/;
