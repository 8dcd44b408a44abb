/**
 * Mistyped English words, mended before phrases are looked for: "secuirty measurs" is 「security measures」, not one slip
 * beside another. A word that may be several keeps them all; which it is, the phrase around it tells.
 */
import { stemOf } from '../words/stem.ts';
import { isAdverb, latinWeight, type Word } from '../words/words.ts';
import { splitRunTogether } from './run-together.ts';
import type { Slip, SlipFinder } from './slips.ts';
import type { SoundalikeFinder } from './soundalikes.ts';

const SHORTEST = 5;
const SHORTEST_JOINED = 10;
const SHORTEST_PART = 4;
/** Padding is mended when it is as near as this, though another form of it may be known (measurs). */
const SURELY = 0.85;

interface MistypedVocabulary {
  latinWords: ReadonlySet<string>;
  latinSlips: SlipFinder;
  paddingSlips: SlipFinder;
  /** English words by their sound. */
  soundalikes: SoundalikeFinder;
}

/** "properly" is no slip for "property". */
export const mayBeMistyped = ({ latin, weight, base }: Word, latinWords: ReadonlySet<string>): boolean =>
  latin && weight > 0 && base.length >= SHORTEST && !latinWords.has(base) && !isAdverb(base);

/** The word, which may be mistyped, as it was meant; in two where a blank is missing as well; itself when it is none that anybody knows. */
export function mendMistyped(word: Word, isKnown: boolean, vocabulary: MistypedVocabulary): Word[] {
  const { latinSlips, paddingSlips, soundalikes } = vocabulary;
  const { base } = word;
  const [padding] = paddingSlips.find(base);
  if (isKnown) return padding && padding.likeness >= SURELY ? [meant(word, [padding.word], padding.likeness)] : [word];
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

/** Those no other is nearer than. */
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
