/** Detects quantities of other things than the plan's own parts. */
import { anyOf } from '../../regex.ts';
import { ASKED } from './phrases-ja.ts';

/** Rates and shares; those of the plan's parts and of national targets can be answered. */
const RATES = new RegExp(`[一-龠]{2,}(?<!進捗)率(?:${ASKED}|、)|割合${ASKED}|何(?:パーセント|%)|何割`);
const TOLD_RATES = /いつまで|再掲|分野|施策|事業数|掲載|目標|国の|国は|%に/;

/** Counts of other things than the plan's parts: 加入団体数, 病床数. */
const HEADCOUNT = new RegExp(`(?:([一-龠ァ-ヶー]{2,8})|([一-龠ァ-ヶーa-z]{1,8})の)数${ASKED}`);
const OWN_PARTS = /(延べ|実|事業|取組|掲載|件|施策|分野|再掲|項目|プロジェクト|計画|構想|総)$/;

/** Cases of other things: 検挙件数, 相談件数. */
const OTHER_CASES = /(?<!事業|取組|掲載|再掲|施策|総|全|延べ?)[一-龠]{2}件$/;

function countsOthers(text: string): boolean {
  const [, ofWord, ofTopic] = HEADCOUNT.exec(text) ?? [];
  const counted = ofWord ?? ofTopic;
  return counted !== undefined && (!OWN_PARTS.test(counted) || OTHER_CASES.test(counted));
}

/**
 * 何 with a unit that does not count parts of the plan (何校, 何年生, 何Mbps), and levels of a scale (震度いくつから).
 */
const OTHER_UNITS = anyOf(
  /何(?:年生|年前|度|回(?!も|載|出て|登場|掲載)|日|時(?!点|期|代|間帯)|分(?!野)|人|名(?!前|称)|歳|才|円|階|号|曜日)/,
  /何(?!回(?:も|載|出て|登場|掲載)|か(?!国|所)|[がをにでとのなだもてらしやいんは]|って|[入載書残並含](?=[っるりいんま])|処|者|故|卒|番|件|つ|個|本|箇所|ヶ所|カ所|年(?!生|前)|カ年|事業|取組|施策|分野|項目|掲載|プロジェクト|パーセント|%|割|課|部|月|系|より|再|ページ|倍|県庁|章|種類|科)[一-龠a-zァ-ヶ]/,
  /(?<!事業|取組|件数|施策|番号|番|分野|再掲|掲載)いくつ(?:から|以上|以下)/,
);

/** 「圏外の地区は何か所残っている」: counts places of something outside the plan. */
const OTHERS_COUNTED = /([一-龠ァ-ヶー]{1,8})(?:は|って|が)(?:あと|今|全部で)?何(?:か所|箇所|ヶ所|カ所|個)/;
const COUNTABLE =
  /(?:事業|取組|施策|分野|再掲|掲載|項目|計画|プロジェクト|件|数|目標|構想|システム|サイト|ホームページ|本部|戦略|対策|全体|推進|関係|関連|系|もの|差|違い|合計|合わせ|全部|[0-9一二三四五六七八九])$/;

/** 「求人はいま何件出てる」: things that arrive or are posted are not parts of the plan. */
const OF_WHAT_COMES =
  /何(?:件|本|個)(?:くらい|ぐらい|ほど|も|か)?(?:出て(?!く)|来|届|建|起き|あが|上が|売れ|発生|減|増え|集ま|寄せ)/;
const OF_REPORTS = /再掲|事業|取組|施策|報告|回答|状況/;

/** 「14時から」: the plan contains no times of day. */
const TIME_OF_DAY = /(?<!\d)\d{1,2}時(?!点|期|代|間)(?:半|から|に|まで|の)/;

function countsAnother(text: string): boolean {
  const counted = OTHERS_COUNTED.exec(text)?.[1];
  return counted !== undefined && !COUNTABLE.test(counted);
}

/** Whether a quantity is asked for that is not one of the plan's own. */
export function asksOtherQuantity(text: string): boolean {
  return (
    countsOthers(text) ||
    countsAnother(text) ||
    OTHER_UNITS.test(text) ||
    (OF_WHAT_COMES.test(text) && !OF_REPORTS.test(text)) ||
    TIME_OF_DAY.test(text) ||
    (RATES.test(text) && !TOLD_RATES.test(text))
  );
}
