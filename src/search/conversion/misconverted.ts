/**
 * Corrects kanji conversion errors (多原語化, 業務軽続計画): the tokenizer splits them into pieces, so whole runs of
 * letters are compared with printed names, first by sound, then by edit distance.
 */
import type { Concept } from '../concepts.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { SlipFinder } from '../slips/slips.ts';
import { hasKanji } from '../words/normalize.ts';
import { soundOfKana } from '../words/sound.ts';
import { isPadding } from '../words/stopwords.ts';
import { termOf, type Word } from '../words/words.ts';

/** Longest stretch compared, in words: 情報 システム 最 敵 化 計画. */
const LONGEST = 8;
const SHORTEST_LETTERS = 4;

/** A range of words corrected to printed terms; `likeness` is 1 for equal sounds. */
interface Mended {
  from: number;
  to: number;
  terms: string[];
  likeness: number;
}

/**
 * The longest ranges of adjacent words that contain an unknown word and equal a printed term except for a conversion
 * error. `isKnown` tells which words need no correction; null entries are never joined.
 */
export function findMisconverted(
  words: readonly (Word | null)[],
  isKnown: (word: Word) => boolean,
  index: TermIndex,
  printed: SlipFinder,
): Mended[] {
  const found: Mended[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.latin || word.grammar || !hasKanji(word.surface) || isPadding(word.base)) continue;
    // A single kanji known to the index may still be a fragment of another word: 電子乳札.
    if (isKnown(word) && (word.surface.length > 1 || word.weight < 1)) continue;
    let mended: Mended | null = null;
    for (const [from, to] of stretchesAround(words, at, found.at(-1)?.to ?? 0)) {
      mended = compare(words, from, to, index, printed);
      if (mended) break;
    }
    if (!mended) continue;
    found.push(mended);
    at = mended.to - 1;
  }
  return found;
}

/** Ranges of words without gaps around words[at], the longest first. */
function stretchesAround(words: readonly (Word | null)[], at: number, first: number): [number, number][] {
  const joins = (index: number) => {
    const [before, word] = [words[index - 1], words[index]];
    return before && word && before.end === word.start && !before.latin && !word.latin && !word.grammar;
  };
  let from = at;
  while (from > first && joins(from) && !words[from - 1]?.grammar && at - from < LONGEST) from--;
  let to = at + 1;
  while (to < words.length && joins(to) && to - at < LONGEST) to++;
  const stretches: [number, number][] = [];
  for (let start = from; start <= at; start++) {
    for (let end = to; end > at; end--) if (end - start <= LONGEST) stretches.push([start, end]);
  }
  return stretches.sort(([a, b], [c, d]) => d - c - (b - a));
}

function compare(
  words: readonly (Word | null)[],
  from: number,
  to: number,
  index: TermIndex,
  printed: SlipFinder,
): Mended | null {
  const stretch = words.slice(from, to).filter(word => word !== null);
  const term = termOf(stretch);
  if (term.length < SHORTEST_LETTERS) return null;
  const sound = soundOfKana(stretch.map(word => word.reading).join(''));
  const same = [...(index.soundingLike(sound) ?? [])].filter(one => index.isPrinted(one));
  if (same.length > 0) return { from, to, terms: same, likeness: 1 };
  // 漁業情報 is not a typo of 産業情報: a wrong letter is assumed only where a word fell into single letters.
  if (!stretch.some(word => word.surface.length === 1 && !isPadding(word.base))) return null;
  const [nearest] = printed.find(term);
  return nearest ? { from, to, terms: [nearest.word], likeness: nearest.likeness } : null;
}

const IN_KANJI = /^[\u4e00-\u9fff]{2,}$/;
/** 市町村課 is a division, although it sounds like 市町村化. */
const IS_OFFICE = /課$/;

/** The text with kanji conversion errors replaced by the name of the same sound: 業務継族計画 becomes 業務継続計画. */
export function mendMisconverted(text: string, concepts: readonly Concept[]): string {
  let mended = text;
  for (const { start, end, alternatives } of [...concepts].reverse()) {
    const typed = text.slice(start, end);
    if (!IN_KANJI.test(typed) || IS_OFFICE.test(typed) || alternatives.some(({ how }) => how !== 'sound')) continue;
    const [term] = alternatives
      .map(alternative => alternative.term)
      .filter(one => IN_KANJI.test(one) && one.length === typed.length)
      .sort((a, b) => lettersShared(b, typed) - lettersShared(a, typed));
    if (term && lettersShared(term, typed) > 0) mended = mended.slice(0, start) + term + mended.slice(end);
  }
  return mended;
}

const lettersShared = (a: string, b: string): number => [...a].filter((letter, at) => letter === b[at]).length;
