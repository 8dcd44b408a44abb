/**
 * Reprints among the entries shown or counted: 「再掲はどれ？」 "how many of those are reprints?"
 * 「再掲を除くと？」「元はどれ？」.
 */

import type { Plan } from '../../../plan/plan.ts';
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import type { Dialogue } from '../../dialogue.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { entriesIn } from '../../places/scopes.ts';
import { merged, namesPlace, scopeOf } from '../places/places-told.ts';
import { spokenOf } from '../pointing/sets.ts';

/**
 * 「再掲はどれ？」 about a list: its reprinted lines. "which of them are printed again elsewhere?" about a list, whichever of
 * it was talked of since, or about single entries: the reprints of those that have one.
 */
export function askReprintsOfShown(context: Context): Intent | null {
  const { has, frame, dialogue, plan } = context;
  const { text } = frame;
  if (!has('reprint') || has('count', 'reprintOriginal', 'withoutReprints', 'withReprints', 'owner', 'status'))
    return null;
  if (namesPlace(context) || frame.ordinals.length + frame.pointing.length > 0) return null;
  if (/どこ|全部で|計画全体|\b(?:where|whole plan|measures?|areas?)\b/.test(text)) return null;
  const isOfSeveral = OF_SEVERAL.test(text);
  const shown = setShown(dialogue, isOfSeveral);
  const lines = shown.filter(code => plan.locate(code)?.entry.reprintOf);
  if (lines.length > 0 && lines.length < shown.length && !has('reprintPlaces') && !PRINTED_ELSEWHERE.test(text))
    return { kind: 'reprint', codes: lines, about: 'scope', subject: [] };
  const originals = isOfSeveral ? shown.filter(isPrintedAgain(plan)) : [];
  const codes = originals.flatMap(code => plan.reprintsOf(code).map(reprint => reprint.code)).sort(plan.compare);
  return codes.length > 0 ? { kind: 'reprint', codes, about: 'scope', subject: originals } : null;
}

/** The last list, or the single entries in focus one after another; empty when a single entry is meant. */
function setShown(dialogue: Dialogue, isOfSeveral: boolean): readonly string[] {
  const { listed, focus } = dialogue;
  if (listed.length > 1) return isOfSeveral || listed.join() === focus.join() ? listed : [];
  const spoken = isOfSeveral ? spokenOf(dialogue) : [];
  return spoken.length > 1 ? spoken : [];
}

/** Refers to several entries of which some are meant. */
const OF_SEVERAL = anyOf(
  /(?:この|その|上の|今の|さっきの)(?:一覧|リスト|中|うち|なか)|^うち|どれ|どの(?:事業|取組)|(?:もの|やつ)は/,
  /\b(?:which|any|some) (?:of (?:them|those|these)|ones?|have|are)\b|\bof (?:them|those|these)\b/,
);
const PRINTED_ELSEWHERE = /先|(?:載|出)て|され|ほか|他|別|\b(?:elsewhere|again|also|too|have|has)\b/;

/** 「再掲を除くと？」 "without the reprints" about a list, or about several places counted together. */
export function askNet(context: Context): Intent | null {
  const last = context.dialogue.lastIntent;
  if (last?.kind === 'reprint' && context.has('withoutReprints') && !context.has('count') && !namesPlace(context))
    return besidesReprints(last.codes, context);
  if (last?.kind === 'countEntries' && last.scopes.length > 1 && !last.compared && !namesPlace(context))
    return context.has('withoutReprints') ? { ...last, metric: 'distinct' } : null;
  if (!context.has('withoutReprints', 'withReprints') || context.has('count') || namesPlace(context)) return null;
  if (last?.kind === 'listEntries') return { ...last, distinct: context.has('withoutReprints'), slice: 0 };
  return last?.kind === 'find' && context.has('withoutReprints') ? originalsShown(context) : null;
}

/** 「再掲以外は？」 after the reprints of a list: the list's other lines. */
function besidesReprints(reprints: readonly string[], { dialogue, plan }: Context): Intent | null {
  const list = dialogue.history.find(set => set.length > reprints.length && reprints.every(code => set.includes(code)));
  const codes = list?.filter(code => !plan.locate(code)?.entry.reprintOf) ?? [];
  return codes.length > 0 ? { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null } : null;
}

/** 「再掲を除くと」 after a list with reprints among others. */
function originalsShown({ dialogue: { listed }, plan }: Context): Intent | null {
  const codes = listed.filter(code => !plan.locate(code)?.entry.reprintOf);
  return codes.length > 0 && codes.length < listed.length
    ? { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null, isRest: true }
    : null;
}

/** "how many of those are reprints?": in the last scope, otherwise in the last list. */
export function askReprintsAmong(context: Context): Intent | null {
  const { has, frame, dialogue, plan } = context;
  const last = dialogue.lastIntent;
  if (!has('reprint') || !has('count') || has('withReprints', 'withoutReprints') || namesPlace(context) || !last)
    return null;
  if (!(frame.refersBack || has('within') || /^(?:うち|で、?|じゃあ|では|and\b)/.test(frame.text))) return null;
  const scope = scopeOf(last);
  const codes = scope ? entriesIn(scope, plan) : dialogue.listed;
  if (codes.length < 2) return null;
  const reprints = codes.filter(code => plan.locate(code)?.entry.reprintOf);
  if (scope && reprints.length > 0)
    return { kind: 'countEntries', scopes: [scope], metric: 'reprints', compared: false };
  const asksElsewhere = /として|先|され|ほか|他|別|\b(?:elsewhere|again|also|too)\b/.test(frame.text);
  if (scope && !asksElsewhere) return { kind: 'countEntries', scopes: [scope], metric: 'reprints', compared: false };
  return { kind: 'countProjects', codes: reprints.length > 0 ? reprints : codes.filter(isPrintedAgain(plan)) };
}

const isPrintedAgain = (plan: Plan) => (code: string) => plan.reprintsOf(code).length > 0;

/** 「元はどれ？」 after a count of reprints. */
export function askOriginalsOfCounted({ has, dialogue, plan, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'countEntries' || last.metric !== 'reprints' || !has('reprintOriginal')) return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  const reprints = entriesIn(merged(last.scopes), plan).filter(code => plan.locate(code)?.entry.reprintOf);
  const codes = [...new Set(reprints.map(code => plan.originalOf(code)))].sort(plan.compare);
  return { kind: 'reprint', codes, about: 'originals', subject: [] };
}

/** 「どの分野にある？」 after a count of reprints: their places. */
export function askPlacesOfCounted({ frame, dialogue, plan, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  const level = WHICH_PLACES.exec(frame.text)?.slice(1).find(Boolean);
  if (last?.kind !== 'countEntries' || last.metric !== 'reprints' || !level) return null;
  if (subject.areas.length + subject.measures.length > 0) return null;
  const codes = entriesIn(merged(last.scopes), plan).filter(code => plan.locate(code)?.entry.reprintOf);
  return codes.length > 0 ? { kind: 'place', codes, level: /分野|area/.test(level) ? 'area' : 'measure' } : null;
}

const WHICH_PLACES =
  /どの(?:重点)?(分野|施策)(?!が|の(?:再掲|ほう))|\b(?:which|what) (?:priority )?(area|measure)s?\b(?! (?:has|have))/;
