/**
 * What a question points at in the conversation: 2番目, 下から2つ目, 次の, 残り, どちらも, 前者, 同じ施策のほかの, 最初に見た. Ordinals count on
 * what was shown last, from either end; a set that was narrowed still knows what it was taken from.
 */
import type { Plan } from '../../plan/plan.ts';
import type { Dialogue } from '../dialogue.ts';
import type { Frame } from '../frame.ts';
import type { Intent, Scope } from '../intent.ts';
import { type Position, pick, takeSlice } from '../numbers.ts';
import type { FoundPointing } from './pointing.ts';

export interface PointedAt extends Scope {
  entries: string[];
}

const NOWHERE: PointedAt = { entries: [], areas: [], measures: [] };
const entriesOf = (entries: readonly string[]): PointedAt | null =>
  entries.length > 0 ? { ...NOWHERE, entries: [...new Set(entries)] } : null;
const placesAt = (codes: readonly string[]): PointedAt | null =>
  codes.length > 0
    ? {
        entries: [],
        areas: codes.filter(code => !code.includes('-')),
        measures: codes.filter(code => code.includes('-')),
      }
    : null;
const isIn = (set: readonly string[]) => (code: string) => set.includes(code);

/** @param named the places and entries the question itself names @param isBare whether it brings no word of its own to search for */
export function pointedAt(
  frame: Frame,
  dialogue: Dialogue,
  named: PointedAt,
  isBare: boolean,
  plan: Plan,
): PointedAt | null {
  const around = frame.pointing.find(pointing => pointing.kind === 'siblings');
  if (around && isBare) {
    const found = siblings(around, dialogue, named, plan);
    if (found) return found;
  }
  const counted = frame.ordinals.length > 0 ? byOrdinals(frame, dialogue, named, plan) : null;
  // 「それと3番目の担当」.
  if (counted && AND_IT.test(frame.text) && counted.entries.length > 0)
    return { ...counted, entries: [...new Set([...dialogue.focus.slice(0, 1), ...counted.entries])] };
  if (counted) return counted;
  if (named.entries.length + named.areas.length + named.measures.length > 0 || !isBare) return null;
  if (frame.slice !== 0 && dialogue.listed.length > Math.abs(frame.slice) && !frame.cues.has('measuresWanted'))
    return entriesOf(takeSlice(dialogue.listed, frame.slice));
  for (const pointing of frame.pointing) {
    const found = follow(pointing, dialogue);
    if (found) return found;
  }
  return null;
}

const AND_IT =
  /^(?:それ|これ|今の(?:やつ)?)(?:と|に加えて)|\b(?:it|that|this)(?: one)? and the\b|\band (?:it|that one|this one)\b/;

