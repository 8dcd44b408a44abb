/**
 * Corrects typos of English words before phrases are matched: "secuirty measurs" is the phrase 「security measures」,
 * not two separate typos. An ambiguous word keeps all candidates; the phrase around it decides.
 */
import { stemOf } from '../words/stem.ts';
import { isAdverb, latinWeight, type Word } from '../words/words.ts';
import { splitRunTogether } from './run-together.ts';
import type { Slip, SlipFinder } from './slips.ts';
import type { SoundalikeFinder } from './soundalikes.ts';

const SHORTEST = 5;
const SHORTEST_JOINED = 10;
const SHORTEST_PART = 4;
/** A known word is still corrected to padding at this likeness (measurs). */
const SURE_LIKENESS = 0.85;

interface MistypedVocabulary {
  latinWords: ReadonlySet<string>;
  latinSlips: SlipFinder;
  paddingSlips: SlipFinder;
  /** English words by their sound. */
  soundalikes: SoundalikeFinder;
}

/** "properly" is not a typo of "property". */
export const mayBeMistyped = ({ latin, weight, base }: Word, latinWords: ReadonlySet<string>): boolean =>
  latin && weight > 0 && base.length >= SHORTEST && !latinWords.has(base) && !isAdverb(base);

/**
 * The corrected word; two or more words where a blank is missing as well; the word itself when nothing known is near.
 */
export function mendMistyped(word: Word, isKnown: boolean, vocabulary: MistypedVocabulary): Word[] {
  const { latinSlips, paddingSlips, soundalikes } = vocabulary;
  const { base } = word;
  const [padding] = paddingSlips.find(base);
  if (isKnown)
    return padding && padding.likeness >= SURE_LIKENESS ? [meant(word, [padding.word], padding.likeness)] : [word];
  const slips = latinSlips.find(base);
  const near = nearest(slips.length > 0 ? slips : soundalikes.find(base));
  const best = near[0]?.likeness ?? 0;
  if (padding && padding.likeness >= best) return [meant(word, [padding.word], padding.likeness)];
  if (near.length > 0)
    return [
      meant(
        word,
        near.map(slip => slip.word),
        best,
      ),
    ];
  return mendJoined(word, vocabulary) ?? [word];
}

/** Only the candidates with the highest likeness. */
const nearest = (slips: readonly Slip[]): Slip[] => slips.filter(({ likeness }) => likeness === slips[0]?.likeness);

/** emergncymedical: two words without a blank, one of them mistyped. */
function mendJoined(word: Word, { latinWords, latinSlips }: MistypedVocabulary): Word[] | null {
  const letters = word.base;
  if (letters.length < SHORTEST_JOINED) return null;
  for (let at = SHORTEST_PART; at <= letters.length - SHORTEST_PART; at++) {
    const [left, right] = [letters.slice(0, at), letters.slice(at)];
    for (const [known, strange] of [
      [left, right],
      [right, left],
    ] as const) {
      const words = latinWords.has(known) ? [known] : splitRunTogether(known, latinWords);
      const slips = words && strange.length >= SHORTEST ? nearest(latinSlips.find(strange)) : [];
      if (!words || !slips[0]) continue;
      const parts = words.map(one => meant(word, [one], 1));
      const mended = meant(
        word,
        slips.map(slip => slip.word),
        slips[0].likeness,
      );
      return known === left ? [...parts, mended] : [mended, ...parts];
    }
  }
  return null;
}

function meant(word: Word, words: readonly string[], likeness: number): Word {
  const [base = word.base] = words;
  return {
    ...word,
    base,
    key: stemOf(base),
    weight: latinWeight(base),
    mended: { keys: words.map(one => stemOf(one)), likeness },
  };
}
