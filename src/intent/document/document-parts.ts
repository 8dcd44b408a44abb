/**
 * Questions about the plan's own parts in words it does not print: why it was made, who carries it out, what earlier
 * plans left undone, the prefecture's role.
 */

import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Facts } from '../../search/facts.ts';
import { key } from '../../search/words/normalize.ts';
import type { Rule } from '../context.ts';
import { datedPredecessors, namedPredecessors } from './earlier-plans.ts';

/** The plan itself, not a project called a plan (業務継続計画) or a plan mentioned in its text. */
const PLAN = anyOf(
  /(?<![一-龠ァ-ヶー])計画|^策定(?:の|に至)|(?:it|情報化)(?:推進)?計画/,
  /\b(?:this|the|our|your|new|current|promotion|it) plan\b|\bthis document\b/,
);
const ANOTHER =
  /業務継続|bcp|利用促進計画|(?:事業|取組|取り組み|プロジェクト|施策)|\b(?:projects?|measures?|continuity)\b/;

const REASON = /なぜ|なんで(?!も)|何で|どうして|理由|背景|経緯|いきさつ|趣旨|きっかけ|動機|考え方|問題意識/;
const MADE =
  /作|つく|策定|立て|でき(?:た|あが)|出来(?:た|上)|生まれ|必要|づくり|出した|続け|計画の(?:背景|趣旨|経緯|考え方)/;
const WHY_MADE_EN = anyOf(
  /\bwhy\b.{0,30}\b(?:made|drawn up|draw|drew|written|write|wrote|created?|needs?|needed|adopted|prepared|made|have|exist)\b/,
  /\b(?:background|rationale|reasons?|thinking|motivation|basic (?:policy|ideas?|approach|thinking))\b/,
  /\b(?:prompted|triggered|led (?:the prefecture )?to)\b/,
);

const WHO =
  /誰|だれ|どなた|どこ|どの(?:組織|部署|部門|本部)|組織|体制|本部|主体|旗振り|司令塔|推進役|担い手|音頭|責任を(?:負|持)/;
const CARRIES =
  /進め|推進(?!期間)|実行|引っ張|動か|取り仕切|仕切|主導|統括|回し|担(?:う|って|い手)|旗振り|司令塔|音頭|束ね|責任を(?:負|持)/;
