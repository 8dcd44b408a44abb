/** Which department a text names, in any language the directory gives its name: 「教育庁が担当する事業」 "the General Affairs Department". */
import { gentle } from '../search/words/normalize.ts';
import type { Span } from '../search/words/spans.ts';
import type { Owner } from './directory.ts';

interface NamedDepartment extends Span {
  /** Its divisions, as the directory lists them. */
  owners: Owner[];
}

type FindDepartment = (text: string) => NamedDepartment | null;

/**
 * @returns takes gently normalised text; null where no department is named, or one of its divisions is: 「総務部広報課」.
 * Names are folded here, once: it is asked of every question.
 */
export function createDepartmentFinder(owners: readonly Owner[]): FindDepartment {
  const departments = new Map<string, Department>();
  for (const owner of owners) {
    const called = [owner.name, owner.nameEn ?? ''].map(gentle);
    for (const name of new Set([owner.division, owner.divisionEn ?? ''].map(gentle))) {
      const { owners: others, divisions } = departments.get(name) ?? { owners: [], divisions: [] };
      departments.set(name, { name, owners: [...others, owner], divisions: [...divisions, ...called] });
    }
  }
  departments.delete('');
  const longestFirst = [...departments.values()].sort((a, b) => b.name.length - a.name.length);
  return text => {
    const named = longestFirst.find(({ name }) => {
      const start = text.indexOf(name);
      return start >= 0 && !GOES_ON.test(text.slice(start + name.length));
    });
    if (!named || named.divisions.some(one => one !== '' && text.includes(one))) return null;
    const start = text.indexOf(named.name);
    return { owners: named.owners, start, end: start + named.name.length };
  };
}

interface Department {
  name: string;
  owners: Owner[];
  /** What its divisions are called. */
  divisions: string[];
}

/** 土木部門 is no department, and the name may go on to that of another. */
const GOES_ON = /^(?:[門分品長]|[a-z])/;
