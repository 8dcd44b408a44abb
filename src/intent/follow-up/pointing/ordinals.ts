/**
 * Resolves ordinals (2番目, 下から2つ目, 「3番目の施策」, 「3番目以降」) in the places shown, a named place, the last
 * list, or the entries in focus one after another.
 */

import type { Plan } from '../../../plan/plan.ts';
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Intent } from '../../intent.ts';
import { pick } from '../../numbers/ordinals.ts';
import { atOrdinals } from '../../numbers/picks.ts';
import { entriesIn, isIn } from '../../places/scopes.ts';
import { lastSingles, prefixOf, spokenOf } from './sets.ts';
import { entriesOf, NOWHERE, type PointedAt, placesAt } from './targets.ts';

/**
 * 「人材育成の3番目の施策」 is resolved in the named place, 「2番目の施策」 in the measures shown, 「2番目を詳しく」 in
 * the last list.
 */
export function byOrdinals(asked: Frame, dialogue: Dialogue, named: PointedAt, plan: Plan): PointedAt | null {
  const frame = asked.correction ? withoutTakenBack(asked) : asked;
  // 「2番目、2番目」 is a single entry.
  const at = <T>(items: readonly T[]): T[] => atOrdinals(items, frame);
  const wantsPlaces = frame.cues.has('measureWord') || frame.cues.has('areaWord');
  const inMeasure = withinItsMeasure(frame, named, plan);
  if (inMeasure) return inMeasure;
  if (named.areas.length === 1 && frame.cues.has('measureWord'))
    return placesOrNothing(at(plan.area(named.areas[0] ?? '')?.measures ?? []).map(({ code }) => code));
  if (named.areas.length === 1 && named.measures.length === 0 && frame.cues.has('projectWord'))
    return { ...NOWHERE, entries: at(entriesIn(named, plan)) };
  if (named.measures.length === 1)
    return { ...NOWHERE, entries: at(plan.measure(named.measures[0] ?? '')?.entries ?? []).map(({ code }) => code) };
  if (named.areas.length + named.measures.length + named.entries.length > 0) return null;
  const place = IN_ITS_PLACE.exec(frame.text);
  const around = dialogue.focus[0] ?? dialogue.listed[0];
  if (place && around && frame.ordinals.every(({ start }) => place.index < start || frame.lang === 'en')) {
    const prefix = `${prefixOf(around, /分野|area/.test(place[0]) ? 'area' : 'measure')}-`;
    return entriesOf(at(plan.entries.filter(({ code }) => code.startsWith(prefix))).map(({ code }) => code));
  }
  if (dialogue.shownPlaces || (wantsPlaces && dialogue.listedPlaces.length > 0)) {
    const level = frame.cues.has('areaWord') && !frame.cues.has('measureWord') ? 'area' : 'measure';
    const isSameLevel = dialogue.listedPlaces.every(code => code.includes('-') === (level === 'measure'));
    // 「3番目の施策は？」 about the areas shown asks for the measures of the third area.
    if (!wantsPlaces || isSameLevel || level === 'measure') {
      const places = placesAt(at(dialogue.listedPlaces));
      if (places) return places;
    }
  }
  // 「1つ目の施策は？」 about the entries shown asks for the measure of the first.
  if (wantsPlaces && (dialogue.listed.length < 2 || !SHOWS_ENTRIES.has(dialogue.lastIntent?.kind ?? 'none')))
    return null;
  // "list that last one" after counts of several places.
  if (dialogue.asked === 'countEntries' && dialogue.counted.length > 1 && frame.cues.has('list')) {
    const places = placesAt(at(dialogue.counted).flatMap(({ areas, measures }) => [...areas, ...measures]));
    if (places) return places;
  }
  const nearest = counted(dialogue, plan) ?? ordinalPool(frame, dialogue, plan);
  // 「5番目の担当」 after two were selected from a list: the list had a fifth.
  const pool = at(nearest).length > 0 ? nearest : (dialogue.history.find(set => at(set).length > 0) ?? nearest);
  const chosen = at(pool);
  const after = frame.text.slice(Math.max(...frame.ordinals.map(({ end }) => end)));
  const isLeftOut = turnsAway(frame.text.slice(0, Math.min(...frame.ordinals.map(({ start }) => start))), after);
  return entriesOf(isLeftOut ? pool.filter(code => !chosen.includes(code)) : chosen);
}

/** 「5番じゃなくて6番」 "not the third, I meant the fourth": without the rejected ordinals. */
function withoutTakenBack(frame: Frame): Frame {
  const { text } = frame;
  const ordinals = frame.ordinals.filter(({ start, end }) => !turnsAway(text.slice(0, start), text.slice(end)));
  return ordinals.length > 0 ? { ...frame, ordinals } : frame;
}

