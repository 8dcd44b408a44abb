/**
 * What people ask that no plan of this kind says: money, head counts, addresses, opening hours, the day's weather, other
 * people's plans, things to be done for one person. A question for such a thing is refused even when its subject is in
 * the plan: naming the project would pretend to answer.
 */
import type { AskedFor } from '../frame/asked-for.ts';
import { asksForNothingInAPlan } from './attributes-en.ts';
import { isNotInAPlan } from './attributes-ja.ts';
import { speaksOfOtherPlaces, speaksOfOtherPlans } from './elsewhere.ts';
import { ENGLISH } from './phrases-en.ts';
import { NOUNS, PHRASES } from './phrases-ja.ts';
import { asksOtherQuantity } from './quantities.ts';

const JAPANESE = [...NOUNS, ...PHRASES];

/** The directory knows the name of whoever answers for a project. */
const WHO_ANSWERS = /(?:担当|責任)者の(?:氏名|お?名前|フルネーム)$/;

/** Whether a gently normalised question, whose noun `askedFor` is, asks for something no such plan holds. */
export const asksOutside = (text: string, askedFor: AskedFor | null): boolean => findOutside(text, askedFor) !== null;

/** The words by which it does, or what kind of thing they ask for; null where it does not. */
export function findOutside(text: string, askedFor: AskedFor | null): string | null {
  if (askedFor && isNotInAPlan(askedFor.noun) && !WHO_ANSWERS.test(text.slice(0, askedFor.end))) return askedFor.noun;
  if (/[a-z]/.test(text)) {
    if (asksForNothingInAPlan(text)) return 'a thing in no plan';
    const english = firstMatch(ENGLISH, text);
    if (english !== null) return english;
  }
  if (speaksOfOtherPlaces(text)) return 'another place';
  if (speaksOfOtherPlans(text)) return 'another plan';
  if (asksOtherQuantity(text)) return 'a number of something else';
  return firstMatch(JAPANESE, text);
}

function firstMatch(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return null;
}
