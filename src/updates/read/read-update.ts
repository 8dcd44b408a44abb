/**
 * Parses an owner's message about its projects: project, status, percentage, due month. The result is certain or marked
 * as needing clarification.
 *
 * message → clauses/ (split; those that report nothing are marked) → findings.ts (contents of each clause: projects/,
 * states/, amounts/, dates/) → corrections/ (values taken back are removed) → segments/ (clauses grouped by subject) →
 * read-segment.ts (one report per subject, by states/settle.ts, each.ts, comment.ts).
 */

import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Synonym } from '../../search/index/with-synonyms.ts';
import type { Search } from '../../search/search.ts';
import { splitClauses } from './clauses/clauses.ts';
import { withoutLabels } from './clauses/headings.ts';
import { splitSideBySide } from './clauses/side-by-side.ts';
import { findNonReports } from './clauses/untold.ts';
import { withoutDenied } from './corrections/denied.ts';
import { withoutReplaced } from './corrections/replaced.ts';
import { type Findings, findAll, saysSame, statesOf } from './findings.ts';
import { createMentionFinder, type FindMentions } from './projects/mentions.ts';
import { createNameIndex } from './projects/name-index.ts';
import { createResolver, type Resolve } from './projects/resolve.ts';
import { readSegment, type SegmentReading } from './read-segment.ts';
import type { UpdateReading } from './reading.ts';
import { type Segment, type Segmented, segment } from './segments/segments.ts';

export interface UpdateContext {
  /**
   * The projects the prompt asked about, as originals or reprints: names are matched among them first, and a single one
   * is the subject when none is named.
   */
  projects?: readonly string[];
  /** Those without a report yet: 「全部順調」 refers to them, as long as there are any. */
  missing?: readonly string[];
}

export interface UpdateReader {
  /** @param today 'YYYY-MM-DD', date of the message, to which 来月 and months without a year are relative */
  read(text: string, today: string, context?: UpdateContext): UpdateReading;
}

const TOO_LONG: UpdateReading = {
  projects: [],
  needsClarification: true,
  isChoice: false,
  implied: [],
  sameAsLast: false,
  othersSame: false,
};
/** E.g. 「すべて順調です」. */
const ALL_ASKED = anyOf(
  /^(?:全部|すべて|全て|いずれも|どれも|全事業|全件)(?!で?は)/,
  /^(?:all|everything)(?: (?:of (?:them|ours)|our projects|projects))?(?:'s| is| are| on)\b/,
);
/** All projects asked for, if the number agrees: 「どちらも順調です」「3件とも完了」. */
const ALL_OF_SO_MANY =
  /^(?:(?<two>どちら(?:の事業)?も|どっちも|両方(?:とも)?|双方(?:とも)?|(?:二つ|2つ)とも|both(?: of (?:them|the projects)| projects)?(?: are\b|'re\b|(?= )))|(?<count>\d{1,2}) ?(?:件|事業|つ|本|項目)とも)(?!で?は)/;
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
      const split = splitClauses(text);
      if (!split) return TOO_LONG;
      finders ??= makeFinders();
      const { mentionsIn, resolve } = finders;
      const clauses = split.flatMap(clause => splitSideBySide(clause, mentionsIn));
      const untold = findNonReports(clauses);
      const found = clauses.map((typed, index) => {
        const { clause, mentions } = withoutDenied(typed, mentionsIn);
        return findAll(clause, mentions, untold.has(index), today);
      });
      const originals = (codes: readonly string[] = []) => [...new Set(codes.map(code => plan.originalOf(code)))];
      const within = originals(context.projects);
      const segmented = segment(withoutReplaced(withoutLabels(found)), { resolve, tokenizer, within });
      return readingOf(claim(segmented, within, originals(context.missing)), found);
    },
  };
}

const isSmallTalk = ({ hasOwnSubject, clause }: Findings): boolean =>
  hasOwnSubject || /^(?:(?:(?:hi|hello|sorry),? )?(?:i|we|my|our)(?:'ve|'m|'re)?\b|ok(?:ay)?$)/.test(clause.text);

/**
 * Assigns clauses before the first named project: to that project, or, if none is named, to the one asked about, or to
 * all (all still missing, if any) if the message says so.
 */
function claim({ segments, unclaimed }: Segmented, within: readonly string[], missing: readonly string[]): Segment[] {
  const [first, ...others] = segments;
  if (first) {
    // If the project has a status of its own, earlier clauses are small talk: "My Japanese is not so good. EMIS is on
    // track".
    const hasOwn = first.clauses.some(found => statesOf(found).some(({ status, past }) => status !== null && !past));
    const before = hasOwn
      ? unclaimed.map(found => (isSmallTalk(found) ? { ...found, stateWords: [] } : found))
      : unclaimed;
    return [{ ...first, clauses: [...before, ...first.clauses] }, ...others];
  }
  const isOfAll = unclaimed.some(({ clause: { text } }) => ALL_ASKED.test(text));
  const isCounted = unclaimed.some(({ clause: { text } }) => countedIn(text) === within.length);
  if (within.length === 0 || (within.length > 1 && !isOfAll && !isCounted)) return [];
  const codes = isOfAll && missing.length > 0 ? missing : within;
  return [{ codes: [...codes], isUnsure: false, certainty: 'named', open: false, clauses: unclaimed }];
}

function countedIn(text: string): number | null {
  const { two, count } = ALL_OF_SO_MANY.exec(text)?.groups ?? {};
  return two ? 2 : count ? Number(count) : null;
}

/** E.g. 「会議室の予約お願いします」, 「研修に参加してきました」. */
const SAID_TO_ANYBODY = /(?:お願い(?:し|いたし|致し)ます|たい(?:です|のですが)?|[てで](?:ください|下さい|きました))$/;

/** A single status for all of them would be wrong for some: 「施策5-2は2つ目だけ遅れ、残りは順調」. */
const singlesOut = ({ codes, clauses }: Segment): boolean =>
  codes.length > 2 && clauses.some(({ clause }) => /だけ|のみ|以外|\bonly\b|\bexcept\b/.test(clause.text));

function readingOf(segments: readonly Segment[], found: readonly Findings[]): UpdateReading {
  const read: { codes: string[]; reading: SegmentReading }[] = [];
  segments.forEach((one, at) => {
    const reading = readSegment(one, read.at(-1)?.reading.update.status ?? 'unknown');
    // A pair has no status of its own once each of the two has one: 「MIDORIとEMIS、前者は…」.
    const isSpokenOfLater = (code: string) => segments.slice(at + 1).some(({ codes }) => codes.includes(code));
    const codes = reading.isStated ? one.codes : one.codes.filter(code => !isSpokenOfLater(code));
    // Something that only sounds like a project counts only if something is reported about it.
    const isVague =
      one.certainty === 'described' ||
      (one.certainty === 'partly' && one.clauses.every(({ clause }) => SAID_TO_ANYBODY.test(clause.text)));
    const isChatter = isVague && !reading.isStated;
    if (codes.length > 0 && !isChatter) read.push({ codes, reading });
  });
  const projects = read.flatMap(({ codes, reading }) =>
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
      read.some(({ reading }) => reading.isUnsure),
    isChoice: segments.some(({ codes, isUnsure }) => isUnsure && codes.length > 1),
    implied: read.flatMap(({ codes, reading }) => (reading.isImplied ? codes : [])),
    sameAsLast: [...found, ...segments.flatMap(({ clauses }) => clauses)].some(saysSame),
    othersSame: found.some(one => THE_OTHERS.test(one.clause.text) && saysSame(one)),
  };
}
