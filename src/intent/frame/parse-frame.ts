/** Parses a question to a Frame: everything its words alone tell, one file per part. */

import type { Lang } from '../../lang.ts';
import { type FoundCode, findCodes } from '../../plan/code.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Concept } from '../../search/concepts.ts';
import type { Search } from '../../search/search.ts';
import { inOrder, NOWHERE, overlaps, type Span, spansOf } from '../../search/words/spans.ts';
import type { Knowledge } from '../context.ts';
import { askedCues } from '../cues/asked-cues.ts';
import { askedOfTopic } from '../cues/asked-of-topic.ts';
import { isApartFromTopic } from '../cues/cues.ts';
import { measureMeant } from '../filter/measure-meant.ts';
import { findNameWords } from '../filter/name-words.ts';
import { findAttribute } from '../follow-up/attribute/find-attribute.ts';
import { findPointing, isPointer } from '../follow-up/pointing/find-pointing.ts';
import { findOrdinals, type Ordinal } from '../numbers/ordinals.ts';
import { findSlice } from '../numbers/slices.ts';
import { findThresholds, type Threshold } from '../numbers/thresholds.ts';
import {
  asEntriesByNumber,
  asEntryOfArea,
  codesBetween,
  codesToTheEnd,
  entriesUpTo,
  enumeratedAreas,
} from '../places/code-runs.ts';
import { areasNamed } from '../places/named-areas.ts';
import { findPrintedNames } from '../places/printed-names.ts';
import { isErrand } from '../refusing/errands.ts';
import { asksOutside } from '../refusing/outside.ts';
import { asMeant } from './as-meant.ts';
import { findAskedFor } from './asked-for.ts';
import { findExclusions, isCorrection } from './exclusion.ts';
import type { Frame } from './frame.ts';
import { refersBack } from './refers-back.ts';
import { COURTESY, SMALL_TALK } from './small-talk.ts';
import { languageOf } from './spoken-language.ts';

/** Parses a question. `lang` overrides the language detected from the text. */
export function parseFrame(question: string, { plan, search }: Pick<Knowledge, 'plan' | 'search'>, lang?: Lang): Frame {
  const { typed, text } = asMeant(question, plan, search);
  const writtenOut = text !== typed;
  const exclusions = findExclusions(text).filter(({ named }) => !isPointer(text.slice(named.start, named.end)));
  // 「名称の最後が『推進』」: the 最後 refers to the name, not to a list.
  const nameWords = findNameWords(text);
  const ofNames = nameWords?.said ?? NOWHERE;
  const pointing = findPointing(text).filter(pointer => !overlaps(pointer, ofNames));
  const { named, written } = placesWritten(text, plan);
  const isTurnedAway = (code: Span) => exclusions.some(({ excluded }) => overlaps(code, excluded));
  const codes = written.filter(code => !isTurnedAway(code));
  const { slice, thresholds, ordinals } = numbersIn(text, written, pointing, ofNames);
  const pointed = [...pointing, ...ordinals, ...(slice ? [slice] : [])];
  const attribute = findAttribute(text, pointed);
  const ofTopic = attribute === null && pointing.length === 0 ? askedOfTopic(text, codes, search) : [];
  const asked = askedCues(text, search.concepts(text), named, [...pointed, ...codes], attribute !== null, search);
  const cueHits = [...asked, ...ofTopic];
  const masked: Span[] = [
    ...pointed,
    ...written,
    ...thresholds,
    ...cueHits.filter(isApartFromTopic),
    ...spansOf(COURTESY, text),
    ...spansOf(SMALL_TALK, text),
  ];
  const excludedSpans = exclusions.map(({ excluded }) => excluded);
  const concepts = conceptsApart(text, masked, excludedSpans, search);
  const isExcluded = (concept: Concept) => exclusions.some(({ excluded }) => isInside(concept, excluded));
  const excluded = concepts.filter(concept => exclusions.some(({ named: stretch }) => isInside(concept, stretch)));
  const isOfMeasure = exclusions.some(({ named: stretch }) => OF_MEASURE.test(text.slice(stretch.start, stretch.end)));
  const askedFor = findAskedFor(text);
  return {
    text,
    lang: lang ?? languageOf(text, question),
    writtenOut,
    codes,
    printedNames: named.filter(name => codes.includes(name)),
    cues: new Set([
      ...cueHits.map(hit => hit.cue),
      ...(exclusions.some(({ ofReprints }) => ofReprints) ? (['withoutReprints'] as const) : []),
    ]),
    thresholds,
    ordinals,
    pointing,
    attribute,
    slice: slice?.count ?? 0,
    nameWords,
    concepts: concepts.filter(concept => !isExcluded(concept)),
    allConcepts: search.concepts(text, [...codes, ...spansOf(COURTESY, text)]),
    excluded,
    excludedPlaces: [
      ...written.filter(isTurnedAway).map(code => code.code),
      ...(cueHits.some(hit => hit.cue === 'areaWord') ? areasNamed(excluded, search) : []),
      ...(isOfMeasure ? [measureMeant(excluded, search) ?? []].flat() : []),
    ],
    correction: isCorrection(text, exclusions),
    refersBack: refersBack(text),
    askedFor,
    // 「いくらかかる」 in kana may be converted wrongly, so the typed text is checked as well.
    outside:
      ofTopic.length === 0 && (asksOutside(text, askedFor) || (writtenOut && asksOutside(typed, findAskedFor(typed)))),
    errand: isErrand(text) || (writtenOut && isErrand(typed)),
  };
}

