/** Which department a text names, in any language the directory gives its name: 「教育庁が担当する事業」 "the General Affairs Department". */
import { gentle } from '../search/normalize.ts';
import type { Span } from '../search/spans.ts';
import type { Owner } from './directory.ts';

interface NamedDepartment extends Span {
  /** Its divisions, as the directory lists them. */
  owners: Owner[];
}

/** @param text gently normalised @returns null where none is named, or one of its divisions is: 「総務部広報課」 */
export function findDepartment(text: string, owners: readonly Owner[]): NamedDepartment | null {
  const named = owners
    .flatMap(({ division, divisionEn = '' }) => [gentle(division), gentle(divisionEn)])
    .flatMap(name => {
      const start = name === '' ? -1 : text.indexOf(name);
      return start < 0 || GOES_ON.test(text.slice(start + name.length)) ? [] : [{ name, start }];
    })
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (!named) return null;
  const found = owners.filter(({ division, divisionEn = '' }) =>
    [gentle(division), gentle(divisionEn)].includes(named.name),
  );
  const isOneOfThem = found.some(({ name, nameEn }) =>
    [name, nameEn ?? ''].some(one => one !== '' && text.includes(gentle(one))),
  );
  return isOneOfThem ? null : { owners: found, start: named.start, end: named.start + named.name.length };
}

/** 土木部門 is no department, and the name may go on to that of another. */
const GOES_ON = /^(?:[門分品長]|[a-z])/;
