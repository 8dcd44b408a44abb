/** Projects by status in everyday words: 遅れている事業, 完了していないもの, "anything behind schedule?". */
import type { Status } from '../../status.ts';
import { type FoundProgress, foundIn, HEAD, HOW_MANY } from './found.ts';

/** A phrase for one of these statuses, or for none of them. */
interface Saying {
  states: Status[];
  isNot?: true;
  /** In attributive form, or as a predicate of どれ. */
  words: string;
}

const BEHIND: Status[] = ['delayed', 'at_risk'];
const WELL: Status[] = ['on_track', 'mostly_on_track'];

/** The first match wins: やや遅れ before 遅れ. */
const JAPANESE: Saying[] = [
  { states: BEHIND, isNot: true, words: '(?:(?:遅れ|遅延し|滞っ)て(?:い)?ない|(?:遅れ|遅延)(?:の|が)ない)の?' },
  {
    states: ['completed'],
    isNot: true,
    words: '(?:(?:まだ)?(?:(?:完了|終了|達成)して|終わって|できあがって)(?:い)?ない|未完了|未完成|未達成)の?',
  },
  { states: ['at_risk'], words: 'やや(?:遅れ|遅延)(?:気味)?(?:て(?:い)?る|ている)?の?' },
  {
    states: BEHIND,
    words:
      '(?:遅れ(?:て(?:い)?る|気味|がち|の(?:ある|出て(?:い)?る)|が(?:ある|出て(?:い)?る|生じて(?:い)?る))|遅延(?:して(?:い)?る|中|が(?:ある|出て(?:い)?る))?|滞って(?:い)?る|滞り(?:が)?(?:ある|気味)|(?:うまく|順調に|予定どおり|予定通り)(?:は)?(?:いって|行って|進んで)(?:い)?ない|順調(?:で|じゃ|では)ない|進んで(?:い)?ない|(?:予定|計画|スケジュール)(?:から|より)(?:も)?遅れ(?:て(?:い)?る)?|危ない|赤信号|黄信号|要注意)の?',
  },
  {
    states: ['not_started'],
    words:
      '(?:未着手|未開始|手つかず|(?:まだ)?(?:始ま|始め|着手し|取りかか|取り掛か|手を付け|手をつけ|スタートし)(?:って|て)(?:い)?ない|これから始まる)の?',
  },
  {
    states: ['completed'],
    words:
      '(?:(?:完了|終了|達成)(?:した|して(?:い)?る|済み?)?|(?:もう)?終わ(?:った|って(?:い)?る)|済んだ|できあがった)の?',
  },
  {
    states: WELL,
    words:
      '(?:順調(?:な|に(?:進んで|行って|いって)(?:い)?る|そうな)?|(?:予定|計画)(?:どおり|通り)(?:に)?(?:進んで(?:い)?る|の)?|うまく(?:いって|行って|進んで)(?:い)?る|問題(?:の|が)?ない|オンスケ(?:ジュール)?)の?',
  },
  {
    states: ['cancelled'],
    words: '(?:中止|廃止|取りやめ|取り止め)(?:した|し(?:て(?:い)?る)?|になった|となった|された|に)?の?',
  },
];
/** Statuses as nouns: 「遅れは何件」「完了の件数」. */
const NOUNS: [Status[], string][] = [
  [['at_risk'], 'やや遅れ'],
  [BEHIND, '(?:遅れ|遅延)'],
  [['not_started'], '未着手'],
  [['completed'], '(?:完了|終了)'],
  [WELL, '順調'],
  [['cancelled'], '(?:中止|廃止)'],
];
const NOUN_FIRST = `(?:どこ|どれ|何|なに|どの(?:事業|取組|プロジェクト|課)|${HOW_MANY})(?:が|は)?(?:今|いま|まだ|もう)?`;

