/**
 * Parses an owner's message about its projects: project, status, percentage, due month. The result is certain or marked
 * as needing clarification.
 *
 * message → clauses/ (split; those that report nothing are marked) → findings.ts (contents of each clause: projects/,
 * states/, amounts/, dates/) → corrections/ (values taken back are removed) → segments/ (clauses grouped by subject) →
 * read-segment.ts (one report per subject, by states/settle.ts, listed-values.ts, comment.ts).
 */

import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Synonym } from '../../search/index/with-synonyms.ts';
import type { Search } from '../../search/search.ts';
import { splitClauses } from './clauses/clauses.ts';
import { withoutLabels } from './clauses/headings.ts';
import { findNonReports } from './clauses/reports-nothing.ts';
import { splitSideBySide } from './clauses/side-by-side.ts';
import { withoutDenied } from './corrections/denied.ts';
import { withoutReplaced } from './corrections/replaced.ts';
import { type Findings, findAll, saysSame } from './findings.ts';
import { createMentionFinder, type FindMentions } from './projects/mentions.ts';
import { createNameIndex } from './projects/name-index.ts';
import { createResolver, type Resolve } from './projects/resolve.ts';
import { readSegment, type SegmentReading, supplemented } from './read-segment.ts';
import { NOTHING_READ, type UpdateReading } from './reading.ts';
import type { Segment } from './segments/segment.ts';
import { segment } from './segments/segments.ts';
import { claim, withOthers } from './segments/unnamed.ts';
import { isGraded, setApart, withOpenCrosses } from './states/marks.ts';
import type { MarkSense } from './states/state-words.ts';

export interface UpdateContext {
  /**
   * The projects the prompt asked about, as originals or reprints: names are matched among them first, and a single one
   * is the subject when none is named.
   */
  projects?: readonly string[];
  /** Those without a report yet: 「全部順調」 refers to them, as long as there are any. */
  missing?: readonly string[];
  /** It speaks of a period that was named apart: 「遅れていました」 is the state of then. */
  isOfNamedPeriod?: boolean;
}

export interface UpdateReader {
  /** @param today 'YYYY-MM-DD', date of the message, to which 来月 and months without a year are relative */
  read(text: string, today: string, context?: UpdateContext): UpdateReading;
}

/** E.g. 「MIDORIは遅れ、他は変更なし」. */
const THE_OTHERS = anyOf(
  /^(?:(?:その|この)?(?:他|ほか)|それ以外|以外|残り|あと)(?:の(?:事業|取組|もの|分|項目))?(?:は|も|について)/,
  /^(?:the (?:rest|others?)|everything else|all (?:the )?others?)\b/,
  /\b(?:for|on) (?:the (?:rest|others)|everything else)$/,
);

interface ReaderParts {
  plan: Plan;
  search: Search;
  /** Recorded words for parts of the plan; those for projects are read as their names. */
  synonyms?: readonly Synonym[];
}

export function createUpdateReader({ plan, search, synonyms = [] }: ReaderParts): UpdateReader {
  const { tokenizer } = search.vocabulary;
  let finders: { mentionsIn: FindMentions; resolve: Resolve } | null = null;
  /** Created on the first message, so that the start does not wait for it. */
  const makeFinders = () => {
    const names = createNameIndex(plan, tokenizer, synonyms);
    return { mentionsIn: createMentionFinder(plan, names), resolve: createResolver(names, search) };
  };

  return {
    read(text, today, context = {}) {
      const split = splitClauses(setApart(text));
      if (!split) return NOTHING_READ;
      finders ??= makeFinders();
      const { mentionsIn, resolve } = finders;
      const clauses = split.flatMap(clause => splitSideBySide(clause, mentionsIn));
      const untold = findNonReports(clauses);
      const asScaled = isGraded(text) ? (one: Findings) => one : withOpenCrosses;
      const found = clauses.map((typed, index) => {
        const { clause, mentions } = withoutDenied(typed, mentionsIn);
        return asScaled(findAll(clause, mentions, untold.has(index), today));
      });
      const originals = (codes: readonly string[] = []) => [...new Set(codes.map(code => plan.originalOf(code)))];
      const within = originals(context.projects);
      const segmented = segment(withoutReplaced(withoutLabels(found)), { resolve, tokenizer, within });
      const missing = originals(context.missing);
      const claimed = claim(segmented, within, missing);
      return readingOf(
        withOthers(claimed, missing.length > 0 ? missing : within),
        found,
        context.isOfNamedPeriod ?? false,
      );
    },
  };
}

