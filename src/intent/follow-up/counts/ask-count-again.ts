/**
 * Follow-ups of a count: the counted entries (「どれ？」「一覧で見せて」), another count in the same place ("And
 * projects?"), the reprints among them, a comparison of the last two counts (「どっちが多い？」).
 */
import type { Context } from '../../context.ts';
import type { Cue } from '../../cues/cues.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { scopeWith } from '../../places/scopes.ts';
import { isWhole, namesPlace, placesIn, scopeOf } from '../places/places-told.ts';
import {
  askNet,
  askOriginalsOfCounted,
  askPlacesOfCounted,
  askReprintsAmong,
  askReprintsOfShown,
} from '../reprints/ask-reprints-again.ts';
import { askMostCounted, askTwoCounts } from './ask-compared.ts';
import { askCounted, askMeasuresThere } from './ask-counted.ts';

export const askCountedAgain = (context: Context): Intent | null =>
  askReprintsOfShown(context) ??
  askPlacesOfCounted(context) ??
  askNumberOfShown(context) ??
  askNet(context) ??
  askMostCounted(context) ??
  askTwoCounts(context) ??
  askReprintsAmong(context) ??
  askOtherNoun(context) ??
  askOriginalsOfCounted(context) ??
  askMeasuresThere(context) ??
  askCounted(context);

/** 「全部で何個？」「何件？」 about the areas, measures or reprints just shown, or the first of a ranking. */
function askNumberOfShown(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const last = dialogue.lastIntent;
  if (!last || !has('count') || has('owner', 'status', 'withoutReprints', 'sum', 'compare') || namesPlace(context))
    return null;
  if (frame.ordinals.length > 0 || (last.kind !== 'reprint' && has('reprint'))) return null;
  const ofProjects = PROJECTS.test(frame.text);
  switch (last.kind) {
    case 'listMeasures':
      return ofProjects
        ? {
            kind: 'countEntries',
            scopes: [last.scope],
            metric: isWhole(last.scope) ? 'distinct' : 'printed',
            compared: false,
          }
        : { kind: 'countGroups', level: 'measure', scope: last.scope };
    case 'listAreas':
      return ofProjects ? null : { kind: 'countGroups', level: 'area', scope: WHOLE_PLAN };
    case 'rankGroups': {
      const scopes = dialogue.listedPlaces.map(code => scopeWith([code]));
      return scopes.length > 0 && last.metric !== 'measures'
        ? { kind: 'countEntries', scopes, metric: last.metric, compared: false }
        : null;
    }
    // 「何件？」 after 「再掲を除いて」 counts the remaining entries.
    case 'listEntries':
      return last.distinct && last.slice === 0
        ? { kind: 'countEntries', scopes: [last.scope], metric: 'distinct', compared: false }
        : null;
    case 'reprint':
      return last.about === 'all'
        ? { kind: 'countEntries', scopes: [WHOLE_PLAN], metric: 'reprints', compared: false }
        : { kind: 'countProjects', codes: last.codes };
    // 「何件？」 after 「再掲とは」.
    case 'fact':
      return last.explains === 'reprints' && !ofProjects
        ? { kind: 'countEntries', scopes: [WHOLE_PLAN], metric: 'reprints', compared: false }
        : null;
    default:
      return null;
  }
}

const PROJECTS = /事業|取組|取り組み|プロジェクト|\b(?:projects?|entries)\b/;

const ASKS_ELSE: Cue[] = [
  'owner',
  'status',
  'list',
  'when',
  'who',
  'why',
  'slogan',
  'most',
  'fewest',
  'compare',
  'sum',
  'breakdown',
  'both',
  'wording',
  'meaning',
  'reprintOriginal',
  'reprintPlaces',
  'earlierPlans',
  'within',
  'detail',
  'others',
];

const NOUNS = /施策|分野|柱|再掲|事業|取組|取り組み|プロジェクト|\b(?:measures?|areas?|reprints?|projects?|entries)\b/g;

/** "And projects?" 「施策は？」「再掲は？」: counts something else in the same scope. */
function askOtherNoun(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const last = dialogue.lastIntent;
  const areas = last?.kind === 'fact' ? placesIn(last) : [];
  // "number of measures in it?" after the slogan of an area.
  if (!last || !(last.kind === 'countEntries' || last.kind === 'countGroups' || (areas.length === 1 && has('count'))))
    return null;
  if (
    has(...ASKS_ELSE) ||
    namesPlace(context) ||
    frame.ordinals.length > 0 ||
    /見せて|\bshow\b|ど[のれ]|どんな|(?:その|この|同じ)(?:施策|分野)|分野全体|\b(?:which|what|(?:that|this|the same|whole|entire) (?:area|measure))\b/.test(
      frame.text,
    )
  )
    return null;
  // 「事業は？再掲抜きで」 says how to count projects.
  const isHow = has('withReprints', 'withoutReprints');
  const nouns = new Set((frame.text.match(NOUNS) ?? []).map(nounOf).filter(noun => !isHow || noun !== 'reprints'));
  const [noun, ...others] = nouns;
  if (!noun || others.length > 0) return null;
  const asksWhole =
    /全部で|全体|計画で|\b(?:in total|altogether|whole|overall)\b/.test(frame.text) && !frame.refersBack;
  const scope = asksWhole ? WHOLE_PLAN : (scopeOf(last) ?? { areas, measures: [] });
  switch (noun) {
    case 'areas':
      return isWhole(scope) ? { kind: 'countGroups', level: 'area', scope: WHOLE_PLAN } : null;
    case 'measures':
      return scope.measures.length === 0 ? { kind: 'countGroups', level: 'measure', scope } : null;
    case 'reprints':
      return { kind: 'countEntries', scopes: [scope], metric: 'reprints', compared: false };
    case 'projects':
      return {
        kind: 'countEntries',
        scopes: [scope],
        metric: isHow ? (has('withoutReprints') ? 'distinct' : 'printed') : isWhole(scope) ? 'distinct' : 'printed',
        compared: false,
      };
  }
}

const nounOf = (word: string): 'measures' | 'areas' | 'reprints' | 'projects' =>
  /施策|measure/.test(word)
    ? 'measures'
    : /分野|柱|area/.test(word)
      ? 'areas'
      : /再掲|reprint/.test(word)
        ? 'reprints'
        : 'projects';
