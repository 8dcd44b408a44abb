/** Names of an entry and their short forms: omitted parts of a printed name, and stems of English words. */
import { stemmer } from 'stemmer';
import type { Entry, SubSystem } from '../../../plan/document.ts';
import { gentle } from '../../../search/words/normalize.ts';
import { isEnglishGrammar } from '../../../search/words/stopwords.ts';

/** Abbreviations and spellings in English names: digital TV, volunteer info network, e-application, call centre. */
const SHORTENED: Readonly<Record<string, string>> = {
  tv: 'television',
  info: 'information',
  e: 'electronic',
  db: 'database',
  net: 'network',
  pref: 'prefectural',
  edu: 'education',
  sys: 'system',
  centre: 'center',
};

/** Whether a name contains these letters in order, in runs of two or more. */
export function isShortFor(short: string, name: string): boolean {
  if (short === '') return true;
  for (let length = Math.min(short.length, name.length); length >= 2; length--) {
    const at = name.indexOf(short.slice(0, length));
    if (at >= 0 && isShortFor(short.slice(length), name.slice(at + length))) return true;
  }
  return false;
}

/** Printed names: with and without the remark in brackets, the nickname, the sub-systems. */
export function printedNames(entry: Entry): string[] {
  return [entry.name, entry.name.replace(/（[^）]*）$/, ''), ...bracketed(entry).map(({ name }) => name)];
}

export function otherNames(entry: Entry): string[] {
  return [entry.nameEn, ...entry.aliases, ...bracketed(entry).map(({ nameEn }) => nameEn)];
}

/** Names printed in brackets after the entry's name. */
export function bracketed({ nickname, subSystems }: Entry): SubSystem[] {
  return [...(nickname ? [nickname] : []), ...subSystems];
}

/** Stems of the English words, without function words. */
export function wordsOf(text: string): string[] {
  const words = gentle(text).match(/[a-z0-9]+/g) ?? [];
  return words
    .filter(word => !isEnglishGrammar(word) && (word.length > 1 || word in SHORTENED))
    .map(word => stemmer(SHORTENED[word] ?? word));
}
