/**
 * What a question asks about offices in general: 「一番多く事業を持ってる課は」「課ごとの件数」「担当が1つだけの課」
 * "which division owns the most projects?". Any word that does not belong to such a question is a topic, and the
 * question another one.
 */
import { hasKana, hasKanji } from '../../search/words/normalize.ts';
import type { OfficeLevel, OfficeOrder } from '../intent.ts';
import { findOrdinals } from '../numbers/ordinals.ts';
import { type Bounds, findThresholds } from '../numbers/thresholds.ts';
import { saysOnlyWhose } from './owning-words.ts';

export interface OfficesAsked {
  /** Null where the question names no kind of office: 「どっちが多い？」. */
  by: OfficeLevel | null;
  order: OfficeOrder;
  /** Rank from 1, by `order`. */
  nth?: number;
  /** Of the offices that share the next rank. */
  isNext?: true;
  /** Number of projects an office has to have. */
  threshold?: Bounds;
  /** Whether it says what is counted: 「事業を一番多く持つ課」, not 「どの課が一番多い？」. */
  saysProjects: boolean;
}

const OFFICE_JA = '(?:課室?|部署|部局|(?<![全一内外])部(?![署局門分品下])|室|局|係)(?![題税程])';
const OFFICE = new RegExp(
  `${OFFICE_JA}|\\b(?:division|section|office|department|bureau|owner|team)s?\\b|(?:担当|所管)者?の?(?:一覧|リスト|名簿|早見表)|(?:担当|所管)(?:事業|件)の?数|(?:全|各|すべての|全ての|全部の)(?:事業|取組)の?担当|(?:事業|取組)(?:ごと|別)[^、。]{0,3}(?:担当|所管)|\\bwho (?:has|owns|runs|handles|is responsible for)\\b`,
);
/** 部局 and 部 are departments, 部署 is any office. */
const DEPARTMENT = /部局|(?<![全一内外])部(?![署門分品])|\b(?:departments?|bureaus?)\b/;

export const levelIn = (text: string): OfficeLevel => (DEPARTMENT.test(text) ? 'department' : 'division');

