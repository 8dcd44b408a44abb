/** Result of parsing an owner's message: a report for each project, or the need for clarification. */
import type { Status } from '../../status.ts';

export interface ProjectReading {
  /** Code of the original entry, never of a reprint. */
  code: string;
  status: Status;
  /** Progress 0–100; null when the message gives none. */
  percent: number | null;
  /** Due month, 'YYYY-MM'; null when the message gives none. */
  due: string | null;
  /** What the message says beyond status, progress and date, as typed; empty when nothing. */
  comment: string;
}

export interface UpdateReading {
  /** In the order named. Empty when no project is named; the candidates when a name is ambiguous. */
  projects: ProjectReading[];
  /** Must not be recorded as is: no project, an ambiguous one, no status, a question, a contradiction. */
  needsClarification: boolean;
  /** A name is ambiguous: its candidates are among the projects. */
  isChoice: boolean;
  /** Projects of which the owner will know later, where nothing but them needs clarification: 「2-1-6は確認中」. */
  pending: readonly string[];
  /**
   * Projects whose status nobody told: it only follows from a percentage or a date that it is under way, late or not
   * (「40%になりました」「来年6月完了予定」).
   */
  implied: readonly string[];
  /** The message says that nothing has changed since the last report. */
  sameAsLast: boolean;
  /** It says so for the projects not named: 「他は変更なし」. */
  othersSame: boolean;
  /** It rates by ◎○△×: of the prefecture's scale, or with a × that may mean something else; null when it does not. */
  marked: 'scale' | 'open' | null;
}

export const NOTHING_READ: UpdateReading = {
  projects: [],
  needsClarification: true,
  isChoice: false,
  pending: [],
  implied: [],
  sameAsLast: false,
  othersSame: false,
  marked: null,
};
