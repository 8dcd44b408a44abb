/**
 * Detects questions about other places: another prefecture, a ministry, a country, or a city of Miyagi, whose plans and projects
 * this plan does not contain. Origins and destinations of people (「中国から来た方」, "visitors from China",
 * 「松島に来てもらう」) do not count, nor does Tokyo, a market the plan names.
 */
import { anyOf } from '../../regex.ts';
import { matchesOf } from '../../search/words/matches.ts';

const PREFECTURES =
  '北海道|青森|岩手|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉県|神奈川|新潟|富山|石川県|福井|山梨|長野|岐阜|静岡|愛知|三重県|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口県|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分県|宮崎|鹿児島|沖縄|名古屋|横浜|札幌|神戸';
const COUNTRIES =
  'アメリカ|米国|英国|イギリス|フランス|ドイツ|イタリア|スペイン|オランダ|スウェーデン|フィンランド|デンマーク|ノルウェー|スイス|エストニア|ロシア|韓国|中国|台湾|北朝鮮|香港|シンガポール|インド|タイ国|ベトナム|オーストラリア|カナダ|ブラジル|海外';
const CITIES =
  '仙台|石巻|塩竈|塩釜|気仙沼|白石|名取|角田|多賀城|岩沼|登米|栗原|東松島|大崎|富谷|七ヶ宿|大河原|村田|柴田|川崎|丸森|亘理|山元|松島|七ヶ浜|利府|大和|大郷|大衡|色麻|加美|涌谷|美里|女川|南三陸|蔵王';

const PLACES: RegExp[] = [
  new RegExp(
    `(?<!東)(?:${PREFECTURES})(?:県庁|府庁|道庁|県立|府立|市立|県|府|市)?(?:の|(?<=立)|は|で(?!は?ない)|では|に(?!行|引|移|出|戻|帰))`,
  ),
  new RegExp(`(?:${COUNTRIES})(?:の(?!方|人|ひと|言葉|観光|旅行|留学|お客)|は(?!$)|では|で(?!も))`),
  // An earlier plan centres on 仙台市域.
  new RegExp(`(?:${CITIES})(?:市|町|村)(?:立|内の|の|は|で|に|が|役所|役場)`),
  /(?:総務|財務|国土交通|国交|経済産業|経産|文部科学|文科|厚生労働|厚労|農林水産|農水|環境|法務|外務)省の(?:事業|取組|取り組み|施策|計画|予算|補助金?|担当)(?:は|って|を|が|[?？。]|$)/,
  /隣の県|他県の|他の(?:都道府)?県の|東京都(?:庁|の|は)|国会|霞が関/,
  /\b(?:hokkaido|aomori|iwate|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|kanagawa|niigata|nagano|aichi|kyoto|osaka|hyogo|hiroshima|fukuoka|okinawa)\b/,
  /\b(?:other|another|neighbou?ring) prefectures?\b|\btokyo metropolitan\b|\btokyo's (?!market|compan|firm|engineer|lead)/,
  anyOf(
    /\b(?:in|of|by) (?:the )?(?:usa|us|united states|america|uk|united kingdom|britain|england|france|germany|estonia|denmark|finland|sweden|korea|south korea|china|taiwan|singapore|india|australia|canada)\b/,
    /\b(?:estonian|danish|finnish|swedish|singaporean|american|british|australian|canadian)\b|\bestonia\b/,
    /\b(?:korea|china|estonia|singapore|america|taiwan)(?:'s)\b/,
  ),
  /\b(?:sendai|ishinomaki|shiogama|kesennuma|natori|tagajo|tome|kurihara|osaki|iwanuma|shiroishi)(?:'s| city(?:'s)?)\b/,
];

/** Names of plans: スポーツ振興計画, 観光プラン. */
const PLAN_NAME = /[一-龠ァ-ヶーa-z・]{2,16}(?:計画|プラン|ビジョン)/g;
/** Plans this one mentions, and general kinds of plans. */
const OWN_PLANS = anyOf(
  /it|情報|ict|推進計画|年計画$|戦略|将来ビジョン|業務|継続|適化|敵化|電子申請|オンライン|利用促進|行動計画|^基本計画/,
  /^(?:事業|ビジネス|中期|年次|前身|過去|以前|従来|現行|今回|本|県|国|次期|全体|下位|上位|関連|個別)(?:の)?(?:計画|プラン|ビジョン)$/,
);

const ENGLISH_PLANS = anyOf(
  /\b(?:health|farm|agricultural|agriculture|education|tourism|transport|welfare|environment|environmental|forestry|sports|housing|road|traffic|energy|industrial) (?:and [a-z]+ )?(?:promotion |master |basic |development )?(?:plan|vision)\b/,
  /\b(?:next|coming|new) (?:it )?plan\b|\bplan after\b|\bplan .{0,40}\bfrom 2011\b|\bi-?japan\b/,
);

/** Whether a gently normalised question names a plan that is not this one and not mentioned in it. */
export const speaksOfOtherPlans = (text: string): boolean =>
  ENGLISH_PLANS.test(text) || matchesOf(PLAN_NAME, text).some(([name]) => !OWN_PLANS.test(name));

/** Whether a gently normalised question is about another prefecture, a country or a city. */
export const speaksOfOtherPlaces = (text: string): boolean => PLACES.some(place => place.test(text));
