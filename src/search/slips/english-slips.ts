/**
 * English questions with slips of the pen, written as they were meant before anything is read out of them: "how many reprits"
 * asks for reprints, "suport centre" is a support centre. Only what is no English word is mended, and only where one known word
 * is nearest, or fits the words beside it.
 */
import type { TermIndex } from '../index/term-index.ts';
import { kanaOfRomaji, soundOfKana } from '../words/sound.ts';
import { stemOf } from '../words/stem.ts';
import { isPadding, isWeak } from '../words/stopwords.ts';
import { splitRunTogether } from './run-together.ts';
import type { SlipFinder } from './slips.ts';
import type { SoundalikeFinder } from './soundalikes.ts';

/** Words that questions are asked with, which the plan and people's words for it may lack. */
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
  /** English words of the plan and of what people say. */
  latinWords: ReadonlySet<string>;
  /** These and what questions are made of. */
  known: ReadonlySet<string>;
  /** Known words one slip away and a few more. */
  slips: SlipFinder;
  soundalikes: SoundalikeFinder;
  isEnglish(word: string): boolean;
}

const SHORTEST = 4;
const ONE_SLIP = 1.5;
/** A shorter word is near to too many: it must fit the words beside it. */
const SHORTEST_ALONE = 5;
const SHORTEST_JOINED = 6;
const SHORTEST_PART = 5;
/** Without its first letter a shorter word may be another: sunami. */
const SHORTEST_BEHEADED = 6;
/** No person makes more, and each costs a look through all that is known. */
const MOST_MENDED = 6;
/** Known words that are joined to others by a missing blank: planfor, inarea. */
const SMALL = new Set(['of', 'in', 'to', 'is', 'the', 'for', 'and', 'by', 'at', 'on', 'me', 'it']);

/** @param text gently normalised, without Japanese letters */
export function mendEnglish(text: string, vocabulary: EnglishVocabulary): string {
  const words = text.split(/([a-z][a-z']*)/);
  let mended = 0;
  const open: { at: number; near: readonly string[] }[] = [];
  // Every other piece is a word.
  for (let at = 1; at < words.length; at += 2) {
    const word = words[at] as string;
    if (word.length < SHORTEST || isRight(word, vocabulary)) continue;
    const near = nearWords(word, vocabulary);
    if (near.length === 0) words[at] = apart(word, vocabulary) ?? word;
    else if (near.length === 1 && word.length >= SHORTEST_ALONE) words[at] = near[0] as string;
    else open.push({ at, near });
    if (++mended === MOST_MENDED) break;
  }
  // Those that may be several are chosen by the words beside them, which may have been mended too.
  for (const { at, near } of open) {
    const fitting = near.filter(
      one => isPhrase(words[at - 2], one, vocabulary) || isPhrase(one, words[at + 2], vocabulary),
    );
    words[at] = (fitting.length === 1 ? fitting[0] : likeliest(words[at] as string, near)) ?? (words[at] as string);
  }
  return words.join('');
}

/** Whether the word needs no mending: it is English, or Japanese that the plan or people use. */
function isRight(word: string, { known, isEnglish, index }: EnglishVocabulary): boolean {
  if (known.has(word) || isPadding(word) || isWeak(word) || isEnglish(word)) return true;
  const kana = kanaOfRomaji(word);
  return kana !== null && index.soundingLike(soundOfKana(kana)) !== undefined;
}

/** The one of several that is meant, if no word beside it tells; null when it may be any. */
function likeliest(word: string, near: readonly string[]): string | null {
  for (const isAlike of word.length < SHORTEST_ALONE ? [sameLetters] : [sameLetters, sameSkeleton]) {
    const alike = near.filter(one => isAlike(one, word));
    if (alike.length === 1) return alike[0] as string;
  }
  return null;
}

/** The nearest known words; several that are equally near. */
function nearWords(word: string, { slips, soundalikes, known, isEnglish }: EnglishVocabulary): string[] {
  const found = slips.find(word);
  const best = found[0]?.likeness ?? 0;
  // What is one slip away from another English word is rather that: reciever is no recover.
  if (found.length > 0 && best < 1 - ONE_SLIP / word.length) {
    const nearer = swappedLetters(word).find(isEnglish);
    if (nearer) return [nearer];
  }
  const near = found.filter(({ likeness }) => likeness === best).map(slip => slip.word);
  const stems = new Set(near.map(one => stemOf(one)));
  // measur: measure and measures are one.
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

/** The word with two neighbouring letters swapped, in all ways. */
const swappedLetters = (word: string): string[] =>
  Array.from(word.slice(1), (letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));

const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');
const sorted = (word: string): string => [...word].sort().join('');

/** Two letters swapped, or one that is doubled in one of them: suport. */
const sameLetters = (a: string, b: string): boolean => undoubled(a) === undoubled(b) || sorted(a) === sorted(b);

/** Alike but for vowels. */
const sameSkeleton = (a: string, b: string): boolean =>
  undoubled(a).replace(/(?<=.)[aeiou]/g, '') === undoubled(b).replace(/(?<=.)[aeiou]/g, '');

/** Two words without the blank, one or both of them mistyped: planfor, brodbandenviroment. Null when it is none. */
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
