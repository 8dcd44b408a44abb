/** Parses an owner's sentence into reports to be confirmed. If uncertain, records nothing and asks back. */

import type { Status } from '../../status.ts';
import type { UpdateReader } from '../read/read-update.ts';
import type { UpdateReading } from '../read/reading.ts';
import { updateForForm, updateIn } from '../round/updates.ts';
import type { ReadReport, RoundState, UpdatesState } from '../state.ts';
import type { View } from '../view/view.ts';
import { type Ask, askOf } from './asks.ts';

export type ParsedReports =
  /** Not about the projects asked for. */
  | { kind: 'other' }
  /**
   * `isChoice`: one of the candidates is meant; otherwise all of them, with unrecognised statuses. `unreported`:
   * projects reported as unchanged that have no previous report. `crossed`: by a × that may mean several states.
   */
  | { kind: 'unsure'; candidates: string[]; isChoice: boolean; unreported?: string[]; crossed?: boolean }
  /** `left`: projects the person is not asked for, told in the same sentence. `marked`: told by ◎○△×. */
  | { kind: 'read'; reports: ParsedReport[]; left: string[]; marked: boolean };

type Said = Pick<ReadReport, 'status' | 'percent' | 'due' | 'comment'>;

/** States a project may be in at any percentage between 0 and 100. */
const UNDER_WAY: ReadonlySet<Status> = new Set(['on_track', 'mostly_on_track', 'at_risk', 'delayed']);

/** A parsed report with its round. */
export type ParsedReport = ReadReport & { round: string };

/**
 * @param addressed said in the thread of a prompt: there an unparsable statement is asked about
 * @param isOfNamedPeriod the sentence named its period, which the past tense then is about
 */
export function parseReports(
  sentence: string,
  asks: readonly Ask[],
  addressed: boolean,
  reader: UpdateReader,
  { state, on }: View,
  isOfNamedPeriod = false,
): ParsedReports {
  const projects = [...new Set(asks.flatMap(ask => ask.projects))];
  if (projects.length === 0) return { kind: 'other' };
  const missing = [...new Set(asks.flatMap(ask => ask.missing))];
  const first = reader.read(sentence, on, { projects, missing, isOfNamedPeriod });
  // 「どちらも順調です」 under a prompt with two of five projects missing refers to those two.
  const isOfNone = addressed && first.projects.length === 0 && missing.length > 0;
  const reading = withoutPending(isOfNone ? reader.read(sentence, on, { projects: missing, isOfNamedPeriod }) : first);
  // A certain report counts even with a question: 「MIDORIは順調です。締切はいつですか」.
  const isCertain = reading.projects.length > 0 && !reading.needsClarification;
  if (isQuestion(sentence) && !isCertain) return { kind: 'other' };
  if (reading.projects.length === 0 && reading.sameAsLast) {
    const repeated = missing.map(code => repeat(code));
    return repeated.length > 0 && isWhole(repeated)
      ? { kind: 'read', reports: repeated, left: [], marked: false }
      : neverBefore(missing);
  }
  const named = reading.projects.filter(({ code }) => projects.includes(code));
  const left = reading.projects.map(({ code }) => code).filter(code => !projects.includes(code));
  // A status of a project asked for (「1-1-3 MIDORI 順調」) is a report in any conversation, but perhaps of an unclear
  // project.
  const isReport = left.length === 0 && named.some(({ status }) => status !== 'unknown');
  const isOnlyMarks = reading.projects.length === 0 && reading.marked !== null;
  const unsure: ParsedReports =
    addressed || isReport || isOnlyMarks
      ? {
          kind: 'unsure',
          candidates: named.map(({ code }) => code),
          isChoice: reading.isChoice,
          crossed: reading.marked === 'open',
        }
      : { kind: 'other' };
  if (reading.needsClarification || named.length === 0) return unsure;
  const reports = named.map(({ code, status, percent, due, comment }) => {
    if (status === 'unknown') return reading.sameAsLast ? repeat(code, { percent, due, comment }) : undefined;
    const round = askOf(code, asks)?.round;
    if (!round) return undefined;
    return {
      project: code,
      same: false,
      round: round.id,
      ...completed({ status, percent, due, comment }, code, round),
    };
  });
  // E.g. 「どちらも変更なし」.
  if (reading.sameAsLast && reports.every(report => report === undefined))
    return neverBefore(named.map(({ code }) => code));
  const unnamed = missing.filter(project => !named.some(({ code }) => code === project));
  const others = reading.othersSame ? unnamed.map(code => repeat(code)) : [];
  if (isWhole(reports) && !isWhole(others)) return neverBefore(unnamed);
  const all = [...reports, ...others];
  return isWhole(all) ? { kind: 'read', reports: all, left, marked: reading.marked !== null } : unsure;

  /**
   * What the sentence leaves open stays as it stands; the reports are shown before they count. A due month is valid until
   * another is named, and a project reported late does not come right by a percentage. What was reported in this round
   * keeps percentage and comment while its status is the same.
   */
  function completed(said: Said, code: string, round: RoundState): Said {
    const held = updateForForm(state, code, round);
    const status = held && reading.implied.includes(code) && UNDER_WAY.has(held.status) ? held.status : said.status;
    const own = updateIn(state, code, round.id);
    const kept = own?.status === status ? own : undefined;
    return {
      status,
      percent: said.percent ?? kept?.percent ?? null,
      due: said.due ?? held?.due ?? null,
      comment: said.comment || (kept?.comment ?? ''),
    };
  }

  /** @param but what is told to have changed: 「前回と同じ、完了見込みだけ12月に変更」 */
  function repeat(project: string, but?: Omit<Said, 'status'>): ParsedReport | undefined {
    const round = askOf(project, asks)?.round;
    const last = round && repeatOf(project, round, state);
    if (!last || !but || (but.percent === null && but.due === null)) return last;
    const { percent, due, comment } = but;
    return {
      ...last,
      percent: percent ?? last.percent,
      due: due ?? last.due,
      comment: comment || last.comment,
      same: false,
    };
  }

  /** 「変更なし」 for projects without a previous report. */
  function neverBefore(missing: readonly string[]): ParsedReports {
    const unreported = missing.filter(project => !repeat(project));
    return { kind: 'unsure', candidates: [], isChoice: false, unreported };
  }
}

/** What is not known yet holds up nothing else: 「2-1-5は順調、2-1-6は確認中です」. */
function withoutPending(reading: UpdateReading): UpdateReading {
  const known = reading.projects.filter(({ code }) => !reading.pending.includes(code));
  return known.length === 0 || known.length === reading.projects.length
    ? reading
    : { ...reading, projects: known, needsClarification: false };
}

/** Whether all elements are defined: a project without a previous report cannot repeat it. */
function isWhole<T>(reports: readonly (T | undefined)[]): reports is T[] {
  return reports.every(report => report !== undefined);
}

/** The previous report repeated for a round; undefined when there is none. */
export function repeatOf(project: string, round: RoundState, state: UpdatesState): ParsedReport | undefined {
  const last = updateForForm(state, project, round);
  if (!last) return undefined;
  const { status, percent, due, comment } = last;
  return { project, status, percent, due, comment, same: true, round: round.id };
}

export function isQuestion(sentence: string): boolean {
  return (
    /[?？]\s*$|(?:ですか|でしょうか|ますか|(?:でし|まし|だっ)たか|教えて|は)[。\s]*$/.test(
      sentence.normalize('NFKC'),
    ) || /^(?:who|what|which|how|when|where|why|is|are|does|do)\b/i.test(sentence.trim())
  );
}