/**
 * 「分野1の最後の施策、その2番目」 "the second project of the last measure in area 1": one ordinal for the measure, one
 * for the entry in it.
 */
function withinItsMeasure({ ordinals, text }: Frame, { areas }: PointedAt, plan: Plan): PointedAt | null {
  const [first, second, ...others] = ordinals;
  if (!first || !second || others.length > 0 || areas.length !== 1) return null;
  const between = text.slice(first.end, second.start);
  const isJapanese = /施策/.test(between);
  if (!isJapanese && !(/\b(?:of|in)\b/.test(between) && /^ measure\b/.test(text.slice(second.end)))) return null;
  const [ofMeasures, ofEntries] = isJapanese ? [first, second] : [second, first];
  const measure = pick(plan.area(areas[0] ?? '')?.measures ?? [], ofMeasures.position);
  const entry = pick(measure?.entries ?? [], ofEntries.position);
  return entry ? entriesOf([entry.code]) : null;
}

const SHOWS_ENTRIES = new Set<Intent['kind']>(['find', 'listEntries', 'reprint', 'clarify', 'ownedBy']);

/** 「最後のは除いて」 "all but the first two": whether the text around a span excludes it. */
export const turnsAway = (before: string, after: string): boolean => EXCEPT.test(after) || BUT.test(before);

const EXCEPT =
  /^(?:の(?:やつ|もの|取組|事業|ほう|方)?)?(?:は|を)?(?:以外|除(?:い|く|き|外)|抜(?:い|き|く)|外し|省(?:い|く)|いら|要ら|不要|じゃな|ではな|でな)/;
const BUT =
  /\b(?:but|except(?: for)?|without|excluding|other than|apart from|aside from|besides|not|drop|remove|leave out|leaving out|skip|minus)(?: the)? ?$/;

/** 「5番目は？」 after a count of a place refers to its entries. */
function counted({ lastIntent }: Dialogue, plan: Plan): string[] | null {
  if (lastIntent?.kind !== 'countEntries' || lastIntent.scopes.length !== 1) return null;
  const places = lastIntent.scopes.flatMap(({ areas, measures }) => [...areas, ...measures]);
  if (places.length === 0) return null;
  const isCounted = ({ reprintOf }: { reprintOf: string | null }) =>
    lastIntent.metric === 'reprints'
      ? reprintOf !== null
      : lastIntent.metric === 'distinct'
        ? reprintOf === null
        : true;
  return plan.entries.filter(entry => isIn(entry.code, places) && isCounted(entry)).map(({ code }) => code);
}

/**
 * The list ordinals refer to: the last list, or the single entries in focus one after another if they are not in it.
 */
function ordinalPool({ cues, text, ordinals }: Frame, dialogue: Dialogue, plan: Plan): readonly string[] {
  const { listed, history, focus } = dialogue;
  const isLast = ordinals.every(({ position }) => position === -1);
  const spoken = spokenOf(dialogue);
  if (spoken.length === 0) return listed;
  // 「5番」 after 「5-2の2番」: without a list the measure is meant.
  const isByNumber = ordinals.every(({ start, end }) => BY_NUMBER.test(text.slice(start, end)));
  // 「4番目」 after 「施策5-2の3番目」: fewer were talked of.
  const isBeyond = ordinals.some(({ position }) => typeof position === 'number' && position > spoken.length);
  if (listed.length < 2 && (isByNumber || isBeyond)) {
    const [measure, ...others] = new Set(spoken.map(code => prefixOf(code, 'measure')));
    if (measure && others.length === 0) return plan.measure(measure)?.entries.map(({ code }) => code) ?? listed;
  }
  // "the last one" is the entry in focus if the list does not contain it.
  if (isLast && focus.length === 1 && !listed.includes(focus[0] ?? '')) return focus;
  if (listed.length < 2 || TALKED_OF.test(text)) return spoken;
  const recent = lastSingles(history).filter(code => !listed.includes(code));
  return recent.length > 1 && !cues.has('list') ? recent : listed;
}

const BY_NUMBER = /番$|^(?:number|no|#)/;

const TALKED_OF = /に(?:見|聞|言|話|尋ね|調べ)[たいっして]|\b(?:i|we) (?:asked|saw|looked|mentioned)\b/;

/** 「その施策の4番目」 "the fourth in that measure". */
const IN_ITS_PLACE =
  /(?:その|この|同じ)(?:重点)?(?:施策|分野)(?:の中)?(?:の|で)(?!施策)|\b(?:in|of) (?:that|this|the same|its) (?:measure|area)\b/;

const placesOrNothing = (codes: readonly string[]): PointedAt => placesAt(codes) ?? NOWHERE;
