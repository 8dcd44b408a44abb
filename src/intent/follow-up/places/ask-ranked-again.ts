/**
 * Rankings of the areas and measures just shown, counted or ranked:
 * 「一番取組が多いのは？」「その次は？」「それぞれ何件？」.
 */

import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../../intent.ts';
import { WANTS_ENTRIES } from '../../questions/ask-ranking.ts';
import { prefixOf } from '../pointing/sets.ts';
import { isWhole, namesPlace } from './places-told.ts';

type Ranking = Extract<Intent, { kind: 'rankGroups' }>;

/** 「その次は？」 after a ranking. */
export function askRankNext({ frame, dialogue }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'rankGroups' || !['most', 'fewest', 'descending', 'ascending'].includes(last.order)) return null;
  const says = frame.pointing.find(pointing => pointing.kind === 'step');
  const step = says ?? (NEXT_RANK.test(frame.text) ? { by: 1 } : undefined);
  if (!step || last.threshold) return null;
  const fromFew = last.order === 'fewest' || last.order === 'ascending';
  // Places that share a rank count as one.
  const nth = (last.nth ?? Math.max(1, dialogue.listedPlaces.length)) + step.by;
  return nth > 0 ? { ...last, order: fromFew ? 'ascending' : 'descending', nth } : null;
}

const NEXT_RANK = /次に(?:多|少|大き|小さ)|\bnext (?:most|biggest|largest|smallest|fewest|lowest|highest)\b/;

/** 「一番取組が多いのは？」 about the areas or measures shown or counted. */
export function askRankOfShown(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const least = has('fewest') || /少ない(?:の|とこ|ほう|方)/.test(frame.text);
  const largest = has('most') || /多い(?:の|とこ|ほう|方)/.test(frame.text);
  if (least === largest || namesPlace(context) || BY_MEASURES.test(frame.text)) return null;
  const told = shownLevel(dialogue.lastIntent);
  // 「二番目に多いのは？」 after a count of the first place.
  const shown = told?.level ? told : (shownLevel(dialogue.ranked) ?? told);
  const says = /施策|\bmeasures?\b/.test(frame.text)
    ? 'measure'
    : /分野|柱|\bareas?\b/.test(frame.text)
      ? 'area'
      : null;
  if (!shown) return null;
  const { text } = frame;
  const metric =
    shown.metric === 'reprints' && !/事業|取組|\bprojects?\b/.test(text)
      ? 'reprints'
      : has('reprint')
        ? 'reprints'
        : 'printed';
  const level = says ?? shown.level;
  if (!level) return null;
  const [ordinal] = frame.ordinals;
  const scope = level === 'area' ? WHOLE_PLAN : shown.scope;
  const among = shown.among ? { among: shown.among } : {};
  // "second most?"
  if (typeof ordinal?.position === 'number' && ordinal.position > 1)
    return {
      kind: 'rankGroups',
      level,
      scope,
      metric,
      order: largest ? 'descending' : 'ascending',
      threshold: null,
      nth: ordinal.position,
      ...among,
    };
  return {
    kind: 'rankGroups',
    level,
    scope: level === 'area' ? WHOLE_PLAN : shown.scope,
    metric,
    order: largest ? 'most' : 'fewest',
    threshold: null,
    wantsEntries: WANTS_ENTRIES.test(text),
    ...among,
  };
}

/** 「施策が一番多い分野」 ranks areas by number of measures. */
const BY_MEASURES = /施策[^、。]{0,8}分野|分野[^、。]{0,8}施策|\barea\b.{0,30}\bmeasures\b/;

/**
 * 「分野別にすると」「どの施策が一番多い？」 "by area" about projects shown from several areas or measures: these are
 * counted, not all of the plan. 「分野ごとの事業数」 says whose number is asked for: the plan's.
 */
export function askShownByPlace({ frame: { text, codes, ordinals }, dialogue }: Context): Intent | null {
  const { lastIntent: last, listed } = dialogue;
  if (!last || !SHOWS_PROJECTS.has(last.kind) || listed.length < 2 || codes.length + ordinals.length > 0) return null;
  const by = BY_PLACE.exec(text)?.groups;
  const most = by ? undefined : MOST_OF_THEM.exec(text)?.groups;
  const said = Object.values(by ?? most ?? {}).find(level => level !== undefined);
  if (said === undefined) return null;
  const level = /施策|measure/.test(said) ? 'measure' : 'area';
  const places = new Set(listed.map(code => prefixOf(code, level)));
  if (places.size < 2) return null;
  const order = by ? 'printed' : /少な|fewest/.test(text) ? 'fewest' : 'most';
  return { kind: 'rankGroups', level, scope: WHOLE_PLAN, metric: 'printed', order, threshold: null, among: listed };
}

