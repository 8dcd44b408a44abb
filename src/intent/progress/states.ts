/** Projects by how they are going, in the words people use for it: 遅れている事業, "anything behind schedule?". */
import type { Status } from '../../updates/status.ts';
import { type FoundProgress, foundIn, HEAD } from './found.ts';

/** What stands before the noun, or says so of どれ. First match wins: やや遅れ before 遅れ. */
const JAPANESE: [Status[], string][] = [
  [['at_risk'], 'やや(?:遅れ|遅延)(?:気味)?(?:て(?:い)?る|ている)?の?'],
  [
    ['delayed', 'at_risk'],
    '(?:遅れ(?:て(?:い)?る|気味|がち|の(?:ある|出て(?:い)?る)|が(?:ある|出て(?:い)?る|生じて(?:い)?る))|遅延(?:して(?:い)?る|中|が(?:ある|出て(?:い)?る))?|滞って(?:い)?る|滞り(?:が)?(?:ある|気味)|(?:うまく|順調に|予定どおり|予定通り)(?:は)?(?:いって|行って|進んで)(?:い)?ない|進んで(?:い)?ない|(?:予定|計画|スケジュール)(?:から|より)(?:も)?遅れ(?:て(?:い)?る)?|危ない|赤信号|黄信号|要注意)の?',
  ],
  [
    ['not_started'],
    '(?:未着手|未開始|手つかず|(?:まだ)?(?:始ま|始め|着手し|取りかか|取り掛か|手を付け|手をつけ|スタートし)(?:って|て)(?:い)?ない|これから始まる)の?',
  ],
  [
    ['completed'],
    '(?:(?:完了|終了|達成)(?:した|して(?:い)?る|済み?)?|(?:もう)?終わ(?:った|って(?:い)?る)|済んだ|できあがった)の?',
  ],
  [
    ['on_track', 'mostly_on_track'],
    '(?:順調(?:な|に(?:進んで|行って|いって)(?:い)?る|そうな)?|(?:予定|計画)(?:どおり|通り)(?:に)?(?:進んで(?:い)?る|の)?|うまく(?:いって|行って|進んで)(?:い)?る|問題(?:の|が)?ない|オンスケ(?:ジュール)?)の?',
  ],
  [['cancelled'], '(?:中止|廃止|取りやめ|取り止め)(?:した|し(?:て(?:い)?る)?|になった|となった|された|に)?の?'],
];
const NOUN_FIRST = '(?:どこ|どれ|何|なに|どの(?:事業|取組|プロジェクト|課))(?:が|は)(?:今|いま|まだ)?';

const ENGLISH: [Status[], string][] = [
  [['at_risk'], '(?:slightly behind|a (?:bit|little) (?:behind|late))'],
  [
    ['delayed', 'at_risk'],
    '(?:delayed|running late|late|behind(?: schedule)?|lagging(?: behind)?|slipping|off track|at risk|in trouble|struggling|stuck|not on (?:track|schedule))',
  ],
  [
    ['not_started'],
    "(?:not (?:yet )?(?:been )?started(?: yet)?|unstarted|yet to (?:start|begin)|n't (?:yet )?(?:been )?started(?: yet)?|not begun)",
  ],
  [['completed'], '(?:(?:already )?(?:completed?|finished|done))'],
  [['on_track', 'mostly_on_track'], '(?:on (?:track|schedule|time)|going (?:well|smoothly|to plan))'],
  [['cancelled'], '(?:cancell?ed|called off|dropped|abandoned)'],
];
/** "which projects are …", "anything …", "… projects": the state is the one thing that differs. */
const inEnglish = (state: string): RegExp =>
  new RegExp(
    `\\b(?:projects?|ones|things)(?: (?:that|which))?(?: (?:are|is|have|has|were|got|currently|now|still|been|already))* ?${state}\\b|^(?:so |and |ok,? )*(?:what|which|anything|who|is anything|are any|whatever)(?:'s| is| are| has| have)?(?: (?:been|running|currently|already|now|still))*\\s?${state}\\b|\\b${state} (?:projects?|ones)\\b|^${state}\\??$`,
  );

/** 「遅れている観光の事業」: the state comes first, and the topic between it and the noun. */
const beforeTopic = (state: string): string =>
  `(?<=^|[、。 はで]|まだ|現在|今)${state}(?<=[るたなの]|ない)(?=[^、。?はがを]{1,14}?(?:事業|取組|取り組み|プロジェクト)(?:は|を|って|が|も|の一覧|だけ|、|[?？]|ある|あり|$))`;

const STATES: [Status[], RegExp][] = [
  ...JAPANESE.map(([states, words]): [Status[], RegExp] => [
    states,
    new RegExp(`${words}${HEAD}|${NOUN_FIRST}${words}|${beforeTopic(words)}`),
  ]),
  ...ENGLISH.map(([states, words]): [Status[], RegExp] => [states, inEnglish(words)]),
];

/** @param said gently normalised */
export function parseStates(said: string): FoundProgress | null {
  for (const [states, pattern] of STATES) {
    const match = pattern.exec(said);
    if (match) return foundIn(match, { about: 'states', states });
  }
  return null;
}
