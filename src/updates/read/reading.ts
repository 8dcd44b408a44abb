/** What is read out of a message from an owner: the update it gives for each project, or that somebody has to ask. */
import type { Status } from '../status.ts';

export interface ProjectReading {
  /** Code of the original entry, never of a reprint. */
  code: string;
  status: Status;
  /** Progress 0–100; null when the message gives none. */
  percent: number | null;
  /** Month it is to be finished in, 'YYYY-MM'; null when the message gives none. */
  due: string | null;
  /** What the message says beyond status, progress and date, as typed; empty when it says nothing more. */
  comment: string;
}

export interface UpdateReading {
  /** In the order named. Empty when no project is named; the candidates when a name fits several. */
  projects: ProjectReading[];
  /** The reading must not be stored as it is: no project, several possible, no state, a question, a contradiction. */
  needsClarification: boolean;
  /** A name fits several projects: those it may mean are among the ones read. */
  isChoice: boolean;
  /** The message says that nothing has changed since the last report. */
  sameAsLast: boolean;
  /** It says so of the projects it does not name: 「他は変更なし」. */
  othersSame: boolean;
}