const ENGLISH: Saying[] = [
  { states: BEHIND, isNot: true, words: "(?:not (?:yet )?|n't )(?:running )?(?:delayed|late|behind(?: schedule)?)" },
  {
    states: ['completed'],
    isNot: true,
    words:
      "(?:(?:not (?:yet )?(?:been )?|n't (?:yet )?(?:been )?|yet to be |still to be )(?:completed?|finished|done)(?: yet)?|unfinished|incomplete)",
  },
  { states: ['at_risk'], words: '(?:slightly behind|a (?:bit|little) (?:behind|late))' },
  {
    states: BEHIND,
    words:
      "(?:delayed|running late|late|behind(?: schedule)?|lagging(?: behind)?|slipping|off track|at risk|in trouble|struggling|stuck|(?:not |n't )on (?:track|schedule))",
  },
  {
    states: ['not_started'],
    words:
      "(?:not (?:yet )?(?:been )?started(?: yet)?|unstarted|yet to (?:start|begin)|n't (?:yet )?(?:been )?started(?: yet)?|not begun)",
  },
  { states: ['completed'], words: '(?:(?:already )?(?:completed?|finished|done))' },
  { states: WELL, words: '(?:on (?:track|schedule|time)|going (?:well|smoothly|to plan))' },
  { states: ['cancelled'], words: '(?:cancell?ed|called off|dropped|abandoned)' },
];
/** "which projects are …", "anything …", "how many are …", "… projects" around a status. */
const inEnglish = (state: string): string =>
  `\\b(?:projects?|ones|things)(?: (?:that|which))?(?: (?:are|is|have|has|were|got|currently|now|still|been|already))* ?${state}\\b|^(?:so |and |ok,? )*(?:what|which|anything|who|is anything|are any|any|whatever|how many)(?:(?:'s| is| are| has| have| of (?:these|those|them)| (?:been|running|currently|already|now|still)))*\\s?${state}\\b|\\b${state} (?:projects?|ones)\\b|^${state}\\??$`;

/** 「遅れている観光の事業」: the topic is between the status and the noun. */
const beforeTopic = (state: string): string =>
  `(?<=^|[、。 はで]|まだ|現在|今)${state}(?<=[るたなの]|ない)(?=[^、。?はがを]{1,14}?(?:事業|取組|取り組み|プロジェクト)(?:は|を|って|が|も|の一覧|だけ|、|[?？]|ある|あり|$))`;

/** 「遅れてるシステムは？」: the noun ends the question. */
const beforeNoun = (state: string): string =>
  `${state}(?<=[るたな])(?=[一-龠ァ-ヶーa-z]{2,12}(?:(?:は|って)?[?？。]*$|(?:は|って)?${HOW_MANY}))`;
const counted = (noun: string): string =>
  `(?<=^|[のはで])${noun}(?:(?:の(?:件数|数|一覧)|(?:は|が|って|も)?${HOW_MANY}(?:ある|あり|出)?|(?:は|が|って|も)?(?:ある|あり(?:ます)?)か?)[^、。]{0,6})[?？。]*$`;
/** 「1-1-2は遅れ」 may be a report, so these forms must be questions. */
const THE_DELAYS =
  '(?<=の)(?:遅れ|遅延)(?:は|って)?[?？。]*$|^(?:遅れ|遅延)(?:は|って)[?？。]*$|\\b(?:any|what|which|the|how many|list(?: of)?) (?:current )?delays\\b(?: (?:are there|so far))?[?.]*$';

interface Pattern extends Omit<Saying, 'words'> {
  pattern: RegExp;
}

const patternOf = ({ words, ...said }: Saying, written: (words: string) => string): Pattern => ({
  ...said,
  pattern: new RegExp(written(words)),
});

const PLAIN: Pattern[] = [
  ...JAPANESE.map(saying => patternOf(saying, words => `${words}${HEAD}|${NOUN_FIRST}${words}|${beforeTopic(words)}`)),
  ...ENGLISH.map(saying => patternOf(saying, inEnglish)),
];
const LOOSE: Pattern[] = [
  ...JAPANESE.map(saying => patternOf(saying, beforeNoun)),
  ...NOUNS.map(([states, noun]) => patternOf({ states, words: noun }, counted)),
  { states: BEHIND, pattern: new RegExp(THE_DELAYS) },
];

/** @param said gently normalised */
export function parseStates(said: string): FoundProgress | null {
  for (const { pattern, ...states } of PLAIN) {
    const match = pattern.exec(said);
    if (match) return foundIn(match, { about: 'states', ...states });
  }
  for (const { pattern, ...states } of LOOSE) {
    const match = pattern.exec(said);
    if (match) return { ...foundIn(match, { about: 'states', ...states }), isLoose: true };
  }
  return null;
}
