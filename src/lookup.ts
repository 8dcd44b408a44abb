/** Typeahead search in memory: projects and owners by a prefix of the code, name, nickname, kana or romaji. */

import type { LookupChoice } from './adapter.ts';
import type { Directory, Owner } from './directory/directory.ts';
import { departmentName } from './directory/owner-name.ts';
import { type Lang, nameIn } from './lang.ts';
import { parseCode } from './plan/code.ts';
import type { Plan } from './plan/plan.ts';
import type { LookupSource } from './reply.ts';
import { gentle, key } from './search/words/normalize.ts';
import { kanaOfRomaji, soundOfKana } from './search/words/sound.ts';
import { textIn } from './text/catalog.ts';

interface Item {
  value: string;
  /** Normalised names and aliases. */
  keys: string[];
  sounds: string[];
}

type Lookup = (
  source: LookupSource,
  typed: string,
  limit: number,
  /** The current directory. */
  directory: Directory,
  nameOwner: (owner: Owner) => string,
  lang: Lang,
) => LookupChoice[];

export function createLookup(plan: Plan): Lookup {
  const projects: Item[] = plan.entries.map(entry => {
    const named = [entry.nickname, ...entry.subSystems].filter(one => one !== null);
    const names = [entry.name, entry.nameEn, ...entry.aliases, ...named.flatMap(one => [one.name, one.nameEn])];
    return {
      value: entry.code,
      keys: names.map(key),
      sounds: [entry.reading, ...named.map(one => one.reading)].map(soundOfKana),
    };
  });

  return (source, typed, limit, directory, nameOwner, lang) => {
    const items = source === 'projects' ? projects : ownersOf(directory);
    const found = bestFirst(items, typed).slice(0, limit);
    return found.map(({ value }) => {
      if (source === 'owners') {
        const owner = directory.owner(value)!;
        return { value, label: nameOwner(owner), group: departmentName(owner, { lang }) };
      }
      const located = plan.locate(value);
      const reprint = located?.entry.reprintOf ? textIn(lang).reprintMark : '';
      const pick = (one?: { name: string; nameEn: string }) => (one ? nameIn(lang, one) : '');
      return {
        value,
        label: `${value} ${pick(located?.entry)}${reprint}`,
        group: `${located?.measure.code} ${pick(located?.measure)}`,
      };
    });
  };
}

const owners = new WeakMap<Directory, Item[]>();

function ownersOf(directory: Directory): Item[] {
  const known = owners.get(directory);
  if (known) return known;
  const items = directory.owners.map(owner => ({
    value: owner.id,
    keys: [owner.name, owner.nameEn ?? '', owner.department, owner.id].map(key),
    sounds: owner.reading ? [soundOfKana(owner.reading)] : [],
  }));
  owners.set(directory, items);
  return items;
}

/** Matches by code first, then by prefix, then by substring; printed order within each group. */
function bestFirst(items: readonly Item[], typed: string): Item[] {
  const wanted = key(typed);
  if (wanted === '') return [...items];
  const code = /^[\d-]+$/.test(gentle(typed)) ? gentle(typed) : parseCode(typed)?.code;
  const kana = kanaOfRomaji(typed);
  const sound = soundOfKana(kana ?? typed);
  const rank = (item: Item): number => {
    if (code && (item.value === code || item.value.startsWith(code.endsWith('-') ? code : `${code}-`))) return 0;
    if (
      item.keys.some(one => one.startsWith(wanted)) ||
      (sound.length > 1 && item.sounds.some(one => one.startsWith(sound)))
    )
      return 1;
    if (
      item.keys.some(one => one.includes(wanted)) ||
      (sound.length > 1 && item.sounds.some(one => one.includes(sound)))
    )
      return 2;
    return 3;
  };
  const ranked = items.map(item => ({ item, rank: rank(item) })).filter(one => one.rank < 3);
  return ranked.sort((a, b) => a.rank - b.rank).map(one => one.item);
}
