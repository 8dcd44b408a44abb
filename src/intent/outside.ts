/**
 * What people ask that no plan of this kind says: money, head counts, addresses, opening hours, the day's weather, other
 * people's plans, things to be done for one person. A question for such a thing is refused even when its subject is in
 * the plan: naming the project would pretend to answer. A word such as 料金 counts only where it is what is asked for
 * (美術館の料金は？), not where it belongs to the topic (料金を電子で収納する).
 */

/** What follows the thing asked for. */
const ASKED =
  '(?:は|って|わか|分か|教えて|はどなた|を?お(?:示し|尋ね|聞かせ|教え|願い)|を(?:教|知|見|聞|確認|挙げ|全部|言|示|御|ご教)|が(?:知|わか|分か)|について|[?？。!！]|$)';

const asked = (...nouns: string[]): RegExp => new RegExp(`(?:${nouns.join('|')})(?:額|等|など)?${ASKED}`);

const NOUNS: RegExp[] = [
  asked(
    '予算',
    '予算案',
    '決算',
    '費用',
    '経費',
    'コスト',
    '金額',
    '料金',
    '値段',
    '価格',
    '[入受使利受参診]?[館場講用加察]料',
    '通信料',
    '[開運維整構導保][発用持備築入守]費',
    '単価',
    '時給',
    '相場',
    '日給',
    '月給',
    '年収',
    '給料',
    '給与',
    '給与明細',
    '年俸',
    '報酬',
    'ボーナス',
    '賞与',
    '補助額',
    '補助率',
    '財源',
    '入札結果',
    '落札結果',
    '契約額',
    '株価',
    '円相場',
    '為替',
    '税率',
    '残高',
    '工事費',
    '制作費',
    '総額',
    '賃料',
    '金利',
  ),
  asked(
    '[一-龠]*人数',
    '会員数',
    '職員数',
    '利用者数',
    '参加者数',
    '登録者数',
    '来場者数',
    'アクセス数',
    'ページビュー',
    'フォロワー数',
    '(?<!交流|定住|関係)人口',
    '倍率',
    '実績値?',
    'ランキング',
    '人気順',
    '順位',
    '定員',
    '部数',
    '平均年齢',
    '年齢',
    '誕生日',
    '生年月日',
    '身長',
    '体重',
    '(?:閲覧|視聴|開催|利用|出動|発生)[回件]数',
    '(?:業者|企業|会社|団体|法人|患者|店舗|受講者|卒業生|世帯|集落|病院|学校|職員|会員|読者)の数',
  ),
  asked(
    '住所',
    '所在地',
    '電話番号',
    '内線番号',
    '内線',
    '代表番号',
    '代表電話',
    'ファックス',
    'fax番号',
    'メールアドレス',
    'url',
    'リンク',
    '開館時間',
    '閉館時間',
    '休館日',
    '休業日',
    '営業時間',
    '開庁時間',
    '受付時間',
    '診療時間',
    '時刻表?',
    '終電',
    '始発',
    '乗り換え',
    '道順',
    '行き方',
    '駐車場',
    '待ち時間',
    '締め?切り?',
    '申込期限',
    '受付期間',
    '開催日',
    '日程',
    'レシピ',
    '作り方',
    'つくり方',
    'コツ',
    '試合結果',
    '天気',
    '気温',
    '公約',
    '当選番号',
    '試験の?日',
    '試験日',
    '震源',
  ),
  asked(
    '社名',
    '会社名',
    '企業名',
    '(?:病院|会社|企業|業者|団体|学校|店)の(?:名前|名)',
    '開発業者',
    '開発会社',
    '開発元',
    '納入業者',
    'ベンダー名',
    '受託業者',
    '委託先',
    '落札者',
    '[課部室所館局]長(?:さん)?の?お?(?:名前|氏名|連絡先)',
    '知事の(?:名前|年齢|給料|氏名)',
    '(?:担当者|職員|議員|本人)の(?:名前|氏名|年齢|連絡先|趣味|出身)',
    '(?:登録|申込|申し込み|申請|精算|分別|支払い?|入会|退会|解約|加入|変更|取得|再発行)の?(?:方法|手順|やり方|仕方)',
    '(?:取|もらい|貰い)り?方',
  ),
];