const SHOWS_PROJECTS = new Set<Intent['kind']>([
  'find',
  'project',
  'owner',
  'ownedBy',
  'ownedAlike',
  'status',
  'countProjects',
  'page',
]);
const LEADS = '(?:で、?|じゃあ?、?|では、?|(?:それ|これ)(?:ら)?(?:を|は)?、?|その(?:中|うち)で?、?)*';
const BY_PLACE = anyOf(
  new RegExp(
    `^${LEADS}(?:重点)?(?<level>分野|施策)(?:別|ごと|毎|単位|でいう|で(?:分け|まとめ|整理し|区切))(?!の?(?:事業|取組|全))[^、。?]{0,14}[?？。]*$`,
  ),
  /^(?:and |now |ok,? |so )?(?:group(?:ed)? |split |sort(?:ed)? |count )?(?:(?:them|these|those|it) )?(?:by|per) (?:priority )?(?<levelEn>area|measure)[ ?.]*$/,
);
const MOST_OF_THEM = anyOf(
  new RegExp(
    `^${LEADS}どの(?:重点)?(?<level>分野|施策)(?:が|に)(?:一番|いちばん|最も)?(?:多|少な)い[^、。?]{0,8}[?？。]*$`,
  ),
  /^(?:and |so )?(?:which|what) (?:priority )?(?<levelEn>area|measure) (?:has|have|holds) (?:the )?(?:most|fewest) of (?:them|these|those)[ ?.]*$/,
);

function shownLevel(
  intent: Intent | null,
): { level: Ranking['level'] | null; scope: Scope; metric: string; among?: string[] } | null {
  switch (intent?.kind) {
    case 'listMeasures':
      return { level: 'measure', scope: intent.scope, metric: 'printed' };
    case 'listAreas':
      return { level: 'area', scope: WHOLE_PLAN, metric: 'printed' };
    case 'countGroups':
      return { level: intent.level, scope: intent.scope, metric: 'printed' };
    case 'rankGroups':
      return {
        level: intent.level,
        scope: intent.scope,
        metric: intent.metric,
        ...(intent.among ? { among: intent.among } : {}),
      };
    case 'countEntries': {
      const scope = intent.scopes.at(-1) ?? WHOLE_PLAN;
      return scope.measures.length > 0 ? null : { level: null, scope, metric: intent.metric };
    }
    default:
      return null;
  }
}

/**
 * 「それぞれ何件？」「事業数も教えて」 about the areas or measures shown; 「分野ごとには？」 about what was counted.
 */
export function askEach(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const shown = shownLevel(dialogue.lastIntent);
  if (!shown || namesPlace(context) || frame.ordinals.length > 0) return null;
  const each = EACH.test(frame.text) || has('breakdown');
  if (!each) return null;
  const level = /施策|\bmeasures?\b/.test(frame.text)
    ? 'measure'
    : /分野|柱|\bareas?\b/.test(frame.text)
      ? 'area'
      : (shown.level ?? (isWhole(shown.scope) ? 'area' : 'measure'));
  const isList = dialogue.lastIntent?.kind === 'countEntries' && !has('breakdown');
  if (isList) return null;
  const metric = shown.metric === 'reprints' || has('reprint') ? 'reprints' : 'printed';
  return {
    kind: 'rankGroups',
    level,
    scope: level === 'area' ? WHOLE_PLAN : shown.scope,
    metric,
    order: 'printed',
    threshold: null,
  };
}

const EACH = anyOf(
  /それぞれ|各(?:々|何|分野|施策)|おのおの|ごと|(?:事業|取組|件)の?数(?:も|は|を)|何(?:件|事業)ずつ/,
  /\b(?:each|respectively|per|by) ?(?:one|of them|area|measure)?\b|\bnumbers? of (?:projects|entries)\b/,
);
