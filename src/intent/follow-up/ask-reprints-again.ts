/**
 * Reprints among the entries shown or counted: 「再掲はどれ？」 "how many of those are reprints?"
 * 「再掲を除くと？」「元はどれ？」.
 */

import type { Plan } from '../../plan/plan.ts';
import type { Context } from '../context.ts';
import { type Intent, WHOLE_PLAN } from '../intent.ts';
import { entriesIn } from '../places/scopes.ts';
import { merged, namesPlace, scopeOf } from './counted.ts';

/** 「再掲はどれ？」 about a list: its reprinted lines. */
export function askReprintsOfShown(context: Context): Intent | null {
  const { has, frame, dialogue, plan } = context;
  const { listed, focus } = dialogue;
  if (
    !has('reprint') ||
    has('count', 'reprintOriginal', 'reprintPlaces', 'withoutReprints', 'withReprints', 'owner', 'status')
  )
    return null;
  if (
    listed.length < 2 ||
    listed.join() !== focus.join() ||
    namesPlace(context) ||
    frame.ordinals.length > 0 ||
    frame.pointing.length > 0
  )
    return null;
  if (/どこ|全部で|計画全体|\b(?:where|whole plan)\b/.test(frame.text)) return null;
  const codes = listed.filter(code => plan.locate(code)?.entry.reprintOf);
  return codes.length > 0 && codes.length < listed.length
    ? { kind: 'reprint', codes, about: 'scope', subject: [] }
    : null;
}

/** 「再掲を除くと？」 "without the reprints" about a list, or about several places counted together. */
export function askNet(context: Context): Intent | null {
  const last = context.dialogue.lastIntent;
  if (last?.kind === 'reprint' && context.has('withoutReprints') && !context.has('count') && !namesPlace(context))
    return besidesReprints(last.codes, context);
  if (last?.kind === 'countEntries' && last.scopes.length > 1 && !last.compared && !namesPlace(context))
    return context.has('withoutReprints') ? { ...last, metric: 'distinct' } : null;
  if (
    last?.kind !== 'listEntries' ||
    !context.has('withoutReprints', 'withReprints') ||
    context.has('count') ||
    namesPlace(context)
  )
    return null;
  return { ...last, distinct: context.has('withoutReprints'), slice: 0 };
}

/** 「再掲以外は？」 after the reprints of a list: the list's other lines. */
function besidesReprints(reprints: readonly string[], { dialogue, plan }: Context): Intent | null {
  const list = dialogue.history.find(set => set.length > reprints.length && reprints.every(code => set.includes(code)));
  const codes = list?.filter(code => !plan.locate(code)?.entry.reprintOf) ?? [];
  return codes.length > 0 ? { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null } : null;
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
