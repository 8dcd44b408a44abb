/**
 * Follow-ups of a passage: 「その前は？」「一番古いのは？」 about the earlier plans,
 * 「いつまで？」「名前は？」「いくつある？」「1つ目は？」 about any passage,
 * 「事業は？」 about what it deals with.
 */
import { anyOf } from '../../../regex.ts';
import { selectRelevant } from '../../../search/ranking/relevance.ts';
import type { Context } from '../../context.ts';
import { measureMeant } from '../../filter/measure-meant.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { pick } from '../../numbers/ordinals.ts';
import { scopeWith } from '../../places/scopes.ts';
import { ASKS } from '../again/ask-same.ts';
import { placeOfText } from '../places/places-told.ts';

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
  // 「この計画はいつ作られた」 after a single one of them is about that one.
  if (told.length === 1 && MADE.test(frame.text)) return last;
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

const MADE =
  /(?:この|その)計画[^、。?]{0,8}(?:作|つく|策定|でき|まとめ)|\b(?:this|that) plan (?:made|written|drawn up|established)\b/;

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
    if (isOf('predecessor') && (last.passages.length > 1 || (IN_ALL.test(text) && !OF_THIS_PLAN.test(text))))
      return {
        kind: 'fact',
        passages: last.passages.length > 1 ? last.passages : facts.predecessors.map(({ id }) => id),
        counted: 'predecessors',
      };
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

/** 「全部でいくつあるの」 after one of the earlier plans counts them. */
const IN_ALL = /全部で|ぜんぶで|計画(?:は|って|が)|\b(?:in all|in total|altogether|plans)\b/;
const OF_THIS_PLAN =
  /事業|取組|取り組み|プロジェクト|施策|分野|今|この|\b(?:projects?|entries|measures?|areas?|this|current)\b/;

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

/**
 * 「事業は？」「それに関係する事業は？」 "which projects deal with it?" after a passage: the projects of its place, or
 * those its text is about.
 */
export function askProjectsOfTold(context: Context): Intent | null {
  const { has, frame, dialogue, subject, search, facts } = context;
  const last = dialogue.lastIntent;
  if (last?.kind !== 'fact' || !ITS_PROJECTS.test(frame.text) || frame.outside) return null;
  if (has(...ASKS.filter(cue => cue !== 'list' && cue !== 'detail'), 'areasWanted', 'measuresWanted')) return null;
  if (subject.areas.length + subject.measures.length + frame.codes.length + frame.ordinals.length > 0) return null;
  // 「障害者向けの事業は？」 has a topic of its own.
  if (frame.concepts.some(({ weight, text }) => weight > 0 && !ABOUT.test(text))) return null;
  const places = [...new Set(last.passages.flatMap(id => placeOfText(id) ?? []))];
  if (places.length > 0) return { kind: 'listEntries', scope: scopeWith(places), distinct: false, slice: 0 };
  if (last.about) return { kind: 'project', codes: [last.about], glossary: [] };
  const told = search.concepts(last.passages.map(id => facts.passage(id)?.text ?? '').join(' '));
  const measure = measureMeant(told, search);
  if (measure) return { kind: 'listEntries', scope: { areas: [], measures: [measure] }, distinct: false, slice: 0 };
  const { codes } = selectRelevant(search.rank(told, 'project'), undefined, true);
  if (codes.length === 0 || codes.length > MOST) return null;
  return codes.length === 1
    ? { kind: 'project', codes, glossary: [] }
    : { kind: 'find', codes, further: [], scope: WHOLE_PLAN, subject: null };
}

/** If more projects match, the passage is not about them. */
const MOST = 9;
/** Words that only link the projects to the passage. */
const ABOUT =
  /^(?:関係|関連|関わ|該当|当た|ぶら下|入る|載る|含|並|対応|進め|担|推進|実現|達成|取り組|deal|relate|related|concern|cover|about|involve|work)/;
const ITS_PROJECTS = /事業|取組|取り組み|プロジェクト|\b(?:projects?|entries)\b/;
