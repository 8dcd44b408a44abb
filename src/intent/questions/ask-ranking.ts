/** Rankings of areas or measures by counts: most, fewest, sorted, above a threshold, average. */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import { type Intent, type Metric, type Scope, WHOLE_PLAN } from '../intent.ts';
import { ordinalValue } from '../numbers/number.ts';
import { areasNamed } from '../places/named-areas.ts';

type Ranking = Extract<Intent, { kind: 'rankGroups' }>;

export function askRanking(context: Context): Intent | null {
  return askAverage(context) ?? askPosition(context) ?? askByMeasures(context) ?? askByEntries(context);
}

/** The unit counted: printed lines, unless the question mentions reprints. */
export const metricOf = ({ has }: Context): Metric =>
  has('withoutReprints') ? 'distinct' : has('reprint') && !has('withReprints') ? 'reprints' : 'printed';

/** The areas that restrict a ranking of measures. */
export const areasOf = ({ subject, search }: Context): Scope => ({
  areas: subject.areas.length > 0 ? subject.areas : areasNamed(subject.concepts, search),
  measures: [],
});

/** The candidates of a ranking: the areas or measures named, if there are several; otherwise all. */
export function rankedOf(context: Context, level: Ranking['level']): Scope {
  const { measures } = context.subject;
  if (level === 'measure' && measures.length > 1) return { areas: [], measures };
  const scope = areasOf(context);
  return level === 'area' && scope.areas.length < 2 ? WHOLE_PLAN : scope;
}

/** Places with or without reprints: 「再掲がない分野」「再掲のある施策」. */
export function askWithOrWithoutReprints(context: Context): Ranking | null {
  const { text } = context.frame;
  const threshold = reprintThreshold(text);
  if (!threshold) return null;
  const level = /分野|area/.test(text) && !/施策|measure/.test(text) ? 'area' : 'measure';
  return {
    kind: 'rankGroups',
    level,
    scope: rankedOf(context, level),
    metric: 'reprints',
    order: 'printed',
    threshold,
  };
}

/** Any verb except those of counting: 「再掲を含めない施策の数」 says how to count. */
const HOLDS_THEM =
  '(?:の?(?:項目|事業|取組|行))?[がのをはも]?(?:(?!含め|入れ|数え|カウント|除|抜|外|引|多|少|最|一番|いちばん|じゃ|では|でな|[2-9])[^、。再施分]){0,10}?';
const GROUP = '(?:の)?(?:は[^、。]{0,4})?(?:重点)?(?:分野|施策)(?! ?[1-6一二三四五六])';
const NO_REPRINTS = new RegExp(
  [
    `再掲${HOLDS_THEM}(?:ない|無い|なし|ゼロ|0件)(?:のは|${GROUP})`,
    `\\b(?:areas|measures|(?:which|what|any) (?:area|measure)) (?:(?:that|which) )?(?:are |is |have |has |had |contain |contains |hold |holds |include |includes |with )?(?:without|no|free of|(?:do|does)(?: not|n't) (?:have|contain|hold|include)) (?:any )?(?:reprint|repeat|duplicate)s?\\b`,
  ].join('|'),
);
const SOME_REPRINTS = new RegExp(
  [
    `再掲${HOLDS_THEM}(?:ある|あり|含む|[いくこ]る|れる|抱える|持つ|混ざる|混じる)${GROUP}`,
    '\\b(?:areas?|measures?)(?! \\d) (?:(?:that|which) )?(?:with|have|has|having|contain|contains|containing|include|includes|including|hold|holds) (?:any |some |a |at least one )?(?:reprint|repeat|duplicate)s?\\b',
  ].join('|'),
);

/** The threshold of 「再掲がない分野」「再掲のある施策」. */
function reprintThreshold(text: string): Ranking['threshold'] {
  if (NO_REPRINTS.test(text)) return { comparison: 'exactly', value: 0 };
  return SOME_REPRINTS.test(text) ? { comparison: 'atLeast', value: 1 } : null;
}

const askAverage = ({ has }: Context): Intent | null => (has('average') ? { kind: 'countAverage' } : null);

function thresholdOf({ frame }: Context): Ranking['threshold'] {
  const [threshold] = frame.thresholds;
  if (!threshold) return null;
  const { comparison, value, upTo } = threshold;
  return { comparison, value, ...(upTo === undefined ? {} : { upTo }) };
}

/** 「施策が一番多い分野」 ranks areas by number of measures. */
function askByMeasures(context: Context): Ranking | null {
  const { has, frame, subject } = context;
  const [threshold] = frame.thresholds;
  const ofAreas = threshold !== undefined && headAfter(frame.text, threshold) === 'area';
  const counted =
    (ofAreas && /施策/.test(frame.text.slice(Math.max(0, threshold.start - 3), threshold.end))) ||
    COUNTS_MEASURES.test(frame.text);
  if (!ranks(context) || !counted || !has('areaWord') || subject.areas.length > 0) return null;
  return {
    kind: 'rankGroups',
    level: 'area',
    scope: WHOLE_PLAN,
    metric: 'measures',
    order: orderOf(context),
    threshold: thresholdOf(context),
    ...positionOf(context),
  };
}

const COUNTS_MEASURES =
  /施策(の?数)?[がはも]?[^、。]{0,8}(分野)|分野.{0,6}施策の?数|\b(most|fewest|least|\w+) measures\b|\bby (the )?(number|count) of measures\b/;

/** The noun a number modifies: 三つの取組がある｜施策. */
function headAfter(text: string, { end }: { end: number }): 'area' | 'measure' | null {
  const head = /^の?(?:重点)?(施策|分野)/.exec(text.slice(end))?.[1];
  return head === '分野' ? 'area' : head === '施策' ? 'measure' : null;
}

