/** Types of questions about progress, with their position in the text. */
import { type Span, spanOf } from '../../search/words/spans.ts';
import type { Status } from '../../status.ts';
import type { DueWords } from './due.ts';

/** `isNot`: all other statuses. */
export interface StatesAsked {
  states: Status[];
  isNot?: true;
}

export type ProgressQuestion =
  | ({ about: 'states' } & StatesAsked)
  | { about: 'percent'; comparison: 'atLeast' | 'above' | 'atMost' | 'below'; value: number }
  /** Sorted by percentage, with the average. */
  | { about: 'furthest'; order: 'most' | 'fewest' }
  | { about: 'due'; due: DueWords }
  /** Past the planned month of completion. */
  | { about: 'overdue' }
  /** Projects with a report. */
  | { about: 'reported' }
  /** Projects without any report. */
  | { about: 'unreported' }
  /** Planned completion of projects. */
  | { about: 'dueOf' }
  /** Divisions without a report in the round. */
  | { about: 'missing' }
  | { about: 'changed' }
  /** Reasons for delays. */
  | { about: 'reasons' }
  /** `at` is a day as typed, see `spokenDays`; `among`: only those in these states then. */
  | { about: 'asOf'; at: string; among?: StatesAsked }
  /**
   * Every version of the reports; `within`: those given on days as typed, with `isOpen` from then on; `ofOne` when only
   * a project's can be meant.
   */
  | { about: 'history'; within?: { words: string; isOpen: boolean }; ofOne?: true }
  /** State of the round as a whole. */
  | { about: 'whole' };

export type FoundProgress = Span & {
  question: ProgressQuestion;
  /** Ambiguous (電車の遅れ): about projects only when no other topic is present. */
  isLoose?: true;
  /** The text without the status that was asked for beside a date; the span is of this text. */
  said?: string;
};

export const foundIn = (match: RegExpExecArray, question: ProgressQuestion): FoundProgress => ({
  question,
  ...spanOf(match),
});

/** Asks for a number, without a noun. */
export const HOW_MANY = '(?:何件|何個|何事業|いくつ|どれくらい|どのくらい)';

/** The head noun of the question, or の in its place. */
export const HEAD =
  '(?:事業|取組|取り組み|プロジェクト|もの|やつ|ところ|項目|案件|の(?=は|って|を|が|も|だけ|のみ|に絞|、|[?？]|何|いくつ|どれ|ある|あり|$))';

/** English nouns: percentages and months alone are ambiguous. */
export const PROJECTS_EN = /\b(?:projects?|ones|what|which|anything)\b/;
