/**
 * What follows areas and measures: 「一番取組が多いのは？」「それぞれ何件？」「全体では？」「その次は？」「次の施策は？」「同じ分野の他の施策」, the projects of
 * the ones shown.
 */
import type { Context } from '../context.ts';
import { type Intent, type Scope, WHOLE_PLAN } from '../intent.ts';
import { isWhole } from './counted.ts';

type Ranking = Extract<Intent, { kind: 'rankGroups' }>;

export const askPlacesAgain = (context: Context): Intent | null =>
  askRankNext(context) ??
  askRankOfShown(context) ??
  askEach(context) ??
  askProjectsOfShown(context) ??
  askWholePlan(context);

/** The same, where the words are plain enough to stand beside others. */
export const askOtherPlaces = (context: Context): Intent | null => askNextPlace(context) ?? askOtherMeasures(context);

const isNamed = ({ subject, frame }: Context): boolean =>
  frame.codes.length > 0 && subject.areas.length + subject.measures.length > 0;

/** 「次の施策は？」 "next measure". */
function askNextPlace({ frame: { text }, dialogue, plan }: Context): Intent | null {
  const match = NEXT_PLACE.exec(text);
  if (!match) return null;
  const by = /前|prev/.test(match[0]) ? -1 : 1;
  const isArea = /分野|area/.test(match[0]);
  const [measure = dialogue.focus[0]?.split('-').slice(0, 2).join('-')] = dialogue.scope.measures;
  const [area = measure?.split('-')[0]] = dialogue.scope.areas;
  if (isArea) {
    const next = plan.areas[plan.areas.findIndex(({ code }) => code === area) + by];
    return area && next
      ? { kind: 'listEntries', scope: { areas: [next.code], measures: [] }, distinct: false, slice: 0 }
      : null;
  }
  const next = plan.measures[plan.measures.findIndex(({ code }) => code === measure) + by];
  return measure && next
    ? { kind: 'listEntries', scope: { areas: [], measures: [next.code] }, distinct: false, slice: 0 }
    : null;
}

const NEXT_PLACE =
  /^(?:じゃあ?|で|では)?、?(?:その)?(?:一つ)?(?:次|前)の(?:施策|重点分野|分野)|\b(?:next|previous|following) (?:measure|area)\b/;

/** 「同じ分野の他の施策は？」 "other measures in this area?". */
function askOtherMeasures({ has, frame: { text }, dialogue }: Context): Intent | null {
  if (!OTHER_MEASURES.test(text) || has('reprint', 'count')) return null;
  const area = dialogue.scope.areas[0] ?? dialogue.scope.measures[0]?.split('-')[0] ?? dialogue.focus[0]?.split('-')[0];
  return area ? { kind: 'listMeasures', scope: { areas: [area], measures: [] } } : null;
}

const OTHER_MEASURES =
  /(?:同じ|その|この)(?:重点)?分野[^、。?]{0,8}(?:ほか|他|別)[^、。?]{0,4}施策|(?:ほか|他|別)の施策(?!番号)|\bother measures\b|\b(?:the )?measures? (?:in|of|under) (?:the same|this|that|its) area\b/;

/** 「その次は？」 after a ranking. */
function askRankNext({ frame, dialogue }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'rankGroups' || !['most', 'fewest', 'descending', 'ascending'].includes(last.order)) return null;
  const step = frame.pointing.find(pointing => pointing.kind === 'step');
  if (!step || last.threshold) return null;
  const fromFew = last.order === 'fewest' || last.order === 'ascending';
  // Those that share a place count as one place.
  const nth = (last.nth ?? Math.max(1, dialogue.listedPlaces.length)) + step.by;
  return nth > 0 ? { ...last, order: fromFew ? 'ascending' : 'descending', nth } : null;
}

