/**
 * Every version of the reports: 「1-1-1の回答の履歴」「誰がいつ回答した？」「今日更新された事業」 "who reported on 1-1-1",
 * "what was reported today".
 */
import { SPOKEN_DAYS } from '../../calendar/spoken-days.ts';
import { anyOf } from '../../regex.ts';
import { type FoundProgress, foundIn } from './found.ts';

const DID = '(?:回答|報告|返答|返事)';
/** These are done to things of the plan as well, so a project has to be named. */
const DID_LOOSELY = '(?:更新|入力|記入|変更)';
const WHO = '(?:誰|だれ|どなた|どの(?:人|方))';
const PAST =
  '(?:した|しました|された|されました|があった|がありました|が来た|が届いた|が出た|してくれた|を出した|を入れた)';

const TOLD = new RegExp(
  [
    `${DID}(?:の|した)?(?:履歴|推移|経過|変遷|記録|一覧)`,
    `(?:これまで|今まで|過去|以前|最近|直近)の(?:(?:すべて|全て|全部)の)?${DID}(?:(?:を|は)?(?:全部|すべて|全て|一覧))?(?!状況|者|率|期限)`,
    `${WHO}(?:が|から)、?(?:いつ)?(?:[^、。?]{1,20}?[をに])?${DID}(?:${PAST}|して(?:い)?る)`,
    `いつ${WHO}が${DID}${PAST}`,
    `${DID}(?:した|してくれた)(?:の|人|方)(?:は|って)?(?:${WHO}|いつ)`,
    `(?:いつ)${DID}(?:した|しました|された|されました|があった|が来た)(?=[^、。]{0,4}[?？。]*$)`,
    `(?:最終|最後の?|最新の?|直近の?)${DID}(?:日時?|者)|(?:最後|最近)に${DID}(?:した|された)のは`,
    `${DID}者(?:は|って|を)`,
  ].join('|'),
);
const TOLD_OF_A_PROJECT = new RegExp(
  [
    '履歴|(?:進捗|状況|状態)の?(?:推移|経過|変遷|経緯)',
    `(?:これまで|今まで|過去|以前)の(?:状況|進捗|経過)|${DID_LOOSELY}(?:の|した)?(?:履歴|一覧)`,
    `${WHO}が、?(?:いつ)?${DID_LOOSELY}(?:${PAST}|した(?:の|ん))|いつ${DID_LOOSELY}(?:した|された|しました|されました)`,
    `(?:最終|最後の?|直近の?)${DID_LOOSELY}(?:日時?|者)?(?:は|って|[?？]|$)|${DID_LOOSELY}(?:した|された)(?:の|人|方)(?:は|って)?(?:${WHO}|いつ)`,
  ].join('|'),
);
const TOLD_EN = anyOf(
  /\bwho (?:last |has (?:last )?)?(?:answered|reported|replied|submitted)\b(?: (?:for|on|about|this|that|it))?(?: and when)?/,
  /\b(?:all|every|past|earlier|previous|recent|latest) (?:of the )?(?:updates?|reports?|answers?|versions?)(?: (?:given|made|so far|of|on|for|about))?\b(?! (?:missing|due|asked|table))/,
  /\b(?:reporting|answer|update|report) history\b(?: of| for)?/,
);
const TOLD_OF_A_PROJECT_EN = anyOf(
  /^(?:(?:show|give|tell)(?: me)? |what(?:'s| is) )?(?:the )?(?:full |whole )?history (?:of|for)\b|\b(?:status|progress|change) (?:history|timeline)\b|\bwho (?:last |has (?:last )?)?(?:updated|changed|entered|gave)\b/,
  /\bwhen (?:was|were|did) (?=.{1,60}\b(?:updated|reported(?: on)?|answered|changed)\b)|\b(?:last|ever) (?:updated|reported on|changed)\b/,
);

const ANY_DAY = '今日|本日|昨日|きのう|一昨日|おととい|先々週|先週|今週|先々月|先月|今月';
const CAME = `(?:${DID}|更新)(?:が|の|を)?(?:あった|ありました|された|した|しました|来た|届いた|出た|受けた)|変わった|変更があった`;
/** Reports given on certain days. */
const WITHIN = new RegExp(
  [
    `(?<day>${ANY_DAY})(?:に|の|中に|は|、)?(?:${CAME})(?:事業|取組|もの|の|課|ところ)?`,
    `(?<dayAlone>${ANY_DAY})の(?:${DID}|更新)(?=(?:は|を|って|一覧|の一覧|内容)?[?？。]*$)`,
    `(?<since>${SPOKEN_DAYS})(?:以降|以来|から)(?:今日までに?|これまでに?)?(?:に|の|、)?(?:${CAME})(?:事業|取組|もの|の|ところ)?`,
  ].join('|'),
);
const DAY_EN = '(?:today|yesterday|(?:this|last) (?:week|month))';
const WITHIN_EN = new RegExp(
  [
    `\\b(?:what|which|projects?|anything)\\b.{0,24}\\b(?:reported|updated|answered|changed|come in|came in)(?: on)? (?<dayEn>${DAY_EN})`,
    `\\b(?:updates?|reports?|answers?) (?:of|from|given|made|for) (?<dayAloneEn>${DAY_EN})\\b|\\b(?<dayBefore>${DAY_EN})(?:'s)? (?:updates?|reports?|answers?)\\b`,
    `\\b(?:reported|updated|answered|changed|updates?|reports?|answers?) since (?<sinceEn>${SPOKEN_DAYS})(?![\\w-])`,
  ].join('|'),
);
/** About who has not reported, and until when: other questions. */
const OTHER =
  /まだ|未(?:回答|報告|提出)|(?:して|出して|来て)(?:い)?ない|締め?切|期限|\b(?:not|n't|yet|due|missing|outstanding)\b/;

/** @param said gently normalised */
export function parseHistory(said: string): FoundProgress | null {
  if (OTHER.test(said)) return null;
  const within = WITHIN.exec(said) ?? WITHIN_EN.exec(said);
  if (within) {
    const { day, dayAlone, dayEn, dayAloneEn, dayBefore, since, sinceEn } = within.groups ?? {};
    const words = day ?? dayAlone ?? dayEn ?? dayAloneEn ?? dayBefore ?? since ?? sinceEn ?? '';
    return foundIn(within, { about: 'history', within: { words, isOpen: (since ?? sinceEn) !== undefined } });
  }
  const told = TOLD.exec(said) ?? TOLD_EN.exec(said);
  if (told) return { ...foundIn(told, { about: 'history' }), isLoose: true };
  const ofProject = TOLD_OF_A_PROJECT.exec(said) ?? TOLD_OF_A_PROJECT_EN.exec(said);
  return ofProject && { ...foundIn(ofProject, { about: 'history', ofOne: true }), isLoose: true };
}
