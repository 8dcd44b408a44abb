/**
 * Maps a question and its conversation to an intent. The rules are tried in order of reliability: explicit signs first,
 * words last.
 */
import { isNamed } from '../search/ranking/relevance.ts';
import { type Context, firstOf, type Knowledge, type Rule, type Trace } from './context.ts';
import { type Dialogue, NEW_DIALOGUE } from './dialogue.ts';
import { askFact } from './document/ask-fact.ts';
import { askDocumentPart } from './document/document-parts.ts';
import { askLearnedFact } from './document/learned-fact.ts';
import { askPlaceText } from './document/place-text.ts';
import { askWhereWritten, askWordMeant } from './document/printed-word.ts';
import { askContinuity, askTotalsDiffer } from './document/set-answers.ts';
import { askWhatPlanIs } from './document/what-plan-is.ts';
import { askedOf, DOUBTED, UNDECIDED } from './doubt.ts';
import { findTopic } from './filter/topic.ts';
import { askFollowUp } from './follow-up/ask-follow-up.ts';
import { askPaging } from './follow-up/lists/ask-paging.ts';
import type { Frame } from './frame/frame.ts';
import type { Intent } from './intent.ts';
import { likelyOf } from './likely.ts';
import { askContacts, askUnknownOffice } from './offices/ask-contacts.ts';
import { askOffices, askOfficesAgain } from './offices/ask-offices.ts';
import { askByName } from './questions/ask-by-name.ts';
import { askCount } from './questions/ask-count.ts';
import { askDifference } from './questions/ask-difference.ts';
import { askList, askOfEach } from './questions/ask-list.ts';
import { askMeasuresAbout } from './questions/ask-measures-about.ts';
import { askMentioned } from './questions/ask-mentioned.ts';
import { askHelp, askMore } from './questions/ask-more.ts';
import { askNumberWithReprints } from './questions/ask-number-with-reprints.ts';
import { askOwnedBy, askOwner, askVacant } from './questions/ask-owner.ts';
import { askPeople, somebodyIn } from './questions/ask-people.ts';
import { askAreas, askMeasureOf, askPlace, askShared } from './questions/ask-place.ts';
import { askRanking, askWithOrWithoutReprints } from './questions/ask-ranking.ts';
import { askReprint } from './questions/ask-reprint.ts';
import { askProgress, askStatus } from './questions/ask-status.ts';
import { askEntry, askTopic } from './questions/ask-topic.ts';
import { askWhetherNumbered } from './questions/ask-whether-numbered.ts';
import { nothing, refuseOutside, refuseUnknownCode } from './refusing/refuse.ts';
import { findSubject, isTopic } from './subject.ts';

/**
 * The stages a question about the plan passes, each with the rules that look at it, in this order: explicit signs first, the
 * topic of its words last. The first rule that knows the question answers it.
 */
const RULES: Rule[] = [
  // What is said to the bot itself, by the whole of its words: 「使い方」「次のページ」.
  askHelp,
  askPaging,
  // The document in words it does not print; looked for, these would find projects: 「この計画の概要」「施策5-3の説明」.
  askWhatPlanIs,
  askDocumentPart,
  askPlaceText,
  askWhereWritten,
  // Offices and whom to ask, who belong to no project: 「課はいくつ」「窓口の連絡先」.
  askOffices,
  askOfficesAgain,
  askContacts,
  askUnknownOffice,
  // What only the answers before explain, ahead of all that would look for its words: 「残りは？」「もっと」.
  askFollowUp,
  askMore,
  // What the record or the directory knows, whatever the plan prints: 「未回答の課は？」「山田さんはどこの課」.
  askProgress,
  askPeople,
  // Two projects side by side; what tells them apart is no attribute that could be refused.
  askDifference,
  // What the plan leaves out, though its projects are named: 「防災の予算は」「9-9-9」.
  refuseOutside,
  refuseUnknownCode,
  // A name and a code that are to agree; all rules below would believe the code.
  askWhetherNumbered,
  // What is asked about projects, by its cue: who owns them, how they are going.
  askVacant,
  askOwnedBy,
  askOwner,
  askStatus,
  // Numbers and reprints, from the most particular wording to the plainest; 「再掲」 and 「何件」 stand in each other's questions.
  askTotalsDiffer,
  askNumberWithReprints,
  askContinuity,
  askWithOrWithoutReprints,
  askReprint,
  // What is chosen by printed words rather than by a topic, before these words are looked for.
  askMentioned,
  askMeasuresAbout,
  askByName,
  // Positions, ranks and counts; a list would answer them with the things counted.
  askOfEach,
  askRanking,
  askCount,
  // Areas and measures, and the place of something; a name of a place is also the topic of a search.
  askAreas,
  askShared,
  askMeasureOf,
  askPlace,
  // A passage whose words are said, ahead of a list that only has its place.
  askFact,
  // What is left: the contents of a place, an entry named, the topic of the words.
  askList,
  askEntry,
  askTopic,
  // What no rule knew and the learned weights think the document says.
  askLearnedFact,
];

