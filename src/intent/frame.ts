/**
 * A question taken apart, before anybody decides what it means: codes, places of the plan it names, cue words, numbers,
 * what it turns away, and the concepts that are left.
 */
import { type FoundCode, findCodes } from '../plan/code.ts';
import type { Concept } from '../search/concepts.ts';
import { gentle, hasKana, hasKanji } from '../search/normalize.ts';
import type { Search } from '../search/search.ts';
import { kanaOfRomaji } from '../search/sound.ts';
import { overlaps, type Span, spansOf } from '../search/spans.ts';
import { isPadding } from '../search/stopwords.ts';
import { isEnglishAround } from '../search/words.ts';
import type { Lang } from '../text/lang.ts';
import { type AskedFor, findAskedFor } from './asked-for.ts';
import { spelledOut } from './capitals.ts';
import { codesBetween, entriesUpTo, enumeratedAreas } from './code-runs.ts';
import type { Knowledge } from './context.ts';
import { type Cue, type CueHit, findCues, isApartFromTopic, isThanks } from './cues/cues.ts';
import { findExclusions } from './exclusion.ts';
import type { Attribute } from './follow-up/attribute.ts';
import { findAttribute, findClause } from './follow-up/attributes.ts';
import { inJapanese, nounsInEnglish } from './follow-up/mixed-words.ts';
import { type FoundPointing, findPointing, isPointer, SMALL_TALK } from './follow-up/pointing.ts';
import { areasNamed } from './named-areas.ts';
import { findOrdinals, type Ordinal } from './numbers/ordinals.ts';
import { findSlice } from './numbers/slices.ts';
import { findThresholds, type Threshold } from './numbers/thresholds.ts';
import { isErrand } from './outside/errands.ts';
import { asksOutside } from './outside/outside.ts';
import { withoutPreface } from './preface.ts';
import { findPrintedNames } from './printed-names.ts';

export interface Frame {
  /** Gently normalised. */
  text: string;
  lang: Lang;
  /** Typed in kana or romaji alone and written out in kanji, perhaps not as it was meant. */
  writtenOut: boolean;
  /** Codes written out, and the printed names that stand for one. */
  codes: FoundCode[];
  /** Those of the codes that are names. */
  printedNames: FoundCode[];
  cues: Set<Cue>;
  thresholds: Threshold[];
  ordinals: Ordinal[];
  /** Words that point into the conversation: 残り, どちらも, "the next one". */
  pointing: FoundPointing[];
  /** All it asks, of what is talked about or pointed at; null when it says more than that. */
  attribute: Attribute | null;
  /** So many from one end of a list, 0 for all. */
  slice: number;
  /** What the question is about, cues and codes left out. */
  concepts: Concept[];
  /** All concepts but the codes: for the document's own words, where 期間 and 意味 are topics. */
  allConcepts: readonly Concept[];
  /** What it says it is not about. */
  excluded: Concept[];
  /** Areas and measures it says it is not about. */
  excludedPlaces: string[];
  /** 「XじゃなくてY」: takes back an earlier question. */
  correction: boolean;
  /** それ, その, it, that … */
  refersBack: boolean;
  /** The noun the question ends in; null in English and where there is none. */
  askedFor: AskedFor | null;
  /** Asks for what no such plan holds. */
  outside: boolean;
  /** Asks how to get something done. */
  errand: boolean;
}

