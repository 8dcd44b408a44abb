/**
 * Pagination of the last list: 「前のページ」「2ページ目」「最初から」「残り全部」「戻って」 "show all", "page 2". Matches the
 * whole text only.
 */
import type { Rule } from '../../context.ts';
import { type Dialogue, PAGE_SIZE } from '../../dialogue.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';

/** Without a list it shows the help. */
export const askPaging: Rule = ({ frame: { text }, dialogue }) => {
  const [, where] = MOVES.find(([pattern]) => pattern.test(text)) ?? [];
  const page = Number(NUMBERED.exec(text)?.slice(1).find(Boolean) ?? 0);
  if (page > 1 && dialogue.listed.length > 1 && !dialogue.shownPlaces)
    return { kind: 'page', from: Math.min((page - 1) * PAGE_SIZE, startOf(dialogue.listed.length)), isWhole: false };
  if (!where) return null;
  const { listed, shown, asked, shownPlaces } = dialogue;
  if (dialogue.lastIntent === null) return where === 'rest' || where === 'all' ? null : { kind: 'help' };
  const inPlaces = where === 'rest' || where === 'all' ? standingInShown(dialogue) : null;
  if (inPlaces) return inPlaces;
  if (listed.length < 2 || (shownPlaces && where !== 'back')) return null;
  const isOnList = asked !== null && SHOWS_LIST.has(asked);
  const current = startOf(shown);
  const to = (from: number, isWhole = false): Intent => ({ kind: 'page', from, isWhole });
  switch (where) {
    // 「戻って」 from a project of the list returns to the last page shown.
    case 'back':
      return to(isOnList ? Math.max(0, current - PAGE_SIZE) : current);
    case 'first':
      return to(0);
    case 'last':
      return to(startOf(listed.length));
    case 'rest':
      return isOnList && shown < listed.length ? to(shown, true) : null;
    case 'all':
      return isOnList && listed.length > PAGE_SIZE ? to(0, true) : null;
  }
};

/** Index of the first entry of its page, from 0. */
const startOf = (shown: number): number => Math.floor(Math.max(0, shown - 1) / PAGE_SIZE) * PAGE_SIZE;

const SHOWS_LIST = new Set<Intent['kind']>([
  'find',
  'listEntries',
  'reprint',
  'ownedBy',
  'ownedAlike',
  'status',
  'page',
  'countProjects',
]);

/**
 * 「重点分野4の施策 → 全部見せて」「もっと見る」: all places are shown, so their entries follow. Null when no places
 * were listed.
 */
export function standingInShown({ lastIntent: last, shownPlaces }: Dialogue): Intent | null {
  if (!shownPlaces || (last?.kind !== 'listMeasures' && last?.kind !== 'listAreas')) return null;
  const scope = last.kind === 'listMeasures' ? last.scope : WHOLE_PLAN;
  return { kind: 'listEntries', scope, distinct: false, slice: 0 };
}

type Where = 'back' | 'first' | 'last' | 'rest' | 'all';

const LEAD = '^(?:(?:じゃあ?|では?|やっぱり?|もう一度|もう一回)、?)?';
const SHOW =
  '(?:を|も|に|へ|は|から)?(?:戻っ?[てるり]?|戻し|見せ|見たい|見る|出し|表示|お願い|移動|教え)?(?:し?て)?(?:ください|下さい|くれ|ほしい|もらえますか?|します|ます|する)?[?？。]*$';
const END_EN = '(?: please)?[?.! ]*$';
/** 「2ページ目」 "page 2": of fewer pages the last. */
const NUMBERED = new RegExp(
  `${LEAD}([0-9]{1,2})(?:ページ|頁)目?${SHOW}|^(?:and |now |ok,? |then )?(?:(?:show|go to|see)(?: me)? )?(?:the )?(?:page ([0-9]{1,2})|([0-9]{1,2})(?:nd|rd|th) page)${END_EN}`,
);
const MOVES: [RegExp, Where][] = [
  [new RegExp(`${LEAD}(?:ひとつ|一つ|1つ|1ページ|一ページ)?前の?(?:ページ|10件|十件)${SHOW}`), 'back'],
  [
    new RegExp(
      `${LEAD}(?:ページを)?(?:(?:ひとつ|一つ|1つ|1ページ|一ページ)?前[にへ])?(?:戻って?|戻る|戻して?)(?:ください|下さい)?[?？。]*$`,
    ),
    'back',
  ],
  [new RegExp(`${LEAD}前へ[?？。]*$`), 'back'],
  [new RegExp(`${LEAD}(?:最初|先頭|始め|はじめ|1|一)(?:の)?ページ目?${SHOW}`), 'first'],
  [new RegExp(`${LEAD}(?:最初|先頭|頭|始め|はじめ)(?:から|(?=に戻))${SHOW}`), 'first'],
  [new RegExp(`${LEAD}(?:最後の|最終)ページ${SHOW}`), 'last'],
  [
    new RegExp(
      `${LEAD}残り(?:は|を|も|の)?(?:[0-9]{1,3}件)?(?:を|も|は)?(?:全部|ぜんぶ|すべて|全て|全件|一気に|まとめて)${SHOW}`,
    ),
    'rest',
  ],
  [
    new RegExp(`${LEAD}(?:[0-9]{1,3}件)?(?:を|とも)?(?:全部|ぜんぶ|すべて|全て|全件|一気に全部|一度に全部)${SHOW}`),
    'all',
  ],
  [new RegExp(`^(?:go |take me )?(?:back )?(?:to )?(?:the )?(?:previous|prior) (?:page|10|ten)${END_EN}`), 'back'],
  [new RegExp(`^(?:please )?(?:go |page )?back(?: (?:one|a) page)?${END_EN}`), 'back'],
  [new RegExp(`^(?:(?:go |take me )?(?:back )?to )?(?:the )?(?:first page|beginning|top|start)${END_EN}`), 'first'],
  [new RegExp(`^(?:show (?:me )?)?from the (?:beginning|top|start)${END_EN}`), 'first'],
  [new RegExp(`^(?:(?:go |jump )?to )?(?:the )?last page${END_EN}`), 'last'],
  [
    new RegExp(
      `^(?:show |give )?(?:me )?(?:all )?(?:of )?the (?:rest|remaining(?: ones)?)(?: of (?:it|them))?${END_EN}`,
    ),
    'rest',
  ],
  [
    new RegExp(
      `^(?:show|list|give)(?: me)?(?: them)? (?:all|everything)(?: of (?:it|them))?(?: \\d{1,3})?(?: at once)?${END_EN}`,
    ),
    'all',
  ],
];
