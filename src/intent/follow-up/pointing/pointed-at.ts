/**
 * Resolves references to the conversation: 2番目, 下から2つ目, 次の, 残り, どちらも, 前者, 同じ施策のほかの,
 * 最初に見た. Ordinals refer to the last list, from either end; a narrowed set keeps the set it was taken from.
 */

import type { Plan } from '../../../plan/plan.ts';
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Intent } from '../../intent.ts';
import { pick } from '../../numbers/ordinals.ts';
import { findSlice, takeSlice } from '../../numbers/slices.ts';
import { entriesIn } from '../../places/scopes.ts';
import { isWhole } from '../places/places-told.ts';
import { ofEachPlace } from './each-place.ts';
import { byOrdinals, turnsAway } from './ordinals.ts';
import type { FoundPointing } from './pattern.ts';
import {
  firstSeen,
  groupOf,
  groupPointedAt,
  inOrderAsked,
  neighbour,
  originalsOf,
  others,
  prefixOf,
  siblingsOf,
  upOrDown,
} from './sets.ts';
import { entriesOf, type PointedAt, placesAt } from './targets.ts';

/** @param named places and entries the question itself names @param isBare whether it has no word to search for */
export function pointedAt(
  frame: Frame,
  dialogue: Dialogue,
  named: PointedAt,
  isBare: boolean,
  plan: Plan,
): PointedAt | null {
  const around = frame.pointing.find(pointing => pointing.kind === 'siblings');
  if (around && isBare && frame.ordinals.length === 0) {
    const found = siblings(
      around,
      dialogue,
      named.entries.length > 0
        ? named.entries
        : (groupPointedAt(frame, dialogue) ?? reprintTold(dialogue) ?? dialogue.focus),
      plan,
    );
    if (found) return found;
  }
  const each = ofEachPlace(frame, named, plan);
  if (each) return each;
  const counted = frame.ordinals.length > 0 ? byOrdinals(frame, dialogue, named, plan) : null;
  // 「それと3番目の担当」.
  if (counted && AND_IT.test(frame.text) && counted.entries.length > 0)
    return { ...counted, entries: [...new Set([...dialogue.focus.slice(0, 1), ...counted.entries])] };
  if (counted) return counted;
  const beside = besideNamed(frame, named, plan);
  if (beside) return beside;
  const besides = isBare ? othersThere(frame, dialogue, named, plan) : null;
  if (besides) return besides;
  if (named.entries.length + named.areas.length + named.measures.length > 0 || !isBare) return null;
  if (frame.slice !== 0 && dialogue.listed.length > Math.abs(frame.slice) && !frame.cues.has('measuresWanted'))
    return entriesOf(slicedFrom(dialogue.listed, frame));
  // 「その2つの施策の取組」 after measures does not refer to entries.
  if (dialogue.shownPlaces && frame.cues.has('measureWord')) return null;
  for (const pointing of frame.pointing) {
    const place = dialogue.shownPlaces ? endOfPlaces(pointing, dialogue.listedPlaces) : null;
    if (place) return place;
    const found = follow(pointing, dialogue, plan);
    if (found) return found;
  }
  return null;
}

/** 「1-1-1の次は」 "what comes after 1-1-1": the line printed next to the one named. */
function besideNamed(
  { pointing, codes: [code], lang }: Frame,
  { entries, areas, measures }: PointedAt,
  plan: Plan,
): PointedAt | null {
  const step = pointing.find(({ kind }) => kind === 'step');
  if (step?.kind !== 'step' || !code || entries.length !== 1 || areas.length + measures.length > 0) return null;
  // 「隣の1-2-4は」 names the line itself.
  if (step.start < code.end && (lang === 'ja' || step.end !== code.start)) return null;
  const next = plan.entries[plan.entries.findIndex(({ code }) => code === entries[0]) + step.by];
  return next ? entriesOf([next.code]) : null;
}

/** "other projects in that measure?" after the place of a reprint. */
const reprintTold = ({ lastIntent }: Dialogue): string[] | null =>
  lastIntent?.kind === 'reprint' && lastIntent.about === 'places' && lastIntent.codes.length === 1
    ? lastIntent.codes
    : null;

/** 「最初の2つ」「最後の2つを除いて」 of the last list. */
function slicedFrom(listed: readonly string[], { slice, text }: Frame): string[] {
  const taken = takeSlice(listed, slice);
  const span = findSlice(text);
  const isLeftOut = span !== null && turnsAway(text.slice(0, span.start), text.slice(span.end));
  return isLeftOut ? listed.filter(code => !taken.includes(code)) : taken;
}

/** 「5-1の残りは？」「この2つ以外に施策3-1にあるのは？」: the entries of a named place without those in focus. */
function othersThere(
  frame: Frame,
  dialogue: Dialogue,
  { entries, areas, measures }: PointedAt,
  plan: Plan,
): PointedAt | null {
  if (entries.length > 0 || areas.length + measures.length !== 1) return null;
  if (!frame.pointing.some(({ kind }) => kind === 'others') && !BESIDES_THESE.test(frame.text)) return null;
  const known = groupPointedAt(frame, dialogue) ?? dialogue.focus;
  const all = entriesIn({ areas, measures }, plan);
  const left = all.filter(code => !known.includes(code));
  return left.length < all.length ? entriesOf(left) : null;
}

