/**
 * Follow-ups of a passage: 「その前は？」「一番古いのは？」 about the earlier plans,
 * 「いつまで？」「名前は？」「いくつある？」「1つ目は？」 about any passage.
 */
import { anyOf } from '../../regex.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';
import { pick } from '../numbers/ordinals.ts';

/** Long enough for 「一番最初のはいつ策定？」. */
const LONGEST_ORDER = 40;

/** 「その前は？」「一番古いのは？」「3番目は？」 after one or all of the earlier plans. */
export function askOtherPlan(context: Context): Intent | null {
  const { has, frame, dialogue, facts, subject, plan } = context;
  const last = dialogue.lastIntent;
  if (last?.kind !== 'fact' || frame.text.length > LONGEST_ORDER || subject.entries.length > 0) return null;
  const told = last.passages.filter(id => facts.predecessors.some(passage => passage.id === id));
  const [first] = told;
  if (!first) return beforeThisPlan(last.passages, context);
  const at = facts.predecessors.findIndex(passage => passage.id === first);
  const step = frame.pointing.find(pointing => pointing.kind === 'step') ?? stepIn(frame.text);
  const earlier = frame.pointing.some(pointing => pointing.kind === 'earlier' && pointing.which === 'previous');
  const [ordinal] = frame.ordinals;
  const one = OLDEST.test(frame.text)
    ? facts.predecessors[0]
    : NEWEST.test(frame.text)
      ? facts.predecessors.at(-1)
      : step && told.length === 1
        ? facts.predecessors[at + step.by]
        : earlier && told.length === 1
          ? facts.predecessors[at - 1]
          : ordinal
            ? pick(told.length > 1 ? told.map(id => facts.passage(id)) : facts.predecessors, ordinal.position)
            : undefined;
  if (SAME_YEAR.test(frame.text)) {
    const years = plan.document.predecessors.filter(({ number }) => told.includes(`predecessor-${number}`));
    const others = plan.document.predecessors.filter(
      ({ number, established }) =>
        !told.includes(`predecessor-${number}`) && years.some(one => one.established.year === established.year),
    );
    return others.length > 0 ? { kind: 'fact', passages: others.map(({ number }) => `predecessor-${number}`) } : null;
  }
  if (one) return { kind: 'fact', passages: [one.id] };
  if (
    has('count') &&
    countsItsOwn(
      frame.text,
      told.map(id => facts.passage(id)?.text ?? ''),
    )
  )
    return last;
  if (THIS_PLAN.test(frame.text) && !has('count')) return { kind: 'fact', passages: ['title', 'period-1'] };
  // The plan after the last of them is this one.
  return step?.by === 1 && at === facts.predecessors.length - 1
    ? { kind: 'fact', passages: ['title', 'period-1'] }
    : null;
}

/** 「前の計画は？」 "when was the one before it made?" after a passage about this plan. */
function beforeThisPlan(passages: readonly string[], { frame, facts }: Context): Intent | null {
  const isOfPlan = passages.some(id => PLAN_AS_A_WHOLE.test(facts.passage(id)?.group ?? ''));
  const step = frame.pointing.find(pointing => pointing.kind === 'step') ?? stepIn(frame.text);
  const told = step && step.by < 0 ? facts.predecessors.at(step.by) : undefined;
  return isOfPlan && told ? { kind: 'fact', passages: [told.id] } : null;
}

const PLAN_AS_A_WHOLE = /^(?:period|goals|title|positioning|overview)/;

const SAME_YEAR = /(?:その|同じ)年に?|\b(?:that|the same) year\b/;

/** 「プロジェクトはいくつありましたか」 about a plan whose passage mentions its プロジェクト. */
function countsItsOwn(text: string, [told = '', ...others]: string[]): boolean {
  if (others.length > 0) return false;
  return /プロジェクト|\bprojects?\b/.test(text) && /プロジェクト/.test(told);
}

/** 「それ以前は？」 "what followed it?". */
function stepIn(text: string): { by: 1 | -1 } | undefined {
  if (/それ以前|それより(?:も)?(?:前|昔|古)|^(?:じゃあ?|では|で)?、?前の計画|\bbefore (?:that|it|this)\b/.test(text))
    return { by: -1 };
  return /それより(?:も)?(?:後|あと|新)|後継|後続|^(?:じゃあ?|では|で)?、?(?:その)?次の計画|その後(?:の計画)?(?:は|$)|\bafter (?:that|it)\b|\bfollow(?:ed|s) (?:it|that)\b|\bsuccessor\b/.test(
    text,
  )
    ? { by: 1 }
    : undefined;
}

const THIS_PLAN = /(?:今|この|現在|今回)の?計画|現行|\b(?:this|current|present) (?:plan|one)\b/;

const OLDEST = /一番(?:古|最初|はじめ|先)|最も古|最古|最初の|\b(?:oldest|earliest|very first|first)\b/;

const NEWEST = /一番(?:新|最後|最近)|最も新|最新|直近|\b(?:newest|latest|most recent)\b/;

/** 「いつまで？」「名前は？」「いくつある？」「1つ目は？」 about the last passage. */
export function askSamePassage({ has, frame, dialogue, facts, subject }: Context): Intent | null {
  const last = dialogue.lastIntent;
  if (last?.kind !== 'fact' || subject.areas.length + subject.measures.length > 0) return null;
  const { text } = frame;
  if (SLOGAN_ALONE.test(text) && last.passages.every(id => id.startsWith('slogan-'))) return last;
  if (has('earlierPlans', 'slogan') || frame.pointing.length > 0 || OTHER_PART.test(text)) return null;
  const isOf = (group: string) => last.passages.some(id => facts.passage(id)?.group.startsWith(group));
  if (has('count') && !/年/.test(text)) {
    if (last.passages.length > 1 && isOf('predecessor')) return { ...last, counted: 'predecessors' };
    if (isOf('target'))
      return { ...last, passages: last.passages.filter(id => id.startsWith('target-')), counted: 'targets' };
    return isOf('goals') ? { kind: 'fact', passages: facts.group('goals'), counted: 'goals' } : null;
  }
  const [ordinal] = frame.ordinals;
  const chosen = ordinal ? pick(last.passages, ordinal.position) : undefined;
  if (chosen) return { kind: 'fact', passages: [chosen] };
  if (isOf('goals') || isOf('period') || isOf('policy')) {
    if (THE_PLAN.test(text)) return null;
    if (has('who')) return { kind: 'fact', passages: facts.group('promotion') };
  }
  return has('when', 'who', 'why', 'wording', 'meaning', 'detail') || SAME.test(text) ? last : null;
}

/** 「スローガンは」 after the name of an area, which its slogan stands under. */
const SLOGAN_ALONE =
  /^(?:で|その|それの|あと)?、?(?:スローガン|標語|キャッチフレーズ)(?:は|って|も)?(?:何|なに)?(?:です)?か?[?。]*$|^(?:and )?(?:its |the )?slogan\??$/;

/** Names the plan explicitly. */
const THE_PLAN = /(?:この|本)?計画[のはって]|\bthe plan\b/;

/** Names another part of the document. */
const OTHER_PART = anyOf(
  /目標|体制|役割|位置|期間|ビジョン|方針|施策|分野|取組|事業/,
  /\b(?:goals?|role|structure|positioning|period|vision|policy|measures?|areas?|projects?)\b/,
);

const SAME = anyOf(
  /名前|名称|タイトル|いつまで|終わり|始まり|どこに(?:載|書|あ)|何年|か年|年間|詳し/,
  /\b(?:name|title|called|how long|until|years?|who|details?|ends?|starts?)\b/,
);
