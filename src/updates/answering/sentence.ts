/** A sentence of an owner → what would be recorded, shown back before it is. Unsure → nothing, and the reader asks. */

import type { UpdateReader } from '../read/read-update.ts';
import { lastUpdate } from '../round/answered.ts';
import type { Report } from '../state.ts';
import type { View } from '../view/view.ts';
import type { Ask } from './asks.ts';

export type Heard =
  /** Nothing about the asked projects. */
  | { kind: 'other' }
  /**
   * `isChoice`: one of the candidates is meant; else all of them, in states that were not made out.
   * `unanswered`: said to be the same as last time, when there was no last time.
   */
  | { kind: 'unsure'; candidates: string[]; isChoice: boolean; unanswered?: string[] }
  | { kind: 'read'; reports: (Report & { same: boolean })[] };

/** @param addressed said in the thread of a prompt: there a statement that cannot be read is asked about */
export function hear(
  sentence: string,
  asks: readonly Ask[],
  addressed: boolean,
  reader: UpdateReader,
  { state, on }: View,
): Heard {
  const projects = [...new Set(asks.flatMap(ask => ask.projects))];
  if (projects.length === 0) return { kind: 'other' };
  const reading = reader.read(sentence, on, { projects });
  // 「MIDORIは順調です。締切はいつですか」 reports all the same.
  const isCertain = reading.projects.length > 0 && !reading.needsClarification;
  if (isQuestion(sentence) && !isCertain) return { kind: 'other' };
  const missing = [...new Set(asks.flatMap(ask => ask.missing))];
  if (reading.projects.length === 0 && reading.sameAsLast) {
    const repeated = missing.map(project => repeatOf(project, state));
    return repeated.length > 0 && isWhole(repeated) ? { kind: 'read', reports: repeated } : neverBefore(missing, state);
  }
  const named = reading.projects.filter(({ code }) => projects.includes(code));
  // 「1-1-3 MIDORI 順調」: a state told of what is asked of them is a report wherever it is said, but of which?
  const isReport = named.length === reading.projects.length && named.some(({ status }) => status !== 'unknown');
  const unsure: Heard =
    addressed || isReport
      ? { kind: 'unsure', candidates: named.map(({ code }) => code), isChoice: reading.isChoice }
      : { kind: 'other' };
  if (reading.needsClarification || named.length === 0 || named.length < reading.projects.length) return unsure;
  const reports = named.map(({ code, status, percent, due, comment }) => {
    if (status === 'unknown') return reading.sameAsLast ? repeatOf(code, state) : undefined;
    // A date once given holds until another is named; the reading is shown before it counts.
    return { project: code, status, percent, due: due ?? lastUpdate(state, code)?.due ?? null, comment, same: false };
  });
  const unnamed = missing.filter(project => !named.some(({ code }) => code === project));
  const others = reading.othersSame ? unnamed.map(project => repeatOf(project, state)) : [];
  if (isWhole(reports) && !isWhole(others)) return neverBefore(unnamed, state);
  const all = [...reports, ...others];
  return isWhole(all) ? { kind: 'read', reports: all } : unsure;
}

/** 「変更なし」 of projects that never had an answer. */
const neverBefore = (projects: readonly string[], state: View['state']): Heard => ({
  kind: 'unsure',
  candidates: [],
  isChoice: false,
  unanswered: projects.filter(project => !lastUpdate(state, project)),
});

/** Whether each has something to record: what never had an answer cannot be the same as last time. */
function isWhole<T>(reports: readonly (T | undefined)[]): reports is T[] {
  return reports.every(report => report !== undefined);
}

/** The last answer once more; undefined when there is none. */
export function repeatOf(project: string, state: View['state']): (Report & { same: boolean }) | undefined {
  const last = lastUpdate(state, project);
  if (!last) return undefined;
  const { status, percent, due, comment } = last;
  return { project, status, percent, due, comment, same: true };
}

export function isQuestion(sentence: string): boolean {
  return (
    /[?？]\s*$|(?:ですか|でしょうか|ますか|教えて|は)[。\s]*$/.test(sentence.normalize('NFKC')) ||
    /^(?:who|what|which|how|when|where|why|is|are|does|do)\b/i.test(sentence.trim())
  );
}
