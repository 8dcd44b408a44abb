/**
 * Corrects typos in English questions before anything else reads them: "how many reprits" asks for reprints, "suport
 * centre" is a support centre. Only non-English words are corrected, and only if one known word is nearest or fits the
 * adjacent words.
 */
import type { TermIndex } from '../index/term-index.ts';
import { kanaOfRomaji, soundOfKana } from '../words/sound.ts';
import { stemOf } from '../words/stem.ts';
import { isPadding, isWeak } from '../words/stopwords.ts';
import { splitRunTogether } from './run-together.ts';
import type { SlipFinder } from './slips.ts';
import type { SoundalikeFinder } from './soundalikes.ts';

/** Words of questions that the plan and the synonyms may lack. */
export const QUESTION_WORDS = `
which what where when whose many much list number numbers count counts total average project projects measure measures area areas entry entries item items reprint
reprints reprinted repeat repeats repeated duplicate duplicates original originals originally priority slogan slogans subtitle tagline nickname nicknames period
years plan plans previous earlier strategy strategies document printed appear appears shown elsewhere somewhere anywhere twice again smallest largest biggest fewest
least most responsible charge department division contact owner owns everything second third fourth fifth sixth first target targets goal goals purpose national
government named called between difference contents contain contains covered covers include includes under without excluding including together breakdown status
progress described mentioned stand stands official formal phone please prefecture
`
  .trim()
  .split(/\s+/);

interface EnglishVocabulary {
  index: TermIndex;
  /** English words of the plan and its users. */
  latinWords: ReadonlySet<string>;
  /** latinWords plus words of questions. */
  known: ReadonlySet<string>;
  /** Typo index over the known words and the English padding. */
  slips: SlipFinder;
  soundalikes: SoundalikeFinder;
  isEnglish(word: string): boolean;
}

const SHORTEST = 4;
const ONE_SLIP = 1.5;
/** Shorter words have too many neighbours: they must fit the adjacent words. */
const SHORTEST_ALONE = 5;
const SHORTEST_JOINED = 6;
const SHORTEST_PART = 5;
/** Minimum length for a missing first letter (sunami); shorter words may be other words. */
const SHORTEST_BEHEADED = 6;
/** Upper bound per question: each costs a search through all known words. */
const MOST_MENDED = 6;
/** Known words often joined to others by a missing blank: planfor, inarea. */
const SMALL = new Set(['of', 'in', 'to', 'is', 'the', 'for', 'and', 'by', 'at', 'on', 'me', 'it']);

/** @param text gently normalised, without Japanese letters */
export function mendEnglish(text: string, vocabulary: EnglishVocabulary): string {
  const words = text.split(/([a-z][a-z']*)/);
  let mended = 0;
  const open: { at: number; near: readonly string[] }[] = [];
  // Odd positions are words.
  for (let at = 1; at < words.length; at += 2) {
    const word = words[at]!;
    if (word.length < SHORTEST || isRight(word, vocabulary)) continue;
    const near = nearWords(word, vocabulary);
    if (near.length === 0) words[at] = apart(word, vocabulary) ?? word;
    else if (near.length === 1 && word.length >= SHORTEST_ALONE) words[at] = near[0]!;
    else open.push({ at, near });
    if (++mended === MOST_MENDED) break;
  }
  // Ambiguous words are resolved by the adjacent words, which may have been corrected too.
  for (const { at, near } of open) {
    const fitting = near.filter(
      one => isPhrase(words[at - 2], one, vocabulary) || isPhrase(one, words[at + 2], vocabulary),
    );
    words[at] = (fitting.length === 1 ? fitting[0] : likeliest(words[at]!, near)) ?? words[at]!;
  }
  return words.join('');
}

/** Whether the word needs no correction: it is English, or a Japanese word of the plan or its users. */
function isRight(word: string, { known, isEnglish, index }: EnglishVocabulary): boolean {
  if (known.has(word) || isPadding(word) || isWeak(word) || isEnglish(word)) return true;
  const kana = kanaOfRomaji(word);
  return kana !== null && index.soundingLike(soundOfKana(kana)) !== undefined;
}

/** The most likely of several candidates without context; null when undecided. */
function likeliest(word: string, near: readonly string[]): string | null {
  for (const isAlike of word.length < SHORTEST_ALONE ? [sameLetters] : [sameLetters, sameSkeleton]) {
    const alike = near.filter(one => isAlike(one, word));
    if (alike.length === 1) return alike[0]!;
  }
  return null;
}

/** The nearest known words; several when equally near. */
function nearWords(word: string, { slips, soundalikes, known, isEnglish }: EnglishVocabulary): string[] {
  const found = slips.find(word);
  const best = found[0]?.likeness ?? 0;
  // A word one swap away from another English word is that word: reciever is not recover.
  if (found.length > 0 && best < 1 - ONE_SLIP / word.length) {
    const nearer = swappedLetters(word).find(isEnglish);
    if (nearer) return [nearer];
  }
  const near = found.filter(({ likeness }) => likeness === best).map(slip => slip.word);
  const stems = new Set(near.map(one => stemOf(one)));
  // measur: measure and measures share a stem.
  if (stems.size === 1 && near[0]) return [near[0]];
  if (near.length > 0) return near;
  if (word.length >= SHORTEST_BEHEADED)
    for (const first of 'abcdefghiklmnopqrstuvw') if (known.has(first + word)) return [first + word];
  return soundalikes
    .find(word)
    .slice(0, 1)
    .map(one => one.word);
}

const isPhrase = (first: string | undefined, second: string | undefined, { index }: EnglishVocabulary): boolean =>
  first !== undefined && second !== undefined && index.has(`${stemOf(first)} ${stemOf(second)}`);

/** All variants with two adjacent letters swapped. */
const swappedLetters = (word: string): string[] =>
  Array.from(word.slice(1), (letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));

const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');
const sorted = (word: string): string => [...word].sort().join('');

/** Equal but for swapped letters or one doubled letter: suport. */
const sameLetters = (a: string, b: string): boolean => undoubled(a) === undoubled(b) || sorted(a) === sorted(b);

/** Equal but for vowels. */
const sameSkeleton = (a: string, b: string): boolean =>
  undoubled(a).replace(/(?<=.)[aeiou]/g, '') === undoubled(b).replace(/(?<=.)[aeiou]/g, '');

/**
 * Splits two words with a missing blank, at least one of them mistyped: planfor, brodbandenviroment; null when it is
 * not of this form.
 */
function apart(word: string, vocabulary: EnglishVocabulary): string | null {
  const { known, latinWords, slips } = vocabulary;
  if (word.length < SHORTEST_JOINED || splitRunTogether(word, latinWords)) return null;
  let best: { text: string; likeness: number } | null = null;
  for (let at = 2; at <= word.length - 2; at++) {
    const parts = [word.slice(0, at), word.slice(at)].map(part => {
      if (SMALL.has(part) || (part.length >= SHORTEST && known.has(part))) return { word: part, likeness: 1 };
      return part.length >= SHORTEST_PART ? slips.find(part)[0] : undefined;
    });
    const [first, second] = parts;
    if (!first || !second || first.likeness + second.likeness <= (best?.likeness ?? 1.5)) continue;
    if (SMALL.has(first.word) && SMALL.has(second.word)) continue;
    best = { text: `${first.word} ${second.word}`, likeness: first.likeness + second.likeness };
  }
  return best?.text ?? null;
}
