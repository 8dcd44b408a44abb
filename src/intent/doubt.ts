/** Whether the plan answers a question at all: what the rules cannot decide by themselves. */
import type { Asked } from '../answerability/features.ts';
import type { Knowledge } from './context.ts';
import type { Frame } from './frame.ts';
import type { Subject } from './subject.ts';

export const UNDECIDED = 0.5;
/** With less doubt than this, a rule that would refuse is not heard. */
export const HARDLY_DOUBTED = 0.15;
/** With more, words that lead to a project are not enough. */
export const DOUBTED = 0.6;

export function askedOf(frame: Frame, subject: Subject, { search, facts }: Pick<Knowledge, 'search' | 'facts'>): Asked {
  return {
    text: frame.text,
    lang: frame.lang,
    askedFor: frame.askedFor,
    ranking: search.rank(subject.concepts, 'project'),
    entries: subject.entries.length,
    places: subject.areas.length + subject.measures.length,
    fact: facts.find(subject.concepts).explained,
  };
}
