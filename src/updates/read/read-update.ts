/**
 * Reads what an owner writes about its projects: whose state, which state, how far, until when. Certain or not at
 * all: where a project or a state is not sure the reading says that somebody has to ask.
 */
import type { Plan } from '../../plan/plan.ts';
import type { Search } from '../../search/search.ts';
import { splitClauses } from './clauses.ts';
import { commentOf } from './comment.ts';
import { findDue } from './due.ts';
import { createNames } from './names.ts';
import { findQuestions } from './questions.ts';
import type { ProjectReading, Status, UpdateReading } from './reading.ts';
import { createResolver } from './resolve.ts';
import { type ReadClause, type Segment, segment } from './segments.ts';
import { type SaidState, settle } from './settle.ts';
import { judgeStates } from './states.ts';

export interface UpdateContext {
  /** Original entries the prompt asked about: names are looked for among them first; a single one is the subject when none is named. */
  projects?: readonly string[];
}

export interface UpdateReader {
  /** @param today 'YYYY-MM-DD', the day the message was written: 来月 and a month without a year are seen from it */
  read(text: string, today: string, context?: UpdateContext): UpdateReading;
}

const NOT_READ: UpdateReading = { projects: [], needsClarification: true, sameAsLast: false };
const OVERALL = /全体|総じて|トータル|総合的|\b(?:overall|all in all|in general|on the whole)\b/;
/** 住基も同様: as the one before. */
const LIKEWISE = /^(?:[^、。]*[もは])?(?:同様|同じく|同じ)(?:です|に)?$|\b(?:likewise|same here|so is|so are)\b/;

export function createUpdateReader({ plan, search }: { plan: Plan; search: Search }): UpdateReader {
  const names = createNames(plan);
  const resolve = createResolver(names, search);
  const tokenizer = search.vocabulary.tokenizer;

  return {
    read(text, today, context = {}) {
      const clauses = splitClauses(text);
      if (!clauses) return NOT_READ;
      const within = (context.projects ?? []).map(code => plan.originalOf(code));
      const { segments, unclaimed, unknownCode } = segment(clauses, findQuestions(clauses), {
        names,
        resolve,
        tokenizer,
        within,
        today,
      });
      const claimed = claim(segments, unclaimed, within);
      const readings = readSegments(claimed, today);
      const projects = readings.flatMap(({ projects }) => projects);
      const all = [...claimed.flatMap(({ clauses }) => clauses), ...unclaimed];
      return {
        projects,
        needsClarification:
          projects.length === 0 || unknownCode || readings.some(({ unsure }) => unsure) || hasTwice(projects),
        sameAsLast: all.some(saysSame),
      };
    },
  };
}

/** What was said before any project was named goes to the first one, or to the only one asked about. */
function claim(segments: Segment[], unclaimed: ReadClause[], within: readonly string[]): Segment[] {
  const [first, ...others] = segments;
  const spoken = within.filter((code, index) => within.indexOf(code) === index);
  if (first) return [{ ...first, clauses: [...unclaimed, ...first.clauses] }, ...others];
  if (spoken.length !== 1) return [];
  return [{ codes: spoken, ambiguous: false, certainty: 'named', open: false, clauses: unclaimed }];
}

interface SegmentReading {
  projects: ProjectReading[];
  unsure: boolean;
}

function readSegments(segments: readonly Segment[], today: string): SegmentReading[] {
  const readings: SegmentReading[] = [];
  // 「MIDORIとEMIS、前者は…、後者は…」: the pair itself has no state once each of the two has one.
  const spokenLater = (at: number, code: string) =>
    segments.some((other, index) => index > at && other.codes.includes(code));
  segments.forEach((one, at) => {
    const said = readSegment(one, today, readings.at(-1)?.projects[0]?.status ?? 'unknown');
    const codes = said.stated ? one.codes : one.codes.filter(code => !spokenLater(at, code));
    // What only sounds like a project is one when something is said of it.
    if (codes.length === 0 || (one.certainty === 'described' && !said.stated)) return;
    readings.push({
      projects: codes.map(code => ({ code, ...said.update })),
      // A mere worry about what only sounds like a project is chatter as likely.
      unsure: one.ambiguous || said.unsure || (one.certainty === 'described' && said.weak),
    });
  });
  return readings;
}

function readSegment(
  { clauses }: Segment,
  today: string,
  before: Status,
): { update: Omit<ProjectReading, 'code'>; unsure: boolean; stated: boolean; weak: boolean } {
  const told = clauses.filter(({ asks }) => !asks);
  const states = told.flatMap((read, clause) =>
    statesOf(read).map((state): SaidState => ({ ...state, clause, overall: OVERALL.test(read.clause.text) })),
  );
  const percent = told.flatMap(({ percents }) => percents).at(-1)?.percent ?? null;
  const dues = told.flatMap(({ clause }, index) => findDue(clause.text, labelBefore(told, index), today) ?? []);
  const due = (dues.filter(({ moved }) => moved).at(-1) ?? dues.at(-1))?.month ?? null;
  const likewise = told.some(({ clause }) => LIKEWISE.test(clause.text));
  const settled = settle(states);
  const same = told.some(saysSame);
  let { status, doubtful } = settled;
  const silent = states.every(state => state.status === null || state.past);
  if (silent && likewise && before !== 'unknown') ({ status, doubtful } = { status: before, doubtful: false });
  else if (silent && percent !== null) ({ status, doubtful } = statusOfPercent(percent));
  else if (silent && same) doubtful = false;
  const weak = states.every(state => state.weak || state.past || state.status === null) && percent === null;
  return {
    update: { status, percent, due, comment: commentOf(told) },
    unsure: doubtful,
    stated: !silent || percent !== null || same || likewise,
    weak,
  };
}

/** 8割方できた is well under way; nothing and everything are for the owner to say in words. */
function statusOfPercent(percent: number): { status: Status; doubtful: boolean } {
  if (percent === 0) return { status: 'not_started', doubtful: true };
  if (percent === 100) return { status: 'completed', doubtful: true };
  return { status: 'on_track', doubtful: false };
}

function statesOf({ clause, stateWords, subject, ownSubject }: ReadClause) {
  return judgeStates(clause.text, stateWords, subject, ownSubject, clause.japanese);
}

function saysSame(read: ReadClause): boolean {
  return !read.asks && statesOf(read).some(({ sense }) => sense === 'same');
}

/** What a form printed before a value: 「期限：H22.9」. */
function labelBefore(clauses: readonly ReadClause[], index: number): string {
  const before = clauses[index - 1]?.clause;
  return before && /[:：]/.test(before.mark) ? before.text : '';
}

function hasTwice(projects: readonly ProjectReading[]): boolean {
  return new Set(projects.map(({ code }) => code)).size < projects.length;
}
