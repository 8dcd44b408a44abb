/** Questions the plan does not answer: what no such plan holds, codes it does not print, words that lead nowhere. */
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
import { topicWeight } from '../subject.ts';
import { isAttributeAlone } from './attributes-ja.ts';
import { speaksOfOtherPlaces } from './elsewhere.ts';

export function refuseOutside(context: Context): Intent | null {
  const { frame, has, subject, search } = context;
  // 「これ何％まで進んだ？」 of what is talked about: the record says, though the plan does not.
  if (has('status') && subject.fromDialogue && subject.entries.length > 0) return null;
  if (!frame.outside || countsItsParts(context) || context.doubt() < HARDLY_DOUBTED) return null;
  // A long list that was shown is near to nothing: its first ones would be three by chance.
  const isFew = subject.entries.length > 0 && subject.entries.length <= MOST_NEAR;
  const near = isFew ? subject.entries : selectRelevant(search.rank(subject.concepts, 'project'), undefined).codes;
  return { kind: 'none', nearest: near.slice(0, MOST_NEAR), outside: !isTopicAlone(context) };
}

const MOST_NEAR = 3;

/** 「航空写真」「都市計画」: a topic the plan lacks, of which no head count or date is asked. */
const isTopicAlone = ({ frame: { askedFor } }: Context): boolean =>
  askedFor?.start === 0 && !isAttributeAlone(askedFor.noun);

