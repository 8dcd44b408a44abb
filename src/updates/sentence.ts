/** A sentence of an owner → what would be recorded, shown back before it is. Unsure → nothing, and the reader asks. */

import { lastUpdate } from './answered.ts';
import type { Ask } from './asks.ts';
import type { UpdateReader } from './read/read-update.ts';
import type { Report } from './state.ts';
import type { View } from './view.ts';

export type Heard =
  /** Nothing about the asked projects. */
  | { kind: 'other' }
  | { kind: 'unsure'; candidates: string[] }
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
  if (projects.length === 0 || isQuestion(sentence)) return { kind: 'other' };
  const reading = reader.read(sentence, on, { projects });
  if (reading.projects.length === 0 && reading.sameAsLast) {
    const missing = [...new Set(asks.flatMap(ask => ask.missing))];
    const repeated = missing.flatMap(project => repeatOf(project, state) ?? []);
    return repeated.length > 0 && repeated.length === missing.length
      ? { kind: 'read', reports: repeated }
      : { kind: 'unsure', candidates: [] };
  }
  const named = reading.projects.filter(({ code }) => projects.includes(code));
  const unsure: Heard = addressed ? { kind: 'unsure', candidates: named.map(({ code }) => code) } : { kind: 'other' };
  if (reading.needsClarification || named.length === 0 || named.length < reading.projects.length) return unsure;
  const reports = named.map(({ code, status, percent, due, comment }) => {
    if (status === 'unknown') return reading.sameAsLast ? repeatOf(code, state) : undefined;
    // A date once given holds until another is named; the reading is shown before it counts.
    return { project: code, status, percent, due: due ?? lastUpdate(state, code)?.due ?? null, comment, same: false };
  });
  return reports.every(report => report !== undefined) ? { kind: 'read', reports } : unsure;
}

/** The last answer once more; undefined when there is none. */
export function repeatOf(project: string, state: View['state']): (Report & { same: boolean }) | undefined {
  const last = lastUpdate(state, project);
  if (!last) return undefined;
  const { status, percent, due, comment } = last;
  return { project, status, percent, due, comment, same: true };
}

function isQuestion(sentence: string): boolean {
  return (
    /[?？]\s*$|(?:ですか|でしょうか|ますか|教えて|は)[。\s]*$/.test(sentence.normalize('NFKC')) ||
    /^(?:who|what|which|how|when|where|why|is|are|does|do)\b/i.test(sentence.trim())
  );
}
