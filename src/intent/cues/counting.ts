/** Cues of counts, lists, superlatives and order: 何事業, 一覧, 一番多い, 合計, 内訳. */
import { anyOf } from '../../regex.ts';
import type { Patterns } from './patterns.ts';

/** 一番 with an optional unit in between: 一番｜取組の数が｜多い. Unambiguous, so it cannot backtrack exponentially. */
const SUPERLATIVE =
  '(?:一番|いちばん|最も|もっとも)(?:事業|取組|取り組み|プロジェクト|施策|項目|再掲|掲載|ボリューム|件|数|の|が|を|に|は|も){0,6}';

/** 「件数が多い施策は」 asks for the one with the most. */
const NUMBER_OF_PROJECTS = '(?:件数|(?:事業|取組)の?数?)[がの](?:より|もっと)?';
const PLACE_AFTER = '(?=(?:重点)?(?:分野|施策)(?:は|って|が|を|$|[?？。]))';

export const COUNTING = {
  count: [
    anyOf(
      /なんぼ|何(事業|件|個|本|つ(?!の)|取組|取り組み|プロジェクト|項目|施策|分野|か所|箇所|カ所|ヶ所|回(?=に?も?(?:載|出て|印刷|掲載|登場|書か)))/g,
      /いくつ(?!も|か(?:あ|の|教|知|紹介|挙))|幾つ|(事業|取組|取り組み|件|施策|分野|プロジェクト|掲載|再掲)数|(事業|取組|施策|分野|プロジェクト)の数/g,
      /どれ(くら|ぐら)い(あ|の数)|合計|総数|全部でいくら|延べ|件数|(?<=[1-6])の数(?=[はをが?。、]|$)|何割|割合|何(パーセント|%)/g,
    ),
    anyOf(
      /\bhow many\b|\b(what is|what's|what are) (the|their) number\b|\bnet of\b|\bhow much is that\b/g,
      /\bnumber of\b|\bcount of\b|\btotal (number|count)\b|\bin total\b|\b(?<!the )totals?\b/g,
      /(?<!different area )\baltogether\b|\bcount\b/g,
      /\b(?:percent(?:age)?|share|proportion|fraction) of (?=(?:the )?(?:whole|plan|projects|entries|total|area|measure)\b)/g,
    ),
  ],
  list: [
    anyOf(
      /一覧|リスト(?!ラ)(アップ|化)?|並べ(て|た)?|ぜんぶ|全部(?!で)|(?<!の)すべて|全て(?!で)|全取組|全事業|上から順|順番(に|どおり|通り|で)/g,
      /(掲載|印刷|記載|番号|並び|計画書)の?順|列挙|番号の?若い(順|ほう|方|もの)?(から)?|洗い出|拾い出|抜き出|書き(出|写|抜)|抜き書き|ずらっと|一式|全件|残らず|一通り/g,
      /ひととおり|省略なし|もれなく|漏れなく|ラインナップ|顔ぶれ|挙げて|あげて|何と何|出して|の中身|まとめて/g,
    ),
    anyOf(
      /\blist\b|\ball (the )?(projects|entries|of them|items|measures)\b|\bevery (project|entry|item)\b/g,
      /\bfull list\b|\beverything (in|under|listed)\b|\b(complete|full) (contents|set)\b/g,
      /\bprint(ed)? order\b|\bgive me every\b|\benumerate\b|\bwhat projects\b|\bnames of\b/g,
    ),
  ],
  most: [
    new RegExp(
      [
        `${SUPERLATIVE}(?:多い|多く|おおい|たくさん|沢山|大きい|大きな|おっきい|でっ?かい|厚い|手厚い|ある|抱え|集中|偏|固ま)|最多|最大|トップ(?=の(?:分野|施策))`,
        `${NUMBER_OF_PROJECTS}多い${PLACE_AFTER}`,
        '(?:トップ|ベスト|上位の?)(?=[1-9一二三四五六七八九])|(?:事業|取組|取り組み|プロジェクト)(?:が|の|は)(?:集中|偏っ|偏り|固まっ)',
      ].join('|'),
      'g',
    ),
    anyOf(
      /(?<!at )\bmost\b(?! recent)/g,
      /\btop (?=(?:two|three|four|five|six|\d+) (?:priority )?(?:areas|measures)\b)|\blargest\b|\bbiggest\b/g,
      /\bhighest number\b/g,
    ),
  ],
  fewest: [
    new RegExp(
      `${SUPERLATIVE}(?:少ない|少なく|すくない|小さい|小さな|小っ?ちゃい|ちい?さい|ちっ(?:こ|ちゃ)い|薄い|手薄)|${NUMBER_OF_PROJECTS}少ない${PLACE_AFTER}|最少|最小|(?:ワースト|下位の?)(?=[1-9一二三四五六七八九])`,
      'g',
    ),
    /\bfewest\b|\bsmallest\b|(?<!at )\bleast\b|\blowest number\b/g,
  ],
  descending: [
    /多い(もの|ほう|方)?(から)?順|多い[^、。]{0,6}から(順|並)?|降順|(?:事業|取組|件|掲載)の?数(?:で|によって)(?:並べ|ソート|順位)/g,
    /\bdescending\b|\blargest first\b|\bmost first\b|\bfrom (the )?(most|largest|biggest)\b|\brank\b|\bby (size|number)\b/g,
  ],
  ascending: [
    /少ない(もの|ほう|方)?(から)?順|少ない[^、。]{0,6}から(順|並)?|昇順/g,
    /\bascending\b|\bsmallest first\b|\bfewest first\b|\bfrom (the )?(fewest|smallest)\b/g,
  ],
  compare: [
    anyOf(
      /同じ(数|件数|くらい)?(です|なの|か(?!け)|[?？]|$)|どっち(?!も)|どちら(?!も|に)(が|の(ほう|方))?|(より|よりも)(何|いくつ|どれ)/g,
      /の?差(は|を|って|$|[?？])|(いくつ|何件|どれだけ)違|何が違|どう違|違いは|違うの|何倍|[二三四五2-9]倍|半分/g,
    ),
    anyOf(
      /\bbigger\b|\blarger\b|\bdifference\b|\bcompare[ds]?\b|\btimes as many\b|\btwice\b|\bdouble of\b/g,
      /\bhalf of\b|\bmore [a-z]+ than\b|\b(have|has|contains?|holds?) (more|fewer)\b|\bfewer [a-z]+ than\b/g,
      /\bhow many more\b|\bdiffer\b|\bv(?:s|ersus)\b/g,
    ),
  ],
  sum: [
    /プラス|(合わせ|あわせ)((る|た|て)(と|ら)?|$)?|足す|足し|合計|トータル|合算/g,
    /\bplus\b|\bcombined\b|\bsum\b|\btogether\b(?! with)|\bin total\b|(?<!different area )\baltogether\b/g,
  ],
  average: [/平均/g, /\baverage\b|\bon average\b|\bmean number\b/g],
  breakdown: [
    /内訳|(分野|施策)(ごと|別)|(?:各|それぞれの)(?:分野|施策)(?=[^、。]{0,10}(?:何|いくつ|なんぼ|件数|事業数))/g,
    /\bbreakdown\b|\b(by|per|each|every) (priority )?(area|measure)\b/g,
  ],
  both: [
    /両方|にも(?=[^、。]{1,16}にも(あ[るり]|載|出|入))|重な(って|る|り)|かぶ(って|る)|被(って|る)|どちらにも|どっちにも|いずれにも|双方|両分野|どちらも|どっちも|共通して/g,
    /\bboth\b|\b(?:do|they) share\b|\bshared by\b|\bin common\b|\band (?:once )?again in\b/g,
  ],
} satisfies Patterns;