const PHRASES: RegExp[] = [
  /いくら(?!でも|か(?!か)|に(?:なる|なり))|何月何日|何日から|何[かヶカ]月|用紙を|パスワード(を)?教|固まっ|動かな|次は(いつ|何)|(どこの|どちらの)(会社|メーカー|業者|企業|メーカ)|請け負|どこのメーカー|(先月|昨年度?|去年|一昨年|昨夜|ゆうべ)の(?!(9|九)月時点|時点|計画)|いま?何の.{0,10}やって|今何の.{0,10}やって|私って|何か所(に)?(置|設置|ある)|何(億|万|千|百)?円|手当の?額|何(?:十|百|千|万|億)?(人|名|回|台|校|世帯|戸|冊|社|か国語|カ国語|ヶ国語|メガ|ギガ|mbps|キロ|時(?!期|代|間帯)|分(?!野)|歳|才|曜日|泊|票|位(?!置)|県|カ国)(?!で使|かに|も)|おいくつ|数字で|どれ(だけ|くらい|ぐらい)(減|増|伸|儲|浮|効果|成果|かか)|何件.{0,4}(あった|発生|起き|来(た|て)|届|寄せ)/,
  /に必要な(もの|書類|持ち物)|持ち物は|の?計算方法|何便|見どころ|水揚げ|作付|稼働状況|空き状況(は|を|$)|雨が?降|(明日|あした|あさって|来週)は|おいしい.{0,10}(店|屋)|紙がなく|紙が詰|トナー|(料金|値段)が(高|安)|残り日数|収集日|内示は|予防接種(は|の|ど)|献血|献立|最寄りの|便はあり|混んで(い)?(ます|る)[かの?？]|(開い|空い|やっ)て(い)?(ます|る)か?[?？。]?$|滑れ|何日(かか|残)|市長|編集長|アルバイト募集|(作った|建てた|開発した)(会社|業者|人|の)(は|って).{0,3}(どこ|誰)|(一番|いちばん)(高|安)(く|かった)|(去年|昨年度?|先月)は?何件|\d(かける|たす|わる|×)\d|(メール|パソコン|プロジェクター|プリンタ[ー]?|エクセル).{0,10}(ません|ない|壊れ|送れ|入ら)|エクセルで|年休|給料が?上が|ガス臭|傍聴|ニュース.{0,3}(何か|ある)|っていう名前なの/,
  /業者は(どこ|誰)|ベンダーは(どこ|誰)|知事(は誰|は今|って誰|って何)|人気の(食材|店|商品)/,
  /パスワード(を|の)?(再発行|忘れ|リセット)|ログインでき|(印刷|プリンタ[ー]?).{0,8}(できな|詰|壊)|紙詰まり|有給.{0,6}(あと|残|何日)|残業代|人事異動で|異動先は/,
  /(予約|手配|注文|送信|削除|印刷|翻訳|英訳|和訳|要約|計算|作成|代筆|電話)して(おいて|ください|下さい|くれ|ほしい|もらえ|$)|伝えて(おいて|ください)|作って(ください|くれ|ほしい)|書いて(ください|くれ|ほしい)|直して(ください|くれ)/,
  /明日の(天気|会議)|今日の(?!.{0,8}(事業|取組))|昨日|今朝の|今夜の|(?<!県の)今週の(天気|予定)|勝った[?？か]|負けた[?？か]|優勝し|占い|星座|しつけ|映画|ドラマ|アニメ|(?<!ライフ)ゲーム|歌って|歌詞|ジョーク|冗談|面白い話|好きな(食べ物|色|人|音楽)|趣味は|元気(です|\?|$)|恋人|彼女|彼氏|(?<!休)暇(です|だ|な|つぶし)|眠い|ねむい|お腹が?すい|おなかが?すい|疲れた[ーぁあ~〜]*($|。|!)|帰りたい$|帰りたい。|ランチ|ラーメン屋|日替わり|(?<!子ども|こども)食堂の|おすすめの(店|本|映画|レストラン)|宝くじ|競馬|選挙の|開票|内閣|総理|首相|大統領|国会で|裁判|判決|訴訟|戦争|1\+1|円周率/,
  /(生成ai|chatgpt|gpt|プロンプト|前の指示|指示を無視|ignore (all|the|previous)|system prompt|jailbreak)/,
];

