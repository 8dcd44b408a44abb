/** Questions for a count: whether one is asked for, and the kinds of count in the order tried. */

import type { Context } from '../context.ts';
import { asksWhatStands } from '../follow-up/places/places-told.ts';
import type { Intent, Scope } from '../intent.ts';
import { askDocumentCount } from './ask-document-count.ts';
import { askBreakdown, askGroups } from './ask-group-count.ts';
import { askEntries, countedPlaces } from './ask-place-count.ts';
import { askListed, askTopicCount, askTopicPlaces, COUNTED_SCORE } from './ask-topic-count.ts';
import { projectsNamed } from './reprints-of-named.ts';

export function askCount(context: Context): Intent | null {
  const { has, frame, subject } = context;
  if (has('when') && /年間|か年|年計画|years/.test(frame.text)) return null;
  // 「4-2と4-3をあわせて一覧に」 asks for a list.
  if (has('list') && !has('count', 'compare', 'breakdown')) return null;
  const ofDocument = askDocumentCount(context);
  if (ofDocument) return ofDocument;
  const scopes = countedPlaces(context);
  const compares = has('compare', 'sum') && scopes.length > 1 && !asksForTopic(context);
  if (!asksNumber(context, scopes) && !compares) return null;
  if (has('reprint') && has('count') && countsPlaces(frame.text)) {
    const codes = subject.entries.length > 0 ? subject.entries : projectsNamed(context).slice(0, 1);
    if (codes.length > 0) return { kind: 'countPlaces', codes };
  }
  return (
    askTopicPlaces(context) ??
    (compares ? null : askGroups(context)) ??
    askBreakdown(context) ??
    askEntries(context, scopes, compares) ??
    askListed(context) ??
    askTopicCount(context)
  );
}

/** "TV: the entries in area 4 and in area 6 together" asks for the topic's projects there. */
const asksForTopic = ({ has, topic }: Context): boolean => !has('count', 'compare') && topic().best >= COUNTED_SCORE;

const PLACES = /(か所|箇所|ヶ所|カ所|何[回度])|\bplaces\b|\bhow many times\b/;

/**
 * 「MIDORIは何か所に載ってる？」 "how many times is it printed?" count all places including the original;
 * 「何か所に再掲されてる」 does not.
 */
export const countsPlaces = (text: string): boolean => PLACES.test(text) && !/再掲|reprint|repeat/.test(text);

function asksNumber({ has, frame, subject, dialogue }: Context, scopes: readonly Scope[]): boolean {
  const stillCounting =
    dialogue.asked === 'countEntries' &&
    (has('withReprints', 'withoutReprints') ||
      (subject.concepts.length === 0 &&
        scopes.length > 0 &&
        !has('list', 'measuresWanted', 'detail', 'areasWanted', 'reprint') &&
        !asksWhatStands(frame.text)));
  const asksNet =
    scopes.length > 0 &&
    has('withReprints', 'withoutReprints') &&
    !has('list', 'reprint') &&
    /実数|延べ|正味|実質/.test(frame.text);
  // 「再掲を除くと取組の実数は？」 asks about the whole plan.
  const asksNetOfPlan =
    has('withoutReprints') &&
    !has('list') &&
    /実数|正味|実質/.test(frame.text) &&
    subject.concepts.every(({ weight }) => weight === 0);
  return has('count', 'breakdown') || stillCounting || asksNet || asksNetOfPlan;
}