/** Still to be found out: 「2-1-6は確認中です」, 「2-1-6は後で回答します」. */
const PENDING = /(?:確認|調査|照会|集計)中|(?:後で|後ほど|追って|別途|改めて|後日)[^、。]*(?:回答|報告|連絡)/;

const isPending = ({ clauses }: Segment, { update }: SegmentReading): boolean =>
  update.status === 'unknown' && update.percent === null && clauses.some(({ clause }) => PENDING.test(clause.text));

/** E.g. 「会議室の予約お願いします」, 「研修に参加してきました」. */
const SAID_TO_ANYBODY = /(?:お願い(?:し|いたし|致し)ます|たい(?:です|のですが)?|[てで](?:ください|下さい|きました))$/;

/** A single status for all of them would be wrong for some: 「施策5-2は2つ目だけ遅れ、残りは順調」. */
const singlesOut = ({ codes, clauses }: Segment): boolean =>
  codes.length > 2 && clauses.some(({ clause }) => /だけ|のみ|以外|\bonly\b|\bexcept\b/.test(clause.text));

const rates =
  (mark: MarkSense) =>
  ({ stateWords }: Findings): boolean =>
    stateWords.some(({ sense }) => sense === mark);

function readingOf(segments: readonly Segment[], found: readonly Findings[], isOfNamedPeriod: boolean): UpdateReading {
  const all: { codes: string[]; reading: SegmentReading; isPending: boolean }[] = [];
  let general: SegmentReading | null = null;
  segments.forEach((one, at) => {
    const own = readSegment(one, all.at(-1)?.reading.update.status ?? 'unknown', isOfNamedPeriod);
    const reading = general ? supplemented(own, general, one.isUnsure) : own;
    if (one.isGeneral) general = reading;
    // A pair has no status of its own once each of the two has one: 「MIDORIとEMIS、前者は…」.
    const isSpokenOfLater = (code: string) => segments.slice(at + 1).some(({ codes }) => codes.includes(code));
    const codes = reading.isStated ? one.codes : one.codes.filter(code => !isSpokenOfLater(code));
    // Something that only sounds like a project counts only if something is reported about it.
    const isVague =
      one.certainty === 'described' ||
      (one.certainty === 'partly' && one.clauses.every(({ clause }) => SAID_TO_ANYBODY.test(clause.text)));
    const isChatter = isVague && !reading.isStated;
    if (codes.length > 0 && !isChatter) all.push({ codes, reading, isPending: isPending(one, reading) });
  });
  const projects = all.flatMap(({ codes, reading }) =>
    codes.map((code, at) => ({ code, ...reading.update, ...reading.shares?.[at] })),
  );
  const isNamedTwice = new Set(projects.map(({ code }) => code)).size < projects.length;
  const hasUnknownCode = found.some(({ mentions }) => mentions.some(({ codes }) => codes.length === 0));
  return {
    projects,
    needsClarification:
      projects.length === 0 ||
      isNamedTwice ||
      hasUnknownCode ||
      segments.some(singlesOut) ||
      all.some(({ reading }) => reading.isUnsure),
    pending: all.some(({ isPending, reading }) => !isPending && reading.isUnsure)
      ? []
      : all.flatMap(({ codes, isPending }) => (isPending ? codes : [])),
    isChoice: segments.some(({ codes, isUnsure }) => isUnsure && codes.length > 1),
    implied: all.flatMap(({ codes, reading }) => (reading.isImplied ? codes : [])),
    sameAsLast: [...found, ...segments.flatMap(({ clauses }) => clauses)].some(saysSame),
    othersSame: found.some(one => THE_OTHERS.test(one.clause.text) && saysSame(one)),
    marked: found.some(rates('crossed')) ? 'open' : found.some(rates('marked')) ? 'scale' : null,
  };
}