const REFERS_BACK =
  /それ(?!ぞれ|以外|とは別)|その(?!他|ほか|後|もの)|そこ|これ(?!まで|から)|この(?!計画|県|プラン|ボット)|こちら|そっち|そちら|上の|さっきの|先ほどの|両方の担当|\b(it|its|it's|that|this|these|those|them|they|their|one of them)\b(?! (plan|prefecture|year))/;
const GREETING_TAILS =
  /((教|おし)えて(ください|下さい|もらえますか|くれ(ませんか)?|ほしい|欲しい)?|ちょうだい|頂戴|お願い(します|いたします)?|ください|下さい|すみません(が)?|すいません(が)?|ちなみに|えっと|ええと|あの(ー|、)|\bplease\b|\bcould you\b|\bcan you\b)/g;

/** Takes a question apart. `lang` overrides the language read off the letters. */
export function parseFrame(question: string, { plan, search }: Pick<Knowledge, 'plan' | 'search'>, lang?: Lang): Frame {
  const typed = nounsInEnglish(withoutPreface(gentle(spelledOut(question, plan))));
  const japanese = isThanks(typed) ? null : inJapanese(typed);
  const text = japanese ?? writtenOut(typed, search);
  const isWrittenOut = text !== typed;
  const exclusions = findExclusions(text).filter(({ named }) => !isPointer(text.slice(named.start, named.end)));
  const pointing = findPointing(text);
  const found = findCodes(text);
  const named = findPrintedNames(text, plan).filter(name => !found.some(code => overlaps(code, name)));
  const written = [
    ...found,
    ...named,
    ...codesBetween(text, found, plan),
    ...entriesUpTo(text, found, plan),
    ...enumeratedAreas(text, plan),
  ];
  const isTurnedAway = (span: Span) => exclusions.some(({ excluded }) => overlaps(span, excluded));
  const codes = written.filter(code => !isTurnedAway(code));
  const slice = findSlice(text);
  const thresholds = findThresholds(text).filter(
    threshold => !(slice && overlaps(slice, threshold)) && !codes.some(code => overlaps(code, threshold)),
  );
  // The 一つ of もう一つのほう is no ordinal.
  const isTaken = (ordinal: Ordinal) =>
    pointing.some(({ kind, start, end }) => kind === 'others' && start < ordinal.start && ordinal.end <= end) ||
    codes.some(code => overlaps(code, ordinal)) ||
    (slice !== null && overlaps(slice, ordinal));
  const ordinals = findOrdinals(text).filter(ordinal => !isTaken(ordinal));
  const unmasked = search.concepts(text);
  const cueHits = withoutTurnedAway(findCues(text)).filter(
    hit => !insideName(hit, unmasked, search) && !named.some(name => hit.start >= name.start && hit.end <= name.end),
  );
  const attribute = findAttribute(text, [...pointing, ...ordinals, ...(slice ? [slice] : [])]);
  const clause = attribute === null ? findClause(text) : null;
  if (clause && (clause.attribute === 'owner' || clause.attribute === 'status'))
    cueHits.push({ cue: clause.attribute, start: clause.start, end: clause.end });
  const masked: Span[] = [
    ...(slice ? [slice] : []),
    ...written,
    ...thresholds,
    ...ordinals,
    ...pointing,
    ...cueHits.filter(isApartFromTopic),
    ...spansOf(GREETING_TAILS, text),
    ...spansOf(SMALL_TALK, text),
  ];
  const concepts = search
    .concepts(text, masked)
    .filter(
      concept =>
        !masked.some(span => overlaps(span, concept) && concept.start >= span.start && concept.end <= span.end),
    );
  const isExcluded = (concept: Concept) =>
    exclusions.some(({ excluded }) => concept.start >= excluded.start && concept.end <= excluded.end);
  const isTurnedDown = (concept: Concept) =>
    exclusions.some(({ named: stretch }) => concept.start >= stretch.start && concept.end <= stretch.end);
  const askedFor = findAskedFor(text);
  const spokenIn = lang ?? languageOf(text);
  return {
    text,
    lang: spokenIn,
    writtenOut: isWrittenOut,
    codes,
    printedNames: named.filter(name => codes.includes(name)),
    cues: new Set(cueHits.map(hit => hit.cue)),
    thresholds,
    ordinals,
    pointing,
    attribute,
    slice: slice?.count ?? 0,
    concepts: concepts.filter(concept => !isExcluded(concept)),
    allConcepts: search.concepts(text, [...codes, ...spansOf(GREETING_TAILS, text)]),
    excluded: concepts.filter(isTurnedDown),
    excludedPlaces: [
      ...written.filter(isTurnedAway).map(code => code.code),
      ...(cueHits.some(hit => hit.cue === 'areaWord') ? areasNamed(concepts.filter(isTurnedDown), search) : []),
    ],
    correction: exclusions.some(exclusion => exclusion.correction) || CORRECTION.test(text),
    refersBack: REFERS_BACK.test(text.replace(/\bit\b(?=\P{ASCII})/gu, ' ')),
    askedFor,
    // 「いくらかかる」 in kana may be written out as something else; as it was typed it asks for the cost.
    outside: asksOutside(text, askedFor) || (isWrittenOut && asksOutside(typed, findAskedFor(typed))),
    errand: isErrand(text) || (isWrittenOut && isErrand(typed)),
  };
}

/** 「さっきのやつ」 says what it says as it stands. */
function writtenOut(typed: string, search: Search): string {
  const written = search.writeOut(typed);
  return written !== typed && isAllPointing(typed) ? typed : written;
}

const isAllPointing = (typed: string): boolean =>
  hasKana(typed) &&
  (isThanks(typed) || findAttribute(typed, [...findPointing(typed), ...findOrdinals(typed)]) !== null);

const CORRECTION =
  /^(いや|いえ|違(う(?!(?:点|ところ|の|分野|施策))|い(?!は|って|が|を|も|点|$|[?？]))|ちがう|ごめん|すみません、|間違え|まちがえ)|(ほう|方)(だった|でした)|\bi meant\b|\bi mean\b|^(no|nope|sorry|wrong)\b[, ]/;

/** The words a question is built of: standing in what people call a thing (地域経済分野), they are still cues. */
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

/** 担当 in 情報化担当部門の業務継続計画 is part of a name, not a question for the owner. */
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

/** Japanese when there is a Japanese letter, unless in a name within an English sentence, or the Latin ones read as romaji; else English. */
function languageOf(text: string): Lang {
  if (hasKana(text) || hasKanji(text)) return isEnglishAround(text) ? 'en' : 'ja';
  const words = text.match(/[a-z]+/g) ?? [];
  if (words.some(isPadding) && words.length > 1) return 'en';
  const romaji = words.filter(word => word.length >= 4 && kanaOfRomaji(word) !== null);
  return words.length > 0 && romaji.length * 2 > words.length ? 'ja' : words.length > 0 ? 'en' : 'ja';
}
