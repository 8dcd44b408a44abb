/** Combines the clauses about one subject: status, progress, due month, comment. */
import { anyOf } from '../../regex.ts';
import type { Status } from '../../status.ts';
import { withoutFuturePercents } from './amounts/ahead.ts';
import { commentOf } from './comment.ts';
import { sinceCorrection } from './corrections/corrections.ts';
import { findDue } from './dates/due.ts';
import { findShift } from './dates/shifts.ts';
import { type Findings, saysSame, statesOf } from './findings.ts';
import { type Share, sharesOf } from './listed-values.ts';
import type { ProjectReading } from './reading.ts';
import type { Segment } from './segments/segment.ts';
import { saidIn } from './states/clause-states.ts';
import { isMereCondition } from './states/conditions.ts';
import { isBad, type SaidState, settle } from './states/settle.ts';
import { hasRemainingWork } from './states/steps.ts';

export interface SegmentReading {
  update: Omit<ProjectReading, 'code'>;
  /** Says something about its subject. */
  isStated: boolean;
  /** Its status follows from a percentage or a date alone. */
  isImplied: boolean;
  /** Separate values of several projects, in the order named; null when all share the update. */
  shares: Share[] | null;
  /** Needs clarification before it is recorded. */
  isUnsure: boolean;
}

/** E.g. 「順調だと思いますが、担当に聞いてみないと分かりません」. */
const NOT_KNOWN =
  /確認(?:は|が)?(?:して|でき|取れ|とれ)(?:て)?(?:い)?(?:ない|ませ|おらず|おりませ)|(?:確認|聞い|見|調べ|やっ)(?:し)?て?(?:み)?ないと[^、。]{0,4}(?:わか|分か|何とも|なんとも)/;
const OF_SOME = /片方|一方(?:は|が|だけ)|片一方|\bone of (?:them|the two|these)\b/;
const NOT_SAID: { status: Status; doubtful: boolean } = { status: 'unknown', doubtful: true };
/** Weak words for work going on, in time or not: 「4割できました」「6月に稼働予定です」. */
const UNDER_WAY: ReadonlySet<string> = new Set(['done', 'announced', 'moving']);
/** Same as the previous project: 住基も同様. */
const LIKEWISE = anyOf(
  /^(?:[^、。]*[もは ])?(?:同様|同じく|同じ)(?:です|に)?$/,
  /\b(?:likewise|same here|same (?:goes )?for|ditto|so is|so are)\b|^as (?:is|are|do|does|has|have) /,
);
/** Same as the previous project, or as last time: 「MIDORIは順調、EMISは同じ」. */
const OPEN_LIKENESS = /(?:^|[は ])同じ(?:です)?$/;

/** No news, rather than a standstill: 「先日お伝えしたとおりで、その後動きはありません」. */
const NO_NEWS = /^(?:動き|進展|進捗)/;

const BEFORE = /前回|前期|前月|先月|前年|昨年|去年|\b(?:last|previous|earlier|before|originally|used to)\b/;
/**
 * Where nothing else is said, the past tense tells of the period that is asked about: 「順調でした」. What was late by then
 * may have been made up for since.
 */
const asOfThen = (state: SaidState, isNamed: boolean): SaidState => ({
  ...state,
  past: false,
  doubtful: state.doubtful || (!isNamed && isBad(state.status)),
});