const NOT_CARRIED = /進捗|評価|見直|策定|作|つく|期間|一緒|協力|連携|協働|前の|これまで/;
const WHO_CARRIES_EN = anyOf(
  /\bwho (?:will|would|should) (?:push|promote|carry|lead|run|drive|implement)\b/,
  /\b(?:body|headquarters|organi[sz]ation)\b.{0,24}\b(?:to (?:promote|push|carry out|implement)|behind)\b/,
  /\bwho(?:'s| is| are)? (?:in charge of|responsible for|(?:runs?|running|spearheads?|leads?|leading|drives?|driving|implements?|executes?|oversees?|promot\w+|push\w*|carr\w+|manag\w+))\b/,
  /\b(?:which|what) (?:body|organi[sz]ation|office|department|division|structure|system|framework)\b.{0,30}\b(?:push\w*|promot\w*|carr\w+|lead\w*|drives?|runs?|implement\w*|execut\w*|oversees?)\b/,
  /\bhow (?:will|is|does) .{0,24}\b(?:promoted|carried (?:out|forward)|implemented|executed)\b/,
);
const LEADER =
  /(?:計画|推進)の?(?:最高)?(?:責任者|トップ|総責任者)|\b(?:ultimately|overall) in charge\b|\bgovernor (?:lead\w*|in charge)\b/;

/** 「推進本部のトップって誰がやってるの」「本部長は？」 */
const HEAD = anyOf(
  /(?<!副)本部長|本部(?:の|で)(?:トップ|代表|責任者|リーダー|長|頭|一番(?:上|偉い))|本部を(?:率い|仕切|束ね|まとめ)/,
  /\b(?:heads?|top|leads?|leader|chair\w*|runs?|chief|boss|director)\b.{0,24}\bheadquarters\b/,
  /\bheadquarters\b.{0,16}\b(?:heads?|headed|top|led|leader|chief|boss)\b/,
);

/** 「推進組織は」: the plan's own, when nothing else is promoted. */
const PROMOTION =
  /^(?:この)?(?:計画の|計画を)?推進(?:する)?(?:組織|母体|主体)(?:は|って|とは|を)?(?:どこ|何|誰|どう)?[^、。]{0,6}$/;

const UNDONE = anyOf(
  /未達|(?:達成|実現)(?:(?:でき|され|し)(?:なかった|てい?ない|ない|ず)|したの|できたの)|積み残|やり残|残された課題|残ってい?る課題|足りなかった|反省/,
  /うまくい(?:った|か)|失敗|果たさ?れ|届いた|総括|(?:成果|結果)[^、。]{0,4}どう/,
);
const BEFORE = /これまで|今まで|前の|前回|前計画|以前|旧計画|過去|従来|残され|残って|積み残|まだ|書いて|書かれ|目標/;
const UNDONE_EN = anyOf(
  /\b(?:previous|earlier|former|last|prior|old) plans?\b.{0,40}\b(?:fail\w*|problems?|left|succe\w+|shortcomings?|issues|lessons|achieved?|turn(?:ed)? out)\b/,
  /\b(?:fail\w*|problems?|issues|shortcomings|lessons|remains? to be done|hit the (?:goals?|targets?))\b.{0,40}\b(?:previous|earlier|former|last|prior|old) plans?\b/,
  /\b(?:goals?|targets?|objectives?)\b.{0,24}\b(?:unmet|unachieved|missed|not (?:yet )?(?:been )?(?:met|achieved|reached))\b/,
  /\bwhat (?:was|were|has|have) not (?:yet )?(?:been )?achieved\b/,
);

const PART = anyOf(
  /県(?:自身|自ら|として)?(?:は|の|が)?[^、。]{0,10}(?:役回り|役目|立ち位置|担う役|どう関わ|何を(?:する|やる))/,
  /\b(?:part|job)\b.{0,16}\bprefecture\b|\bdoes the prefecture (?:itself )?(?:undertake|do itself)\b/,
);

/**
 * Applies when no project, place or earlier plan is named; in a conversation about projects only when the plan is
 * mentioned.
 */
export const askDocumentPart: Rule = ({ frame: { text }, subject, plan, facts, has }) => {
  const named = [...subject.entries, ...subject.measures, ...subject.areas];
  // 「この計画」 may refer to a project that is a plan itself.
  const isOfPlan = PLAN.test(text) && !subject.entries.some(code => plan.locate(code)?.entry.name.includes('計画'));
  if (ANOTHER.test(text) || (named.length > 0 && !(subject.fromDialogue && isOfPlan))) return null;
  const passages = underHeading(text, plan, facts) ?? passagesAsked(text, has('earlierPlans'), facts);
  if (!passages || namedPredecessors(text, plan).length + datedPredecessors(text, plan).length > 0) return null;
  return { kind: 'fact', passages };
};

/** 「基本的考え方」「計画の位置付けは」: nothing but the heading of a section, or the end of one. */
function underHeading(text: string, { document }: Plan, facts: Facts): string[] | null {
  const said = key(text.replace(/(?:は|って|とは|について|を(?:教えて|見せて|知りたい).{0,6})?[?。!]*$/, ''));
  if (said.length < SHORTEST_HEADING) return null;
  const section = document.sections.find(({ title }) => key(title).endsWith(said));
  return section ? facts.group(section.id) : null;
}

const SHORTEST_HEADING = 5;

function passagesAsked(text: string, isOfEarlier: boolean, facts: Facts): string[] | null {
  if ((UNDONE.test(text) && BEFORE.test(text)) || UNDONE_EN.test(text)) return ['policy-1'];
  if (isOfEarlier) return null;
  if (PART.test(text)) return facts.group('role');
  if (HEAD.test(text)) return facts.group('promotion');
  if (PROMOTION.test(text)) return facts.group('promotion');
  if (!PLAN.test(text)) return null;
  if ((REASON.test(text) && MADE.test(text)) || WHY_MADE_EN.test(text)) return facts.group('policy');
  const asksWho = WHO.test(text) && CARRIES.test(text) && !NOT_CARRIED.test(text);
  return asksWho || LEADER.test(text) || WHO_CARRIES_EN.test(text) ? facts.group('promotion') : null;
}
