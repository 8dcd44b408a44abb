/**
 * Reads a message in its conversation: first as a whole, and if the plan does not answer that, by the part that asks.
 */

import type { Lang } from '../lang.ts';
import { gentle } from '../search/words/normalize.ts';
import type { Knowledge, Trace } from './context.ts';
import { type Dialogue, NEW_DIALOGUE } from './dialogue.ts';
import { wordSought } from './document/printed-word.ts';
import { sayingAgainIn } from './follow-up/again/ask-again.ts';
import { type MissingPlaces, missingPlaces } from './follow-up/pointing/missing.ts';
import { askingParts } from './frame/asking-part.ts';
import type { Frame } from './frame/frame.ts';
import { isOfWholePlan } from './frame/of-whole-plan.ts';
import type { TakeApart } from './frame/recent-frames.ts';
import { saysNoLanguage } from './frame/spoken-language.ts';
import type { Intent } from './intent.ts';
import { readOfOffices } from './offices/of-offices.ts';
import { understand, understandPart } from './understand.ts';
import { withEveryWish } from './wishes/several-wishes.ts';

export interface ReadQuestion {
  intent: Intent;
  lang: Lang;
  /** Places it refers to that are missing from the answer. */
  missing?: MissingPlaces;
}

/** @param takeApart parseFrame or a cached version; `lang` overrides the language detected from the text */
export function readQuestion(
  message: string,
  lang: Lang | undefined,
  dialogue: Dialogue,
  knowledge: Knowledge,
  takeApart: TakeApart,
  trace?: Trace,
): ReadQuestion {
  const { lastIntent } = dialogue;
  const wanted = lastIntent && sayingAgainIn(gentle(message));
  if (wanted) return { intent: lastIntent, lang: wanted };
  const whole = takeApart(message, lang ?? (saysNoLanguage(message) ? (dialogue.lang ?? undefined) : undefined));
  const before = isOfWholePlan(whole, dialogue, knowledge.plan) ? NEW_DIALOGUE : dialogue;
  const read = (frame: Frame) => understand(frame, before, knowledge, trace);
  const asWhole = read(whole);
  // After an answer, questions about owners or a division's projects refer to what was shown.
  const readsOffices = OF_PEOPLE.has(asWhole.kind) || (before.lastIntent !== null && OF_OWNERS.has(asWhole.kind));
  const ofOffices = readsOffices ? null : readOfOffices(message, whole, before, knowledge, takeApart, read);
  const readPart = (part: string) => read(takeApart(part, whole.lang));
  const intent = ofOffices ?? withEveryWish(whole, asWhole, readPart, knowledge.plan);
  if (ofOffices) trace?.(readOfOffices.name, whole.text, intent);
  else if (intent !== asWhole) trace?.(withEveryWish.name, whole.text, intent);
  if (intent.kind !== 'none') {
    const missing = missingPlaces(whole, before, intent);
    return { intent, lang: whole.lang, ...(missing ? { missing } : {}) };
  }
  // 「防災の記載は」 asks about the word's topic.
  const sought = wordSought(whole.text);
  for (const part of [...askingParts(message), ...(sought ? [sought] : [])]) {
    const asked = understandPart(takeApart(part, whole.lang), dialogue, knowledge, trace);
    if (asked) return { intent: asked, lang: whole.lang };
  }
  return { intent, lang: whole.lang };
}

/** They name offices as their subject, not as a condition. */
const OF_PEOPLE = new Set<Intent['kind']>(['people', 'offices', 'contacts']);
const OF_OWNERS = new Set<Intent['kind']>(['owner', 'ownedBy']);
