/** The cues that tell what is asked, without those inside names or exclusions. */
import type { Concept } from '../../search/concepts.ts';
import type { Search } from '../../search/search.ts';
import { overlaps, type Span } from '../../search/words/spans.ts';
import { findClause, findEnding } from '../follow-up/attribute/find-attribute.ts';
import { type Cue, type CueHit, findCues } from './cues.ts';

/**
 * @param concepts of the whole text @param names spans of place names @param pointed spans that identify projects:
 * codes, or references to the conversation
 * @param isAttribute whether the text is a bare attribute
 */
export function askedCues(
  text: string,
  concepts: readonly Concept[],
  names: readonly Span[],
  pointed: readonly Span[],
  isAttribute: boolean,
  search: Search,
): CueHit[] {
  const hits = withoutTurnedAway(findCues(text)).filter(
    hit => !insideName(hit, concepts, search) && !names.some(name => hit.start >= name.start && hit.end <= name.end),
  );
  const points = pointed.length > 0 || hits.some(({ cue }) => cue === 'vagueOne');
  const clause = isAttribute ? null : (findClause(text) ?? (points ? findEnding(text) : null));
  if (clause && (clause.attribute === 'owner' || clause.attribute === 'status'))
    hits.push({ cue: clause.attribute, start: clause.start, end: clause.end });
  return hits;
}

/** Structural words, which remain cues even inside a name (地域経済分野). */
const PARTS_OF_SPEECH = new Set<Cue>([
  'areaWord',
  'measureWord',
  'areasWanted',
  'measuresWanted',
  'list',
  'vagueOne',
  'within',
]);

/** The 取組 of 「取組は要らない」 is not asked for. */
function withoutTurnedAway(hits: CueHit[]): CueHit[] {
  const [away] = hits.filter(hit => hit.cue === 'withoutProjects');
  return away ? hits.filter(hit => hit.cue !== 'projectWord' || !overlaps(hit, away)) : hits;
}

/** The 担当 in 情報化担当部門の業務継続計画 is part of a name, not a question for the owner. */
function insideName(hit: CueHit, concepts: readonly Concept[], search: Search): boolean {
  if (PARTS_OF_SPEECH.has(hit.cue)) return false;
  return concepts.some(
    concept =>
      concept.parts.length > 1 &&
      concept.start <= hit.start &&
      concept.end >= hit.end &&
      concept.end - concept.start > hit.end - hit.start + 1 &&
      concept.alternatives.some(({ term }) => search.isNameOrSaying(term)),
  );
}