/** Numbers of the plan's own parts, earlier plans, the nation's targets, and the words of a measure named by its code, are never outside it. */
function countsItsParts({ frame, has, plan, dialogue, facts, subject, search, directory }: Context): boolean {
  if (speaksOfOtherPlaces(frame.text)) return false;
  // "and how many under e-government?" after another place was counted.
  if (has('count') && dialogue.asked === 'countEntries' && areasNamed(subject.concepts, search).length === 1)
    return true;
  // "how many in total?" of what was shown.
  if (frame.attribute === 'count' && dialogue.lastIntent !== null) return true;
  // 「何件あった？」 of a list that was shown.
  if (has('count') && dialogue.listed.length > 0 && HOW_MANY.test(frame.text)) return true;
  const named = frame.codes.length > 0;
  return (
    COUNTS_PARTS.test(frame.text) ||
    // 「広報課って何やってる？」「河川課は何担当してる？」: the directory says.
    (has('ownedBy') && directory.findOwner(frame.text).length > 0) ||
    officeAskedOf(frame.text, directory) !== null ||
    // 「報告の仕方は？」: the bot takes reports.
    (has('update') && topicWeight(subject.concepts, search) < 0.3) ||
    // 「リストアップしてください」「一覧でください」「データベースのほうだけでいい」 ask the bot, not the office.
    (has('list') &&
      (subject.areas.length + subject.measures.length > 0 || topicWeight(subject.concepts, search) < 0.3)) ||
    (subject.fromDialogue && subject.entries.length > 0 && has('within', 'vagueOne', 'list', 'detail')) ||
    comparesProjects(frame, subject.concepts, search) ||
    findNameFilter(frame) !== null ||
    has('withReprints', 'withoutReprints') ||
    (has('reprint') && has('count')) ||
    // 「分野1、何件あったっけ」.
    (named && has('count') && topicWeight(subject.concepts, search) < 0.3) ||
    // 「4-1の中で動画のもの」 chooses among projects.
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

/** 「県民大学とIT講習ってどう違うんですか」: both are the plan's own. */
function comparesProjects(
  { cues, text }: Context['frame'],
  concepts: Context['subject']['concepts'],
  search: Context['search'],
): boolean {
  const segments = segmentsOf(concepts, text);
  const isProject = (segment: Context['subject']['concepts']) =>
    (search.rank(segment, 'project').hits[0]?.score ?? 0) >= COMPARED_EXPLAINED;
  return cues.has('compare') && segments.length === 2 && segments.every(isProject);
}

const COMPARED_EXPLAINED = 0.7;

const HOW_MANY =
  /^(?:全部で|ぜんぶで|で、?)?(?:何件|いくつ)(?:くらい|ぐらい)?(?:が|も)?(?:あった|ありました|出た|出ました)[^、。]{0,5}[?。]*$/;

const COUNTS_PARTS =
  /(事業|取組|取り組み|施策|分野|再掲|掲載|プロジェクト|担当|所管)の?(件)?数(は|が|を|って|だけ|で|、|。|$|[?？])|何(事業|施策|取組|分野)|\bnumber of (projects|entries|measures|areas|reprints)\b/;

export function refuseUnknownCode({ frame, plan }: Context): Intent | null {
  for (const { kind, code } of frame.codes) {
    const known = kind === 'entry' ? plan.locate(code) : kind === 'measure' ? plan.measure(code) : plan.area(code);
    if (!known) return { kind: 'unknownCode', code };
  }
  return null;
}

/** Who somebody is the plan does not say, the head of the headquarters aside. */
export const asksWho = ({ has, frame }: Context): boolean =>
  has('who') && (/(誰|だれ)(です|でしょう|な|が|に|$|[?？])/.test(frame.text) || /^who\b/.test(frame.text));

/** When a project happens the plan does not say; the earlier rules have found no date for it. */
export function asksWhen({ has, frame }: Context): boolean {
  return (
    has('when') &&
    (/^(when|what (year|month|date)|in (what|which) (year|month)|since when)\b/.test(frame.text) ||
      /((?<![ぁ-ん](?<![はがをにでもとてのって]))いつ|何年|何月)(です|でし|ごろ|頃|から|まで|に|始|終|完|で)?[^、。]{0,8}[?。]?$/.test(
        frame.text,
      ))
  );
}

/** What has happened to a project the plan does not say, nor does the question ask for its progress. */
export const asksWhatHappened = ({ frame }: Context): boolean =>
  /(?:(?<!で)した|(?<![、はかって話も]あ|(?:[もはつに]|って)なか)った|れた|めた|えた|けた|きた|いた|んだ|(?<!でし)ました|ちゃった)(?:(?:の|ん(?:です|だ|でしょう))?か(?:な)?|の|っけ)?[?？]+$|(?<!あり|載り|入り|出てき)ましたか[。?？]*$/.test(
    frame.text,
  );

const REASONS = /(?:理由|経緯|原因|きっかけ|敗因|事情)$/;

/** Why a project came to be, or how it came out, the plan does not say; the earlier rules have found no passage for it. */
export const asksWhy = ({ frame }: Context): boolean => frame.askedFor !== null && REASONS.test(frame.askedFor.noun);

/** What a project must say of each word to be what somebody wants to get done. */
const LEAST_SAID = 0.2;
/** What is asked for by such a noun must be the project's own word (キャラクター, 翻訳会社, 掲載料), not one said near it. */
const ATTRIBUTES =
  /(?:料|額|費|率|者|会社|業者|企業|校|先|日|日にち|時間|時刻|期限|名|名前|資格|条件|方法|手順|書類|マニュアル|ソフト|アプリ|キャラクター|町村|地区|集落|世帯|場所|会場|病院|店|中身|作品|予定)$/;
/** 「県の病院の中のIT化」「SWANの整備の項」 ask for no attribute, but for the project. */
const WAYS_TO_SAY_PROJECT =
  /(?:化|項|箇所|か所|案内|紹介|宣伝|pr|話|件|仕組み|しくみ|仕事|対策|支援|サービス|制度|ページ|サイト|システム)$/;
const LEAST_SAID_OF_ATTRIBUTE = 0.85;

/**
 * Whether the question asks something of the project that none of its words says: a 認定番号 of it, or to have one's ID
 * issued again by it. The project itself may be known beyond doubt.
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

/** Scores from which a topic is named as near. Measured on refused questions: weaker seconds are of use in one case of nine. */
const LEAST_NEAREST = 0.2;
const LEAST_NEAR = 0.3;

/** @param asked what was to be told of the project that is not found */
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
