/**
 * Decides whether a named project starts a new subject, continues a list, is an exception, or is the current subject.
 */
import { anyOf } from '../../../regex.ts';
import { type Findings, saysAnything, statesOf } from '../findings.ts';
import type { Subject } from '../projects/subjects.ts';
import type { Topic } from '../projects/topic.ts';
import type { Segment } from './segment.ts';

/** A phrase with verbs or cases in it counts as a name from this explained share on. */
export const MOSTLY_NAME = 0.7;
/** From this share on it continues a list of names: 「周産期、救急は」. */
export const NEARLY_A_NAME = 0.85;
const CONDITION = /(?:れば|たら|なら|場合は?)$/;
/** A list counted or addressed as a whole: 「周産期、救急、医療機能の3つは」. */
const OF_A_LIST = anyOf(
  /(?:\d|[二三四五六七八九]) ?(?:つ|件|事業|本|個|項目)|いずれ|全て|すべて|全部|とも(?!に進)|どちら|どっち|両方|どれも/,
  /\b(?:both\b|all(?= (?:of|the|three|four|done|complete|completed|on|are|finished|fine|good)\b|$))/,
);

/** Later in a message only a name starts a new subject; what merely sounds like a project is comment. */
export function isNewSubject(subject: Subject, topic: Topic, found: Findings, current: Segment | undefined): boolean {
  if (isGuessInQuestion(subject, found)) return false;
  // A condition names what it depends on: 「国の補助が決まれば、…」.
  if (subject.certainty !== 'named' && CONDITION.test(found.clause.text)) return false;
  if (!current) return topic.kind !== 'loose' || subject.certainty === 'named' || isMostlyName(subject);
  if (topic.kind === 'loose' || isAmong(subject, current) || mayBeCurrent(subject, current) || !subject.whole)
    return false;
  if (isPassingWord(subject, found)) return false;
  if (isStep(subject, topic, found)) return false;
  if (subject.certainty === 'described') return isReportOfItsOwn(subject, topic, found, current);
  // が marks another project if the previous one has its status: 「津波は終わってるけど震度がまだ」.
  if (subject.certainty === 'partly' && topic.kind === 'subject')
    return isSettled(current) && !subject.ambiguous && subject.explained >= NEARLY_A_NAME;
  const isPlain = subject.certainty === 'named' || !subject.ambiguous;
  if (isOnlyPassed(current)) return isPlain;
  if (isSettled(current)) return isPlain || /\bone$/.test(topic.phrase);
  if (subject.certainty === 'partly')
    return current.open && (isPlain ? isListed(subject, topic, found) : OF_A_LIST.test(found.clause.text));
  return current.open || current.certainty !== 'named';
}

/** Only an everyday name of a project, and its status: "Shopping streets at 40%, SME support at 60%". */
function isReportOfItsOwn({ ambiguous, explained }: Subject, topic: Topic, found: Findings, current: Segment): boolean {
  return (
    !found.clause.japanese &&
    !ambiguous &&
    explained >= MOSTLY_NAME &&
    topic.start === 0 &&
    isSettled(current) &&
    found.stateWords.length + found.percents.length > 0
  );
}

export const isNearlyNamed = ({ certainty, ambiguous, explained }: Subject): boolean =>
  certainty !== 'described' && !ambiguous && explained >= NEARLY_A_NAME;

function isOfList({ end }: Topic, { clause }: Findings): boolean {
  return end >= clause.text.length || OF_A_LIST.test(clause.text);
}

/** A step, 「MIDORIは順調、入札済み」, unless it is set apart, 「電子入札は順調、申請の方は…」. */
export const isStep = ({ certainty }: Subject, { phrase, end }: Topic, { clause }: Findings): boolean =>
  certainty !== 'named' && STEP.test(phrase) && !/^の?(?:方|ほう|やつ)/.test(clause.text.slice(end));

