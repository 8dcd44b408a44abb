/**
 * Index of the plan's own names for projects (nicknames, acronyms, short forms, printed names), searchable as a whole
 * or by a part. Reporters use these names, so they count more than everyday words.
 */
import type { Plan } from '../../../plan/plan.ts';
import type { Synonym } from '../../../search/index/with-synonyms.ts';
import type { Tokenizer } from '../../../search/tokenizer/index.ts';
import { gentle, hasKana, hasKanji, isKana } from '../../../search/words/normalize.ts';
import { kanaOfRomaji, soundOf, soundOfKana } from '../../../search/words/sound.ts';
import { bracketed, isShortFor, otherNames, printedNames, wordsOf } from './entry-names.ts';
import { lettersOf } from './letters.ts';

export interface NameIndex {
  /** Original entries a whole name may mean, by its letters (letters.ts); undefined when it is no name. */
  named(letters: string): string[] | undefined;
  /** The same for a name typed by sound, in kana or romaji: いんたーねっとこうばい. */
  soundingLike(text: string): string[] | undefined;
  /** Length of the longest name, in letters. */
  readonly longest: number;
  /** Projects with a name that contains this word or expression. */
  holding(text: string): ReadonlySet<string>;
  /** Projects with a name this abbreviates: 環境情報システム for 環境情報共有システムの運用. */
  shortenedTo(text: string): ReadonlySet<string>;
  /** Projects with an English name that contains these words in sequence. */
  holdingInOrder(text: string): ReadonlySet<string>;
}

/** Shorter ones sound like too many words. */
const SHORTEST_SOUND = 3;
const SHORTEST_BEGINNING = 5;
const NONE: ReadonlySet<string> = new Set();

/** @param synonyms recorded words, as good as printed names */
export function createNameIndex(plan: Plan, tokenizer: Tokenizer, synonyms: readonly Synonym[]): NameIndex {
  const byLetters = new Map<string, Set<string>>();
  const byWord = new Map<string, Set<string>>();
  const bySound = new Map<string, Set<string>>();
  const inWords: [words: string, code: string][] = [];
  const printed = new Set<string>();
  const note = (code: string, name: string) => {
    add(byLetters, lettersOf(name).letters, code);
    const sound = soundOf(gentle(name), tokenizer);
    if (sound !== null && sound.length >= SHORTEST_SOUND) add(bySound, sound, code);
    const words = wordsOf(name);
    inWords.push([` ${words.join(' ')} `, code]);
    for (const word of words) add(byWord, word, code);
  };
  for (const entry of plan.entries) {
    const code = plan.originalOf(entry.code);
    for (const name of [...printedNames(entry), ...otherNames(entry)]) note(code, name);
    for (const { reading } of [entry, ...bracketed(entry)]) add(bySound, soundOfKana(reading), code);
    for (const name of printedNames(entry)) printed.add(lettersOf(name).letters);
  }
  for (const { say, code } of synonyms) {
    if (!plan.locate(code)) continue;
    note(code, say);
    printed.add(lettersOf(say).letters);
  }
  const names = [...byLetters].filter(([letters]) => letters.length >= 2);

  function holding(text: string): ReadonlySet<string> {
    const { letters } = lettersOf(text);
    // Latin letters occur inside other words (its in visits), so English is compared by words.
    if (isLatin(letters)) return holdingWords(wordsOf(text));
    if (letters.length < 2) return NONE;
    return new Set(names.filter(([name]) => name.includes(letters)).flatMap(([, codes]) => [...codes]));
  }

  function holdingAfterMore(letters: string): string[] {
    return names.filter(([name]) => name.indexOf(letters) > 0).flatMap(([, codes]) => [...codes]);
  }

  function holdingWords(words: readonly string[]): ReadonlySet<string> {
    const [first = NONE, ...others] = words.map(word => byWord.get(word) ?? NONE);
    return new Set([...first].filter(code => others.every(codes => codes.has(code))));
  }

  /** English names with these words in order, with others in between: embedded software (development) training. */
  function holdingSpread(words: readonly string[]): ReadonlySet<string> {
    if (words.length < 2) return NONE;
    const form = new RegExp(` ${words.join(' (?:[a-z0-9]+ )*')} `);
    return new Set(inWords.filter(([name]) => form.test(name)).map(([, code]) => code));
  }

  /** The only project whose name starts so; undefined when several do. */
  function beginningLike(sound: string): ReadonlySet<string> | undefined {
    if (sound.length < SHORTEST_BEGINNING) return undefined;
    const found = [...bySound].filter(([name]) => name.startsWith(sound)).flatMap(([, codes]) => [...codes]);
    const codes = new Set(found);
    return codes.size === 1 ? codes : undefined;
  }

  /** Names with some kanji typed as kana: でんし申請. Short ones sound like too much else. */
  function halfConverted(text: string): string[] | undefined {
    const sound = hasKana(text) && hasKanji(text) ? soundOf(gentle(text), tokenizer) : null;
    const codes = sound !== null && sound.length >= SHORTEST_BEGINNING ? bySound.get(sound) : undefined;
    return codes && [...codes];
  }

  /** A homophone conversion: 週産期 for 周産期. */
  function homophone(text: string): string[] | undefined {
    const sound = hasKanji(text) ? soundOf(gentle(text), tokenizer) : null;
    const codes = sound !== null && sound.length >= SHORTEST_BEGINNING ? bySound.get(sound) : undefined;
    return codes && [...codes];
  }

  return {
    holding,
    shortenedTo(text) {
      // E.g. 環境情報のシステム.
      const { letters } = lettersOf(text.replace(/(?<=[一-龠ァ-ヺー])の(?=[一-龠ァ-ヺ])/g, ''));
      if (isLatin(letters)) return holdingSpread(wordsOf(text));
      if (letters.length < SHORTEST_BEGINNING) return NONE;
      return new Set(names.filter(([name]) => isShortFor(letters, name)).flatMap(([, codes]) => [...codes]));
    },
    longest: Math.max(...names.map(([letters]) => letters.length)),
    named(letters) {
      const codes = byLetters.get(letters);
      if (!codes || letters.length < 2) return undefined;
      // 職業能力開発 is a name, but also the end of 障害者職業能力開発: only names printed in full are certain. A name
      // that only starts so is something else: 県HP, 県HP多言語化.
      const isSure = printed.has(letters) || isLatin(letters);
      return isSure ? [...codes] : [...new Set([...codes, ...holdingAfterMore(letters)])];
    },
    soundingLike(text) {
      const [first = ''] = text.split('の');
      if (hasKanji(first) && !hasKana(first)) return homophone(first);
      const kana = isKana(text.replace(/[\s・]/g, '')) ? text : kanaOfRomaji(text);
      if (kana === null) return halfConverted(text);
      const sound = soundOfKana(kana);
      const codes = bySound.get(sound) ?? beginningLike(sound);
      return codes && [...codes];
    },
    holdingInOrder(text) {
      const words = wordsOf(text);
      if (words.length < 2) return NONE;
      return new Set(inWords.filter(([name]) => name.includes(` ${words.join(' ')} `)).map(([, code]) => code));
    },
  };
}

function isLatin(letters: string): boolean {
  return /^[a-z0-9]*$/.test(letters);
}

function add(table: Map<string, Set<string>>, at: string, code: string): void {
  const codes = table.get(at);
  if (codes) codes.add(code);
  else table.set(at, new Set([code]));
}
