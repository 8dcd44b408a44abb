/** Positions asked for that the list does not have: 「3番目と5番目」 of a list of four. */
import type { Dialogue } from '../../dialogue.ts';
import type { Frame } from '../../frame/frame.ts';
import type { Intent } from '../../intent.ts';

export interface MissingPlaces {
  /** Counted from 1. */
  places: number[];
  listed: number;
}

/** Null when none is missing, or when the ordinals do not refer to the last list. */
export function missingPlaces(frame: Frame, dialogue: Dialogue, intent: Intent): MissingPlaces | null {
  const { listed, shownPlaces } = dialogue;
  if (listed.length < 2 || shownPlaces || frame.codes.length > 0 || !('codes' in intent)) return null;
  if (intent.codes.length === 0 || intent.codes.some(code => !listed.includes(code))) return null;
  const places = frame.ordinals.flatMap(({ position }) => (typeof position === 'number' ? [position] : []));
  const missing = [...new Set(places)].filter(place => place > listed.length);
  return missing.length > 0 ? { places: missing, listed: listed.length } : null;
}
