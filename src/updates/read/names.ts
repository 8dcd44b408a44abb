/**
 * The plan's own names found in a clause: nicknames, acronyms, short forms and printed names, whole. Whoever reports
 * calls a project by its name, so these count for more than everyday words.
 */
import { stemmer } from 'stemmer';
import { findCodes } from '../../plan/code.ts';
import type { Plan } from '../../plan/plan.ts';
import { gentle, key } from '../../search/normalize.ts';
import { isEnglishGrammar } from '../../search/stopwords.ts';
import type { Clause } from './clauses.ts';

export interface Mention {
  /** Offsets into the clause's text. */
  start: number;
  end: number;
  /** Original entries it may name; empty for a code the plan does not hold, a measure or an area. */
  codes: string[];
  /** Stands inside a longer compound: 接種予約システム may be another thing than 予約システム. */
  compounded: boolean;
}

export interface Names {
  /** Codes and whole names in order, without overlap; of overlapping names the longest counts. */
  mentions(clause: Clause): Mention[];
  /** Projects with a name that holds this word or phrase. */
  holding(text: string): ReadonlySet<string>;
  /** Projects with an English name that holds these words one after the other. */
  holdingInOrder(text: string): ReadonlySet<string>;
}

/** A text without what names are written with or without, and where each letter of it stands. */
interface Letters {
  letters: string;
  at: number[];
}

