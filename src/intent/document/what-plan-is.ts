/**
 * Questions for an introduction of the plan: 「宮城県IT推進計画とは」「この計画の概要を教えて」 "what is this plan
 * about?".
 */

import type { Plan } from '../../plan/plan.ts';
import type { Facts } from '../../search/facts.ts';
import { gentle } from '../../search/words/normalize.ts';
import type { Rule } from '../context.ts';

/** The earlier plan may have the same name; questions about that one mention its making or an earlier plan. */
export const askWhatPlanIs: Rule = ({ frame: { text }, subject, plan, facts, has, dialogue: { lastIntent } }) => {
  // 「この計画とは」 may refer to a project that is a plan itself.
  const said = namedPlainly(text, plan);
  if (IS_OVER.test(said)) return { kind: 'fact', passages: facts.group('period') };
  if (HOW_STEERED.test(said)) return { kind: 'fact', passages: facts.group('promotion') };
  // 「この計画はいつ作られた」 after an earlier plan is about that one.
  const passagesTold = lastIntent?.kind === 'fact' ? lastIntent.passages : [];
  const isOfEarlier = has('earlierPlans') || passagesTold.some(id => facts.passage(id)?.kind === 'predecessor');
  if (!isOfEarlier && HOW_MADE.test(text)) return { kind: 'fact', passages: facts.group('policy') };
  const isOfProject = subject.entries.some(code => plan.locate(code)?.entry.name.includes('計画'));
  if (has('earlierPlans') || isOfProject || !WHAT_IT_IS.test(said)) return null;
  return { kind: 'fact', passages: passages(facts), introduces: true };
};

/** Purpose, goals and period. */
const passages = (facts: Facts): string[] => ['positioning', 'goals', 'period'].flatMap(group => facts.group(group));

/** The text with the plan's name, with or without the prefecture's, replaced by 計画 or "plan". */
function namedPlainly(text: string, { document }: Plan): string {
  const name = withoutYears(document.title);
  const short = name.replace(gentle(document.prefecture), '');
  const inEnglish = withoutYears(document.titleEn);
  return text
    .replace(inEnglish, 'plan')
    .replace(short, '計画')
    .replace(new RegExp(`${gentle(document.prefecture)}の?(?=計画)`), '');
}