function askByEntries(context: Context): Ranking | null {
  const { has, frame, subject } = context;
  // 「9事業ある施策1-1の一覧」: the number only describes the named place.
  const onlyRemark =
    frame.thresholds.length > 0 &&
    !has('most', 'fewest', 'descending', 'ascending') &&
    (subject.measures.length > 0 || !has('measureWord', 'areaWord'));
  if (!ranks(context) || onlyRemark) return null;
  const [threshold] = frame.thresholds;
  const speaksOfMeasures = has('measuresWanted') || /施策|measures?\b/.test(frame.text);
  const ofAreas = !has('measureWord') || (subject.areas.length === 0 && !speaksOfMeasures);
  const level = (threshold && headAfter(frame.text, threshold)) ?? (has('areaWord') && ofAreas ? 'area' : 'measure');
  return {
    kind: 'rankGroups',
    level,
    scope: rankedOf(context, level),
    metric: metricOf(context),
    order: orderOf(context),
    threshold: thresholdOf(context),
    wantsEntries: WANTS_ENTRIES.test(frame.text) && !NUMBER_OF_ENTRIES.test(frame.text),
    ...positionOf(context),
  };
}

export const WANTS_ENTRIES = anyOf(
  /(分野|施策|ところ|とこ)(の|に(ある|載る|載っている|入っている))(取組|事業|プロジェクト)(名)?(を|は|一覧|の一覧|、|上から|全部|$)/,
  /(?:施策|分野)の?(?:中身|内容|内訳)/,
  /(その|それらの|それぞれの|中の)(取組|事業)(名)?(を|は|$)/,
  /\b(projects|entries) (of|in|under|from) (the |all |any )?(areas?|measures?) (with|that|which|having)\b/,
  /\b(projects|entries) (of|in|under|from) the (largest|biggest|smallest) (priority )?(area|measure)s?\b/,
  /\b(which|what) (projects|entries) (are|do) they\b/,
);

/** "how many projects are in the largest area" asks for their number. */
const NUMBER_OF_ENTRIES = /\b(?:how many|number of) (?:projects|entries)\b/;

/** 「三番目に多い」「数で下から2番目」 "second most": a rank from the largest or from the smallest. */
const NTH_JA =
  /(\d+|[一二三四五六七八九])(?:番目|位|つ目)に?(?:事業|取組|件数|施策|再掲|数)?(?:の?数)?[がの]?(?:多い|少ない|大きい|小さい)/;
const NTH_FROM_JA =
  /(?:数|多い|少ない|件数)[^、。]{0,8}?(上|下)?から[^、。]{0,3}?(\d+|[一二三四五六七八九])(?:番目|位)/;
const NTH_EN = anyOf(
  /\b(second|third|fourth|fifth|sixth|\d+(?:nd|rd|th))[- ](?:most|largest|biggest|highest|fewest|smallest|least|lowest)\b/,
  /\branks? (second|third|fourth|fifth|sixth|\d+(?:nd|rd|th))\b/,
  /\b(second|third|fourth|fifth|sixth) (?:by|in) (?:number|size|count)\b/,
);
const FROM_FEWEST = /少ない|小さい|下から|\b(fewest|smallest|least|lowest|from the bottom)\b/;

const nthOf = (text: string): string | undefined =>
  NTH_JA.exec(text)?.[1] ?? NTH_FROM_JA.exec(text)?.[2] ?? NTH_EN.exec(text)?.slice(1).find(Boolean);

/** 「事業数だと上から何番目？」 asks for the rank of a named place. */
const WHICH_POSITION =
  /何(番目|位)|\b(what|which) (rank|position|place)\b|\bwhere does .{1,40} rank\b|\bhow does .{1,40} rank\b/;
const SPEAKS_OF_NUMBERS = /数|多い|少ない|件|事業|取組|\b(number|size|count|most|projects|rank)\b/;

function ranks(context: Context): boolean {
  const { has, frame } = context;
  return (
    has('most', 'fewest', 'descending', 'ascending') ||
    frame.thresholds.length > 0 ||
    nthOf(frame.text) !== undefined ||
    (has('breakdown') && frame.slice !== 0)
  );
}

/** The rank or the number of places asked for. */
function positionOf({ frame }: Context): Pick<Ranking, 'nth' | 'limit'> {
  const nth = nthOf(frame.text);
  if (nth !== undefined) return { nth: ordinalValue(nth) };
  return frame.slice === 0 ? {} : { limit: Math.abs(frame.slice) };
}

/** 「地域経済の分野、事業数だと上から何番目？」. */
function askPosition(context: Context): Intent | null {
  const { frame, subject } = context;
  const [place, ...others] = [...subject.areas, ...subject.measures];
  if (!place || others.length > 0 || subject.entries.length > 0) return null;
  if (!WHICH_POSITION.test(frame.text) || !SPEAKS_OF_NUMBERS.test(frame.text)) return null;
  return { kind: 'rankOf', place, metric: metricOf(context) };
}

function orderOf({ has, frame }: Context): Ranking['order'] {
  if (nthOf(frame.text) !== undefined) return FROM_FEWEST.test(frame.text) ? 'ascending' : 'descending';
  if (has('descending')) return 'descending';
  if (has('ascending')) return 'ascending';
  // 「ワースト3」 "bottom three" always rank from the smallest.
  if (frame.slice < 0) return 'ascending';
  if (has('most')) return frame.slice > 0 ? 'descending' : 'most';
  if (has('fewest')) return frame.slice > 0 ? 'ascending' : 'fewest';
  return frame.slice > 0 && frame.thresholds.length === 0 ? 'descending' : 'printed';
}
