/**
 * Finds the division or department named in a text, in either language: 「教育庁が担当する事業」 「税務課」 "the
 * General Affairs Department". The position is returned too, so that callers can examine the surrounding words.
 */
import { gentle } from '../search/words/normalize.ts';
import type { Span } from '../search/words/spans.ts';
import type { Owner } from './directory.ts';

export interface NamedOffice extends Span {
  /** One division, or the divisions of a department, in the directory's order. */
  owners: Owner[];
}

type FindOffice = (text: string) => NamedOffice | null;

/**
 * @returns a function of gently normalised text; it gives null where no office is named. A division takes precedence
 * over a department; one named directly before it is included in the position: 「総務部広報課」. Names are normalised
 * once here, because every question is searched.
 */
export function createOfficeFinder(owners: readonly Owner[]): FindOffice {
  const divisions = byLength(owners, ({ name, nameEn }) => [name, nameEn]);
  const departments = byLength(owners, ({ department, departmentEn }) => [department, departmentEn]);
  return text => {
    const division = find(divisions, text);
    const department = find(departments, text);
    if (!division) return department;
    const belongsToDepartment = department && BETWEEN.test(text.slice(department.end, division.start));
    return { ...division, start: belongsToDepartment ? department.start : division.start };
  };
}

type Named = readonly (readonly [name: string, owners: Owner[]])[];

/** Longest name first, since 消費生活・文化課 contains 文化課. */
function byLength(owners: readonly Owner[], namesOf: (owner: Owner) => (string | undefined)[]): Named {
  const named = new Map<string, Owner[]>();
  for (const owner of owners)
    for (const name of new Set(namesOf(owner).map(name => gentle(name ?? ''))))
      named.set(name, [...(named.get(name) ?? []), owner]);
  named.delete('');
  return [...named].sort(([a], [b]) => b.length - a.length);
}

function find(named: Named, text: string): NamedOffice | null {
  for (const [name, owners] of named) {
    const start = text.indexOf(name);
    const end = start + name.length;
    if (start >= 0 && !WORD_CONTINUES.test(text.slice(end))) return { owners, start, end };
  }
  return null;
}

/** Prevents matches inside longer words: 土木部門 is not a department, 観光課題 not a division. */
const WORD_CONTINUES = /^(?:[門分品長題程税]|[a-z])/;
const BETWEEN = /^[の, 、]*$/;