const withoutYears = (title: string): string => gentle(title).replace(/\(.*$/, '').trim();

const LEAD = '(?:(?:そもそも|まず|ところで|えっと|で)、?)*';
const PLAN =
  '(?:この|今の|今回の|現在の|現行の|本|当|うちの|県の)*(?:it|ict|情報化)?(?:推進)?(?:計画|プラン)(?:書|自体|そのもの|全体)?(?:\\([^)]*\\))?';
const TOPIC = '(?:とは|って(?:いうの)?は?|というの?は|は|について|に関して|、)';
const KIND = '(?:もの|計画|内容|感じ|やつ|文書|書類|プラン)';
const WHAT = `(?:そもそも|一体|いったい|要するに)?(?:何(?!年|件|個|分野)|なに|なん(?!年|件|個)|どんな${KIND}?|どういう${KIND}?|何のため(?:の${KIND}|に(?:ある|作られた|つくられた|作った|できた|策定された))?|何の${KIND}|何を(?:する|目指す|めざす|定めた|まとめた|決めた|書いた|目指した)(?:ための)?${KIND})`;
const SUMMARY =
  '(?:簡単に|簡単な|ざっくり|ざっと|ひとことで(?:言うと)?|一言で(?:言うと)?|短く|手短に|全体の|大まかに|大まかな|、)*(?:概要|あらまし|概略|(?:要点|ポイント)(?:を?(?:[0-9]|[一二三四五])[つ点](?:で|に)?)?|要約|要旨|サマリー?|全体像|大枠|骨子|アウトライン|紹介|説明|解説|内容(?=を[^、。?]{0,8}(?:教え|説明|まとめ))|中身(?=を[^、。?]{0,8}(?:教え|説明|まとめ))|教えて)(?:して)?';
const END =
  '(?:です|でしょう|でした|だ|なの|なん|ん|の|か|っけ|ね|よ|は|を|が|って|簡単に|ざっくり|ざっと|短く)*(?:(?:教え|おしえ|説明|紹介|知り|聞|示|見せ|まとめ|お願い|頼)[ぁ-ん頂下]{0,10}|(?:て)?(?:ください|下さい|ほしい|くれ|もらえ)[ぁ-ん]{0,6})?[?。!]*$';
const PLAN_EN =
  "(?:(?:the|this|that|your|our|miyagi(?: prefecture)?(?:'s)?|whole|current|it|ict|promotion) )*(?:plan|document)";
const LEAD_EN = '^(?:(?:so|and|ok|okay|well|hi|hello|first|please)[, ]+)*';
const END_EN =
  '(?:,? (?:about|all about|for|like|in (?:short|brief|a nutshell|general)|exactly|anyway|please))*[ ?.!]*$';
const WHAT_IT_IS = new RegExp(
  [
    `^${LEAD}${PLAN}${TOPIC}[?。]*$`,
    `^${LEAD}(?:これは?)?(?:どんな|どういう|何の)(?:計画|プラン)${END}`,
    `^${LEAD}${PLAN}${TOPIC}?、?${WHAT}${END}`,
    `^${LEAD}${PLAN}(?:の|${TOPIC}|を)*${SUMMARY}${END}`,
    `${LEAD_EN}(?:what(?:'s| is)|(?:can you |could you )?(?:tell me(?: (?:a (?:bit|little)|more|something))? about|describe|explain|introduce|summari[sz]e|outline)|(?:(?:can i (?:have|get)|give me|i need) )?(?:a |an |the )?(?:brief |short |quick |general )*(?:summary|overview|outline|gist) of|about) ${PLAN_EN}${END_EN}`,
    `${LEAD_EN}what (?:does|do) ${PLAN_EN} (?:do|contain|cover|deal with|set out)${END_EN}`,
    `${LEAD_EN}what(?:(?: kind| sort)? of)? ?(?:plan|document) is (?:this|it)${END_EN}`,
    `${LEAD_EN}${PLAN_EN}(?: in (?:short|brief|a nutshell)|:? ?(?:summary|overview|outline))[ ?.!]*$`,
  ].join('|'),
);
/** 「計画はもう終わってる？」 "is the plan still valid?": answered by the period. */
const IS_OVER = new RegExp(
  [
    `^${LEAD}${PLAN}(?:期間)?(?:は|って|も)?、?(?:もう|まだ|今も|いまも|すでに|既に)?(?:終わ[りっ]|終了し|満了|期限切れ|切れて|続いて|生きて|有効)[^、。]{0,8}[?？。]*$`,
    `^(?:and |so )?(?:is|has) ${PLAN_EN} (?:already |still |now )?(?:over|finished|ended|expired|valid|in force|in effect|running|current)(?: (?:yet|already|now))?[ ?.]*$`,
  ].join('|'),
);
/** 「計画の進行管理は」「計画の進み具合はどう評価する」: answered by who carries the plan out. */
const HOW_STEERED = new RegExp(
  [
    `^${LEAD}(?:${PLAN}の?)?(?:進行|進捗)管理(?!表)[^、。?]{0,14}[?？。]*$`,
    `^${LEAD}${PLAN}(?:の|は)?(?:進み具合|進捗(?:状況)?|達成度|達成状況|実績)?(?:は|を|って)?(?:どう(?:やって)?|どのように|誰が|だれが|どこが)[^、。?]{0,4}(?:評価|検証|管理|点検|チェック)[^、。?]{0,10}[?？。]*$`,
    `^${LEAD}${PLAN}の?(?:評価|検証)(?:は|を)?(?:どう(?:やって)?|どのように|誰が|だれが|どこが)[^、。?]{0,10}[?？。]*$`,
    `${LEAD_EN}(?:how|by whom|who) (?:is|are|will|does|do) .{0,16}(?:${PLAN_EN}|progress of ${PLAN_EN})(?:'s progress)? (?:be )?(?:evaluated|monitored|managed|reviewed|tracked)${END_EN}`,
  ].join('|'),
);
const MADE = '(?:作|つく|創|策定|まとめ|書|決め|立て)[ぁ-ん]{0,5}';
const WHO = '(?:誰|だれ|どこ(?:の(?:部署|課|部))?|(?:どの|何の?)(?:部署|課|組織|団体|部(?!分))|何という(?:組織|団体))';
const THIS_PLAN = '(?:(?:この|本|当|今の|今回の|現行の|現在の))*(?:計画|プラン)(?:書|自体|そのもの)?';
const THIS_PLAN_EN = '(?:(?:the|this|your|our|current|present|whole) )*(?:plan|document)';
const MADE_EN =
  '(?:made|wrote|written|drew up|drawn up|drafted|established|created|formulated|compiled|prepared|adopted)';
/**
 * 「この計画は誰が作った」 "when was this plan made?": answered by what the document says of its making. With its full
 * name the earlier plan of that name is meant.
 */
const HOW_MADE = new RegExp(
  [
    `^${LEAD}${THIS_PLAN}(?:は|って|を|の|、)*(?:いつ、?)?${WHO}(?:が|によって|の手で)、?(?:いつ、?)?${MADE}${END}`,
    `^${LEAD}${THIS_PLAN}(?:は|って|の|、)*いつ(?:ごろ|頃)?、?${MADE}${END}`,
    `^${LEAD}${WHO}が、?(?:いつ、?)?${MADE}${THIS_PLAN}${END}`,
    `^${LEAD}${THIS_PLAN}(?:を|の)${MADE}(?:の|人|ひと|ところ|主体|組織|者)(?:は|って)?${WHO}?${END}`,
    `^${LEAD}${THIS_PLAN}の?(?:策定(?:者|主体|日|時期|年月)|作成(?:者|主体|日|時期))(?:は|って|を)?(?:いつ|${WHO})?${END}`,
    `${LEAD_EN}(?:who|which (?:organi[sz]ation|body|department|office|division)) (?:has |had )?${MADE_EN} ${THIS_PLAN_EN}(?:,? and when)?${END_EN}`,
    `${LEAD_EN}(?:who|by whom|when)(?: and (?:when|by whom))? (?:was|is|were) ${THIS_PLAN_EN} ${MADE_EN}(?: by)?(?:,? and by whom)?${END_EN}`,
    `${LEAD_EN}when did (?:they|you|we|the prefecture|miyagi) (?:make|write|draw up|draft|establish|create|adopt) ${THIS_PLAN_EN}${END_EN}`,
  ].join('|'),
);
