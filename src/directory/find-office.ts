/**
 * Finds the division or department named in a text, in either language: 「教育庁が担当する事業」 「税務課」 "the
 * General Affairs Department", also by a part of its name or in kana: 「雇用対策課」「かんこう課」 "the Tax Division". The
 * position is returned too, so that callers can examine the surrounding words.
 */
import { gentle, isKana } from '../search/words/normalize.ts';
import { soundOfKana } from '../search/words/sound.ts';
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
  const inJapanese = createPartFinder(owners);
  const inEnglish = createEnglishFinder(owners);
  return text => {
    const division = find(divisions, text);
    const department = find(departments, text);
    if (!division) return department ?? inJapanese(text) ?? inEnglish(text);
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

const UNIT = '(?:課|室)';
const NAMED_JA = new RegExp(`[一-龠ァ-ヶーぁ-ん・]{2,16}?${UNIT}(?![一-龠])`, 'g');
/** What a division is said to be when its full name has more: 国際課 for 国際政策課, 雇用対策課 for 産業人材・雇用対策課. */
function createPartFinder(owners: readonly Owner[]): FindOffice {
  const divisions = owners.map(owner => ({ owner, name: gentle(owner.name), sound: soundOfStem(owner) }));
  return text => {
    for (const { 0: said, index } of text.matchAll(NAMED_JA)) {
      for (let from = 0; from <= said.length - SHORTEST - 1; from++) {
        const name = said.slice(from);
        const found = divisions.filter(division => isSaidAs(name, division));
        const [only, ...others] = found;
        if (only && others.length === 0) return { owners: [only.owner], start: index + from, end: index + said.length };
        if (found.length > 0) break;
      }
    }
    return null;
  };
}

const SHORTEST = 2;

const soundOfStem = ({ reading }: Owner): string => soundOfKana(reading ?? '').replace(/(?:か|しつ)$/, '');

/** Whether the words begin the name, or a part of it after ・, or sound like it. */
function isSaidAs(said: string, { name, sound }: { name: string; sound: string }): boolean {
  const stem = said.slice(0, -1);
  if (isKana(stem)) return sound === soundOfKana(stem);
  return name.split('・').some(part => part === said || (part.startsWith(stem) && said.at(-1) === name.at(-1)));
}

const NAMED_EN =
  /\b((?:[a-z]+(?:,? (?:and|&))? ){1,4})(division|div|section|office|department|dept|bureau|headquarters|hq)\b/g;
const SAME_UNIT: Record<string, string> = {
  div: 'division',
  section: 'division',
  dept: 'department',
  hq: 'headquarters',
};

/** "the Tax Division" for Taxation Division, "the health department" for Health and Welfare Department. */
function createEnglishFinder(owners: readonly Owner[]): FindOffice {
  const offices = [
    ...byLength(owners, ({ nameEn }) => [nameEn]),
    ...byLength(owners, ({ departmentEn }) => [departmentEn]),
  ].map(([name, its]) => ({ words: wordsOf(name), owners: its }));
  return text => {
    for (const match of text.matchAll(NAMED_EN)) {
      const [whole, before = '', unit = ''] = match;
      const words = wordsOf(before);
      const end = match.index + whole.length;
      for (let from = 0; from < words.length; from++) {
        const said = words.slice(from);
        const fitting = offices.filter(office => said.every(word => office.words.some(one => isSameWord(one, word))));
        const inUnit = fitting.filter(office => office.words.includes(SAME_UNIT[unit] ?? unit));
        const [only, ...others] = inUnit.length > 0 ? inUnit : fitting;
        // "planning division" is the Planning Department rather than a division with a longer name.
        const closer = fitting.find(office => only && office.words.length < only.words.length);
        if (only && others.length === 0)
          return {
            owners: (closer ?? only).owners,
            start: match.index + before.search(new RegExp(`\\b${said[0]}\\b`)),
            end,
          };
      }
    }
    return null;
  };
}

const wordsOf = (name: string): string[] => (name.match(/[a-z]+/g) ?? []).filter(word => word !== 'and');

/** "Tax" and "taxation", "roads" and "road". */
const isSameWord = (official: string, said: string): boolean =>
  official === said ||
  (said.length >= SHORTEST_STEM && official.startsWith(said.replace(/s$/, ''))) ||
  (official.length > SHORTEST_STEM && said === `${official}s`);

const SHORTEST_STEM = 3;
