/** Areas or measures set against each other by how much they hold: most, fewest, in order, above a number, on average. */
import type { Context } from './context.ts';
import { type Intent, type Metric, type Scope, WHOLE_PLAN } from './intent.ts';

type Ranking = Extract<Intent, { kind: 'rankGroups' }>;

export function askRanking(context: Context): Intent | null {
  return askWithOrWithoutReprints(context) ?? askAverage(context) ?? askByMeasures(context) ?? askByEntries(context);
}

/** What is counted: printed lines unless the question speaks of reprints. */
export const metricOf = ({ has }: Context): Metric =>
  has('withoutReprints') ? 'distinct' : has('reprint') && !has('withReprints') ? 'reprints' : 'printed';

export const areasOf = ({ subject }: Context): Scope => ({ areas: subject.areas, measures: [] });

/** 「再掲がない分野」「再掲のある施策」. */
function askWithOrWithoutReprints(context: Context): Ranking | null {
  const { text } = context.frame;
  const threshold = reprintThreshold(text);
  if (!threshold) return null;
  const level = /分野|area/.test(text) && !/施策|measure/.test(text) ? 'area' : 'measure';
  return { kind: 'rankGroups', level, scope: areasOf(context), metric: 'reprints', order: 'printed', threshold };
}

function reprintThreshold(text: string): { comparison: 'atLeast' | 'exactly'; value: number } | null {
  if (
    /再掲(が|の|を含ま)?(ない|無い|なし|ゼロ|0件)の?(分野|施策)|\b(areas?|measures?) (without|with no) (any )?reprints?\b/.test(
      text,
    )
  )
    return { comparison: 'exactly', value: 0 };
  if (
    /再掲(が|の)?(ある|あり|含む|入っている|載っている)の?(分野|施策)|再掲を含む(分野|施策)|\b(areas?|measures?) (with|that have|have|having|containing) (any )?reprints?\b/.test(
      text,
    )
  )
    return { comparison: 'atLeast', value: 1 };
  return null;
}

const askAverage = ({ has }: Context): Intent | null => (has('average') ? { kind: 'countAverage' } : null);

const ranks = ({ has, frame }: Context): boolean =>
  has('most', 'fewest', 'descending', 'ascending') || frame.thresholds.length > 0;

function thresholdOf({ frame }: Context): Ranking['threshold'] {
  const [threshold] = frame.thresholds;
  return threshold ? { comparison: threshold.comparison, value: threshold.value } : null;
}

/** 「施策が一番多い分野」 ranks areas by their measures. */
function askByMeasures(context: Context): Ranking | null {
  const { has, frame, subject } = context;
  const counted = /施策(の?数)?[がは]?[^、。]{0,8}(分野)|分野.{0,6}施策の?数|\b(most|fewest|least|\w+) measures\b/.test(
    frame.text,
  );
  if (!ranks(context) || !counted || !has('areaWord') || subject.areas.length > 0) return null;
  return {
    kind: 'rankGroups',
    level: 'area',
    scope: WHOLE_PLAN,
    metric: 'measures',
    order: has('most') ? 'most' : has('fewest') ? 'fewest' : 'printed',
    threshold: thresholdOf(context),
  };
}

function askByEntries(context: Context): Ranking | null {
  const { has, frame, subject } = context;
  // 「9事業ある施策1-1の一覧」: the number is a remark about a place that is named.
  const onlyRemark =
    frame.thresholds.length > 0 &&
    !has('most', 'fewest', 'descending', 'ascending') &&
    (subject.measures.length > 0 || !has('measureWord', 'areaWord'));
  if (!ranks(context) || onlyRemark) return null;
  const speaksOfMeasures = has('measuresWanted') || /施策|measures?\b/.test(frame.text);
  const ofAreas = !has('measureWord') || (subject.areas.length === 0 && !speaksOfMeasures);
  return {
    kind: 'rankGroups',
    level: has('areaWord') && ofAreas ? 'area' : 'measure',
    scope: areasOf(context),
    metric: metricOf(context),
    order: orderOf(context),
    threshold: thresholdOf(context),
    wantsEntries: WANTS_ENTRIES.test(frame.text),
  };
}

const WANTS_ENTRIES =
  /(分野|施策)(の|に(ある|載る|載っている|入っている))(取組|事業|プロジェクト)(名)?(を|は|一覧|の一覧|、)|その(取組|事業)を|\b(projects|entries) (of|in|under) the (area|measure) (with|that)\b/;

const orderOf = ({ has }: Context): Ranking['order'] =>
  has('descending')
    ? 'descending'
    : has('ascending')
      ? 'ascending'
      : has('most')
        ? 'most'
        : has('fewest')
          ? 'fewest'
          : 'printed';
