/** Tells whether a word is English, known to the plan or not; other Latin words are typos or Japanese. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Suffixes, and the endings of the stem they may replace. */
const ENDINGS: readonly [RegExp, readonly string[]][] = [
  [/(?:'s|s|ly|ness)$/, ['']],
  [/(?:es|ed|er|ers|or|ors|est|ing|ings)$/, ['', 'e']],
  [/(?:ies|ied|ier|ily|iness)$/, ['y']],
  [/(?:ions|ion|able|ables)$/, ['', 'e']],
];
/** Doubled consonant before a suffix: planned, running. */
const DOUBLED = /(?<=[^aeiou][aeiou])([bdgklmnprt])\1(?:ed|er|ers|ing)$/;
const PREFIX = /^(?:un|re|non|pre|over|mis|dis|in)(?=.{4})/;

/** Word list of the dictionary-en package (Hunspell's en_US); words in lower case; read at the first call. */
export function createEnglishWords(): (word: string) => boolean {
  let words: ReadonlySet<string> | null = null;
  const isListed = (word: string) => {
    words ??= readWords();
    return words.has(word);
  };
  const isFormed = (word: string) =>
    isListed(word) ||
    ENDINGS.some(([ending, before]) => {
      const stem = word.replace(ending, '');
      return stem !== word && stem.length > 2 && before.some(last => isListed(stem + last));
    }) ||
    (DOUBLED.test(word) && isListed(word.replace(DOUBLED, '$1')));
  return word => isFormed(word) || (PREFIX.test(word) && isFormed(word.replace(PREFIX, '')));
}

function readWords(): Set<string> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-en'));
  const text = readFileSync(path.join(folder, 'index.dic'), 'utf8');
  return new Set(text.match(/^[a-z']+/gm) ?? []);
}
