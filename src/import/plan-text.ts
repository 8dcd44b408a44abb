/**
 * Parses a plan's outline from text extracted from its PDF: areas and measures from the overview, entries from the
 * pages. Duplicate copies of a line repair each other. Unreadable parts are reported with their line, never guessed.
 */
import type { Outline, OutlineEntry } from './plan-outline.ts';
import { type PlacedLine, readOverview } from './plan-overview.ts';
import { measureLines } from './plan-pages.ts';
import { areCopies, hasGap, mergedCopies, withoutLayoutBlanks, withoutRepetition } from './text-damage.ts';

export interface Unread {
  /** From 1; 0 for the document as a whole. */
  line: number;
  text: string;
  why: string;
}

interface ReadPlan {
  outline: Outline;
  unread: Unread[];
}

interface Printed {
  number: number;
  text: string;
  line: number;
}

/** Longer lines are no lines of a page; the rest is ignored. */
const MAX_LINE_CHARACTERS = 400;
const COUNT = /\s*計\s*([０-９\d]{0,3})\s*事業\s*$/;
const NUMBERED = /^[(（]\s*([０-９\d]{0,2})\s*[)）]\s*(.*)$/;

export function readPlanText(text: string): ReadPlan {
  const printed = text.split(/\r?\n/).map((line, index) => ({ line: index + 1, text: line.trim() }));
  const lines = printed.map(({ line, text }) => ({
    line,
    text: withoutRepetition(text.slice(0, MAX_LINE_CHARACTERS)),
  }));
  const { areas, end } = readOverview(lines);
  const unread: Unread[] = [];
  const entries: OutlineEntry[] = [];
  const counts = new Map<string, number | null>();
  const slogans = new Map<string, string>();
  for (const { measure, lines: own } of measureLines(lines.slice(end), areas, slogans)) {
    const { printed: found, count } = readEntries(own, measure, unread);
    counts.set(measure, count);
    entries.push(...found.map(one => entryOf(measure, one, unread)));
    unread.push(...missingFrom(measure, own[0]?.line ?? 0, found, count));
  }
  for (const entry of entries) resolveReprint(entry, entries, unread);
  return {
    outline: {
      areas: areas.map(({ code, name, count }) => ({ code, name, count, slogan: slogans.get(code) ?? null })),
      measures: areas.flatMap(({ measures }) =>
        measures.map(({ code, name }) => ({ code, name, count: counts.get(code) ?? null })),
      ),
      entries,
    },
    unread,
  };
}

/** Missing numbers, and more entries than the measure states. */
function missingFrom(measure: string, line: number, found: readonly Printed[], count: number | null): Unread[] {
  const numbers = new Set(found.map(({ number }) => number));
  const last = Math.max(count ?? found.length, ...numbers);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(number => !numbers.has(number));
  const why = 'no line with this number was found';
  return [
    ...missing.map(number => ({ line, text: `${measure}-${number}`, why })),
    ...(count !== null && found.length > count
      ? [{ line, text: measure, why: `${found.length} entries where ${count} are stated` }]
      : []),
  ];
}

/** Sentences belong to the measure's description, names are its entries. */
const isSentence = (text: string): boolean => /。|(?:ます|ません)$/.test(text);

function readEntries(
  lines: readonly PlacedLine[],
  measure: string,
  unread: Unread[],
): { printed: Printed[]; count: number | null } {
  let count: number | null = null;
  const items: Item[] = [];
  for (const { line, text } of lines) {
    const stated = COUNT.exec(text);
    if (stated?.[1]) count = digits(stated[1]);
    const rest = text.replace(COUNT, '');
    const numbered = NUMBERED.exec(rest);
    const last = items.at(-1);
    if (numbered)
      items.push({ number: numbered[1] ?? '', parts: [numbered[2] ?? ''], isClosed: stated !== null, line });
    else if (last && !last.isClosed && !stated) last.parts.push(rest);
    // A measure's only entry has no number.
    else items.push({ number: stated ? '1' : null, parts: [rest], isClosed: stated !== null, line });
  }
  const names = items.flatMap(item => namesIn(item));
  const printed: Printed[] = [];
  for (const { number, text, line } of names) {
    const twin = printed.find(one => (number ? one.number === digits(number) : areCopies(one.text, text)));
    if (twin && areCopies(twin.text, text)) twin.text = mergedCopies(twin.text, text);
    else if (number && !twin) printed.push({ number: digits(number), text, line });
    else
      unread.push({
        line,
        text,
        why: number ? `a second ${measure}-${digits(number)}` : 'neither entry nor description',
      });
  }
  return { printed: printed.sort((a, b) => a.number - b.number), count };
}

interface Item {
  /** Null for a line without a number, '' for a lost one. */
  number: string | null;
  parts: string[];
  /** Ended by the measure's count: later lines do not belong to it. */
  isClosed: boolean;
  line: number;
}

/** An entry with its continuation lines; other lines become items of their own. Empty for a description. */
function namesIn({ number, parts, line }: Item): { number: string | null; text: string; line: number }[] {
  if (parts.some(isSentence)) return [];
  let name = '';
  const rest: string[] = [];
  for (const part of parts) {
    if (name === '' || (name.length < MAX_LINE_CHARACTERS && (part.startsWith('（') || isOpen(name)))) name += part;
    else rest.push(part);
  }
  return [{ number, text: name, line }, ...rest.map(text => ({ number: null, text, line }))];
}

const isOpen = (text: string): boolean => (text.match(/[（(]/g) ?? []).length > (text.match(/[）)]/g) ?? []).length;

function entryOf(measure: string, { number, text, line }: Printed, unread: Unread[]): OutlineEntry {
  const code = `${measure}-${number}`;
  const [, nickname = null] = /［([^］]*)］/.exec(text) ?? [];
  const name = withoutLayoutBlanks(text.replace(/【\s*再掲\s*】/, '').replace(/［[^］]*］/, ''));
  for (const part of [name, nickname ?? ''])
    if (hasGap(part)) unread.push({ line, text: part, why: `${code} has a gap that no other copy fills` });
  return { code, name, nickname, isReprint: /【\s*再掲\s*】/.test(text), reprintOf: null };
}

/** Finds the original of a reprint: same name, or same name before its （ ）. */
function resolveReprint(entry: OutlineEntry, entries: readonly OutlineEntry[], unread: Unread[]): void {
  if (!entry.isReprint) return;
  const originals = entries.filter(({ isReprint }) => !isReprint);
  const base = (name: string) => name.replace(/（[^（）]*）$/, '');
  const same = originals.filter(({ name }) => name === entry.name);
  const [first, ...more] = same.length > 0 ? same : originals.filter(({ name }) => base(name) === base(entry.name));
  if (first && more.length === 0) entry.reprintOf = first.code;
  else
    unread.push({
      line: 0,
      text: `${entry.code} ${entry.name}`,
      why: 'is marked 【再掲】, and the text does not say of which',
    });
}

const digits = (text: string): number => Number(text.normalize('NFKC'));
