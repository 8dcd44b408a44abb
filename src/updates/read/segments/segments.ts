/**
 * Groups clauses by subject. A clause that starts with a project opens a segment once the previous one has its status;
 * projects named before any status share the one that follows: 「AもBも順調」, 「A、B、Cはいずれも概ね順調」.
 */
import { headingsLast } from '../clauses/headings.ts';
import { isCourtesy } from '../clauses/reports-nothing.ts';
import { correctedProject, isCorrection, takeBack } from '../corrections/corrected-project.ts';
import { type Findings, limitsOf } from '../findings.ts';
import { findSubject, type Subject } from '../projects/subjects.ts';
import { findTopic, type Topic } from '../projects/topic.ts';
import { isAmong, isExcepted, isListing, isNearlyNamed, isNewSubject, isSettled, join } from './belonging.ts';
import { asReason, givesReason } from './causes.ts';
import { namedElsewhere } from './named-late.ts';
import { isDoneTo, isHalfAPair, isMiscounted, isOfOthers, setsApart, speaksOfAnother } from './needs-clarification.ts';
import type { Segment, SegmentContext, Segmented } from './segment.ts';

/** Refers to all projects named so far: 「どちらも順調」. */
const OF_ALL =
  /^(?:いずれ|どちら|どれ|どっち|両方|双方|ともに|全て|すべて|全部|(?:both|all|each|everything)(?: (?:of )?(?:them|these|those|projects|items))?$)/;
/** Names no new subject: 「全体としては」, "it is". */
const OF_NOTHING_NEW = /^(?:全体|(?:it|they)$)/;
const THE_PROJECT_ITSELF =
  /^(?:the )?(?:works?|tasks|items|project|system|site|upgrade|update|service|we|i|this|that|change|status|progress|everything|all(?: the)? (?:work|tasks|items))$/;
/** E.g. 「環境対策課です」, 「お世話になっております」. */
const WHO_WRITES =
  /(?:課|室|部|局|班|係|担当|所|センター)(?:の[^、。]{1,8})?(?:です|と申します)$|^(?:お世話|いつも|お疲れ|おつかれ)/;
const ALL_BUT_EN =
  /^(?:(?:everything|all) but\b|(?:everything|all|(?:all )?the (?:rest|others))\b.*\b(?:except|apart from|other than|aside from)\b)/;