export function understand(frame: Frame, dialogue: Dialogue, knowledge: Knowledge, trace?: Trace): Intent {
  return decide(contextOf(frame, dialogue, knowledge, trace));
}

/**
 * The intent of a part of a message, which lacks the context of the rest; null unless its own words clearly refer to
 * the plan.
 */
export function understandPart(frame: Frame, dialogue: Dialogue, knowledge: Knowledge, trace?: Trace): Intent | null {
  const context = contextOf(frame, dialogue, knowledge, trace);
  const { subject, search } = context;
  const [best] = search.rank(subject.concepts, 'project').hits;
  if (subject.fromDialogue || (best && best.score < PLAINLY_SAID_SCORE) || context.doubt() > DOUBTED) return null;
  const intent = decide(context);
  const isEmpty = 'codes' in intent && intent.codes.length === 0;
  return isEmpty || SAYS_NOTHING.has(intent.kind) ? null : intent;
}

const SAYS_NOTHING = new Set<Intent['kind']>(['none', 'help', 'thanked']);
/** Minimum score of the best project; words with a lower one may be arbitrary. */
const PLAINLY_SAID_SCORE = 0.4;

function decide(context: Context): Intent {
  return completed(firstOf(RULES, context) ?? nothing(context), context);
}

function completed(intent: Intent, context: Context): Intent {
  // Before a refusal, checks whether the plan prints the word or the directory has the person, regardless of what was
  // shown before.
  if (intent.kind === 'none' && intent.office === undefined)
    return firstOf([askPeople, askWordMeant], context) ?? withReason(intent, context);
  if (intent.kind === 'fact') return withProject(intent, context);
  return context.has('owner') && context.has('status') ? withBoth(intent) : intent;
}

function withReason(intent: Extract<Intent, { kind: 'none' }>, context: Context): Intent {
  const { frame, dialogue } = context;
  if (dialogue.lastIntent === null && pointsBack(context)) return { ...intent, nearest: [], pointsAtNothing: true };
  const who = intent.within || intent.among ? null : somebodyIn(frame.text);
  return who === null ? intent : { ...intent, who, nearest: [] };
}

/** References without a topic of their own: 「さっきの3番目」「それの担当は」「もっと」. */
const pointsBack = ({ frame, has, subject, search }: Context): boolean =>
  frame.codes.length + subject.areas.length + subject.measures.length === 0 &&
  (frame.ordinals.length + frame.pointing.length > 0 || frame.refersBack || has('more', 'earlier', 'vagueOne')) &&
  !isTopic(subject.concepts, search);

/**
 * 「SWANの担当と進捗」 "who runs it and how is it going" ask for both. When the project must be chosen first, the
 * status is asked, because it names the owner as well.
 */
function withBoth(intent: Intent): Intent {
  if (intent.kind === 'owner') return { ...intent, withStatus: true };
  return intent.kind === 'clarify' && intent.asked === 'owner' ? { ...intent, asked: 'status' } : intent;
}

/**
 * "What is BCP short for" is answered by a passage; the project with the term in its name becomes the topic of a
 * following 「担当は？」.
 */
function withProject(intent: Extract<Intent, { kind: 'fact' }>, { subject, search }: Context): Intent {
  const [best, second] = search.rank(subject.concepts, 'project').hits;
  const isMeant = best && isNamed(best) && best.score > (second?.score ?? 0);
  return isMeant && !subject.fromDialogue ? { ...intent, about: best.code } : intent;
}

function contextOf(frame: Frame, dialogue: Dialogue, knowledge: Knowledge, trace: Trace | undefined): Context {
  const isNew = frame.cues.has('newTopic') && !frame.cues.has('earlier');
  const subject = findSubject(frame, isNew ? NEW_DIALOGUE : dialogue, knowledge);
  // それ in the first question of a conversation refers to nothing, so the doubt applies as usual. A correction of an
  // excluded topic continues the conversation.
  const goesOn = subject.fromDialogue || (frame.correction && frame.excluded.length > 0 && dialogue.focus.length > 0);
  const leans = goesOn && dialogue.lastIntent !== null;
  const { likeness, answerability } = knowledge;
  const likely = once(() => likelyOf(frame, subject, likeness));
  const asked = once(() => askedOf(frame, subject, knowledge, likely()));
  const context: Context = {
    // Before the spread: properties added after a spread cost a hundred times as much.
    frame,
    dialogue,
    subject,
    trace,
    has: (...cues) => cues.some(cue => frame.cues.has(cue)),
    topic: once(() => findTopic(context)),
    likely,
    doubt: () => (leans ? UNDECIDED : answerability.doubt(asked())),
    ofDocument: () => (leans ? 0 : answerability.ofDocument(asked())),
    parts: once(() => answerability.parts(asked())),
    ...knowledge,
  };
  return context;
}

/** Lazy and memoised. */
function once<Value extends object>(find: () => Value): () => Value {
  let found: Value | undefined;
  return () => {
    found ??= find();
    return found;
  };
}
