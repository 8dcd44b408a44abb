/**
 * Passages for questions no rule recognises, by the learned classifiers: they determine the part of the document, the
 * words of the question determine the passage.
 */

import { partOf } from '../../answerability/parts.ts';
import type { FactPassage } from '../../search/passages.ts';
import type { Context } from '../context.ts';
import { asksDocument, UNDECIDED } from '../doubt.ts';
import type { Intent } from '../intent.ts';
import { datedPredecessors, namedPredecessors } from './earlier-plans.ts';
import { wholeSection } from './whole-section.ts';

type Fact = Extract<Intent, { kind: 'fact' }>;

/** Minimum probability of the part. */
const LEAST_LIKELY = 0.3;
/** Another part is preferred from this probability on, when the found ones are below HARDLY. */
const SURE_LIKELIHOOD = 0.6;
const HARDLY = 0.15;
/** Minimum score that distinguishes a passage from its neighbours. */
const TOLD_APART = 0.3;
/** Maximum number of passages shown together. */
const MOST_TOGETHER = 7;

/** Last rule before a refusal. */
export function askLearnedFact(context: Context): Intent | null {
  const isAsked = asksDocument(context) && context.subject.entries.length === 0 && context.doubt() < UNDECIDED;
  return isAsked ? learnedFact(context) : null;
}

/** Whether the classifiers clearly prefer another part of the document to the passages found by rules. */
export function isOtherPart(passages: readonly string[], context: Context): boolean {
  if (!asksDocument(context)) return false;
  const [likeliest] = context.parts();
  const found = new Set(passages.map(partOf));
  if (!likeliest || found.has(likeliest.part) || likeliest.likelihood < SURE_LIKELIHOOD) return false;
  return context.parts().every(({ part, likelihood }) => !found.has(part) || likelihood < HARDLY);
}

/** The passages of the most likely part that match the words, or all of a short part. */
export function learnedFact(context: Context): Fact | null {
  const { parts, facts, frame, subject, plan, has } = context;
  const [likeliest] = parts();
  if (!likeliest || likeliest.likelihood < LEAST_LIKELY) return null;
  // Slogans mention no people.
  if (likeliest.part === 'slogan' && has('who')) return null;
  const isOfPart = ({ id, measure, area }: FactPassage) =>
    partOf(id) === likeliest.part &&
    (measure === null || subject.measures.length === 0 || subject.measures.includes(measure)) &&
    (area === null || subject.areas.length === 0 || subject.areas.includes(area));
  const earlier = [...new Set([...namedPredecessors(frame.text, plan), ...datedPredecessors(frame.text, plan)])];
  if (likeliest.part === 'predecessor' && earlier.length > 0)
    return { kind: 'fact', passages: earlier.map(number => `predecessor-${number}`) };
  // What the document says about its counts; the counts themselves are other intents.
  if (likeliest.part === 'overview') return { kind: 'fact', passages: ['overview-8', 'overview-7'] };
  const found = facts.find(frame.allConcepts, isOfPart);
  const all = facts.all.filter(isOfPart).map(({ id }) => id);
  const isShort = all.length <= MOST_TOGETHER;
  const told = found.explained >= TOLD_APART || !isShort ? wholeSection(found.ids, facts) : all;
  return told.length > 0 ? { kind: 'fact', passages: told } : null;
}