/** Steps of any project that are also words of a name: 「MIDORI、入札は順調」. */
const STEP = /^(?:入札|申請|相談|予約|収納|認証|募集|応募)(?:待ち|準備|予定|手続き?|済み?|[件者]数)?$/;

/** Whether a part of a name continues a list of names: it stands alone, is counted with them, or は follows. */
function isListed(subject: Subject, topic: Topic, found: Findings): boolean {
  if (isOfList(topic, found)) return true;
  const rest = found.clause.text.slice(topic.end);
  return (
    topic.kind === 'marked' &&
    !isStep(subject, topic, found) &&
    subject.explained >= NEARLY_A_NAME &&
    /^(?:は| (?:is|are)\b)/.test(rest)
  );
}

/** Nearly every word belongs to the project, whatever the grammar: 県税のクレジット払い. */
function isMostlyName({ certainty, ambiguous, explained }: Subject): boolean {
  return certainty === 'partly' && !ambiguous && explained >= MOSTLY_NAME;
}

function isGuessInQuestion({ ambiguous, certainty }: Subject, { untold }: Findings): boolean {
  return untold && (certainty === 'described' || (ambiguous && certainty !== 'named'));
}

/** An exception with its own status among those named before: 「1-1-1から1-1-4まで順調、1-1-3はやや遅れ」. */
export function isExcepted(subject: Subject, topic: Topic, found: Findings, current: Segment): boolean {
  return (
    subject.certainty === 'named' &&
    topic.kind !== 'loose' &&
    isAmong(subject, current) &&
    subject.codes.length < current.codes.length &&
    statesOf(found).some(({ status }) => status !== null)
  );
}

export function isAmong({ codes }: Subject, current: Segment): boolean {
  return codes.every(code => current.codes.includes(code));
}

/** A word of the current project's name: 「派遣OJT、派遣先も全部決まって」. */
function mayBeCurrent({ codes, ambiguous, certainty }: Subject, current: Segment): boolean {
  return ambiguous && certainty !== 'named' && codes.some(code => current.codes.includes(code));
}

export function isSettled({ clauses }: Segment): boolean {
  return clauses.some(saysAnything);
}

/** A word of a name about which nothing is reported: "…, two engineers left". */
function isPassingWord({ certainty }: Subject, { clause, stateWords, percents, months }: Findings): boolean {
  const endsMessage = /^[.!]?$/.test(clause.mark.trim());
  return (
    endsMessage &&
    certainty === 'partly' &&
    !clause.japanese &&
    stateWords.length + percents.length + months.length === 0
  );
}

/**
 * Mentioned only in passing; the main clause is about another project:
 * 「ハイパーウェブの工事に引きずられて、SWANの切替が遅れています」.
 */
function isOnlyPassed(current: Segment): boolean {
  return current.inPassing === true && !isSettled(current);
}

/** More may follow: 「周産期、救急…」, 「住基も、ハイパーウェブも」. */
export function isListing({ kind, end }: Topic, { clause }: Findings): boolean {
  return kind === 'bare' || /^も$/.test(clause.text.slice(end));
}

/** Adds a project to those without a status yet, or replaces them: 「危機対策課です。MIDORIは…」 means MIDORI. */
export function join(current: Segment, subject: Subject, topic: Topic, named: Findings): void {
  if (isOnlyPassed(current) || (current.certainty !== 'named' && subject.certainty === 'named' && !current.open)) {
    const { codes, ambiguous, certainty } = subject;
    Object.assign(current, { codes, isUnsure: ambiguous, certainty, inPassing: false });
  } else {
    current.codes = [...new Set([...current.codes, ...subject.codes])];
    // Part of a name after names may be comment, unless the list continues.
    current.isUnsure ||= subject.ambiguous || (subject.certainty === 'partly' && !isOfList(topic, named));
  }
  current.open = isListing(topic, named);
  current.clauses.push(named);
}
