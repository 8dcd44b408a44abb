/**
 * Cues: words that tell what is asked, as opposed to the topic: 何事業 asks for a count, 担当 for an owner. One table
 * per subject in this folder. Their spans are left out of the topic.
 */
import { matchesOf } from '../../search/words/matches.ts';
import type { Span } from '../../search/words/spans.ts';
import { COUNTING } from './counting.ts';
import { DOCUMENT } from './document.ts';
import { PARTS_OF_THE_PLAN } from './parts-of-the-plan.ts';
import { PEOPLE } from './people.ts';
import { REPRINTS } from './reprints.ts';
import { TALK } from './talk.ts';

const CUES = { ...COUNTING, ...REPRINTS, ...PEOPLE, ...DOCUMENT, ...PARTS_OF_THE_PLAN, ...TALK };

export type Cue = keyof typeof CUES;

/** Cues that may also be a topic: 目的, 計画. */
const MAY_BE_TOPIC = new Set<Cue>(['who', 'why', 'wording', 'earlierPlans']);

/** Whether the span of a cue is left out of the topic. */
export const isApartFromTopic = ({ cue }: CueHit): boolean => !MAY_BE_TOPIC.has(cue);

const ALL_CUES = Object.entries(CUES) as [Cue, readonly RegExp[]][];
/** English patterns cannot match text without Latin letters. */
const JAPANESE_CUES = ALL_CUES.map(([cue, patterns]): [Cue, readonly RegExp[]] => [cue, patterns.slice(0, 1)]);

/** Whether the text is nothing but thanks or an acknowledgement. */
export const isThanks = (text: string): boolean => CUES.thanks.some(pattern => matchesOf(pattern, text).length > 0);

export type CueHit = Span & { cue: Cue };

/** All cues of gently normalised text, in order of position. */
export function findCues(text: string): CueHit[] {
  const hits: CueHit[] = [];
  for (const [cue, patterns] of /[a-z]/.test(text) ? ALL_CUES : JAPANESE_CUES) {
    for (const pattern of patterns) {
      for (const { 0: found, index: start } of matchesOf(pattern, text))
        if (found !== '') hits.push({ cue, start, end: start + found.length });
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