const ENGLISH: RegExp[] = [
  /\bbudgets?\b|\bhow much\b(?! of the (plan|whole))|\b(cost|price) of\b|\bwhat.{0,30}\b(cost|costs|price|fee|fees|charge)\b|\b(does|did|do) .{1,40} cost\b|\bsalar(y|ies)\b|\bwages?\b|\bearn(s|ed)?\b|\b(entrance|admission|tuition|membership|course|parking|entry) fees?\b|\bexchange rate\b|\bticket price/,
  /^(and |so |but |please |tell me |do you know )*how many (?!.{0,60}\b(areas?|measures?|projects?|entries|entry|reprints?|reprinted|repeats?|repeated|duplicates?|programs?|programmes?|initiatives?|plans?|years|basic concepts|codes?|targets?|goals?|sub-?systems?|printed|places|times)\b)(?!.{0,40}\d-\d)(?!(is|are) (that|those|they|there))/,
  /\b(what|which) (percentage|proportion|share|rate)\b|\bhow (tall|fast|strong|big|hot|cold|often) (is|are|was|were|does|do|did)\b|\baverage (age|income|speed|salary)\b|\bpopulation of\b|\bmost popular\b|\b(opening|closing|business|office|visiting) (hours?|times?)\b|\btimetable\b|\b(next|last) (bus|train|flight|ferry)\b|\bwhich bus\b|\b(phone|telephone|fax|extension) number\b|\be-?mail address of\b|\b(street |postal )?address of\b|\burl\b|\bweb address\b|\bdirections to\b|\bhow do i get to\b|\bwaiting time\b|\bdeadline (for|of)\b|\bwhat time\b|\bwhich floor\b/,
  /\b(which|what) (company|companies|vendors?|firms?|contractors?|suppliers?|hospitals|schools|shops)\b(?! .{0,30}\b(can|could|may|should)\b).{0,4}(built|made|developed|won|runs|operates|sells|received|got|joined|use)\b|^who (built|developed|won|designed|programmed|invented|printed|wrote|published)\b|\bnames? of the (hospitals|companies|firms|shops|schools|company|vendor|contractor|governor|director|chief)\b|\b(governor|mayor|prime minister|president)'s (name|age|birthday|salary)\b|\bwho is the (governor|mayor|president|prime minister|director|chief)\b/,
  /\bweather\b(?!.{0,20}(warning|alert|system|disaster|project))|\bforecast for\b|\btemperature (today|tomorrow|in)\b|\bgoing to (snow|rain)\b|\byesterday\b|\blast (night|year|month|week)\b|\bis tomorrow\b|\b(on tv|tv program(me)?s?) tonight\b|\bwhat.s on tv\b|\bon (which|what) days?\b|\bfootball score|\bscore of\b|\bthe (match|game) \b|\bmovies?\b|\bfilms?\b(?! festival)|\blyrics\b|\bjokes?\b|\bpoem\b|\brecipes? for\b|\bramen\b|\bgyutan\b|\bsushi\b|\blunch\b|\bdinner\b|\bcoffee\b|\bbeer\b|\bbook me\b|\bflight\b|\bpassport\b|\bvisa (application|status)\b|\bstock (market|price)|\bbitcoin\b|\belection (result|day)|\bhoroscope\b|\bexam date\b|\b(girl|boy)friend\b|\bhow are you\b|\byour (name|favou?rite|age)\b|\bare you (a )?(human|robot|real)\b|\bi love you\b|\bi'?m (tired|hungry|bored)\b|\bsing\b|\brecommend (me|us|a|an|some)\b|\bexcel\b|\bvlookup\b|\bmarried\b/,
  /^(please |can you |could you |would you )+(book|order|call|send|buy|reserve|translate|summari[sz]e|write|draft)\b|^(translate|summari[sz]e|draft|write me) (this|the following|a |an |my )|\b(forgot|reset|lost) (my |the )?.{0,10}password\b|\bmy (payslip|overtime|annual leave|vacation|bonus|salary)\b|\bis on now\b|\bon now (in|at)\b|\bnearest [a-z]+\b|\bopen on (sun|mon|tues|wednes|thurs|fri|satur)|\bfree at\b|\brunning (today|now)\b|\btraffic jam\b|\bany news\b|\bwill it (rain|snow)\b|\b(maximum|minimum) amount\b|\bwhy is .{1,40} called\b|\bhow old must\b|\bthrow away\b|\bdonate\b|\bnext election\b|\bflu shot\b|\bvaccin|^write a\b|\bwhat day\b|\bhotels? in\b|\bwhere (are|is) the (spare|nearest)\b|\bis (broken|jammed|stuck)\b|^what is (tokyo|sendai) doing|^how (to) (extend|become|renew|drive|get to|cook|bake|fix)\b/,
];

