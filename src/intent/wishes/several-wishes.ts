/**
 * Splits a question with several wishes when the reading as a whole covers only one: all are answered in the order
 * asked.
 */
import type { Plan } from '../../plan/plan.ts';
import type { Frame } from '../frame/frame.ts';
import type { Intent } from '../intent.ts';
import { shownBy } from '../places/shown-by.ts';
import { listedOfPlan, waysToSplit } from './split-wishes.ts';

interface Wish {
  text: string;
  intent: Intent;
}

/**
 * @param whole the intent of the whole question @param read reads a part of it
 * @returns `whole` when it covers all parts
 */
export function withEveryWish(frame: Frame, whole: Intent, read: (question: string) => Intent, plan: Plan): Intent {
  const turnsAway = frame.excluded.length + frame.excludedPlaces.length > 0 || frame.correction;
  // "who handles numbers 3 and 5" asks one thing of both.
  const isOfNumbers = frame.attribute !== null && frame.pointing.some(({ kind }) => kind === 'numbers');
  if (LEFT_AS_IT_IS.has(whole.kind) || turnsAway || isOfNumbers || COMPARES.some(cue => frame.cues.has(cue)))
    return whole;
  const readEach = readerOfEach(read);
  const isWish = (wish: Wish) => isSame(wish.intent, whole) || addsTo(whole, wish, plan);
  for (const way of waysToSplit(frame.text)) {
    const wishes = readEach(way, way.length > 1 ? isWish : () => true);
    if (!wishes) continue;
    const [only, ...others] = wishes;
    if (only && others.length === 0) return only.intent;
    if (areWishes(wishes, whole)) return { kind: 'several', wishes: wishes.map(({ intent }) => intent) };
  }
  const ofPlan = (readEach(listedOfPlan(frame.text), isOfDocument) ?? []).map(({ intent }) => intent);
  return ofPlan.length > 1 && areDifferent(ofPlan) ? { kind: 'several', wishes: ofPlan } : whole;
}

/** Ways to split share parts: each part is read once, and a way ends at the first part that is not a wish. */
function readerOfEach(
  read: (question: string) => Intent,
): (way: readonly string[], isWish: (wish: Wish) => boolean) => Wish[] | null {
  const known = new Map<string, Intent>();
  return (way, isWish) => {
    const wishes: Wish[] = [];
    for (const text of way) {
      const intent = known.get(text) ?? read(text);
      known.set(text, intent);
      if (!saysSomething(intent) || !isWish({ text, intent })) return null;
      wishes.push({ text, intent });
    }
    return wishes;
  };
}

const COMPARES = ['compare', 'both', 'sum'] as const;
/** Clarifications, and utterances about the conversation. */
const OF_TALK: Intent['kind'][] = ['help', 'thanked', 'clarify', 'update', 'page', 'nothingMore', 'unknownCode'];
const LEFT_AS_IT_IS = new Set<Intent['kind']>([...OF_TALK, 'instead', 'several']);
const SAY_NOTHING = new Set<Intent['kind']>([...OF_TALK, 'none']);

const saysSomething = (intent: Intent): boolean =>
  !SAY_NOTHING.has(intent.kind) && !('codes' in intent && intent.codes.length === 0 && intent.kind !== 'reprint');

const isSame = (one: Intent, other: Intent): boolean => JSON.stringify(one) === JSON.stringify(other);

const areDifferent = (intents: readonly Intent[]): boolean =>
  intents.every((intent, i) => intents.slice(0, i).every(other => !isSame(intent, other)));

/** The document's own sections, without texts of measures. */
const isOfDocument = ({ intent }: Wish): boolean =>
  intent.kind === 'fact' && intent.passages.every(id => !/^(?:measure|slogan|predecessor)-/.test(id));

/** The wishes differ, and the whole was read as only one of them. */
function areWishes(wishes: readonly Wish[], whole: Intent): boolean {
  const areTexts = wishes.every(({ text, intent }) => intent.kind === 'fact' && ASKS_TEXT.test(text));
  const intents = wishes.map(({ intent }) => intent);
  return areDifferent(intents) && (areTexts || intents.some(intent => isSame(intent, whole)));
}

const ASKS_TEXT = /説明|趣旨|本文|ねらい|いつ|\bdescriptions?\b|\bwhen\b/;

/**
 * Whether a part asks for something the whole does not answer: lists contain other lists, and coordinated projects are
 * a single search.
 */
function addsTo(whole: Intent, wish: Wish, plan: Plan): boolean {
  const { text, intent } = wish;
  if (intent.kind === whole.kind && TOLD_TOGETHER.has(intent.kind)) return false;
  if (intent.kind === 'fact' && whole.kind !== 'fact') return ASKS_DOCUMENT.test(text) || isOfDocument(wish);
  if (!LISTS.has(intent.kind)) return true;
  const speaksOf = new Set(shownBy(whole, plan));
  const isSpokenOf = shownBy(intent, plan).every(code => speaksOf.has(code));
  if (whole.kind === 'owner' || whole.kind === 'status') return isSpokenOf && ASKS_CARD.test(text);
  return !LISTS.has(whole.kind) && (whole.kind === 'fact' || isSpokenOf);
}

const ASKS_DOCUMENT = /説明|趣旨|本文|スローガン|目標|期間|\b(?:descriptions?|slogans?|goals?|targets?|period)\b/;
const ASKS_CARD = /愛称|通称|概要|詳し|詳細|内容|中身|\b(?:nicknames?|summary|details?)\b/;
const LISTS = new Set<Intent['kind']>(['find', 'project', 'listEntries', 'place']);
const TOLD_TOGETHER = new Set<Intent['kind']>(['owner', 'status', 'ownedBy', 'countProjects', 'reprint', ...LISTS]);
