/**
 * Follow-ups of areas and measures:
 * 「一番取組が多いのは？」「それぞれ何件？」「全体では？」「その次は？」「次の施策は？」「同じ分野の他の施策」, and
 * their projects.
 */
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import { placeTexts } from '../../document/place-text.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { askEach, askRankNext, askRankOfShown } from './ask-ranked-again.ts';
import { isWhole, placesIn } from './places-told.ts';

export const askPlacesAgain = (context: Context): Intent | null =>
  askRankNext(context) ??
  askRankOfShown(context) ??
  askEach(context) ??
  askProjectsOfShown(context) ??
  askWholePlan(context);

/** As askPlacesAgain, for words specific enough to occur with others. */
export const askOtherPlaces = (context: Context): Intent | null => askNextPlace(context) ?? askOtherMeasures(context);

/** 「次の施策は？」 "next measure". */
function askNextPlace({ frame: { text }, dialogue, plan }: Context): Intent | null {
  const isListed = dialogue.lastIntent?.kind === 'listEntries' && dialogue.focus.length > 1;
  const match = NEXT_PLACE.exec(text) ?? (isListed ? AND_NEXT.exec(text) : null);
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

const AND_NEXT = /^その(?:次|前)(?:は|も|の施策)?(?:は)?[?？。]*$|^(?:and )?the (?:next|previous) one ?[?.]*$/;

const NEXT_PLACE =
  /^(?:じゃあ?|で|では)?、?(?:その)?(?:一つ)?(?:次|前|隣|となり)の(?:施策|重点分野|分野)|\b(?:next|previous|following) (?:measure|area)\b/;

/** 「同じ分野の他の施策は？」 "other measures in this area?". */
function askOtherMeasures({ has, frame: { text }, dialogue }: Context): Intent | null {
  if (!OTHER_MEASURES.test(text) || has('reprint', 'count')) return null;
  const area = dialogue.scope.areas[0] ?? dialogue.scope.measures[0]?.split('-')[0] ?? dialogue.focus[0]?.split('-')[0];
  return area ? { kind: 'listMeasures', scope: { areas: [area], measures: [] } } : null;
}

const OTHER_MEASURES = anyOf(
  /(?:同じ|その|この)(?:重点)?分野[^、。?]{0,8}(?:ほか|他|別)[^、。?]{0,4}施策|(?:ほか|他|別)の施策(?!番号)|\bother measures\b/,
  /\b(?:the )?measures? (?:in|of|under) (?:the same|this|that|its) area\b/,
);

/** 「その取組は？」 after a ranking, 「取組は？」 after the measures of an area. */
function askProjectsOfShown({ has, frame, dialogue, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (
    !has('projectWord') ||
    has('count', 'most', 'fewest', 'owner', 'status', 'measuresWanted', 'areasWanted', 'others')
  )
    return null;
  const namesNone = subject.areas.length + subject.measures.length === 0;
  const told = last?.kind === 'place' || (last?.kind === 'find' && last.subject !== null) || isOne(last);
  if (told && namesNone && ITS_PROJECTS.test(frame.text))
    return { kind: 'listEntries', scope: dialogue.scope, distinct: false, slice: 0 };
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

/** 「CALSはどの施策」 is answered with the project: its projects are those of its measure. */
const isOne = (last: Intent | null): boolean => last?.kind === 'project' && last.codes.length === 1;

/** Refers to the measure or area in the last answer, not to the project. */
const ITS_PROJECTS =
  /(?:中の|そこの|中にある|そこにある|入って(?:い)?る)(?:事業|取組|取り組み)|\b(?:its|the|their) (?:projects|entries|items)\b/;

const MOST_PLACES = 5;

/** 「計画全体だと？」 after a count of a single place. */
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

const WHOLE = anyOf(
  /^(?:じゃあ?|では|で)?、?(?:県の?)?(?:計画)?全体(?:で|だ|は|の|と)|計画全体|\b(?:the )?(?:whole|entire) plan\b/,
  /^(?:and )?(?:in total|overall|altogether|all together)\b/,
);

/**
 * 「再掲先の分野名は？」「元の掲載はどこの分野」 "which area is it reprinted in?": the place of the reprint, or of the
 * original, of the entry in focus.
 */
export function askPlaceOfReprint({ frame, dialogue, plan }: Context): Intent | null {
  const level = REPRINTED_IN.exec(frame.text)?.slice(1).find(Boolean);
  const last = dialogue.lastIntent;
  const [code, ...others] = last?.kind === 'reprint' && last.subject.length > 0 ? last.subject : dialogue.focus;
  if (!level || !code || others.length > 0) return null;
  const original = plan.originalOf(code);
  if (/^元|original/.test(frame.text))
    return { kind: 'reprint', codes: [original], about: 'original', subject: [original] };
  const codes = plan.reprintsOf(original).map(reprint => reprint.code);
  return codes.length > 0 ? { kind: 'place', codes, level: /分野|area/.test(level) ? 'area' : 'measure' } : null;
}

const REPRINTED_IN = anyOf(
  /再掲(?:先|されて(?:い)?る(?:先|ところ|ほう|方))の(?:重点)?(施策|分野)(?:名|番号)?(?:は|って)?(?:どこ|何|なに|どれ)?(?:です(?:か)?)?[?？。]*$/,
  /^元の(?:掲載|番号|事業|ほう|方)?(?:は|の|が)?(?:どこの|どの|何の|なんの)(?:重点)?(施策|分野)(?:です)?か?[?？。]*$/,
  /\b(?:which|what) (measure|area)s? (?:is|are) (?:it|that|they) reprinted (?:in|under)\b/,
  /\b(?:which|what) (measure|area) is the original (?:one )?(?:in|under)\b/,
);

/**
 * Questions about the places just shown instead of their projects: 「説明は」 after a measure, 「施策は？」 after an
 * area, 「それぞれの説明」 after measures. Null when the last answer showed no whole place, or when a part of it is asked
 * about.
 */
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
