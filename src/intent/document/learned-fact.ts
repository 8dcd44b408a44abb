/**
 * Passages for what no rule knows but is asked as other questions about the document are: which part of it answers such
 * questions is learned, which of its passages is told by the words.
 */

import { partOf } from '../../answerability/parts.ts';
import type { FactPassage } from '../../search/passages.ts';
import type { Context } from '../context.ts';
import { asksDocument, UNDECIDED } from '../doubt.ts';
import type { Intent } from '../intent.ts';
import { datedPredecessors, namedPredecessors } from './earlier-plans.ts';
import { wholeSection } from './whole-section.ts';

type Fact = Extract<Intent, { kind: 'fact' }>;

/** A part less likely is not meant. */
const LEAST_LIKELY = 0.3;
/** Another part this likely is meant rather than one as unlikely as that. */
const SURELY = 0.6;
const HARDLY = 0.15;
/** A passage that explains less is not told apart from its neighbours. */
const TOLD_APART = 0.3;
/** So many are told together. */
const MOST_TOGETHER = 7;

/** The last resort before a refusal. */
export function askLearnedFact(context: Context): Intent | null {
  const isAsked = asksDocument(context) && context.subject.entries.length === 0 && context.doubt() < UNDECIDED;
  return isAsked ? learnedFact(context) : null;
}

/** Whether another part of the document is meant, by all that was learned, than the rules found. */
export function isOtherPart(passages: readonly string[], context: Context): boolean {
  if (!asksDocument(context)) return false;
  const [likeliest] = context.parts();
  const found = new Set(passages.map(partOf));
  if (!likeliest || found.has(likeliest.part) || likeliest.likelihood < SURELY) return false;
  return context.parts().every(({ part, likelihood }) => !found.has(part) || likelihood < HARDLY);
}

/** The passages of the likeliest part that the words tell apart, or all of a short part. */
export function learnedFact(context: Context): Fact | null {
  const { parts, facts, frame, subject, plan, has } = context;
  const [likeliest] = parts();
  if (!likeliest || likeliest.likelihood < LEAST_LIKELY) return null;
  // A slogan names nobody.
  if (likeliest.part === 'slogan' && has('who')) return null;
  const isOfPart = ({ id, measure, area }: FactPassage) =>
    partOf(id) === likeliest.part &&
    (measure === null || subject.measures.length === 0 || subject.measures.includes(measure)) &&
    (area === null || subject.areas.length === 0 || subject.areas.includes(area));
  const earlier = [...new Set([...namedPredecessors(frame.text, plan), ...datedPredecessors(frame.text, plan)])];
  if (likeliest.part === 'predecessor' && earlier.length > 0)
    return { kind: 'fact', passages: earlier.map(number => `predecessor-${number}`) };
  // What the document says of its numbers; the numbers themselves are counted elsewhere.
  if (likeliest.part === 'overview') return { kind: 'fact', passages: ['overview-8', 'overview-7'] };
  const found = facts.find(frame.allConcepts, isOfPart);
  const all = facts.all.filter(isOfPart).map(({ id }) => id);
  const isShort = all.length <= MOST_TOGETHER;
  const told = found.explained >= TOLD_APART || !isShort ? wholeSection(found.ids, facts) : all;
  return told.length > 0 ? { kind: 'fact', passages: told } : null;
}
