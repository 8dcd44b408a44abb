/**
 * Finds the project of a message in which no clause starts with one: named in the middle, or in brackets at the end.
 */
import type { Findings } from '../findings.ts';
import { findSubject } from '../projects/subjects.ts';
import type { Topic } from '../projects/topic.ts';
import type { Segment, SegmentContext } from './segment.ts';

export function namedElsewhere(clauses: Findings[], context: SegmentContext): Segment | null {
  return namedAnywhere(clauses) ?? namedInBrackets(clauses, context);
}

/** E.g. 「ほぼ終わってます（水門）」. */
function namedInBrackets(clauses: Findings[], { resolve, within }: SegmentContext): Segment | null {
  for (const { clause, mentions } of clauses) {
    for (const { 1: phrase = '', index } of clause.text.matchAll(/\(([^()]+)\)/g)) {
      const topic: Topic = { phrase, start: index + 1, end: index + 1 + phrase.length, kind: 'marked' };
      const subject = findSubject(topic, mentions, resolve, within);
      if (!subject || subject.certainty === 'described') continue;
      const { codes, certainty, ambiguous } = subject;
      return { codes, certainty, isUnsure: ambiguous, open: false, clauses };
    }
  }
  return null;
}

/** A project named anywhere; several need clarification. */
function namedAnywhere(clauses: Findings[]): Segment | null {
  const mentions = clauses.flatMap(found => found.mentions).filter(({ compounded }) => !compounded);
  const codes = [...new Set(mentions.flatMap(mention => mention.codes))];
  const isUnsure = codes.length > 1 && !mentions.every(({ together }) => together);
  return codes.length === 0 ? null : { codes, isUnsure, certainty: 'named', open: false, clauses };
}
