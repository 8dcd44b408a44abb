/**
 * What people ask that no plan of this kind says: money, head counts, addresses, opening hours, the day's weather, other
 * people's plans, things to be done for one person. A question for such a thing is refused even when its subject is in
 * the plan: naming the project would pretend to answer.
 */

const ATTRIBUTES: RegExp[] = [
  // money
  /予算|決算|費用|経費は|コストは|金額|いくら(?!でも|か)|何(億|万|千|百)?円|料金|値段|価格|(入館|入場|利用|使用|受講|参加|通信|診察|授業)料|単価|(開発|運用|維持|整備|構築|導入|保守)費|時給|日給|月給|年収|給料|給与|給与明細|年俸|報酬|ボーナス|賞与|手当の?額|補助額|補助率|財源|入札結果|落札|契約額|出資額|株価|円相場|為替|税率/,
  // people and things counted
  /何(人|名|回|台|校|世帯|戸|冊|社|メガ|ギガ|mbps|キロ|時|時間|分|歳|才|曜日|泊|票|位|点(?!検))(?!で使)|(人|会員|職員|利用者|参加者|登録者|来場者|アクセス|ページビュー|フォロワー)数|人口|倍率|実績(は|を|値)|ランキング|人気(の|食材|順)|順位|定員|募集人数|発行部数|印刷部数|部数|どれ(だけ|くらい|ぐらい)(減|増|伸|儲|浮|効果|成果)|数字で|何件(あった|あり|発生|起き|来|届|寄せ)|被害額|効果額|平均年齢|おいくつ|年齢|誕生日|生年月日|身長|体重/,
  // where and when in daily life
  /住所|所在地|電話番号|tel番号|ファックス|fax|メールアドレス|アドレスを|url|リンクを?(教|貼|送)|開館|閉館|休館|休業|営業時間|開庁時間|受付時間|診療時間|時刻(表)?|終電|始発|バスの|電車の|乗り換え|道順|行き方|アクセス方法|駐車場|待ち時間|締(め)?切(り)?(は|を|いつ)|申込期限|受付期間|開催日|日程|スケジュールを/,
  // names and makers the plan does not give
  /社名|会社名|業者(名)?は(どこ|誰)|開発(業者|会社|元|ベンダー)|納入業者|ベンダー(名|は(どこ|誰))|受託(業者|者)|委託先|落札者|(課長|部長|知事|職員|担当者|本人|社長|所長|館長|議員)の(名前|氏名|誕生日|年齢|連絡先|電話|給|趣味|出身)|知事(の名前|は誰|は今|って誰)/,
  // help with one's own things
  /パスワード|ログイン(でき|方法|の仕方)|再発行|(印刷|プリンタ).{0,8}(でき|詰|壊)|紙詰まり|有給|休暇(は|を|が)?(あと|残|何日)|残業|人事異動で|異動先|通勤手当|(予約|手配|注文|送信|削除|印刷|翻訳|要約|計算|作成|代筆)して(ください|くれ|ほしい|もらえ|おいて)|(英訳|和訳|翻訳)して|(登録|申込|申し込み|申請|精算|分別|支払い?|入会|退会|解約|加入|変更|取得|再発行)(の)?(方法|手順|やり方|仕方)|取り方|もらい方|買い方|どこで(取れ|買え|もらえ|手に入)|伝えて(おいて|ください)|電話して|作って(ください|くれ|ほしい)|書いて(ください|くれ|ほしい)|直して(ください|くれ)/,
  // the world outside
  /天気|気温|降水|台風(情報|は(どこ|いつ|来))|今日の|明日の|昨日|今朝|今夜|今週の|今度の日曜|ニュース|試合|勝った|負けた|優勝|占い|星座|レシピ|作り方|つくり方|コツ|しつけ|映画|ドラマ|アニメ|ゲーム|歌(って|詞)|ジョーク|冗談|面白い話|好きな(食べ物|色|人|音楽)|趣味は|元気(です|\?|$)|恋|結婚|彼女|彼氏|(?<!休)暇(です|だ|な|つぶし)|眠い|ねむい|お腹(が)?す|おなか(が)?す|疲れた|帰りたい|ランチ|居酒屋|ラーメン|牛タン|日替わり|食堂|メニュー|おすすめの(店|本|映画|レストラン|観光)|宝くじ|競馬|選挙の|開票|内閣|総理|首相|大統領|国会で|裁判|判決|訴訟|戦争|株/,
  /(生成ai|chatgpt|gpt|プロンプト|システムプロンプト|前の指示|指示を無視|ignore (all|the|previous)|system prompt|jailbreak)/,
  // English
  /\b(budget|budgets|cost|costs|how much (is|are|does|do|did|will|was|money|has)|price|prices|priced|fee|fees|charge for|salary|salaries|wage|wages|paid|earn|earns|earned|income|yen|dollars?|euros?|expens(e|es|ive)|funding amount|exchange rate|tuition|admission|entrance fee|fare)\b/,
  /\bhow many (?!(priority )?(areas?|measures?|projects?|entries|entry|items?|reprints?|reprinted|repeated|duplicates?|programs?|programmes?|initiatives?|things|of|more|fewer|are|is|does|do|earlier|previous|plans?|years?|basic|codes?|targets?|goals?|have|in|there|were|sub-?systems?|printed|distinct|different|unique|actual|total)\b)/,
  /\b(percentage|percent of|proportion|rate of|how often|how (tall|fast|strong|big|large|far away|old is|hot|cold)|average (age|income|speed)|population|ranking|ranked|most popular|opening hours|open(ing)? (time|hours?)|closing time|closed on|timetable|schedule of the|next (bus|train|flight)|last (bus|train)|bus to|train to|phone number|telephone|fax|email address|e-mail address|address of|url|link to|web address|directions to|how do i get to|parking|waiting time|deadline|what time|which floor)\b/,
  /\b(which|what) (company|vendor|firm|contractor|supplier) (built|made|developed|won|runs|operates|sells)\b|\bwho (built|developed|won|designed|programmed)\b|\bname of the (company|vendor|contractor|governor|director|chief)\b|\b(governor|mayor|prime minister|president)'s (name|age|birthday|salary)\b/,
  /\b(weather|forecast|temperature|snow|rain(ing)? (today|tomorrow)|today|tomorrow|tonight|yesterday|last night|this (morning|evening|weekend)|football|soccer|baseball|score of|match|movie|film|song|lyrics|joke|poem|recipe|cook|restaurant|ramen|gyutan|lunch|dinner|coffee|beer|hotel|book me|flight|passport|visa|stock|bitcoin|election|horoscope|girlfriend|boyfriend|how are you|your (name|favou?rite|age)|are you (a )?(human|robot|real)|i love you|i'm (tired|hungry|bored)|sing)\b|^(please |can you |could you )?(book|order|call|send|buy|reserve|translate|summari[sz]e|write|draft)\b/,
  /\b(my|forgot|reset) (intranet )?password\b|\bpassword\b|\blog ?in\b.{0,20}\b(problem|fail|cannot|can't)\b|\bprinter\b|\bpaid leave\b|\bmy (leave|salary|payslip|overtime|holiday|vacation|transfer)\b|\bvacation days\b/,
];

/** Rates and shares: of the plan's own parts, and of the nation's targets, they can be told. */
const RATES = /[一-龠]{2,}率(?!支援|化|的)|割合|何割|何(パーセント|%)/;
const TOLD_RATES = /いつまで|再掲|分野|施策|事業数|掲載|目標|国の|国は/;

/** Other places have plans too; this bot knows one. 宮城 itself and Tokyo (a market the plan names) are not among them. */
const OTHER_PLACES =
  /(?<!東)(北海道|青森|岩手|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉県|神奈川|新潟|富山|石川県|福井|山梨|長野|岐阜|静岡|愛知|三重|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口県|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分|宮崎|鹿児島|沖縄|名古屋|横浜|札幌|神戸|隣の県|他県|他の(都道府)?県|東京都(の|は))|\b(hokkaido|aomori|iwate|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|kanagawa|niigata|nagano|aichi|kyoto|osaka|hyogo|hiroshima|fukuoka|okinawa|other prefectures?|another prefecture|neighbou?ring prefectures?)\b/;

/** Whether a gently normalised question asks for something no such plan holds. */
export function asksOutside(text: string): boolean {
  return OTHER_PLACES.test(text) || (RATES.test(text) && !TOLD_RATES.test(text)) || ATTRIBUTES.some(pattern => pattern.test(text));
}
