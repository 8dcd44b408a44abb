/**
 * Questions about the places just shown instead of their projects: 「説明は」 after a measure, 「施策は？」 after an
 * area, 「それぞれの説明」 after measures.
 */
import type { Context } from '../context.ts';
import { placeTexts } from '../document/place-text.ts';
import type { Intent } from '../intent.ts';
import { placesIn } from './counted.ts';

/** Null when the last answer showed no whole place, or when a part of it is asked about. */
export function askOfPlacesShown(context: Context): Intent | null {
  const { frame, dialogue, subject } = context;
  const last = dialogue.lastIntent;
  if (!last || frame.codes.length > 0) return null;
  if (TEXT_OF_EACH.test(frame.text)) return textsOf(last, context);
  const points = frame.pointing.length + frame.ordinals.length > 0 || frame.slice !== 0;
  if (points || subject.concepts.some(({ weight }) => weight > 0)) return null;
  const asksText = frame.attribute === 'text' || frame.attribute === 'why' || EXPLAINED.test(frame.text);
  return measuresOf(last, context) ?? (frame.attribute && asksText ? textsOf(last, context) : null);
}

function measuresOf(last: Intent, { frame, has }: Context): Intent | null {
  const asks = frame.attribute === 'measure' || (has('measuresWanted') && !has(...OTHERWISE));
  if (!asks || last.kind !== 'listEntries' || last.scope.measures.length > 0) return null;
  const { areas } = last.scope;
  return areas.length > 0 ? { kind: 'listMeasures', scope: { areas, measures: [] } } : null;
}

const OTHERWISE = ['count', 'most', 'fewest', 'reprint', 'others', 'owner', 'status'] as const;

function textsOf(last: Intent, { dialogue, plan }: Context): Intent | null {
  const places = last.kind === 'listMeasures' ? dialogue.listedPlaces : wholePlaces(last);
  return places.length > 0 ? { kind: 'fact', passages: places.flatMap(place => placeTexts(place, plan)) } : null;
}

const EXPLAINED = /説明|\bdescription\b/;
const TEXT_OF_EACH =
  /^(?:それぞれ|各施策|各|全部)の(?:説明(?:文|書き)?|趣旨|ねらい|目的)|^(?:the |their )?descriptions?(?: of each)?[?.]*$/;

/** Places whose projects were listed: as a place, or as the topic of a search. */
function wholePlaces(last: Intent): string[] {
  if (last.kind === 'find') return last.subject === null ? [] : [last.subject];
  return last.kind === 'listEntries' ? placesIn(last) : [];
}
