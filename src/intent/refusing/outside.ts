/**
 * Questions for things no such plan contains: money, head counts, addresses, opening hours, weather, other people's
 * plans, personal errands. They are refused even when the topic is in the plan, because naming a project would pretend
 * to answer.
 */
import type { AskedFor } from '../frame/asked-for.ts';
import { asksForNothingInAPlan } from './attributes-en.ts';
import { isNotInAPlan } from './attributes-ja.ts';
import { speaksOfOtherPlaces, speaksOfOtherPlans } from './elsewhere.ts';
import { ENGLISH } from './phrases-en.ts';
import { NOUNS, PHRASES } from './phrases-ja.ts';
import { asksOtherQuantity } from './quantities.ts';

const JAPANESE = [...NOUNS, ...PHRASES];

/** The directory has the names of the people responsible. */
const WHO_ANSWERS = /(?:担当|責任)者の(?:氏名|お?名前|フルネーム)$/;

/** Whether a gently normalised question with the noun `askedFor` asks for something no such plan contains. */
export const asksOutside = (text: string, askedFor: AskedFor | null): boolean => findOutside(text, askedFor) !== null;

/** The words that match, or the kind of thing asked for; null when none matches. */
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
