/**
 * Detects questions about the whole plan that must not refer to what was shown:
 * 「計画全体では何件」「この計画って何ですか」「再掲とは」 "what does the plan aim at".
 */

import type { Plan } from '../../plan/plan.ts';
import { anyOf } from '../../regex.ts';
import type { Dialogue } from '../dialogue.ts';
import type { Intent } from '../intent.ts';
import type { Frame } from './frame.ts';

/**
 * Intents that show projects. After them a question about the plan does not refer to them; after counts or places it
 * may.
 */
const SHOWS_PROJECTS = new Set<Intent['kind'] | null>([
  'find',
  'project',
  'listEntries',
  'owner',
  'ownedBy',
  'ownedAlike',
  'status',
  'countProjects',
  'place',
  'page',
]);

/** Whether a question is read without the conversation before it. */
export function isOfWholePlan(
  { text, pointing, refersBack, ordinals, cues }: Frame,
  dialogue: Dialogue,
  plan: Plan,
): boolean {
  if (!SHOWS_PROJECTS.has(dialogue.asked)) return false;
  if (MEANING.test(text) || ALL_AREAS.test(text)) return true;
  if (dialogue.focus.length < 2 && SEVERAL_AREAS.test(text)) return true;
  if (!(WHOLE.test(text) || (THIS.test(text) && !isPlanShown(dialogue, plan)))) return false;
  const leans = pointing.length > 0 || ordinals.length > 0 || (refersBack && !THIS.test(text)) || LEANS.test(text);
  return !leans && !cues.has('within') && !cues.has('compare') && (cues.size > 0 || WHAT.test(text));
}

/** 「この計画」 may be a project that is a plan itself. */
const isPlanShown = ({ focus }: Dialogue, plan: Plan): boolean =>
  focus.length === 1 && focus.every(code => plan.locate(code)?.entry.name.includes('計画'));

const WHOLE = /計画書?全体|全計画|\b(?:whole|entire) plan\b|\bplan (?:as a whole|overall)\b/;
const THIS =
  /(?:^|[、。])(?:で|では|じゃあ?|ところで|そもそも|ちなみに|えっと)?、?(?:この|本|今の|今回の)?計画書?(?:の|に|は|って|とは|で|が|を)|\b(?:this|the) plan\b/;
const WHAT = /何|なに|なん|どんな|どう|とは|\b(?:what|how|who|why)\b/;
/** Refers to what was shown: 「それは計画のどこにある」, or its share of the plan. */
const LEANS =
  /割合|何割|%|パーセント|どこ|何番目|占め|うち|比べ|載って|書(?:い|か)|\b(?:where|share|percent\w*|they|them|these|those|it)\b/;
/** As the button asks. */
const ALL_AREAS = anyOf(
  /^(?:で|では|じゃあ?)?、?(?:重点)?分野の?(?:一覧|リスト)(?:は|を)?(?:見せて|出して|ください)?[?？。]*$/,
  /^(?:で|では|じゃあ?)?、?(?:重点)?分野(?:名|の名前|の名称)(?:の?(?:一覧|リスト|全部|すべて)|を(?:全部|すべて))(?:教えて|並べて|出して|見せて)?(?:ください|下さい|お願いします)?[?？。]*$/,
  /^(?:please )?(?:(?:list|show|give|tell)(?: me)? )?(?:all )?(?:the |of the )?(?:(?:six|6) )?(?:priority )?areas(?: please)?[?. ]*$/,
  /^(?:please )?(?:(?:list|all|list all)(?: of)?(?: the)?(?: (?:six|6))? (?:priority )?)(?:area names|names of (?:the )?(?:priority )?areas)(?: please)?[?. ]*$/,
);
/** One project stands in one area. */
const SEVERAL_AREAS =
  /^(?:and )?(?:the )?(?:priority )?(?:area names|names of (?:the )?(?:priority )?areas)(?: please)?[?. ]*$/;
const MEANING = anyOf(
  /^(?:で|じゃあ?|ところで|そもそも|ちなみに|えっと)?、?[「]?再掲[」]?(?:とは|の(?:意味|定義)|って(?:何|なに|なん|どういう))/,
  /^(?:and |so )?what (?:does|do|is|are) (?:an? |the )?(?:reprint(?:s|ed)?)(?: mean)?[?. ]*$/,
);
