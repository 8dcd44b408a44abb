/** Differences between two complete plans, field by field. */
import type { PlanDocument } from '../plan/document.ts';

/** Objects identified by a code, id or number, wherever they are. */
const THINGS: Record<string, { thing: string; key: 'code' | 'id' | 'number' }> = {
  predecessors: { thing: 'predecessor', key: 'number' },
  nationalTargets: { thing: 'target', key: 'id' },
  sections: { thing: 'section', key: 'id' },
  areas: { thing: 'area', key: 'code' },
  measures: { thing: 'measure', key: 'code' },
  entries: { thing: 'entry', key: 'code' },
};

type Fields = Record<string, unknown>;

/** One line per difference, in the order of the current plan. */
export function planDiff(present: PlanDocument, found: PlanDocument): string[] {
  return fieldsDiff('plan', { ...present }, { ...found });
}

function fieldsDiff(place: string, old: Fields, now: Fields): string[] {
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return names.flatMap(name => {
    // The plan's stated counts have the same field names, but are numbers.
    const known = Array.isArray(old[name] ?? now[name]) ? THINGS[name] : undefined;
    if (known) return thingsDiff(known, asList(old[name]), asList(now[name]));
    return valueDiff(`${place} ${name}`, old[name] ?? null, now[name] ?? null);
  });
}

function thingsDiff({ thing, key }: (typeof THINGS)[string], old: Fields[], now: Fields[]): string[] {
  const before = new Map(old.map(one => [String(one[key]), one]));
  const after = new Map(now.map(one => [String(one[key]), one]));
  const kept = (among: Map<string, Fields>, other: Map<string, Fields>) =>
    [...among.keys()].filter(id => other.has(id)).join(', ');
  return [
    ...valueDiff(`order of ${thing}`, kept(before, after), kept(after, before)),
    ...[...new Set([...before.keys(), ...after.keys()])].flatMap(id => {
      const [was, is] = [before.get(id), after.get(id)];
      if (was && is) return fieldsDiff(`${thing} ${id}`, was, is);
      return wholeThing(was ? '-' : '+', `${thing} ${id}`, was ?? is ?? {});
    }),
  ];
}

/** An added or removed object with everything in it, one line each. */
function wholeThing(sign: '+' | '-', place: string, thing: Fields): string[] {
  const within = Object.entries(THINGS).flatMap(([list, { thing: kind, key }]) =>
    asList(thing[list]).flatMap(one => wholeThing(sign, `${kind} ${one[key]}`, one)),
  );
  return [`${sign} ${place} ${thing.name ?? thing.title}`, ...within];
}

function valueDiff(place: string, old: unknown, now: unknown): string[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  if (isPassages(old) && isPassages(now))
    return Array.from({ length: Math.max(old.length, now.length) }, (_, at) => at).flatMap(at =>
      valueDiff(`${place} ${at + 1}`, old[at] ?? null, now[at] ?? null),
    );
  if (isFields(old) && isFields(now)) return fieldsDiff(place, old, now);
  const [was, is] = [written(old), written(now)];
  // As JSON where the plain texts are equal: an alias "a, b" differs from two aliases.
  const [before, after] = was === is ? [JSON.stringify(old), JSON.stringify(now)] : changedPart(was, is);
  return [`~ ${place}: ${before} → ${after}`];
}

const asList = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Lists of words are compared as a whole, lists of passages one by one. */
const isPassages = (value: unknown): value is Fields[] => Array.isArray(value) && value.every(isFields);

function written(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return 'nothing';
  if (Array.isArray(value)) return value.map(written).join(', ');
  return isFields(value) ? Object.values(value).map(written).join(' / ') : String(value);
}

const LONGEST = 80;
const CONTEXT = 15;

/** Both texts; of long ones, the part around the first difference. */
function changedPart(old: string, now: string): [string, string] {
  if (Math.max(old.length, now.length) <= LONGEST) return [old, now];
  const [before, after] = [[...old], [...now]];
  const at = before.findIndex((letter, index) => letter !== after[index]);
  const start = Math.max(0, (at < 0 ? before.length : at) - CONTEXT);
  const part = (letters: string[]) => {
    const text = letters.slice(start, start + LONGEST).join('');
    return `${start > 0 ? '…' : ''}${text}${start + LONGEST < letters.length ? '…' : ''}`;
  };
  return [part(before), part(after)];
}
