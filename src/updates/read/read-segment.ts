/** What the clauses about one subject say together: its state, how far it is, until when, and what else. */
import type { Status } from '../status.ts';
import { withoutAhead } from './amounts/ahead.ts';
import { commentOf } from './comment.ts';
import { sinceCorrection } from './corrections/corrections.ts';
import { findDue } from './dates/due.ts';
import { findShift } from './dates/shifts.ts';
import { type Share, sharesOf } from './each.ts';
import { type Findings, saysSame, statesOf } from './findings.ts';
import type { ProjectReading } from './reading.ts';
import type { Segment } from './segments/segments.ts';
import { isMereCondition } from './states/conditions.ts';
import { saidIn } from './states/said.ts';
import { settle } from './states/settle.ts';
import { goesOn } from './states/steps.ts';

export interface SegmentReading {
  update: Omit<ProjectReading, 'code'>;
  /** It says something of its subject. */
  isStated: boolean;
  /** What each of several projects has of its own, in the order named; null when all share the update. */
  shares: Share[] | null;
  /** Somebody has to ask before it is stored. */
  isUnsure: boolean;
}

/** 「順調だと思いますが、担当に聞いてみないと分かりません」 */
const NOT_KNOWN =
  /確認(?:は|が)?(?:して|でき|取れ|とれ)(?:て)?(?:い)?(?:ない|ませ|おらず|おりませ)|(?:確認|聞い|見|調べ|やっ)(?:し)?て?(?:み)?ないと[^、。]{0,4}(?:わか|分か|何とも|なんとも)/;
const OF_SOME = /片方|一方(?:は|が|だけ)|片一方|\bone of (?:them|the two|these)\b/;
const NOT_SAID: { status: Status; doubtful: boolean } = { status: 'unknown', doubtful: true };
/** 住基も同様: as the one before. */
const LIKEWISE =
  /^(?:[^、。]*[もは ])?(?:同様|同じく|同じ)(?:です|に)?$|\b(?:likewise|same here|same (?:goes )?for|ditto|so is|so are)\b|^as (?:is|are|do|does|has|have) /;
/** As the one before, or as the last time: 「MIDORIは順調、EMISは同じ」. */
const OPEN_LIKENESS = /(?:^|[は ])同じ(?:です)?$/;

/** 「先日お伝えしたとおりで、その後動きはありません」: nothing new rather than at a standstill. */
const NO_NEWS = /^(?:動き|進展|進捗)/;

/** @param statusBefore that of the subject before: what 同様 repeats */
export function readSegment({ codes, clauses, isUnsure, certainty }: Segment, statusBefore: Status): SegmentReading {
  const told = withoutAhead(clauses.filter(({ untold }) => !untold));
  const corrected = sinceCorrection(told, ({ clause }) => clause);
  const isCorrected = corrected?.some(tellsState) ?? false;
  // 「完了、いやまだでした」: what holds instead is not said.
  const isTakenBack = corrected !== null && !isCorrected && !corrected.some(tellsNumber);
  const isSame = told.some(saysSame);
  const states = saidIn(isCorrected && corrected ? corrected : told)
    // 「遅れています。訂正します、順調でした」
    .map(state => (isCorrected ? { ...state, past: false } : state))
    .filter(
      ({ clause, start, sense }) =>
        !(isSame && sense === 'stopped' && NO_NEWS.test(told[clause]?.clause.text.slice(start) ?? '')),
    );
  const isSilent = states.every(({ status, past }) => status === null || past);
  const percent = told.flatMap(({ percents }) => percents).at(-1)?.percent ?? null;
  const isLikewise =
    statusBefore !== 'unknown' && (told.some(({ clause }) => LIKEWISE.test(clause.text)) || told.every(isOnlyAdded));
  const isOpen = isLikewise && told.some(({ clause }) => OPEN_LIKENESS.test(clause.text));
  let { status, doubtful } = settle(states);
  if (isSilent && isLikewise) ({ status, doubtful } = { status: statusBefore, doubtful: false });
  else if (isSilent && percent !== null) ({ status, doubtful } = statusOfPercent(percent));
  else if (isSilent && isSame) doubtful = false;
  // 「片方は終わり片方はまだ」: which of them is not said.
  const isOfSome = codes.length > 1 && told.some(({ clause }) => OF_SOME.test(clause.text));
  if (isOfSome) ({ status, doubtful } = NOT_SAID);
  // Finished by four fifths is well under way, if it is anything.
  const isContradicted = contradicts(status, percent);
  // 「中止→実施」: what it changed to is in no words known.
  const isChanged =
    isOver(status) && told.some(({ clause }, at) => /[→⇒]$/.test(clause.mark) && isSilentClause(told[at + 1]));
  // 「ケーブル敷設完了、年明けに本放送」: a step is done, and the next has its date.
  const isGoingOn = status === 'completed' && goesOn(states, told);
  if ((isContradicted || isGoingOn) && status === 'completed') status = 'on_track';
  // What is over has no deadline; the month belongs to something else.
  const due = isOver(status) ? null : dueOf(told);
  // A mere worry about what only sounds like a project is chatter as likely.
  const isVague =
    certainty === 'described' && percent === null && states.every(({ weak, status }) => weak || status === null);
  return {
    update: { status, percent, due, comment: commentOf(told, due) },
    shares: sharesOf(told, codes.length),
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

/** 「MIDORIは順調、EMISも」 */
function isOnlyAdded({ clause, subject }: Findings): boolean {
  return subject.end > 0 && /^も$/.test(clause.text.slice(subject.end));
}

function isSilentClause(found: Findings | undefined): boolean {
  return found !== undefined && found.stateWords.length + found.percents.length + found.months.length === 0;
}

/** Finished by four fifths, or not begun by a half. */
function contradicts(status: Status, percent: number | null): boolean {
  if (percent === null) return false;
  return (status === 'completed' && percent < 100) || (status === 'not_started' && percent > 0);
}

function isOver(status: Status): boolean {
  return status === 'completed' || status === 'cancelled';
}

/** 「70%、失礼、80%」 corrects a number or a date and leaves the state. */
function tellsNumber({ percents, months }: Findings): boolean {
  return percents.length + months.length > 0;
}

function tellsState(found: Findings): boolean {
  return statesOf(found).some(({ status }) => status !== null);
}

/** 8割方できた is well under way; nothing and everything are for the owner to say in words. */
function statusOfPercent(percent: number): { status: Status; doubtful: boolean } {
  if (percent === 0) return { status: 'not_started', doubtful: true };
  if (percent === 100) return { status: 'completed', doubtful: true };
  return { status: 'on_track', doubtful: false };
}

/** The last deadline named; one it was moved to comes before the others. */
function dueOf(told: readonly Findings[]): string | null {
  const dues = told.flatMap((found, index) => {
    if (isMereCondition(found)) return [];
    const shift = findShift(told, index);
    return shift ? { month: shift.to.month, moved: true } : (findDue(found, labelBefore(told, index)) ?? []);
  });
  return (dues.findLast(({ moved }) => moved) ?? dues.at(-1))?.month ?? null;
}

/** What a form printed before a value, 「期限：H22.9」, or what was said of the one it replaces: 「完了予定12月と書きましたが1月の誤りです」. */
function labelBefore(told: readonly Findings[], index: number): string {
  const before = told[index - 1];
  return before && (/[:：]/.test(before.clause.mark) || before.replaced.length > 0) ? before.clause.text : '';
}