/** The concepts outside `masked`; none joins words in and outside an exclusion: "not tourism, food". */
function conceptsApart(text: string, masked: Span[], excluded: Span[], search: Search): Concept[] {
  const read = (ignored: Span[]) =>
    search.concepts(text, ignored).filter(concept => !ignored.some(span => isInside(concept, span)));
  const concepts = read(masked);
  const isJoined = (concept: Concept) => excluded.some(span => overlaps(concept, span) && !isInside(concept, span));
  if (!concepts.some(isJoined)) return concepts;
  const ends = [0, ...excluded.flatMap(({ start, end }) => [start, end]), text.length];
  const outside = ends.slice(1).map((end, index) => ({ start: ends[index] ?? 0, end }));
  return inOrder([
    ...read([...masked, ...excluded]),
    ...read([...masked, ...outside.filter(span => !excluded.some(one => one.start === span.start))]),
  ]);
}

/** 「防災の施策に入っていないもの」 excludes the whole measure. */
const OF_MEASURE = /の施策$/;

/** Codes in any spelling, printed names that stand for a code, and codes implied by ranges. */
function placesWritten(text: string, plan: Plan): { named: FoundCode[]; written: FoundCode[] } {
  const found = findCodes(text).flatMap(code => asEntriesByNumber(asEntryOfArea(code, text, plan), text, plan));
  const named = findPrintedNames(text, plan).filter(name => !found.some(code => overlaps(code, name)));
  const upTo = entriesUpTo(text, found, plan);
  const toTheEnd = codesToTheEnd(text, [...found, ...upTo], plan);
  const runs = [...codesBetween(text, found, plan), ...upTo, ...toTheEnd, ...enumeratedAreas(text, plan)];
  // A range has the position of its last code, so that 1-1-3から1-1-6 is in printed order.
  const written = [...found, ...named, ...runs].sort((a, b) => a.start - b.start || plan.compare(a.code, b.code));
  return { named, written };
}

type Numbers = { slice: ReturnType<typeof findSlice>; thresholds: Threshold[]; ordinals: Ordinal[] };

/** Slices, thresholds and ordinals; a span that is already a code or another number is not read again. */
function numbersIn(text: string, codes: readonly FoundCode[], pointing: Frame['pointing'], ofNames: Span): Numbers {
  const slice = findSlice(text);
  const isTaken = (span: Span) =>
    (slice !== null && overlaps(slice, span)) || overlaps(ofNames, span) || codes.some(code => overlaps(code, span));
  // The 一つ of もう一つのほう is not an ordinal.
  const isPartOfPointer = (ordinal: Ordinal) =>
    pointing.some(({ kind, start, end }) => kind === 'others' && start < ordinal.start && ordinal.end <= end);
  return {
    slice,
    thresholds: findThresholds(text).filter(
      threshold =>
        !isTaken(threshold) && !pointing.some(pointer => pointer.kind === 'siblings' && overlaps(pointer, threshold)),
    ),
    ordinals: findOrdinals(text).filter(ordinal => !isPartOfPointer(ordinal) && !isTaken(ordinal)),
  };
}

const isInside = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
