/** The outline of a plan, without English and readings, as a document contains it, and differences between outlines. */
import type { Entry } from '../plan/document.ts';
import type { Plan } from '../plan/plan.ts';

export interface Outline {
  areas: { code: string; name: string; slogan: string | null; count: number | null }[];
  measures: { code: string; name: string; count: number | null }[];
  entries: OutlineEntry[];
}

export interface OutlineEntry {
  code: string;
  /** As printed, with systems in （ ）, without nickname and 【再掲】. */
  name: string;
  /** The name without systems, which a table may omit. */
  short?: string;
  /** Undefined where the source has no field for it. */
  nickname?: string | null;
  isReprint?: boolean;
  /** Null when the source does not name the original. */
  reprintOf: string | null;
}

export function outlineOf({ areas, measures, entries }: Plan): Outline {
  return {
    areas: areas.map(({ code, name, slogan, count }) => ({ code, name, slogan, count })),
    measures: measures.map(({ code, name, count }) => ({ code, name, count })),
    entries: entries.map(entry => ({
      code: entry.code,
      name: printedName(entry),
      short: entry.name,
      nickname: entry.nickname?.name ?? null,
      isReprint: entry.reprintOf !== null,
      reprintOf: entry.reprintOf,
    })),
  };
}

function printedName({ name, subSystems }: Entry): string {
  return subSystems.length > 0 ? `${name}（${subSystems.map(one => one.name).join('，')}）` : name;
}

/** One line per difference, in printed order; fields missing from the found outline are ignored. */
export function outlineDiff(present: Outline, found: Outline): string[] {
  return [
    // A table lists only entries.
    ...(found.areas.length > 0 ? listDiff('area', present.areas, found.areas, ['name', 'slogan', 'count']) : []),
    ...(found.measures.length > 0 ? listDiff('measure', present.measures, found.measures, ['name', 'count']) : []),
    ...listDiff('entry', present.entries, found.entries, ['name', 'nickname', 'isReprint', 'reprintOf']),
  ];
}

function listDiff<Item extends { code: string; name: string; short?: string }>(
  what: string,
  present: readonly Item[],
  found: readonly Item[],
  fields: (keyof Item)[],
): string[] {
  const before = new Map(present.map(item => [item.code, item]));
  const after = new Map(found.map(item => [item.code, item]));
  const codes = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );
  return codes.flatMap(code => {
    const [old, now] = [before.get(code), after.get(code)];
    if (!old) return [`+ ${what} ${code} ${now?.name}`];
    if (!now) return [`- ${what} ${code} ${old.name}`];
    return fields.flatMap(field => {
      if (now[field] === undefined || (now[field] === null && field !== 'nickname')) return [];
      const isSame = old[field] === now[field] || (field === 'name' && old.short === now.name);
      return isSame ? [] : [`~ ${what} ${code} ${String(field)}: ${String(old[field])} → ${String(now[field])}`];
    });
  });
}