export function createNames(plan: Plan): Names {
  const byLetters = new Map<string, Set<string>>();
  const byWord = new Map<string, Set<string>>();
  const phrases: [string, string][] = [];
  const printed = new Set<string>();
  let longest = 0;
  for (const entry of plan.entries) {
    const code = plan.originalOf(entry.code);
    const note = (name: string) => {
      const { letters } = lettersOf(name);
      if (letters.length < 2) return;
      byLetters.set(letters, (byLetters.get(letters) ?? new Set()).add(code));
      longest = Math.max(longest, letters.length);
      const words = wordsOf(name);
      phrases.push([` ${words.join(' ')} `, code]);
      for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(code));
    };
    for (const name of [...namesOf(entry), ...printedNames(entry)]) note(name);
    for (const name of printedNames(entry)) printed.add(lettersOf(name).letters);
  }
  const all = [...byLetters];

  function holding(text: string): ReadonlySet<string> {
    const { letters } = lettersOf(text);
    // Latin letters are found inside other words (its in visits), so English is compared by words.
    if (!/[^a-z0-9]/.test(letters)) return holdingWords(wordsOf(text));
    const codes = new Set<string>();
    if (letters.length < 2) return codes;
    for (const [name, holders] of all) if (name.includes(letters)) for (const code of holders) codes.add(code);
    return codes;
  }

  function holdingWords(words: readonly string[]): ReadonlySet<string> {
    const [first, ...others] = words.map(word => byWord.get(word) ?? NONE);
    return new Set([...(first ?? NONE)].filter(code => others.every(codes => codes.has(code))));
  }

  function nameAt(folded: Letters, from: number, clause: Clause): Mention | null {
    for (let length = Math.min(longest, folded.letters.length - from); length >= 2; length--) {
      const letters = folded.letters.slice(from, from + length);
      const codes = byLetters.get(letters);
      if (!codes) continue;
      const start = folded.at[from] as number;
      let end = (folded.at[from + length - 1] as number) + 1;
      while (clause.text[end] === 'ー') end++;
      if (!standsAlone(clause, start, end)) continue;
      // 職業能力開発 is a name, and part of the name of another project: only what the plan prints in full is sure.
      return {
        start,
        end,
        compounded: COMPOUND_BEFORE.test(clause.text.slice(0, start)) && /^[一-龠ァ-ヺ]/.test(clause.text.slice(start)),
        codes:
          printed.has(letters) || !/[^a-z0-9]/.test(letters)
            ? [...codes]
            : [...new Set([...codes, ...holding(letters)])],
      };
    }
    return null;
  }

  function holdingInOrder(text: string): ReadonlySet<string> {
    const words = wordsOf(text);
    if (words.length < 2) return NONE;
    return new Set(phrases.filter(([name]) => name.includes(` ${words.join(' ')} `)).map(([, code]) => code));
  }

  return {
    holding,
    holdingInOrder,
    mentions(clause) {
      const folded = lettersOf(clause.text);
      const found: Mention[] = findCodes(clause.text).map(({ kind, code, start, end }) => ({
        start,
        end,
        compounded: false,
        codes: kind === 'entry' && plan.locate(code) ? [plan.originalOf(code)] : [],
      }));
      const names: Mention[] = [];
      for (let from = 0; from < folded.letters.length; from++) {
        const mention = nameAt(folded, from, clause);
        if (mention) names.push(mention);
      }
      // Of names that overlap the longest: ホームページの多言語化 before 県ホームページ.
      for (const mention of names.sort((a, b) => b.end - b.start - (a.end - a.start))) {
        if (!found.some(({ start, end }) => mention.start < end && mention.end > start)) found.push(mention);
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}

/** A compound goes on to the left; the prefecture's own name and 新 or 各 say nothing more. */
const COMPOUND_BEFORE = /[一-龠ァ-ヺー](?<!(?:^|[^一-龠ァ-ヺー])(?:県|宮城県?|新|旧|本|当|各|同|全|現|次期))$/;

const NONE: ReadonlySet<string> = new Set();

/** How names are shortened in English: digital TV, volunteer info network, e-application. */
const SHORTENED: Readonly<Record<string, string>> = {
  tv: 'television',
  info: 'information',
  e: 'electronic',
  db: 'database',
};

/** Stems of the English words that are not mere grammar. */
function wordsOf(text: string): string[] {
  const words = gentle(text).match(/[a-z0-9]+/g) ?? [];
  return words
    .filter(word => !isEnglishGrammar(word) && (word.length > 1 || word in SHORTENED))
    .map(word => stemmer(SHORTENED[word] ?? word));
}

/** What the plan prints as a name: the entry's, with and without its remark in brackets, the nickname, the sub-systems. */
function printedNames({ name, nickname, subSystems }: Plan['entries'][number]): string[] {
  return [
    name,
    name.replace(/（[^）]*）$/, ''),
    ...(nickname ? [nickname.name] : []),
    ...subSystems.map(one => one.name),
  ];
}

function* namesOf(entry: Plan['entries'][number]): Generator<string> {
  yield entry.name;
  yield entry.nameEn;
  yield* entry.aliases;
  for (const named of [entry.nickname, ...entry.subSystems]) {
    if (named) {
      yield named.name;
      yield named.nameEn;
    }
  }
}

function lettersOf(text: string): Letters {
  let letters = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const folded = key(text[i] as string);
    letters += folded;
    for (let k = 0; k < folded.length; k++) at.push(i);
  }
  return { letters, at };
}

/** Not part of a longer word: letters of the same script beside it make it one; English words need their capitals. */
function standsAlone({ raw, text, japanese }: Clause, start: number, end: number): boolean {
  const name = text.slice(start, end);
  for (const script of [/[a-z0-9]/, /[ァ-ヺー]/, /[ぁ-ゖ]/]) {
    if (
      script.test(name[0] ?? '') &&
      script.test(text[start - 1] ?? '') &&
      !isParticleBefore(name, text.slice(0, start))
    )
      return false;
    if (script.test(name.at(-1) ?? '') && script.test(text[end] ?? '') && !isParticleAfter(name, text.slice(end)))
      return false;
  }
  return japanese || !isEnglishGrammar(name) || raw.normalize('NFKC').includes(name.toUpperCase());
}

/** ほっとページとみやぎっこ: the hiragana before a longer name ends another word. */
function isParticleBefore(name: string, before: string): boolean {
  return /^[ぁ-ゖ]/.test(name) && name.length > 3 && /[^ぁ-ゖ](?:は|が|も|の|を|と|や|で|から)$/.test(before);
}

/** Hiragana after a name in hiragana is mostly a particle: ちゃれんじどは, りはなびの. */
function isParticleAfter(name: string, rest: string): boolean {
  return /[ぁ-ゖ]$/.test(name) && name.length > 3 && /^(?:は|が|も|の|を|と|に|で|や|って|なら|です)/.test(rest);
}