const COURTESY =
  /^(?:sorry|don't worry|no worries|apologies|thanks|thank you|hello|hi|ご?(?:報告|連絡|回答|返信)(?:が)?遅)/;
const FORMER = /^(?:前者|(?:the )?former)$/;
const LATTER = /^(?:後者|(?:the )?latter)$/;

export function segment(found: readonly Findings[], context: SegmentContext): Segmented {
  const clauses = headingsLast(found);
  const topicIn = (one: Findings) =>
    isCourtesy(one.clause.text)
      ? null
      : findTopic(one.clause, { mentions: one.mentions, limits: limitsOf(one) }, context.tokenizer);
  /** Whether the sentence continues with a project. */
  const continuesWithProject = (reason: number) =>
    clauses.some(({ clause, mentions }, at) => {
      const topic = at > reason && clause.sentence === clauses[reason]?.clause.sentence ? topics[at] : null;
      const subject = topic && findSubject(topic, mentions, context.resolve, context.within);
      return subject != null && subject.certainty !== 'described' && subject.whole;
    });
  const segments: Segment[] = [];
  const unclaimed: Findings[] = [];
  const topics = clauses.map(topicIn);
  for (const [at, found] of clauses.entries()) {
    if (isDenial(found)) continue;
    const topic = topics[at] ?? null;
    const current = segments.at(-1);
    const swapped = current && isSettled(current) ? correctedProject(found, clauses[at - 1]) : null;
    if (current && swapped) {
      current.codes = swapped.codes;
      current.isUnsure ||= swapped.codes.length > 1;
    } else if (givesReason(found, topic) && continuesWithProject(at)) {
      (current?.clauses ?? unclaimed).push(asReason(found));
    } else if (topic === null) {
      (current?.clauses ?? unclaimed).push(found);
    } else if (current && OF_ALL.test(topic.phrase)) {
      for (const one of segments) one.clauses.push(found);
    } else {
      const picked = formerOrLatter(topic, segments);
      if (picked) segments.push({ ...picked, clauses: [{ ...found, subject: topic }] });
      else place(found, topic, context, segments, unclaimed);
    }
  }
  for (const one of segments) one.isUnsure ||= isMiscounted(one) || (segments.length === 1 && isHalfAPair(one));
  if (segments.length > 0) return { segments, unclaimed };
  const anywhere = namedElsewhere(unclaimed, context);
  return anywhere ? { segments: [anywhere], unclaimed: [] } : { segments, unclaimed };
}

/**
 * E.g. "not the seismic network, the tsunami one is late", "unlike MIDORI, EMIS is on track"; 「SWAN以外は順調」 names
 * none it reports on.
 */
function isDenial({ clause, mentions, stateWords, percents }: Findings): boolean {
  if (mentions.some(({ end }) => /^(?:以外|を除[いくき])/.test(clause.text.slice(end)))) return true;
  if (ALL_BUT_EN.test(clause.text)) return true;
  const isNot =
    /^(?:(?:no,? )?not (?!much|sure|certain|yet|really|too|bad|great|long|many|so )(?:the |about )?|unlike |rather than |instead of |as opposed to |compared (?:to|with) )[a-z]/.test(
      clause.text,
    );
  return isNot && stateWords.length + percents.length === 0;
}

/** Assigns a clause with its own topic: to a new segment, a list being named, or the current segment. */
function place(
  found: Findings,
  topic: Topic,
  context: SegmentContext,
  segments: Segment[],
  unclaimed: Findings[],
): void {
  const current = segments.at(-1);
  const isNothingNew = OF_ALL.test(topic.phrase) || OF_NOTHING_NEW.test(topic.phrase);
  const subject = isNothingNew ? null : findSubject(topic, found.mentions, context.resolve, context.within);
  if (subject && isNewSubject(subject, topic, found, current)) {
    const named = { ...found, subject: topic };
    if (current && !isSettled(current)) {
      // The previous project is not meant: "e-application, no wait, e-bidding".
      const isInstead = isCorrection(found, current);
      if (isInstead) Object.assign(current, { codes: [], isUnsure: false });
      join(current, subject, topic, named);
      if (isInstead) return;
    } else
      segments.push(
        segmentOf(
          subject,
          topic,
          named,
          (current !== undefined || (!isNearlyNamed(subject) && unclaimed.some(isOfItsOwn))) &&
            // For a project asked about, part of its name is enough.
            !subject.codes.every(code => context.within.includes(code)),
        ),
      );
    if (current && isCorrection(found, current)) takeBack(current, named);
    return;
  }
  if (current && subject && isExcepted(subject, topic, found, current)) {
    current.codes = current.codes.filter(code => !subject.codes.includes(code));
    segments.push(segmentOf(subject, topic, { ...found, subject: topic }, true));
    return;
  }
  const isAgain = current && subject?.certainty === 'named' && isAmong(subject, current);
  const hasOwnSubject =
    !isAgain &&
    !isNothingNew &&
    !THE_PROJECT_ITSELF.test(topic.phrase) &&
    !WHO_WRITES.test(topic.phrase) &&
    !COURTESY.test(found.clause.text);
  if (current && subject && speaksOfAnother(subject, topic, current)) current.isUnsure = true;
  if (current && hasOwnSubject && isSettled(current) && setsApart(topic, found)) current.isUnsure = true;
  if (current && found.mentions.some(mention => isDoneTo(mention, found, current))) current.isUnsure = true;
  // Probably about one of several others: "Call centre good, embedded training bad".
  if (current && subject && hasOwnSubject && isSettled(current) && isOfOthers(subject, topic, found, current))
    current.isUnsure = true;
  (current?.clauses ?? unclaimed).push({ ...found, hasOwnSubject, ...(isAgain ? { subject: topic } : {}) });
}

const isOfItsOwn = ({ hasOwnSubject, untold }: Findings): boolean => hasOwnSubject && !untold;

function segmentOf(
  { codes, certainty, ambiguous, explained }: Subject,
  topic: Topic,
  named: Findings,
  isLater: boolean,
): Segment {
  const isUnsure = ambiguous || (isLater && certainty !== 'named' && explained < 1);
  return {
    codes,
    certainty,
    isUnsure,
    open: isListing(topic, named),
    inPassing: topic.kind === 'loose',
    clauses: [named],
  };
}

/** One of a pair named before: 「前者は順調、後者は遅れ」. */
function formerOrLatter({ phrase }: Topic, segments: readonly Segment[]): Omit<Segment, 'clauses'> | null {
  const pair = segments.find(({ codes, isUnsure }) => codes.length === 2 && !isUnsure);
  const code = FORMER.test(phrase) ? pair?.codes[0] : LATTER.test(phrase) ? pair?.codes[1] : undefined;
  return code === undefined ? null : { codes: [code], isUnsure: false, certainty: 'named', open: false };
}
