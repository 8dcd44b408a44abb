/** The scope, places and entries of the last answer, for follow-ups. */

import type { Plan } from '../../../plan/plan.ts';
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import type { Dialogue } from '../../dialogue.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../../intent.ts';
import { entriesIn } from '../../places/scopes.ts';

/** The places named, or those meant by bare numbers at the level of the last place. */
export function placesNamed({ frame, dialogue, subject, plan }: Context): Scope | null {
  if (subject.areas.length + subject.measures.length > 0) return { areas: subject.areas, measures: subject.measures };
  const numbers = frame.pointing.find(pointing => pointing.kind === 'numbers');
  const last = dialogue.lastIntent;
  if (!numbers || !last) return null;
  const [place] = placesIn(last);
  if (!place) return null;
  const isMeasure = place.includes('-');
  const codes = numbers.values.map(value => (isMeasure ? `${place.split('-')[0]}-${value}` : String(value)));
  if (!codes.every(code => (isMeasure ? plan.measure(code) : plan.area(code)))) return null;
  return isMeasure ? { areas: [], measures: codes } : { areas: codes, measures: [] };
}

/** Whether the question itself names an area or a measure. */
export const namesPlace = ({ subject, frame }: Context): boolean =>
  subject.areas.length + subject.measures.length > 0 && frame.codes.length > 0;

/** Union of several scopes. */
export const merged = (scopes: readonly Scope[]): Scope => ({
  areas: [...new Set(scopes.flatMap(scope => scope.areas))],
  measures: [...new Set(scopes.flatMap(scope => scope.measures))],
});

/** Maximum length of a question that depends on the last answer. */
export const SHORT = 24;

/** The areas or measures of the last scope; empty for the whole plan. */
export function placesIn(intent: Intent): string[] {
  const scope = scopeOf(intent);
  if (scope) return [...scope.areas, ...scope.measures];
  if (intent.kind === 'rankOf') return [intent.place];
  return intent.kind === 'fact' ? placesTold(intent.passages) : [];
}

/** The areas whose slogans, and the measures whose paragraphs, all these passages are; otherwise empty. */
export function placesTold(passages: readonly string[]): string[] {
  const places = passages.map(id => placeOfText(id) ?? '');
  return places.includes('') ? [] : [...new Set(places)];
}

/** The area of a slogan, the measure of a paragraph; undefined for other passages. */
export const placeOfText = (id: string): string | undefined => PLACE_TEXT.exec(id)?.slice(1).find(Boolean);

const PLACE_TEXT = /^slogan-(\d)$|^measure-(\d-\d+)-\d+$/;

/** Null for intents without a scope. */
export function scopeOf(intent: Intent): Scope | null {
  switch (intent.kind) {
    case 'countEntries':
      return intent.scopes.at(-1) ?? WHOLE_PLAN;
    case 'countGroups':
    case 'listMeasures':
    case 'listEntries':
      return intent.scope;
    case 'listAreas':
      return WHOLE_PLAN;
    default:
      return null;
  }
}

export const isWhole = (scope: Scope): boolean => scope.areas.length + scope.measures.length === 0;

/** 「3-4には何が入ってる？」 "what's in 3-4?" ask for the contents, even after a count. */
export const asksWhatStands = (text: string): boolean => WHAT_STANDS.test(text);

const WHAT_STANDS = anyOf(
  /の(?:もの|やつ|事業|取組)?[はっ]て?(?:何|なに|どれ|どんな)(?!事業|取組|件|個)/,
  /(?:何|なに|どんな(?:もの|の|事業|取組))が?(?:ある|あり|あった|入|並|載|出て|含|ぶら下)|見せて|見たい|\bshow\b/,
  /\bwhat(?:'s| is| are| do| does)\b.{0,12}\b(?:in|under|there|ha(?:s|ve)|hold|contain|include)\b/,
);

/** The entries counted or shown last. */
export function setTalkedOf({ lastIntent: last, listed }: Dialogue, plan: Plan): string[] {
  if (last?.kind !== 'countEntries') return listed;
  const codes = last.scopes.flatMap(scope => entriesIn(scope, plan));
  const isReprint = (code: string) => plan.locate(code)?.entry.reprintOf !== null;
  return last.metric === 'reprints'
    ? codes.filter(isReprint)
    : last.metric === 'distinct'
      ? codes.filter(code => !isReprint(code))
      : codes;
}
