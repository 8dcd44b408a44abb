/** 「3番目と5番目」 of a list of four: the places that are asked for and not there. */
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Intent } from '../../intent.ts';

export interface MissingPlaces {
  /** Counted from 1. */
  places: number[];
  listed: number;
}

/** Null where none is missing, or the question counts on something else than what was listed last. */
export function missingPlaces(frame: Frame, dialogue: Dialogue, intent: Intent): MissingPlaces | null {
  const { listed, shownPlaces } = dialogue;
  if (listed.length < 2 || shownPlaces || frame.codes.length > 0 || !('codes' in intent)) return null;
  if (intent.codes.length === 0 || intent.codes.some(code => !listed.includes(code))) return null;
  const places = frame.ordinals.flatMap(({ position }) => (typeof position === 'number' ? [position] : []));
  const missing = [...new Set(places)].filter(place => place > listed.length);
  return missing.length > 0 ? { places: missing, listed: listed.length } : null;
}
