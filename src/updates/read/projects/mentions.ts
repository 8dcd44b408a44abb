/** Finds explicit mentions of projects in a clause: codes or whole names. */
import type { Plan } from '../../../plan/plan.ts';
import { inOrder, keepLongest, overlaps, type Span } from '../../../search/words/spans.ts';
import { isEnglishGrammar } from '../../../search/words/stopwords.ts';
import type { Clause } from '../clauses/clauses.ts';
import { findCoded } from './coded.ts';
import { type Letters, lettersOf } from './letters.ts';
import type { NameIndex } from './name-index.ts';

/** Offsets refer to the clause's text. */
export interface Mention extends Span {
  /** Original entries it may mean; empty for a code missing from the plan. */
  codes: string[];
  /** All of these are meant, not one of them: 2-2-1から2-2-3まで. */
  together: boolean;
  /** Written as a code, not as a name. */
  byCode: boolean;
  /** Preceded by more letters of a compound: 接種予約システム may not be 予約システム. */
  compounded: boolean;
  /** A code next to the name of another project: `codes` contains both, and it is undecided. */
  clashes?: true;
}

/**
 * Mentions in order, without overlap; of overlapping names the longest: ホームページの多言語化 before 県ホームページ.
 */
export type FindMentions = (clause: Clause) => Mention[];

/** Prefixes without meaning before a name: the prefecture's name, 新, 各. */
const COMPOUND_BEFORE = /[一-龠ァ-ヺー](?<!(?:^|[^一-龠ァ-ヺー])(?:県|宮城県?|新|旧|本|当|各|同|全|現|次期))$/;
const SCRIPTS = [/[a-z0-9]/, /[ァ-ヺー]/, /[ぁ-ゖ]/];

export function createMentionFinder(plan: Plan, names: NameIndex): FindMentions {
  return clause => {
    const codes: Mention[] = findCoded(clause.text, plan).map(coded => ({ ...coded, byCode: true, compounded: false }));
    const folded = lettersOf(clause.text);
    const named = keepLongest(folded.at.flatMap((_, from) => nameAt(clause, folded, from, names) ?? []));
    const all = inOrder([...codes, ...named.filter(name => !codes.some(code => overlaps(name, code)))]);
    // Two adjacent names are no compound: 県のホームページ多言語化.
    const mentions = all.map((name, at) => ({
      ...name,
      compounded: name.compounded && all[at - 1]?.end !== name.start,
    }));
    return mergeConflicts(clause.text, mentions);
  };
}

/** The longest name starting at this letter. */
function nameAt(clause: Clause, { letters, at }: Letters, from: number, names: NameIndex): Mention | null {
  for (let length = Math.min(names.longest, letters.length - from); length >= 2; length--) {
    const codes = names.named(letters.slice(from, from + length));
    if (!codes) continue;
    const start = at[from]!;
    let end = at[from + length - 1]! + 1;
    while (clause.text[end] === 'ー') end++;
    if (standsAlone(clause, start, end))
      return { start, end, codes, together: false, byCode: false, compounded: isCompounded(clause.text, start) };
  }
  return null;
}

function isCompounded(text: string, start: number): boolean {
  return /^[一-龠ァ-ヺ]/.test(text.charAt(start)) && COMPOUND_BEFORE.test(text.slice(0, start));
}

/** Whether it is not part of a longer word of the same script; English function words need capitals. */
function standsAlone({ raw, text, japanese }: Clause, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const isCut = SCRIPTS.some(
    script =>
      (script.test(name.charAt(0)) &&
        script.test(text.charAt(start - 1)) &&
        !isParticleBefore(name, text.slice(0, start))) ||
      (script.test(name.at(-1) ?? '') && script.test(text.charAt(end)) && !isParticleAfter(name, text.slice(end))),
  );
  // It's is not ITS.
  return (
    !isCut &&
    !/['’]/.test(name) &&
    (japanese || !isEnglishGrammar(name) || raw.normalize('NFKC').includes(name.toUpperCase()))
  );
}

/** Hiragana before a longer name may end another word: ほっとページとみやぎっこ. */
function isParticleBefore(name: string, before: string): boolean {
  return /^[ぁ-ゖ]/.test(name) && name.length > 3 && /[^ぁ-ゖ](?:は|が|も|の|を|と|や|で|から)$/.test(before);
}

/** Hiragana after a longer name in hiragana is mostly a particle: ちゃれんじどは, りはなびの. */
function isParticleAfter(name: string, rest: string): boolean {
  if (/[ぁ-ゖ]$/.test(name) && /^(?:の|は|が|も|を)(?=[^ぁ-ゖ])/.test(rest)) return true;
  return /[ぁ-ゖ]$/.test(name) && name.length > 3 && /^(?:は|が|も|の|を|と|に|で|や|って|なら|です)/.test(rest);
}

const BETWEEN = /^(?:のうち|の(?:あの|この|その)?)?[\s(「『"“:-]{0,3}$/;

/**
 * A code next to the name of another project, 「4-6-4の住基ネット」, 「住基ネット（4-6-4）」, needs clarification.
 * @returns the mentions in order, with the two of a conflict merged into an ambiguous one
 */
function mergeConflicts(text: string, mentions: readonly Mention[]): Mention[] {
  const joined: Mention[] = [];
  for (let at = 0; at < mentions.length; at++) {
    const one = mentions[at]!;
    const next = mentions[at + 1];
    if (!next || !areOfOneThing(text, one, next)) {
      joined.push(one);
    } else if (agree(one, next)) {
      joined.push(one, next);
      at++;
    } else {
      joined.push({ ...one, end: next.end, codes: [...one.codes, ...next.codes], together: false, clashes: true });
      at++;
    }
  }
  return joined;
}

/** A valid code and a name with only connecting text between them. */
function areOfOneThing(text: string, one: Mention, next: Mention): boolean {
  return (
    one.byCode !== next.byCode &&
    ![one, next].some(({ codes, compounded }) => codes.length === 0 || compounded) &&
    BETWEEN.test(text.slice(one.end, next.start))
  );
}

const agree = (one: Mention, next: Mention): boolean => next.codes.some(code => one.codes.includes(code));
