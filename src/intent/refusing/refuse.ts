/** Refusals: things no such plan contains, unknown codes, words without a match. */
import { anyOf } from '../../regex.ts';
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { datedPredecessors, namedPredecessors } from '../document/earlier-plans.ts';
import { speaksOfTargets } from '../document/set-answers.ts';
import { HARDLY_DOUBTED } from '../doubt.ts';
import { findNameFilter } from '../filter/name-filter.ts';
import { segmentsOf } from '../filter/segments.ts';
import type { Intent } from '../intent.ts';
import { officeAskedOf } from '../offices/owning-words.ts';
import { areasNamed } from '../places/named-areas.ts';
import { isTopic } from '../subject.ts';
import { isAttributeAlone } from './attributes-ja.ts';
import { speaksOfOtherPlaces } from './elsewhere.ts';

export function refuseOutside(context: Context): Intent | null {
  const { frame, has, subject, search } = context;
  // 「これ何％まで進んだ？」 about the entry in focus is answered by the journal, though not by the plan.
  if (has('status') && subject.fromDialogue && subject.entries.length > 0) return null;
  if (!frame.outside || countsItsParts(context) || context.doubt() < HARDLY_DOUBTED) return null;
  // A long list shown before is not a near topic: its first entries would be arbitrary.
  const isFew = subject.entries.length > 0 && subject.entries.length <= MOST_NEAR;
  const near = isFew ? subject.entries : selectRelevant(search.rank(subject.concepts, 'project'), undefined).codes;
  return { kind: 'none', nearest: near.slice(0, MOST_NEAR), outside: !isTopicAlone(context) };
}

const MOST_NEAR = 3;

/** 「航空写真」「都市計画」: a topic missing from the plan, not an attribute. */
const isTopicAlone = ({ frame: { askedFor } }: Context): boolean =>
  askedFor?.start === 0 && !isAttributeAlone(askedFor.noun);

/**
 * Exceptions to asksOutside: counts of the plan's parts, earlier plans, national targets, and the text of a measure
 * named by code.
 */
function countsItsParts({ frame, has, plan, dialogue, facts, subject, search, directory }: Context): boolean {
  if (speaksOfOtherPlaces(frame.text)) return false;
  // "and how many under e-government?" after a count of another place.
  if (has('count') && dialogue.asked === 'countEntries' && areasNamed(subject.concepts, search).length === 1)
    return true;
  // "how many in total?" about what was shown.
  if (frame.attribute === 'count' && dialogue.lastIntent !== null) return true;
  // 「何件あった？」 about a list shown.
  if (has('count') && dialogue.listed.length > 0 && HOW_MANY.test(frame.text)) return true;
  const named = frame.codes.length > 0;
  return (
    COUNTS_PARTS.test(frame.text) ||
    // 「広報課って何やってる？」「河川課は何担当してる？」 are answered by the directory.
    (has('ownedBy') && directory.findOwner(frame.text).length > 0) ||
    officeAskedOf(frame.text, directory) !== null ||
    // 「報告の仕方は？」: the bot accepts reports.
    (has('update') && !isTopic(subject.concepts, search)) ||
    // 「リストアップしてください」「一覧でください」「データベースのほうだけでいい」 are requests to the bot, not
    // errands.
    (has('list') && (subject.areas.length + subject.measures.length > 0 || !isTopic(subject.concepts, search))) ||
    (subject.fromDialogue && subject.entries.length > 0 && has('within', 'vagueOne', 'list', 'detail')) ||
    comparesProjects(frame, subject.concepts, search) ||
    findNameFilter(frame) !== null ||
    has('withReprints', 'withoutReprints') ||
    (has('reprint') && has('count')) ||
    // 「分野1、何件あったっけ」.
    (named && has('count') && !isTopic(subject.concepts, search)) ||
    // 「4-1の中で動画のもの」 selects among projects.
    ((named || subject.measures.length > 0) &&
      has('within') &&
      /もの|やつ|だけ|\b(items?|ones?|projects?)\b/.test(frame.text)) ||
    namedPredecessors(frame.text, plan).length > 0 ||
    (/計画|構想|戦略|\b(plan|strategy|concept|program)\b/.test(frame.text) &&
      datedPredecessors(frame.text, plan).length > 0) ||
    speaksOfTargets(frame, facts) ||
    (has('compare', 'most', 'fewest') && frame.codes.length > 1) ||
    (named && frame.codes.every(code => code.kind === 'measure') && has('wording'))
  );
}

/** 「県民大学とIT講習ってどう違うんですか」: both are projects of the plan. */
function comparesProjects(
  { cues, text }: Context['frame'],
  concepts: Context['subject']['concepts'],
  search: Context['search'],
): boolean {
  const segments = segmentsOf(concepts, text);
  const isProject = (segment: Context['subject']['concepts']) =>
    (search.rank(segment, 'project').hits[0]?.score ?? 0) >= EACH_SIDE_SCORE;
  return cues.has('compare') && segments.length === 2 && segments.every(isProject);
}

/** Minimum score of each side of a comparison. */
const EACH_SIDE_SCORE = 0.7;

const HOW_MANY =
  /^(?:全部で|ぜんぶで|で、?)?(?:何件|いくつ)(?:くらい|ぐらい)?(?:が|も)?(?:あった|ありました|出た|出ました)[^、。]{0,5}[?。]*$/;

const COUNTS_PARTS = anyOf(
  /(事業|取組|取り組み|施策|分野|再掲|掲載|プロジェクト|担当|所管)の?(件)?数(は|が|を|って|だけ|で|、|。|$|[?？])|何(事業|施策|取組|分野)/,
  /\bnumber of (projects|entries|measures|areas|reprints)\b/,
);

