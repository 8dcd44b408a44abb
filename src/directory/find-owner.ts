/**
 * Finds the owner meant by a text: 「危機対策課」, 「総務部危機対策課」, 「危機」, "kiki taisaku", 「総務部」, "tourism
 * division", or a sentence containing one. Exact matches are tried before fuzzy ones; the first rule that matches
 * decides.
 */
import Fuse from 'fuse.js';
import { gentle, isKana, key } from '../search/words/normalize.ts';
import { kanaOfRomaji, soundOfKana } from '../search/words/sound.ts';
import type { Owner } from './directory.ts';

/** Normalised spellings of an owner; '' for those the directory does not give. */
interface Spellings {
  owner: Owner;
  id: string;
  name: string;
  /** The name without 課 or 室. */
  stem: string;
  department: string;
  /** The department without 部, 局 or 庁. */
  departmentStem: string;
  nameEn: string;
  /** Without Division, Office …: words every owner shares do not distinguish. */
  stemEn: string;
  departmentEn: string;
  sound: string;
  soundStem: string;
}

/** The normalised question; `sound` is '' when it cannot be read without a dictionary. */
interface Asked {
  key: string;
  words: string;
  stemEn: string;
  sound: string;
}

/** Shorter texts occur in too many names. */
const SHORTEST_PART = 2;
const SHORTEST_SOUND = 3;
/** Typos are tolerated only in short texts: in a sentence half a name would match by chance. */
const LONGEST_WITH_SLIPS = 16;
const SLIP_TOLERANCE = 0.25;

const MATCHES: readonly ((spelling: Spellings, asked: Asked) => boolean)[] = [
  ({ id, name, department, nameEn }, asked) =>
    asked.key === name ||
    asked.key === department + name ||
    asked.key === id ||
    (nameEn !== '' && asked.words === nameEn),
  ({ stem, department, sound, soundStem }, asked) =>
    asked.key === stem ||
    asked.key === department + stem ||
    (asked.sound !== '' && (asked.sound === sound || asked.sound === soundStem)),
  ({ department, departmentStem, departmentEn }, asked) =>
    asked.key === department || asked.key === departmentStem || (departmentEn !== '' && asked.words === departmentEn),
  ({ name, nameEn }, asked) => isNamedIn(asked.key, name) || includesWords(asked.words, nameEn),
  ({ department, departmentEn }, asked) => isNamedIn(asked.key, department) || includesWords(asked.words, departmentEn),
  ({ name, stemEn, sound }, asked) =>
    (asked.key.length >= SHORTEST_PART && name.includes(asked.key)) ||
    includesWords(stemEn, asked.stemEn) ||
    (asked.sound.length >= SHORTEST_SOUND && sound.includes(asked.sound)),
  ({ department, departmentEn }, asked) =>
    (asked.key.length >= SHORTEST_PART && department.includes(asked.key)) ||
    includesWords(withoutUnitEn(departmentEn), asked.stemEn),
];

/** Normalises the names once; the returned function works in memory. */
export function createOwnerFinder(owners: readonly Owner[]): (text: string) => Owner[] {
  const spellings = owners.map(spellingsOf);
  const slips = new Fuse(spellings, {
    keys: ['name', 'stem', 'sound', 'nameEn'],
    threshold: SLIP_TOLERANCE,
    ignoreLocation: true,
    includeScore: true,
    minMatchCharLength: SHORTEST_PART,
  });

  return text => {
    const asked = askedBy(text);
    if (asked.key === '') return [];
    for (const matches of MATCHES) {
      const found = spellings.filter(spelling => matches(spelling, asked));
      if (found.length > 0) return withoutShorterNames(found, asked).map(({ owner }) => owner);
    }
    return asked.key.length <= LONGEST_WITH_SLIPS ? closest(slips, asked.sound || asked.key) : [];
  };
}

function spellingsOf(owner: Owner): Spellings {
  const sound = soundOfKana(owner.reading ?? '');
  return {
    owner,
    id: key(owner.id),
    name: key(owner.name),
    stem: key(owner.name.replace(/[課室]$/, '')),
    department: key(owner.department),
    departmentStem: key(owner.department.replace(/[部局庁]$/, '')),
    nameEn: wordsOf(owner.nameEn ?? ''),
    stemEn: withoutUnitEn(wordsOf(owner.nameEn ?? '')),
    departmentEn: wordsOf(owner.departmentEn ?? ''),
    sound,
    soundStem: sound.replace(/(?:か|しつ)$/, ''),
  };
}

function askedBy(text: string): Asked {
  const typed = gentle(text).replaceAll(' ', '');
  const kana = isKana(typed) ? typed : kanaOfRomaji(text);
  const words = wordsOf(text);
  return { key: key(text), words, stemEn: withoutUnitEn(words), sound: kana === null ? '' : soundOfKana(kana) };
}

/** English words separated by single spaces; '' when there are none. */
function wordsOf(text: string): string {
  return (gentle(text).match(/[a-z0-9]+/g) ?? []).join(' ');
}

function withoutUnitEn(words: string): string {
  return words.replace(/ ?\b(?:division|section|office|department|bureau)$/, '');
}

/** Prevents matches inside longer words: 観光課題 and 土木部門 name no owner. */
function isNamedIn(sentence: string, name: string): boolean {
  return sentence
    .split(name)
    .slice(1)
    .some(rest => !/^[題程税分門品]/.test(rest));
}

function includesWords(text: string, words: string): boolean {
  return words !== '' && ` ${text} `.includes(` ${words} `);
}

/** Drops 文化課 when the text contains 消費生活・文化課. */
function withoutShorterNames(found: Spellings[], asked: Asked): Spellings[] {
  const named = found.filter(({ name }) => isNamedIn(asked.key, name));
  const isInside = (inner: string) => named.some(({ name }) => name !== inner && name.includes(inner));
  return found.filter(spelling => !(named.includes(spelling) && isInside(spelling.name)));
}

function closest(slips: Fuse<Spellings>, asked: string): Owner[] {
  const found = slips.search(asked);
  const best = found[0]?.score;
  return found.filter(({ score }) => score === best).map(({ item }) => item.owner);
}