function follow(pointing: FoundPointing, dialogue: Dialogue): PointedAt | null {
  switch (pointing.kind) {
    case 'step':
      return entriesOf(neighbour(pointing.by, dialogue));
    case 'others':
      return entriesOf(others(dialogue));
    case 'group':
      return entriesOf(group(pointing.count, dialogue));
    case 'ofTwo':
      return entriesOf(
        lastTwo(dialogue).slice(pointing.which === 'former' ? 0 : 1, pointing.which === 'former' ? 1 : 2),
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

/** Whether a bare number counts on entries, not on areas or measures. */
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

/** 「人材育成の3番目の施策」 counts in the named place, 「2番目の施策」 among the measures shown, 「2番目を詳しく」 in the last list. */
function byOrdinals(frame: Frame, dialogue: Dialogue, named: PointedAt, plan: Plan): PointedAt | null {
  const at = <T>(items: readonly T[]): T[] =>
    frame.ordinals.flatMap(({ position }: { position: Position }) => pick(items, position) ?? []);
  const wantsPlaces = frame.cues.has('measureWord') || frame.cues.has('areaWord');
  if (named.areas.length === 1 && frame.cues.has('measureWord'))
    return placesOrNothing(at(plan.area(named.areas[0] ?? '')?.measures ?? []).map(({ code }) => code));
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
    // 「3番目の施策は？」 of the areas shown asks for the measures of the third.
    if (!wantsPlaces || isSameLevel || level === 'measure') {
      const places = placesAt(at(dialogue.listedPlaces));
      if (places) return places;
    }
  }
  if (wantsPlaces) return null;
  const pool = ordinalPool(frame, dialogue);
  const chosen = at(pool);
  const after = frame.text.slice(Math.max(...frame.ordinals.map(({ end }) => end)));
  if (EXCEPT.test(after)) return entriesOf(pool.filter(code => !chosen.includes(code)));
  const from = pool.indexOf(chosen[0] ?? '');
  return entriesOf(from >= 0 && ONWARDS.test(after) ? pool.slice(from) : chosen);
}

const EXCEPT = /^(?:の(?:やつ|もの|取組|事業))?(?:以外|を?除(?:い|く)|を?抜い|じゃない)/;
const ONWARDS =
  /^(?:の(?:やつ|もの))?(?:以降|以後|より(?:下|後)|から(?:下|後|先))|^ ?(?:onwards?|and (?:after|below|beyond))/;

/** What ordinals count on: the list, or the things talked about one by one when they are of no list. */
function ordinalPool({ cues, text }: Frame, dialogue: Dialogue): readonly string[] {
  const { listed, history } = dialogue;
  const spoken = spokenOf(dialogue);
  if (spoken.length === 0) return listed;
  if (listed.length < 2 || TALKED_OF.test(text)) return spoken;
  const recent = lastSingles(history).filter(code => !listed.includes(code));
  return recent.length > 1 && !cues.has('list') ? recent : listed;
}

const TALKED_OF = /に(?:見|聞|言|話|尋ね|調べ)[たいっして]|\b(?:i|we) (?:asked|saw|looked|mentioned)\b/;

/** 「その施策の4番目」 "the fourth in that measure". */
const IN_ITS_PLACE =
  /(?:その|この|同じ)(?:重点)?(?:施策|分野)(?:の中)?(?:の|で)(?!施策)|\b(?:in|of) (?:that|this|the same|its) (?:measure|area)\b/;

const placesOrNothing = (codes: readonly string[]): PointedAt => placesAt(codes) ?? NOWHERE;

/** The single things talked about, in the order they came up. */
const spokenOf = ({ history }: Dialogue): string[] => [
  ...new Set(
    history
      .filter(set => set.length === 1)
      .map(([code]) => code ?? '')
      .reverse(),
  ),
];

function neighbour(by: 1 | -1, { focus, listed, history }: Dialogue): string[] {
  const at = listed.indexOf(focus[0] ?? '');
  const next = listed[at + by];
  if (focus.length === 1 && at >= 0 && listed.length > 1) return at + by >= 0 && next ? [next] : [];
  return by < 0 ? (history[1] ?? []) : [];
}

/** What the set talked about was taken from, without it: the list itself, or an earlier one it narrows. */
function others({ focus, listed, choices, history }: Dialogue): string[] {
  if (focus.length === 0) return [];
  const from = [listed, choices, ...history].find(set => set.length > focus.length && focus.every(isIn(set)));
  return from?.filter(code => !focus.includes(code)) ?? [];
}

/** So many things talked about last: what is in focus, the list, or the last ones taken one by one. */
function group(count: number | null, dialogue: Dialogue): string[] {
  const { focus, listed, history } = dialogue;
  if (count === null) return focus.length > 1 ? focus : listed.length > 1 ? listed : focus;
  if (focus.length === count) return focus;
  const recent = lastSingles(history);
  const isList = listed.length === count && recent.every(isIn(listed));
  if (recent.length >= count && !isList) return recent.slice(-count);
  if (listed.length === count) return listed;
  const heads = [...new Set(history.map(([code]) => code ?? ''))].slice(0, count).reverse();
  return heads.length === count ? heads : [];
}

/** The single things talked about since the last set, oldest first. */
function lastSingles(history: readonly string[][]): string[] {
  const end = history.findIndex(set => set.length !== 1);
  return [
    ...new Set(
      history
        .slice(0, end < 0 ? undefined : end)
        .map(([code]) => code ?? '')
        .reverse(),
    ),
  ];
}

const lastTwo = (dialogue: Dialogue): string[] => group(2, dialogue);

/** 「最初に見たやつ」: the first thing looked at by itself, else what the conversation began with. */
const firstSeen = (dialogue: Dialogue): string[] => {
  const [first] = spokenOf(dialogue);
  return first ? [first] : (dialogue.history.at(-1) ?? []);
};

/** What stands in the same measure or area as what is talked about. */
function siblings(
  { level, others: without }: Extract<FoundPointing, { kind: 'siblings' }>,
  { focus, scope }: Dialogue,
  named: PointedAt,
  plan: Plan,
): PointedAt | null {
  const from = named.entries.length > 0 ? named.entries : focus;
  if (without) return entriesOf(siblingsOf(from, level, plan));
  const place = from[0] ?? scope.measures[0];
  return place ? placesAt([prefixOf(place, level)]) : null;
}

const prefixOf = (code: string, level: 'measure' | 'area'): string =>
  code
    .split('-')
    .slice(0, level === 'area' ? 1 : 2)
    .join('-');

/** The other entries of the measure or area the first one stands in, in printed order. */
export function siblingsOf(codes: readonly string[], level: 'measure' | 'area', plan: Plan): string[] {
  const [first] = codes;
  if (!first) return [];
  const prefix = `${prefixOf(first, level)}-`;
  return plan.entries.map(({ code }) => code).filter(code => code.startsWith(prefix) && !codes.includes(code));
}