/** @param statusBefore status of the previous subject, repeated by 同様 */
export function readSegment(
  { codes, clauses, isUnsure, certainty }: Segment,
  statusBefore: Status,
  isOfNamedPeriod: boolean,
): SegmentReading {
  const told = withoutFuturePercents(clauses.filter(({ untold }) => !untold));
  const corrected = sinceCorrection(told, ({ clause }) => clause);
  const isCorrected = corrected?.some(tellsState) ?? false;
  // Taken back without a replacement: 「完了、いやまだでした」.
  const isTakenBack = corrected !== null && !isCorrected && !corrected.some(tellsNumber);
  const isSame = told.some(saysSame);
  const said = saidIn(isCorrected && corrected ? corrected : told);
  const isOfThen =
    !isCorrected && said.every(({ past }) => past) && !told.some(({ clause }) => BEFORE.test(clause.text));
  const states = said
    // E.g. 「遅れています。訂正します、順調でした」.
    .map(state => (isCorrected ? { ...state, past: false } : state))
    .map(state => (isOfThen ? asOfThen(state, isOfNamedPeriod) : state))
    .filter(
      ({ clause, start, sense }) =>
        !(isSame && sense === 'stopped' && NO_NEWS.test(told[clause]?.clause.text.slice(start) ?? '')),
    );
  const isSilent = states.every(({ status, past }) => status === null || past);
  const percent = told.flatMap(({ percents }) => percents).at(-1)?.percent ?? null;
  const isLikewise =
    statusBefore !== 'unknown' && (told.some(({ clause }) => LIKEWISE.test(clause.text)) || told.every(isOnlyAdded));
  const isOpen = isLikewise && told.some(({ clause }) => OPEN_LIKENESS.test(clause.text));
  const isImplied = isSilent
    ? percent !== null && !isLikewise
    : states.every(({ past, status, weak, sense }) => past || status === null || (weak && UNDER_WAY.has(sense)));
  let { status, doubtful } = settle(states);
  if (isSilent && isLikewise) ({ status, doubtful } = { status: statusBefore, doubtful: false });
  else if (isSilent && percent !== null) ({ status, doubtful } = statusOfPercent(percent));
  else if (isSilent && isSame) doubtful = false;
  // All else stays as reported: 「前回と同じ、完了見込みだけ12月に変更」.
  if (isSame && isImplied) ({ status, doubtful } = { status: 'unknown', doubtful: false });
  // Does not say which: 「片方は終わり片方はまだ」.
  const isOfSome = codes.length > 1 && told.some(({ clause }) => OF_SOME.test(clause.text));
  if (isOfSome) ({ status, doubtful } = NOT_SAID);
  // Completed with 80% means well under way at most.
  const isContradicted = contradicts(status, percent);
  // Changed to something not recognised: 「中止→実施」.
  const isChanged =
    isOver(status) && told.some(({ clause }, at) => /[→⇒]$/.test(clause.mark) && isSilentClause(told[at + 1]));
  // A step is done, and the next one has a date: 「ケーブル敷設完了、年明けに本放送」.
  const isGoingOn = status === 'completed' && hasRemainingWork(states, told);
  if ((isContradicted || isGoingOn) && status === 'completed') status = 'on_track';
  // A finished project has no deadline; the month belongs to something else.
  const due = isOver(status) ? null : dueOf(told);
  // A worry about something that only sounds like a project is probably small talk.
  const isVague =
    certainty === 'described' && percent === null && states.every(({ weak, status }) => weak || status === null);
  return {
    update: { status, percent, due, comment: commentOf(told, due) },
    shares: sharesOf(told, codes.length),
    isImplied,
    isStated: states.some(({ past }) => !past) || percent !== null || isSame || isLikewise,
    isUnsure:
      isUnsure ||
      told.some(({ clause }) => NOT_KNOWN.test(clause.text)) ||
      doubtful ||
      isVague ||
      isOpen ||
      isTakenBack ||
      isContradicted ||
      isGoingOn ||
      isChanged,
  };
}

/** E.g. 「MIDORIは順調、EMISも」. */
function isOnlyAdded({ clause, subject }: Findings): boolean {
  return subject.end > 0 && /^も$/.test(clause.text.slice(subject.end));
}

function isSilentClause(found: Findings | undefined): boolean {
  return found !== undefined && found.stateWords.length + found.percents.length + found.months.length === 0;
}

/** A reading whose status is open, or only follows from a percentage, with the status that was told of all. */
export function supplemented(reading: SegmentReading, general: SegmentReading, isUnsure: boolean): SegmentReading {
  const { update, isImplied, isStated } = reading;
  if (isStated && !isImplied) return reading;
  const { status } = general.update;
  return {
    ...reading,
    update: { ...update, status },
    isImplied: general.isImplied,
    isStated: general.isStated,
    isUnsure: isUnsure || general.isUnsure || contradicts(status, update.percent),
  };
}

/** Completed below 100%, or not started above 0%. */
function contradicts(status: Status, percent: number | null): boolean {
  if (percent === null) return false;
  return (status === 'completed' && percent < 100) || (status === 'not_started' && percent > 0);
}

function isOver(status: Status): boolean {
  return status === 'completed' || status === 'cancelled';
}

/** Corrects only a number or a date, not the status: 「70%、失礼、80%」. */
function tellsNumber({ percents, months }: Findings): boolean {
  return percents.length + months.length > 0;
}

function tellsState(found: Findings): boolean {
  return statesOf(found).some(({ status }) => status !== null);
}

/** 8割方できた is well under way; 0% and 100% need the owner's own words. */
function statusOfPercent(percent: number): { status: Status; doubtful: boolean } {
  if (percent === 0) return { status: 'not_started', doubtful: true };
  if (percent === 100) return { status: 'completed', doubtful: true };
  return { status: 'on_track', doubtful: false };
}

/** The last deadline named; a postponed date takes precedence. */
function dueOf(told: readonly Findings[]): string | null {
  const dues = told.flatMap((found, index) => {
    if (isMereCondition(found)) return [];
    const shift = findShift(told, index);
    return shift ? { month: shift.to.month, moved: true } : (findDue(found, labelBefore(told, index)) ?? []);
  });
  return (dues.findLast(({ moved }) => moved) ?? dues.at(-1))?.month ?? null;
}

/**
 * Label of a form before a value, 「期限：H22.9」, or the clause with the replaced value:
 * 「完了予定12月と書きましたが1月の誤りです」.
 */
function labelBefore(told: readonly Findings[], index: number): string {
  const before = told[index - 1];
  return before && (/[:：]/.test(before.clause.mark) || before.replaced.length > 0) ? before.clause.text : '';
}
