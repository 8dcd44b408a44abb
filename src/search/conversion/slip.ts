/** Classifies the difference between the typed text and a word's reading, with its cost. */
import { asTypedInRomaji, soundEnds } from './sound-codes.ts';

/** Costs of a wrong vowel length, per letter, and of a wrong kana size. */
const LENGTH_SLIP = 2_000;
const SIZE_SLIP = 2_500;
/** が for か. */
const VOICE_SLIP = 5_000;
const MOST_LONGER = 3;
/** A letter inserted, missing or replaced. */
const LETTER_SLIP = 6_000;

type Slip = 'none' | 'length' | 'size' | 'voice' | 'letter';

export interface Difference {
  slip: Slip;
  /** Difference in length, in letters. */
  longer: number;
}

/** Long vowels are often left out in romaji. */
const LENGTH_IN_ROMAJI = 500;
const SLIP_COST = { none: 0, length: 0, size: SIZE_SLIP, voice: VOICE_SLIP, letter: LETTER_SLIP };

export const slipCost = ({ slip, longer }: Difference, isRomaji: boolean): number =>
  SLIP_COST[slip] + longer * (isRomaji ? LENGTH_IN_ROMAJI : LENGTH_SLIP);

/** The difference between a word's reading and the typed text; null when the folded sounds differ. */
function slipBetween(reading: string, typed: string): Difference | null {
  if (reading === typed) return { slip: 'none', longer: 0 };
  const longer = Math.abs(reading.length - typed.length);
  if (longer > MOST_LONGER) return null;
  const read = soundEnds(reading);
  const meant = soundEnds(typed);
  if (read.fold !== meant.fold) return null;
  if (read.sized === meant.sized) return { slip: 'length', longer: Math.max(1, longer) };
  return { slip: read.voiced === meant.voiced ? 'size' : 'voice', longer };
}

/** As slipBetween, also with the reading as typed in romaji. */
export const slipFrom = (reading: string, typed: string): Difference | null =>
  slipBetween(reading, typed) ??
  (/[てで]ぃ|ん[あいうえおやゆよ]/.test(reading) ? slipBetween(asTypedInRomaji(reading), typed) : null);
