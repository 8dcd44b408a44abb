/**
 * Which division or department a text names, in any language the directory gives its name: 「教育庁が担当する事業」 「税務課」
 * "the General Affairs Department". Where it stands is told too, so that what is said beside it can be judged.
 */
import { gentle } from '../search/words/normalize.ts';
import type { Span } from '../search/words/spans.ts';
import type { Owner } from './directory.ts';

export interface NamedOffice extends Span {
  /** One division, or the divisions of a department, as the directory lists them. */
  owners: Owner[];
}

type FindOffice = (text: string) => NamedOffice | null;

/**
 * @returns takes gently normalised text; null where no office is named. A division decides, with the department said
 * before it: 「総務部広報課」. Names are folded here, once: it is asked of every question.
 */
export function createOfficeFinder(owners: readonly Owner[]): FindOffice {
  const divisions = byLength(owners, ({ name, nameEn }) => [name, nameEn]);
  const departments = byLength(owners, ({ division, divisionEn }) => [division, divisionEn]);
  return text => {
    const division = find(divisions, text);
    const department = find(departments, text);
    if (!division) return department;
    const isOfIt = department && BETWEEN.test(text.slice(department.end, division.start));
    return { ...division, start: isOfIt ? department.start : division.start };
  };
}

type Named = readonly (readonly [name: string, owners: Owner[]])[];

/** The longest name first: 文化課 stands inside 消費生活・文化課. */
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
    if (start >= 0 && !GOES_ON.test(text.slice(end))) return { owners, start, end };
  }
  return null;
}

/** 土木部門 is no department and 観光課題 no division, and the name may go on to that of another. */
const GOES_ON = /^(?:[門分品長題程税]|[a-z])/;
const BETWEEN = /^[の, 、]*$/;
