/** Other places have plans too; this bot knows one. 宮城 itself and Tokyo (a market the plan names) are not among them. */
const OTHER_PLACES =
  /(?<!東)(北海道|青森|岩手|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉県|神奈川|新潟|富山|石川県|福井|山梨|長野|岐阜|静岡|愛知|三重県|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口県|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分県|宮崎|鹿児島|沖縄|名古屋|横浜|札幌|神戸)(県|府|都|市)?(の|は|では|に(?!行|引|移|出))|隣の県|他県の|他の(都道府)?県の|東京都(の|は)|\b(hokkaido|aomori|iwate|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|kanagawa|niigata|nagano|aichi|kyoto|hyogo|hiroshima|fukuoka|okinawa)\b|\b(other|another|neighbou?ring) prefectures?\b|\btokyo metropolitan\b|仙台市の.{0,8}計画/;

/** Whether a gently normalised question is about another prefecture or city. */
export const speaksOfOtherPlaces = (text: string): boolean => OTHER_PLACES.test(text);
