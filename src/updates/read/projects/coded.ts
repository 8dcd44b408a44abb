/**
 * Finds codes in a clause and the projects they mean: one, a range (2-2-1から2-2-3まで), or a measure's
 * (施策1-3の3事業).
 */
import { type FoundCode, findCodes } from '../../../plan/code.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Span } from '../../../search/words/spans.ts';

interface Coded extends Span {
  /** Original entries in printed order; empty for codes missing from the plan, and for an area not named as a whole. */
  codes: string[];
  /** All of them are meant, not one of them. */
  together: boolean;
}

/** Between the first and the last code of a range. */
const UP_TO = /^ ?(?:から|~|〜|-|through|thru|to) ?$/;
/** A range whose end is only the last number: 2-2-1〜3. */
const UP_TO_NUMBER = /^ ?(?:から|~|〜)(\d{1,2})(?![\d/.-]| ?(?:[%月日割割件台人名回年]))(?:まで)?/;
/** After a measure: all its projects are meant. The group is the stated number. */
const ALL_AFTER =
  /^[のはもが、 ]{0,2}(?:(?:全て|すべて|全部|いずれ|どれも|どちらも|全(?=\d))の?)?(?:全?(\d{1,2}) ?(?:つ|事業|件|取組|項目|本|projects\b)|(?:全(?:て|部|事業|件|取組)|すべて|いずれも|どれも|どちらも|とも)|(?: projects)? ?(?:are|is) (?:all|both)\b)/;
const ALL_BEFORE =
  /\b(?:all(?: of)?|everything (?:in|under)|both)(?: the)?(?: projects (?:of|in|under))?(?: measure)? ?$/;

/** In order, without overlap. Expects gently normalised text. */
export function findCoded(text: string, plan: Plan): Coded[] {
  const coded: Coded[] = [];
  const found = findCodes(text);
  for (let at = 0; at < found.length; at++) {
    const [first, last] = [found[at]!, found[at + 1]];
    const isStretch = last && first.kind === 'entry' && UP_TO.test(text.slice(first.end, last.start));
    if (isStretch) {
      const end = last.end + (text.startsWith('まで', last.end) ? 2 : 0);
      coded.push({ start: first.start, end, codes: stretch(first.code, last.code, plan), together: true });
      at++;
    } else {
      coded.push(first.kind === 'entry' ? entryOf(first, text, plan) : groupOf(first, text, plan));
    }
  }
  return coded;
}

function entryOf({ code, start, end }: FoundCode, text: string, plan: Plan): Coded {
  const [upTo = '', number] = UP_TO_NUMBER.exec(text.slice(end)) ?? [];
  if (number === undefined)
    return { start, end, codes: plan.locate(code) ? [plan.originalOf(code)] : [], together: false };
  const last = code.replace(/\d+$/, number);
  return { start, end: end + upTo.length, codes: stretch(code, last, plan), together: true };
}

/** Printed entries from the first to the last; empty for an invalid range. */
function stretch(first: string, last: string, plan: Plan): string[] {
  const [from, to] = [first, last].map(code => plan.entries.findIndex(entry => entry.code === code)) as [
    number,
    number,
  ];
  return from < 0 ? [] : originals(plan.entries.slice(from, to + 1), plan);
}

function groupOf({ kind, code, start, end }: FoundCode, text: string, plan: Plan): Coded {
  const entries =
    kind === 'area' ? plan.entriesOfArea(code) : (plan.measures.find(measure => measure.code === code)?.entries ?? []);
  const after = ALL_AFTER.exec(text.slice(end));
  const isCounted = after?.[1] === undefined || Number(after[1]) === entries.length;
  const together = isCounted && (after !== null || ALL_BEFORE.test(text.slice(0, start)));
  return { start, end, codes: together || kind === 'measure' ? originals(entries, plan) : [], together };
}

function originals(entries: readonly { code: string }[], plan: Plan): string[] {
  return [...new Set(entries.map(({ code }) => plan.originalOf(code)))];
}