/**
 * An errand: how or where somebody gets a thing done. The plan may have a project for it (県税をカードで払うには) or not
 * (コンビニで切手を買うには), so such a question is answered only when the project is meant beyond doubt.
 */
const ERRAND =
  /どうすれば|どうしたら|どうやるの|どうやって(?!(県|市|町|住民))|どこで(受け|食べ|払|支払|買|取|もら|乗|手に入|押)|どこに(電話|行け)|(し|り|き|え|い)方(を教|は[?？]|を知り)|方法(を|は|$|[?？])|たいのですが|たいんだけど|補助って|手続きを?教|^how (do|can|should) i\b|^where (do|can|should) i\b|\bwhat (do|should) i do\b|^(when|is there|are there) .{0,30}\b(in|at) sendai\b/;

/** Whether a gently normalised question asks how to get something done. */
export const isErrand = (text: string): boolean => ERRAND.test(text);

/** Rates and shares: of the plan's own parts, and of the nation's targets, they can be told. */
const RATES = new RegExp(`[一-龠]{2,}率${ASKED}|割合${ASKED}|何(?:パーセント|%)|何割`);
const TOLD_RATES = /いつまで|再掲|分野|施策|事業数|掲載|目標|国の|国は|%に/;

/** Other places have plans too; this bot knows one. 宮城 itself and Tokyo (a market the plan names) are not among them. */
const OTHER_PLACES =
  /(?<!東)(北海道|青森|岩手|秋田|山形|福島|茨城|栃木|群馬|埼玉|千葉県|神奈川|新潟|富山|石川県|福井|山梨|長野|岐阜|静岡|愛知|三重県|滋賀|京都|大阪|兵庫|奈良|和歌山|鳥取|島根|岡山|広島|山口県|徳島|香川|愛媛|高知|福岡|佐賀|長崎|熊本|大分県|宮崎|鹿児島|沖縄|名古屋|横浜|札幌|神戸)(県|府|都|市)?(の|は|では|に(?!行|引|移|出))|隣の県|他県の|他の(都道府)?県の|東京都(の|は)|\b(hokkaido|aomori|iwate|akita|yamagata|fukushima|ibaraki|tochigi|gunma|saitama|chiba|kanagawa|niigata|nagano|aichi|kyoto|hyogo|hiroshima|fukuoka|okinawa)\b|\b(other|another|neighbou?ring) prefectures?\b|\btokyo metropolitan\b|仙台市の.{0,8}計画/;

/** Numbers of things other than the plan's own parts: 加入団体数, 病床数. */
const HEADCOUNT = new RegExp(`([一-龠ァ-ヶー]{2,8})数${ASKED}`);
const OWN_PARTS = /(事業|取組|掲載|件|施策|分野|再掲|項目|プロジェクト|計画|総)$/;

/** 検挙件数, 相談件数: cases of something else. */
const OTHER_CASES = /(?<!事業|取組|掲載|再掲|施策|総|全|延べ?)[一-龠]{2}件$/;

function countsOthers(text: string): boolean {
  const counted = HEADCOUNT.exec(text)?.[1];
  return counted !== undefined && (!OWN_PARTS.test(counted) || OTHER_CASES.test(counted));
}

/** Whether a gently normalised question asks for something no such plan holds. */
export function asksOutside(text: string): boolean {
  return (
    OTHER_PLACES.test(text) ||
    countsOthers(text) ||
    (RATES.test(text) && !TOLD_RATES.test(text)) ||
    [...NOUNS, ...PHRASES, ...ENGLISH].some(pattern => pattern.test(text))
  );
}