export function refuseUnknownCode({ frame, plan }: Context): Intent | null {
  for (const { kind, code } of frame.codes) {
    const known = kind === 'entry' ? plan.locate(code) : kind === 'measure' ? plan.measure(code) : plan.area(code);
    if (!known) return { kind: 'unknownCode', code };
  }
  return null;
}

/** The plan does not identify people, except the head of the headquarters. */
export const asksWho = ({ has, frame }: Context): boolean =>
  has('who') && (/(誰|だれ)(です|でしょう|な|が|に|$|[?？])/.test(frame.text) || /^who\b/.test(frame.text));

/** The plan has no dates of projects; earlier rules have found no dated passage. */
export function asksWhen({ has, frame }: Context): boolean {
  return (
    DATE_OF_EVENT.test(frame.text) ||
    (has('when') &&
      (/^(when|what (year|month|date)|in (what|which) (year|month)|since when)\b/.test(frame.text) ||
        /((?<![ぁ-ん](?<![はがをにでもとかてのって]))いつ|何年|何月)(です|でし|ごろ|頃|から|まで|に|始|終|完|で)?[^、。]{0,8}[?。]?$/.test(
          frame.text,
        )))
  );
}

/** 「特区が認定された日」「運用を始めた年は」. */
const DATE_OF_EVENT =
  /(?:(?:さ|ら)れ|し|始め|始まっ|でき)た(?:年月日|年月|年度|日付|日にち|時期|年|月|日)(?:は|って|を(?:教|知|確)|が(?:知|分|わ)|$|[?？。])/;

/** The plan does not say what happened to a project, and the question does not ask for its status. */
export const asksWhatHappened = ({ frame }: Context): boolean =>
  /(?:(?<!で)した|(?<![、はかって話も]あ|(?:[もはつに]|って)なか)った|れた|めた|えた|けた|きた|いた|んだ|(?<!でし)ました|ちゃった)(?:(?:の|ん(?:です|だ|でしょう))?か(?:な)?|の|っけ)?[?？]+$|(?<!あり|載り|入り|出てき)ましたか[。?？]*$/.test(
    frame.text,
  );

const REASONS = /(?:理由|経緯|原因|きっかけ|敗因|事情)$/;

/** The plan does not give reasons or outcomes of projects; earlier rules have found no passage. */
export const asksWhy = ({ frame }: Context): boolean => frame.askedFor !== null && REASONS.test(frame.askedFor.noun);

/** Minimum strength of each word of an errand in the project. */
const LEAST_SAID = 0.2;
/** Nouns that must be the project's own words (キャラクター, 翻訳会社, 掲載料), not merely weak evidence. */
const ATTRIBUTES =
  /(?:料|額|費|率|者|会社|業者|企業|校|先|日|日にち|時間|時刻|期限|名|名前|資格|条件|方法|手順|書類|マニュアル|ソフト|アプリ|キャラクター|町村|地区|集落|世帯|場所|会場|病院|店|中身|作品|予定)$/;
/** 「県の病院の中のIT化」「SWANの整備の項」 ask for the project, not for an attribute. */
const WAYS_TO_SAY_PROJECT =
  /(?:化|項|箇所|か所|案内|紹介|宣伝|pr|話|件|仕組み|しくみ|仕事|対策|支援|サービス|制度|ページ|サイト|システム)$/;
const LEAST_SAID_OF_ATTRIBUTE = 0.85;

/**
 * Whether the question asks something its project's words do not cover: an attribute such as 認定番号, or an errand
 * such as reissuing one's ID. The project itself may be certain.
 */
export function asksBeyond(code: string, { frame, subject, search }: Context): boolean {
  const { weighed, hits } = search.rank(subject.concepts, 'project');
  const said = new Map(hits.find(hit => hit.code === code)?.evidence.map(({ text, strength }) => [text, strength]));
  const unsaid = weighed
    .map(({ concept }) => concept)
    .filter(({ text, weight }) => weight >= 0.4 && (said.get(text) ?? 0) < LEAST_SAID);
  if (frame.errand) return unsaid.length > 0;
  const { askedFor } = frame;
  if (!askedFor?.isOfTopic || WAYS_TO_SAY_PROJECT.test(askedFor.noun)) return false;
  const least = ATTRIBUTES.test(askedFor.noun) ? LEAST_SAID_OF_ATTRIBUTE : LEAST_SAID;
  const inside = weighed.filter(({ concept }) => concept.end > askedFor.start && concept.start < askedFor.end);
  return (
    inside.length > 0 && inside.every(({ concept }) => (said.get(concept.text) ?? 0) < least && concept.weight >= 0.4)
  );
}

/**
 * Minimum scores of nearest topics named in a refusal. Measured on refused questions: weaker second ones help in one
 * case of nine.
 */
const LEAST_NEAREST = 0.2;
const LEAST_NEAR = 0.3;

/** @param asked what was asked about the project not found */
export function nothing({ subject, search }: Context, asked?: 'owner' | 'status'): Intent {
  const { hits } = search.rank(subject.concepts, 'project');
  const among = subject.fromDialogue && subject.within !== null;
  return {
    ...(among ? { among } : {}),
    ...(asked ? { asked } : {}),
    kind: 'none',
    nearest: hits
      .slice(0, 3)
      .filter(({ score }, index) => score >= (index === 0 ? LEAST_NEAREST : LEAST_NEAR))
      .map(hit => hit.code),
    outside: false,
  };
}
