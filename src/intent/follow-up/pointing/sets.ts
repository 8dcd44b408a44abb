/**
 * Sets of entries of the conversation: the rest of a list, the last two, the first ones, the entries of the same
 * measure.
 */

import type { Plan } from '../../../plan/plan.ts';
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import { topicsTogether } from '../subject/topics-together.ts';

const isIn = (set: readonly string[]) => (code: string) => set.includes(code);

/** Entries that were in focus one at a time, in chronological order. */
export const spokenOf = ({ history }: Dialogue): string[] => [
  ...new Set(
    history
      .filter(set => set.length === 1)
      .map(([code]) => code ?? '')
      .reverse(),
  ),
];

/**
 * The next or previous entry: in the list, otherwise in the conversation (unless the plan's order is meant), otherwise
 * in the measure.
 */
export function neighbour(by: number, printed: boolean, { focus, listed, history }: Dialogue, plan: Plan): string[] {
  const at = listed.indexOf(focus[0] ?? '');
  const next = listed[at + by];
  if (focus.length === 1 && at >= 0 && listed.length > 1) return at + by >= 0 && next ? [next] : [];
  const before = by < 0 && !printed ? history[-by] : undefined;
  if (before) return before;
  const entries = plan.locate(focus[0] ?? '')?.measure.entries.map(({ code }) => code) ?? [];
  const beside = focus.length === 1 ? entries[entries.indexOf(focus[0] ?? '') + by] : undefined;
  return beside ? [beside] : [];
}

/** 「下のやつ」: the last of a set, the next entry of a list, or the latter of two. */
export function upOrDown(by: 1 | -1, dialogue: Dialogue, plan: Plan): string[] {
  const { focus, listed } = dialogue;
  if (focus.length > 1) return focus.slice(...(by < 0 ? [0, 1] : [-1]));
  const two = lastTwo(dialogue);
  const isOfList = listed.length > 1 && listed.includes(focus[0] ?? '');
  return isOfList || two.length < 2 ? neighbour(by, true, dialogue, plan) : two.slice(...(by < 0 ? [0, 1] : [-1]));
}

/**
 * The rest of the set the entries in focus were taken from: a list, an earlier set, or (given the plan) their common
 * measure.
 */
export function others({ focus, listed, choices, history }: Dialogue, plan: Plan | null): string[] {
  if (focus.length === 0) return [];
  const sets = choices.length > 1 && choices.every(isIn(listed)) ? [choices, listed] : [listed, choices];
  const from = [...sets, ...history].find(set => set.length > focus.length && focus.every(isIn(set)));
  if (from) return from.filter(code => !focus.includes(code));
  const [measure, ...measures] = new Set(focus.map(code => prefixOf(code, 'measure')));
  return plan && focus.length > 1 && measure && measures.length === 0 ? siblingsOf(focus, 'measure', plan) : [];
}

/** The entries of several topics together, otherwise the last `count` entries. */
export const groupOf = (count: number | null, dialogue: Dialogue): string[] =>
  topicsTogether(count, dialogue) ?? group(count, dialogue);

/** The last `count` entries: those in focus, the list, or the last single ones. */
export function group(count: number | null, dialogue: Dialogue): string[] {
  const { focus, listed, history } = dialogue;
  const recent = lastSingles(history);
  if (count === null) {
    if (focus.length > 1) return focus;
    return listed.length > 1 ? listed : recent.length > 1 ? recent : focus;
  }
  if (focus.length === count) return focus;
  const isList = listed.length === count && recent.every(isIn(listed));
  if (recent.length >= count && !isList) return recent.slice(-count);
  const isBeside = focus.length === 1 && !focus.every(isIn(listed));
  if (listed.length === count && !isBeside) return listed;
  if (focus.length > count) return focus.slice(0, count);
  const together = lastTogether(count, history);
  if (together) return together;
  const heads = [...new Set(history.map(([code]) => code ?? ''))].slice(0, count).reverse();
  return heads.length === count ? heads : [];
}

/** 「3つとも」 after one and then two entries: the last sets whose union has this size. */
function lastTogether(count: number, history: readonly string[][]): string[] | null {
  for (let sets = 1; sets <= history.length; sets++) {
    const all = [...new Set(history.slice(0, sets).reverse().flat())];
    if (all.length >= count) return all.length === count ? all : null;
  }
  return null;
}

/** 「再掲以外の担当」: the originals of the last set that contains both reprints and originals. */
export function originalsOf({ listed, history }: Dialogue, plan: Plan): string[] {
  const isReprint = (code: string) => plan.originalOf(code) !== code;
  const mixed = [listed, ...history].find(set => set.some(isReprint) && !set.every(isReprint));
  return mixed?.filter(code => !isReprint(code)) ?? [];
}

/** The group a question refers to (両方, この3つ, "the two"); null without such a reference. */
export function groupPointedAt({ pointing }: Pick<Frame, 'pointing'>, dialogue: Dialogue): string[] | null {
  const together = pointing.find(({ kind }) => kind === 'group');
  return together?.kind === 'group' ? groupOf(together.count, dialogue) : null;
}

/** Entries in focus one at a time since the last set of several, oldest first. */
export function lastSingles(history: readonly string[][]): string[] {
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

/** Entries to compare: the given ones, or a single one with the single one before it. */
export function withPrevious(codes: readonly string[], { history }: Dialogue): string[] {
  if (codes.length !== 1) return [...codes];
  const before = history.find(set => set.length === 1 && set[0] !== codes[0]);
  return before ? [...before, ...codes] : [...codes];
}

const lastTwo = (dialogue: Dialogue): string[] => group(2, dialogue);

/** The last two in the order asked for, whatever the order of a list: 前者, 後者. */
export function inOrderAsked(dialogue: Dialogue): string[] {
  const singles = lastSingles(dialogue.history);
  return dialogue.focus.length !== 2 && singles.length > 1 ? singles.slice(-2) : lastTwo(dialogue);
}

/** 「最初に見たやつ」: the first single entry, otherwise the first set of the conversation. */
export const firstSeen = (dialogue: Dialogue): string[] => {
  const [first] = spokenOf(dialogue);
  return first ? [first] : (dialogue.history.at(-1) ?? []);
};

export const prefixOf = (code: string, level: 'measure' | 'area'): string =>
  code
    .split('-')
    .slice(0, level === 'area' ? 1 : 2)
    .join('-');

/** The other entries of the first one's measure or area, in printed order. */
export function siblingsOf(codes: readonly string[], level: 'measure' | 'area', plan: Plan): string[] {
  const [first] = codes;
  if (!first) return [];
  const prefix = `${prefixOf(first, level)}-`;
  return plan.entries.map(({ code }) => code).filter(code => code.startsWith(prefix) && !codes.includes(code));
}