/** Words of such questions beside those of owning; longer ones precede their parts. */
const JAPANESE = new RegExp(
  [
    `(?:担当|所管|実施|関係|責任)?の?${OFFICE_JA}(?:名|別|ごと|毎|単位)?`,
    '一番|いちばん|最も|もっとも|最多|最少|最大|最小|トップ|ワースト|その次|次に|次|つぎ|逆に|反対に',
    '(?:[0-9]+|[一二三四五六七八九十]+(?![覧部般括])|ひと|ふた|みっ)(?:番目|番|位|つ目)?(?:事業|件|個|つ|本|課|部局)?',
    '多(?:い|く|め|かった)|少な(?:い|く|め|かった)|大き[いく]|小さ[いく]|(?<=い|ない)順(?:番)?|ランキング|降順|昇順|以上|以下|以内|未満|超え?る?|より|だけ|しか|ない|のみ|ちょうど|ほう|方',
    '(?:事業|取り?組み?|担当|件|業務|仕事|プロジェクト)の?数|数|内訳|分布|集計|早見表|表|名簿|まとめ|グラフ|比較し?|比べ[てる]?',
    '(?:の)?(?:中|なか|うち)で?|各|それぞれ|全部で|全て|すべて|全|ごと|別|どの|どこ|どれ|どちら|どっち|いくつ|何(?:課|室|部局|部|か所|個|件|事業)|ずつ',
    '計画書?(?:全体)?|県庁?(?:全体)?|全体|この|名前|名称|件|形|出して|作って|して|もらえ(?:ます|る)|もらって',
  ].join('|'),
  'g',
);
const ENGLISH =
  /\b(?:divisions?|sections?|offices?|departments?|bureaus?|owners?|teams?|most|fewest|least|largest|smallest|biggest|busiest|highest|lowest|more|fewer|less|than|exactly|only|just|single|counts?|numbers?|names?|breakdown|split|table|chart|ranking|ranked|rank|sorted|order|top|next|by|per|across|first|second|third|fourth|fifth|sixth|[0-9]+(?:st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|nine|ten|or|who|involved|part|between|compare|compared|busy|please|full|other way round)\b/g;

/** Places are ranked by other rules. */
export const OF_PLACES = /施策|分野|柱|\b(?:measures?|areas?)\b/;
const MOST =
  /一番|(?<!\d)1番(?!目)|いちばん|最も|もっとも|最多|最少|トップ|\b(?:most|fewest|largest|smallest|biggest|busiest|top)\b/;
const COMPARES = /比べ|比較|\bcompared?\b|(?:どちら|どっち)[^、。]{0,8}(?:多|少な)|\b(?:more|fewer|less)\b(?! than \d)/;
const RANKS = /多|少な|大き|小さ|\b(?:most|fewest|largest|smallest|biggest|busiest)\b/;
const FEW = /少な|最少|最小|ワースト|昇順|(?<!\bat )\bleast\b|\b(?:fewest|fewer|smallest|lowest)\b/;
const IN_ORDER = /順|ランキング|\b(?:ranking|ranked|rank|sorted|(?:in )?order)\b/;
const NEXT = /(?:その次|次に|次)(?:は|に|の|[?？]|$|多|少)|\bnext\b/;
const LISTS = new RegExp(
  `(?:課室?|部署|部局|部|室)(?:別|ごと|毎|単位)|各|それぞれ|一覧|リスト|名簿|早見表|内訳|分布|集計|の数|事業数|件数|いくつ|何(?:課|室|部局|部(?![署局])|か所|件)|どんな${OFFICE_JA}|(?:全|すべての|全ての|全部の)(?:事業|取組)の?担当|(?:事業|取組)(?:ごと|別)|\\b(?:list|how many|number of|breakdown|split|by|per|each|every|across|all)\\b|\\b(?:which|what) (?:divisions|sections|offices|departments|bureaus)\\b|^(?:please )?(?:the )?(?:divisions|departments|bureaus|sections|offices)[ ?.!]*$|\\bwho are (?:all )?the owners\\b`,
);

/**
 * @param text gently normalised, without codes and the names of offices
 * @param named the number of offices named: several are compared without a word for an office, and 「総務部の課」 are
 *   the divisions of one
 */
export function officesAsked(text: string, named: number): OfficesAsked | null {
  const saysOffice = OFFICE.test(text);
  if (!(saysOffice || named > 1) || !saysNothingElse(text)) return null;
  const asks = asked(text, saysOffice);
  if (!asks && named === 1) return { by: 'division', order: 'printed', saysProjects: false };
  // 「2番目の課は？」 "the second one's division?" is about a list.
  return asks?.nth && !RANKS.test(text) ? null : asks;
}

/** A question after an answer about offices, which need not be named again: 「次に多いのは？」「多い順だと」. */
export const officesAskedAgain = (text: string): OfficesAsked | null =>
  saysNothingElse(text) ? asked(text, OFFICE.test(text)) : null;

function asked(text: string, saysOffice: boolean): OfficesAsked | null {
  const by = saysOffice ? levelIn(text) : null;
  const isFew = FEW.test(text);
  const so = { by, saysProjects: /事業|取り?組|プロジェクト|\b(?:projects?|entries)\b/.test(text) } as const;
  const [threshold] = findThresholds(text);
  // "owner of 4" asks for the owner of one of the entries shown.
  if (threshold && (so.saysProjects || hasKana(text) || hasKanji(text))) return { ...so, order: 'printed', threshold };
  const nth = findOrdinals(text).find(({ position }) => typeof position === 'number' && position > 1)?.position;
  if (typeof nth === 'number') return { ...so, order: isFew ? 'ascending' : 'descending', nth };
  if (NEXT.test(text)) return { ...so, order: isFew ? 'ascending' : 'descending', isNext: true };
  if (IN_ORDER.test(text)) return { ...so, order: isFew ? 'ascending' : 'descending' };
  if (MOST.test(text) || COMPARES.test(text) || /(?:少な|多)い(?:の|ほう|方|ところ)/.test(text))
    return { ...so, order: isFew ? 'fewest' : 'most' };
  return LISTS.test(text) ? { ...so, order: 'printed' } : null;
}

function saysNothingElse(text: string): boolean {
  const rest = hasKana(text) || hasKanji(text) ? text.replace(JAPANESE, '') : text.replace(ENGLISH, ' ');
  return saysOnlyWhose(rest);
}
