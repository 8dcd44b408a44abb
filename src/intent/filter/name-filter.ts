/** Filters by names: words in them (name-words.ts), 「愛称がある」「英字の略称が書いてある」「検討段階の」. */

import type { Entry } from '../../plan/document.ts';
import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import { gentle } from '../../search/words/normalize.ts';
import { type Span, spanOf } from '../../search/words/spans.ts';
import type { Frame } from '../frame/frame.ts';
import type { NameWords } from './name-words.ts';

interface NameFilter {
  /** Span of the filter's words, which are not a topic. */
  said: Span;
  /** A property of the name, such as a nickname, instead of a word in it. */
  isFeature: boolean;
  fits(entry: Entry): boolean;
}

/** The name filter of a question; null without one. */
export function findNameFilter({ text, nameWords }: Frame): NameFilter | null {
  for (const { pattern, fits } of FEATURES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const isTurnedDown = WITHOUT.test(match[0]) || WITHOUT_BEFORE.test(text.slice(0, match.index));
    return { said: spanOf(match), isFeature: true, fits: entry => fits(entry) !== isTurnedDown };
  }
  if (!nameWords) return null;
  return { said: nameWords.said, isFeature: false, fits: entry => haveWords(namesOf(entry, nameWords), nameWords) };
}

/** Whether the names contain the words (or do not, when negated). */
export function haveWords(names: readonly string[], { words, where, isTurnedDown }: NameWords): boolean {
  const stands = STANDING[where];
  return words.some(word => names.some(name => stands(gentle(name), word))) !== isTurnedDown;
}

/** The entries that match the name filter; null without one. */
export function byNameFilter(frame: Frame, codes: readonly string[], plan: Plan): string[] | null {
  const filter = findNameFilter(frame);
  if (!filter) return null;
  return codes.filter(code => {
    const entry = plan.locate(code)?.entry;
    return entry !== undefined && filter.fits(entry);
  });
}

const namesOf = ({ name, nameEn, nickname }: Entry, { isOfPrinted }: NameWords): string[] =>
  isOfPrinted ? [name, nameEn] : [name, nameEn, nickname?.name ?? ''];
const STANDING: Record<NameWords['where'], (name: string, word: string) => boolean> = {
  anywhere: (name, word) => name.includes(word),
  start: (name, word) => name.startsWith(word),
  end: (name, word) => name.endsWith(word),
};

/** The printed name with its subsystems, capitals kept. */
const printed = ({ name, subSystems }: Entry): string =>
  [name, ...subSystems.map(system => system.name)].join(' ').normalize('NFKC');

const FEATURES: { pattern: RegExp; fits: (entry: Entry) => boolean }[] = [
  {
    pattern:
      /検討(?:段階|中)|「検討」|\(検討\)|検討と(?:書|ある)|\b(?:under consideration|being "?considered\b"?|still considering|under study)/,
    fits: entry => entry.name.includes('検討'),
  },
  {
    pattern: anyOf(
      /(?:カッコ|かっこ|括弧)(?:書き|付き|内|の中)?[^、。]{0,4}(?:英字|アルファベット|英語)の?略(?:称|語)/,
      /\bacronyms? in (?:brackets|parentheses)|\bbracketed acronyms?/,
    ),
    fits: entry => /\([A-Za-z]{2,}\)/.test(printed(entry)),
  },
  {
    pattern: anyOf(
      /(?:英字|アルファベット)の?略(?:称|語)|\bacronyms? (?:are |is )?(?:used |appears? |printed )?in\b/,
      /\b(?:with|have|has|having|carry|use|using) (?:an? )?acronyms?\b/,
    ),
    fits: entry => /[A-Z]{3,}/.test(printed(entry)),
  },
  {
    pattern: anyOf(
      /(?<![「『])(?:愛称|ニックネーム|通称)(?!に[「『])(?:\([^()]{1,8}\))?.{0,6}(?:ある|あり|な[いし](?!で)|無い|付(?:いて|いてい)?ない|付|つ(?:いて|いてい)?ない|つ|持)/,
      /\b(?:without|lacking|lack|have no|has no|with no) (?:(?:an?|any) )?(?:official |bracketed |printed )?nicknames?\b/,
      /\b(?:have|has|having|with|carry|carries|carrying|bear|bearing) (?:an? |the )?(?:official |bracketed |printed )?nicknames?\b/,
      /\bnicknamed (?:ones?|projects?|entries|items)\b/,
    ),
    fits: entry => entry.nickname !== null,
  },
];

/** Negation: 「愛称のない」, "without a nickname". */
const WITHOUT =
  /(?:が|の|は|も)?(?:な[いし]|付いてい?ない|ついてい?ない|ありません|無い)|\b(?:without|lack|lacking|no) /;
const WITHOUT_BEFORE = /\b(?:without|no|not|n't|lacking|lack) (?:(?:an?|any|the) )?$/;
