/** Cues of the plan's parts: 分野, 施策, 取組, and which of them to show. */
import { anyOf } from '../../regex.ts';
import type { Patterns } from './patterns.ts';

export const PARTS_OF_THE_PLAN = {
  withoutProjects: [
    anyOf(
      /(取組|取り組み|事業|プロジェクト|中身|明細)(名|の名前|の一覧)?(まで)?(は|なんか|とか)?(要ら|いら|不要|抜き|ぬき|なしで|なくて(いい|よい|OK|ok)|無しで|結構|省略|省い|はぶい|入れな|出さな|載せな|書かな|必要な(い|く)|別に(いい|いら|要ら))/g,
      /(施策|分野)(の)?(名前?|名称|タイトル|見出し)?だけ/g,
    ),
    anyOf(
      /\b(without|not|no|skip|omit|leave out) (the |their |individual )?(projects|entries|items)\b(?! (that|in|under|of|which))/g,
      /\b(areas|measures|measure names|area names|names of (the )?(measures|areas)) only\b/g,
      /\bonly (the )?(names of (the )?)?(measures|areas|measure names|area names)\b/g,
    ),
  ],
  measuresWanted: [
    /(どの|どんな|何の|なんの)施策|施策(は|って)?(何|どれ|どんな|どこ|いくつ)|施策(の)?(一覧|名|タイトル|見出し|リスト|を|だけ|って|は|には)|施策(?=[二三23]つ|両方)/g,
    anyOf(
      /\b(which|what) measures?\b|\bmeasures? (does|do|are|belong)\b/g,
      /\b(names|titles|headings) of (all |the |all the )?.{0,12}measures\b|\bmeasure names\b/g,
      /\bmeasures\b.{0,30}\b(called|named)\b|\blist (the )?measures\b/g,
    ),
  ],
  areasWanted: [
    /[六6]本柱|[六6]つの柱|(どの|どんな|何の|なんの)(重点)?分野|分野(は|って)?(何|どれ|どんな|どこ)|分野(の)?(一覧|名|を(?!また|問わ|越え|超え|こえ|限ら)|だけ)|(重点)?分野って|何分野/g,
    anyOf(
      /\b(which|what) (priority )?(area|areas|field|fields)\b(?! \d)|\blist (the )?(priority )?areas\b/g,
      /\b(?:big|main|top[- ]level|major|key|broad|overall) (?:priority )?(?:areas|pillars|themes)\b/g,
      /\bareas (does|are)\b|\bpriority areas\b|\b(six|all) (areas|pillars)\b|\bpillars of the plan\b/g,
      /\b(?:priority )?area names\b|\b(?:list|names?) of (?:all |the |all the )?(?:priority )?areas\b/g,
    ),
  ],
  measureWord: [
    anyOf(
      /施策|(?:の(?:ところ|とこ|枠|くくり|括り|欄|章|見出し|カテゴリー?|グループ)|(?<![県市町村庁課局国社語方署所])の(?:ページ|頁))(?=[のにはをが、]|って|で)/g,
      /に(属する|属した|含まれる|含まれて(い)?る|ぶら下が[^、。]{1,4}|連なる|並ぶ|並んで(い)?る|入って(い)?る|載って(い)?る|挙がって(い)?る|挙げられ(て(い)?)?[るた])(?=(取組|取り組み|事業|プロジェクト))/g,
    ),
    anyOf(
      /\bmeasures?\b(?: (?:that |which )?(?:contain(?:s|ing)?|includ(?:es?|ing)|hold(?:s|ing)?)\b)?/g,
      /(?<=\b(projects?|entries|items) )(under|belonging to|that (belong to|fall under|come under|are under|make up))\b/g,
      /\b(fall|falls|come|comes) under\b/g,
    ),
  ],
  areaWord: [/重点分野|分野|エリア|[六6]本柱|(?<![電鉄])柱/g, /\b(priority )?areas?\b|\bfields?\b|\bpillars?\b/g],
  projectWord: [
    /事業|取組|取り組み|とりくみ|プロジェクト|掲載|番号|(?<![一-龠])項目(?!別)/g,
    /\bprojects?\b|\bentries\b|\bentry\b|\bitems?\b|\bprogram(me)?s?\b/g,
  ],
} satisfies Patterns;
