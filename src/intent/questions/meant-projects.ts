/** Determines the projects whose owner or status is asked: a few, or a choice. */
import { scoreOf } from '../../search/ranking/ranking.ts';
import { selectRelevant } from '../../search/ranking/relevance.ts';
import type { Context } from '../context.ts';
import { DOUBTED_THOUGH_NAMED } from '../doubt.ts';
import { measureMeant } from '../filter/measure-meant.ts';
import { segmentsOf } from '../filter/segments.ts';
import { APART_SCORE, AS_ONE_SCORE, LEAST_OF_PART } from '../filter/topic.ts';
import { leftIn, withoutExcluded } from '../filter/turned-away.ts';
import type { Intent } from '../intent.ts';
import { entriesIn } from '../places/scopes.ts';
import { nothing } from '../refusing/refuse.ts';
import { isTopic } from '../subject.ts';

/** 「もう一方は？」「周産期のほうは？」 after a question about an owner or status repeat it for another project. */
export function isSameQuestionAgain({ frame, subject, has }: Context): boolean {
  if (has('detail', 'list', 'count', 'reprint', 'measuresWanted', 'areasWanted', 'newTopic', 'meaning', 'when'))
    return false;
  // 「同じ施策にほかは？」 asks for a list, not for owners.
  if (frame.pointing.some(({ kind }) => kind === 'siblings')) return false;
  if (has('theOther')) return true;
  if (frame.correction) return true;
  return (
    subject.fromDialogue &&
    subject.entries.length > 0 &&
    frame.text.length <= (frame.lang === 'en' ? 36 : 14) &&
    /(は|のほう(は)?|(?<=の(?:やつ|もの|ほう|方)?|目|それ|これ)も)[?？。]*$|^(and|what about|how about)\b/.test(
      frame.text,
    )
  );
}

/** Owner or status of the topic's projects; a choice when it may be several unrelated ones. */
export function aboutProjects(context: Context, asked: 'owner' | 'status'): Intent {
  const { subject, plan } = context;
  if (subject.entries.length > 0) return { kind: asked, codes: subject.entries };
  if (subject.concepts.length === 0 && subject.measures.length + subject.areas.length > 0)
    return { kind: asked, codes: leftIn(subject, context) ?? entriesIn(subject, plan) };
  const ofEach = asksOfEach(context) ? context.topic().codes : [];
  if (ofEach.length > 0) return { kind: asked, codes: ofEach };
  if (!isNamedOutright(context) && context.doubt() > DOUBTED_THOUGH_NAMED) return nothing(context, asked);
  const codes = projectsFor(context, MOST_OFFERED);
  const ofMeasure = wholeMeasure(codes, context);
  if (ofMeasure) return { kind: asked, codes: ofMeasure };
  // 「さくらネットの担当」: each of many has only the general word.
  if (codes.length > 3 && bestScore(context) < LEAST_OF_CHOICE) return nothing(context, asked);
  if (codes.length > 0) return codes.length > 3 ? { kind: 'clarify', codes, asked } : { kind: asked, codes };
  const many = saidOfMany(context);
  if (many.length > 0) return { kind: 'clarify', codes: many, asked };
  if (asked === 'status' && !isTopic(subject.concepts, context.search)) return { kind: 'status', codes: [] };
  return nothing(context, asked);
}

const bestScore = ({ subject, search }: Context): number =>
  search.rank(subject.concepts, 'project').hits[0]?.score ?? 0;
/** Minimum score of the best of a choice. */
const LEAST_OF_CHOICE = 0.4;

/**
 * 「防災の進捗」: the topic of a measure means all its projects, as in 「防災の事業は」; null when a project elsewhere
 * may be meant as well.
 */
function wholeMeasure(meant: readonly string[], { subject, frame, search, plan }: Context): string[] | null {
  if (frame.excluded.length + frame.excludedPlaces.length > 0) return null;
  const measure = measureMeant(subject.concepts, search);
  const inside = new Set(plan.measure(measure ?? '')?.entries.map(({ code }) => plan.originalOf(code)));
  const isLimited = subject.within !== null && [...inside].some(code => !subject.within?.includes(code));
  return !isLimited && meant.length > 0 && meant.every(code => inside.has(code)) ? [...inside] : null;
}