const BESIDES_THESE = /(?:つ|件|個|それら?|これら?|事業|取組)以外/;

/** 「下の方の事業」「後者の事業」 after measures: the first or last of them. */
function endOfPlaces(pointing: FoundPointing, listedPlaces: readonly string[]): PointedAt | null {
  if (listedPlaces.length < 2) return null;
  if (pointing.kind === 'upOrDown') return placesAt(listedPlaces.slice(...(pointing.by < 0 ? [0, 1] : [-1])));
  if (pointing.kind !== 'ofTwo' || listedPlaces.length > 2) return null;
  return placesAt(listedPlaces.slice(...(pointing.which === 'former' ? [0, 1] : [-1])));
}

/** 「その次は？」 after a search: the second best. */
const afterBest = (by: number, { lastIntent, focus }: Dialogue): string[] =>
  by > 0 && (lastIntent?.kind === 'find' || lastIntent?.kind === 'project') ? focus.slice(1, 2) : [];

/** 「残りも見せて」 after a count of the place of the entries in focus. */
function othersCounted({ lastIntent, focus }: Dialogue, plan: Plan): string[] | null {
  if (lastIntent?.kind !== 'countEntries' || lastIntent.metric === 'reprints' || focus.length === 0) return null;
  const all = lastIntent.scopes.flatMap(scope => (isWhole(scope) ? [] : entriesIn(scope, plan)));
  const left = all.filter(code => !focus.includes(code));
  return left.length < all.length ? left : null;
}

/** 「その3つは」 after a count of three: what was counted. */
function allCounted(count: number | null, { lastIntent }: Dialogue, plan: Plan): string[] | null {
  if (lastIntent?.kind !== 'countEntries' || lastIntent.scopes.length !== 1 || lastIntent.metric !== 'printed')
    return null;
  const codes = lastIntent.scopes.flatMap(scope => (isWhole(scope) ? [] : entriesIn(scope, plan)));
  return codes.length === count ? codes : null;
}

const AND_IT =
  /^(?:それ|これ|今の(?:やつ)?)(?:と|に加えて)|\b(?:it|that|this)(?: one)? and the\b|\band (?:it|that one|this one)\b/;

function follow(pointing: FoundPointing, dialogue: Dialogue, plan: Plan): PointedAt | null {
  switch (pointing.kind) {
    case 'step':
      return (
        entriesOf(neighbour(pointing.by, pointing.printed ?? false, dialogue, plan)) ??
        entriesOf(afterBest(pointing.by, dialogue))
      );
    case 'upOrDown':
      return entriesOf(upOrDown(pointing.by, dialogue, plan));
    case 'current':
      return entriesOf(dialogue.focus);
    case 'others':
      return entriesOf(othersCounted(dialogue, plan) ?? others(dialogue, pointing.isOne ? null : plan));
    case 'group':
      return entriesOf(allCounted(pointing.count, dialogue, plan) ?? groupOf(pointing.count, dialogue));
    case 'originals':
      return entriesOf(originalsOf(dialogue, plan));
    case 'ofTwo':
      return entriesOf(
        inOrderAsked(dialogue).slice(pointing.which === 'former' ? 0 : 1, pointing.which === 'former' ? 1 : 2),
      );
    case 'earlier':
      return entriesOf(pointing.which === 'first' ? firstSeen(dialogue) : (dialogue.history[1] ?? []));
    case 'numbers':
      return showsEntries(dialogue)
        ? entriesOf(pointing.values.flatMap(value => pick(dialogue.listed, value) ?? []))
        : null;
    case 'siblings':
      return null;
  }
}

/** Whether a bare number refers to entries, not to areas or measures. */
const showsEntries = ({ lastIntent, shownPlaces, listed }: Dialogue): boolean =>
  !shownPlaces && listed.length > 1 && lastIntent !== null && !SHOWS_PLACES.has(lastIntent.kind);

const SHOWS_PLACES = new Set<Intent['kind']>([
  'countEntries',
  'countGroups',
  'listMeasures',
  'listAreas',
  'rankGroups',
  'rankOf',
  'fact',
]);

/** The entries of the same measure or area as those in focus. */
function siblings(
  { level, others: without, unseen }: Extract<FoundPointing, { kind: 'siblings' }>,
  { scope, history }: Dialogue,
  from: readonly string[],
  plan: Plan,
): PointedAt | null {
  const around = siblingsOf(from, level, plan);
  const known = unseen ? history.flat() : [];
  if (without) return entriesOf(around.filter(code => !known.includes(code))) ?? entriesOf(around);
  const place = from[0] ?? scope.measures[0];
  return place ? placesAt([prefixOf(place, level)]) : null;
}