/** 「一番取組が多いのは？」 of the areas or measures shown or counted. */
function askRankOfShown(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  if (!has('most', 'fewest') || isNamed(context)) return null;
  const shown = shownLevel(dialogue.lastIntent);
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
  // "second most?"
  if (typeof ordinal?.position === 'number' && ordinal.position > 1)
    return {
      kind: 'rankGroups',
      level,
      scope,
      metric,
      order: has('most') ? 'descending' : 'ascending',
      threshold: null,
      nth: ordinal.position,
    };
  return {
    kind: 'rankGroups',
    level,
    scope: level === 'area' ? WHOLE_PLAN : shown.scope,
    metric,
    order: has('most') ? 'most' : 'fewest',
    threshold: null,
  };
}

function shownLevel(intent: Intent | null): { level: Ranking['level'] | null; scope: Scope; metric: string } | null {
  switch (intent?.kind) {
    case 'listMeasures':
      return { level: 'measure', scope: intent.scope, metric: 'printed' };
    case 'listAreas':
      return { level: 'area', scope: WHOLE_PLAN, metric: 'printed' };
    case 'countGroups':
      return { level: intent.level, scope: intent.scope, metric: 'printed' };
    case 'rankGroups':
      return { level: intent.level, scope: intent.scope, metric: intent.metric };
    case 'countEntries': {
      const scope = intent.scopes.at(-1) ?? WHOLE_PLAN;
      return scope.measures.length > 0 ? null : { level: null, scope, metric: intent.metric };
    }
    default:
      return null;
  }
}

/** 「それぞれ何件？」「事業数も教えて」 of the areas or measures shown; 「分野ごとには？」 of what was counted. */
function askEach(context: Context): Intent | null {
  const { has, frame, dialogue } = context;
  const shown = shownLevel(dialogue.lastIntent);
  if (!shown || isNamed(context) || frame.ordinals.length > 0) return null;
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

const EACH =
  /それぞれ|各々|おのおの|ごと|(?:事業|取組|件)の?数(?:も|は|を)|何(?:件|事業)ずつ|\b(?:each|respectively|per|by) ?(?:one|of them|area|measure)?\b|\bnumbers? of (?:projects|entries)\b/;

/** 「その取組は？」 after a ranking, 「取組は？」 after the measures of an area. */
function askProjectsOfShown({ has, frame, dialogue, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (
    !has('projectWord') ||
    has('count', 'most', 'fewest', 'owner', 'status', 'measuresWanted', 'areasWanted', 'others')
  )
    return null;
  if (subject.areas.length + subject.measures.length + subject.entries.length > 0 || frame.ordinals.length > 0)
    return null;
  if (last?.kind === 'rankGroups' && dialogue.listedPlaces.length > 0 && dialogue.listedPlaces.length < MOST_PLACES) {
    const areas = dialogue.listedPlaces.filter(code => !code.includes('-'));
    const measures = dialogue.listedPlaces.filter(code => code.includes('-'));
    return { kind: 'listEntries', scope: { areas, measures }, distinct: false, slice: 0 };
  }
  return last?.kind === 'listMeasures' && !isWhole(last.scope)
    ? { kind: 'listEntries', scope: last.scope, distinct: false, slice: 0 }
    : null;
}

const MOST_PLACES = 5;

/** 「計画全体だと？」 after a count of one place. */
function askWholePlan({ has, frame, dialogue }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (
    !WHOLE.test(frame.text) ||
    has('owner', 'status', 'slogan', 'list', 'compare', 'sum') ||
    /割|%|分野全体|\barea\b/.test(frame.text)
  )
    return null;
  if (last?.kind === 'countEntries')
    return {
      kind: 'countEntries',
      scopes: [WHOLE_PLAN],
      metric: last.metric === 'printed' ? 'distinct' : last.metric,
      compared: false,
    };
  return last?.kind === 'countGroups' && last.level === 'measure' ? { ...last, scope: WHOLE_PLAN } : null;
}

const WHOLE =
  /^(?:じゃあ?|では|で)?、?(?:県の?)?(?:計画)?全体(?:で|だ|は|の|と)|計画全体|\b(?:the )?(?:whole|entire) plan\b|^(?:and )?(?:in total|overall|altogether|all together)\b/;