/** Minimum score of a project that explains the whole question. */
const SAYS_IT_WHOLLY = 0.99;

/**
 * Doubt does not apply to converted text (which has its own), to references to what was shown (「そのブログの進捗」),
 * and to printed words (「公金収納」).
 */
function isNamedOutright({ frame, dialogue, search, subject }: Context): boolean {
  if (frame.writtenOut || (frame.refersBack && dialogue.lastIntent)) return true;
  const [best] = search.rank(subject.concepts, 'project').hits;
  return best !== undefined && best.score >= SAYS_IT_WHOLLY;
}

const MOST_OFFERED = 8;

/**
 * 「システムの担当は？」 "who's handling the network": a word of many projects selects none, so a choice is offered.
 */
function saidOfMany({ subject, search }: Context): string[] {
  if (subject.within !== null) return [];
  const { hits } = search.rank(subject.concepts, 'project');
  const alike = hits.filter(({ score }) => score >= NAMES_SEVERAL_SCORE && score >= (hits[0]?.score ?? 0) * 0.88);
  return alike.length > 1 ? alike.slice(0, MOST_OFFERED).map(({ code }) => code) : [];
}

/** Minimum score: the other words are irrelevant. */
const NAMES_SEVERAL_SCORE = 0.75;

/** 「〜の事業を担当課つきで一覧に」 "with their owners": all projects of the topic, not only the best. */
const asksOfEach = ({ frame, has }: Context): boolean => has('list') || OF_EACH.test(frame.text);

const ASKED_BESIDE = '(?:担当|所管|窓口|進捗|状況)(?:課|部署|者)?(?:の?名前|名)?';
const PROJECTS = '(?:事業|取組|取り組み|プロジェクト)(?:一覧|名)?';
const OF_EACH = new RegExp(
  [
    `${ASKED_BESIDE}(?:も|を|と)?(?:つき|付き|付け|入り|込み|合わせ|あわせ|一緒|いっしょ|並べ|添え)`,
    `(?:それぞれ|各|全部|すべて|全て)の?(?:${PROJECTS}の)?${ASKED_BESIDE}`,
    `${PROJECTS}(?:と|、|および)(?:その|それぞれの)?${ASKED_BESIDE}`,
    '\\b(?:with|and|plus|including|alongside) (?:the |their |its )?(?:respective )?(?:owners?|divisions?|sections?|departments?|status(?:es)?|progress|contacts?)\\b',
    '\\b(?:each|every|respective|all the) (?:owners?|division|section|department)s?\\b',
    '\\bowners of (?:all|the|every)\\b|\\bwho (?:runs|owns|handles) each\\b',
  ].join('|'),
);

/** 「電子入札と公売って同じ課？」: the best project of each coordinated part; null when a part names none. */
function oneOfEach(
  { subject, frame, search }: Pick<Context, 'subject' | 'frame' | 'search'>,
  least: number,
): string[] | null {
  const segments = frame.excluded.length > 0 || subject.within ? [] : segmentsOf(subject.concepts, frame.text);
  if (segments.length < 2) return null;
  const best = segments.map(segment => search.rank(segment, 'project').hits[0]);
  const codes = new Set(best.flatMap(hit => (hit && hit.score >= least ? [hit.code] : [])));
  return codes.size === segments.length ? [...codes] : null;
}

/** The few projects named: the best and those nearly as good. */
export function projectsFor({ subject, search, frame }: Context, limit: number): string[] {
  const ranking = search.rank(subject.concepts, 'project');
  const relevant = selectRelevant(
    withoutExcluded(ranking, frame, search),
    subject.within ? new Set(subject.within) : undefined,
  );
  const apart = oneOfEach({ subject, frame, search }, relevant.best < AS_ONE_SCORE ? LEAST_OF_PART : APART_SCORE);
  if (apart) return apart;
  return relevant.codes.filter(code => scoreOf(ranking, code) >= relevant.best * 0.88).slice(0, limit);
}
