/**
 * Stop words: what every project is (事業, システム), question phrases (教えて, ありますか), and grammar. They have no
 * weight in a question and never make a project relevant.
 */

/** Japanese stop words by base form: padding of questions and the plan's boilerplate. */
const JA_PADDING = `
事業 取組 取り組み 取組み とりくみ プロジェクト 施策 計画 案件 項目 掲載 内容 名称 名前 名 番号 番 コード 一覧 リスト 全部 全て すべて 全体 具体 具体的 詳細 詳しい くわしい 概要
もの 物 やつ 奴 こと 事 件 とき 時 ところ 所 ため 為 よう 様 ほう 方 の 系 関連 関係 類 など 等 とか 分 辺 辺り あたり
何 なに なん どれ どの どこ どんな どう どういう いつ 誰 だれ いくつ これ それ あれ この その あの ここ そこ あそこ こちら そちら
ある あり 有り 分ける いる する なる できる 出来る やる くれる くださる 下さる もらう 頂く いただく 願う お願い ください 下さい 知る 知りたい 教える おしえる 見る 見せる 示す 出す 挙げる
あげる 並べる 探す さがす 調べる 分かる わかる 思う 言う いう 聞く 聞きたい 載る のる 載せる 書く 含む 関する 係る 関わる かかわる 対する 向ける つく 就く 行う 行なう おこなう 取り組む
とりくむ 使う 欲しい ほしい いい 良い よい ない 無い 存在 該当 当てはまる あてはまる 確認 紹介 説明 当たる 役立つ 役に立つ 役 立つ
県 宮城 宮城県 本県 県内 県庁 みやぎ ちょっと 少し とても 今 今後 現在 最近 いま さっき まだ もう また まず ぜひ 特に 主 主に たち 達 ちゃん さん 的 化 用 性 者 向け むけ 対象 場合
意味 関 点 面 側 間 中 内 上 下 他 ほか 別 皆 みんな 自分 私 僕 うち 人 方々 ひと 皆さん 誰か 何か なにか なんか 何かしら すみません すいません 恐れ入る こんにちは ありがとう
ありがとうございます よろしく 宜しく お手数 ご存知 ok はい いや ええと えっと あの じゃあ では それでは 早速 お疲れ様 お疲れさま
問題 話 はなし 例 事例 段階 大変 あと 後 前 先 係 同士 月 年 日 度 回 件数 単独 状況 状態 理由 結果 目的 いろいろ いろんな 色々 様々 さまざま なかなか たくさん 多い 多く 少ない 大きい
小さい ほしがる 気 気になる 必要性 種類 種 仲間 似る 近い 遠い 同じ 違う ちがう 違い 比べる 比較 まとめ 整理 ざっと 一通り ひととおり とりあえず 一つ ひとつ 二つ 両方 片方 どちら どっち
向こう 順番 了解 進む 進み 差 ねらい 狙い 趣旨 意図 説明文 文 属する 全 中身 期限 実数 桁 内訳 間違える まちがえる 違える 残る 残り 残す 出てくる 出る 除く 抜く のぞく 入 入り 両 側 上記
該当者 先生 議員 課長 部長 係長 上司 課 部 室 班 異動 新任 新人 着任 引き継ぎ 引継ぎ 担当者 資料 議会 答弁 電話 問い合わせ 問合せ お客さん 来庁者 とる 取る 済む 済ませる 起きる 起こる 置く
乗る 乗っかる 来る くる 増える 減る 減らす 開く 開ける つながる 見つかる 見つける 買う 買わす 選ぶ 決める 決まる 終わる 続ける 続く 待つ 呼ぶ 話す 読む 書き 考える 感じる 忘れる 覚える 直す
試す 頼む 任せる 比 べる 効く 手伝う 携わる 面倒 だい ふつう 普通 普段 いつも たとえば 例えば ほんと 本当 すごい すぐ すぐに ちゃんと きちんと やっぱり 結構 けっこう そういう こういう ああいう
なんとか なんて なんか どうにか 元 昔 以前 将来 今年 来年 去年 昨年 今日 明日 昨日 毎日 時々 昼 夕方
`;

/** Weak words of this plan: printed so often or so general that they carry little information alone. */
const JA_WEAK = `
夫 妻 孫 旦那 毎月 毎週 土曜 日曜 月曜 火曜 水曜 木曜 金曜 土曜日 日曜日 平日 週末 午前 午後 朝 夜 半分 途中 正式 勝手 区別 作り方 システム 情報 推進 整備 運用 支援 提供 充実 発信 実施
促進 活用 利用 強化 サイト ホームページ it ict ネット インターネット web ウェブ デジタル データ サービス 導入 検討 構築 対応 対策 管理 確保 向上 普及 環境整備 仕組み 仕組 しくみ 機能
制度 手段 方法 やり方 便利 効率 必要 重要 新しい 進める すすめる 増やす 高める 守る 助ける 役所 行政 地域 県民 住民 市民 町民 業務 仕事 活動 開発 改善 推進事業 拡大 困る 心配 不安 簡単
手軽 楽 早い 速い 安い 便 良くする 作る つくる 始める はじめる 変える 受ける 受け取る 入る 入れる 持つ 行く 来る 届く 送る 配る 流す 集める まとめる 繋ぐ つなぐ
`;

const EN_PADDING = `
pls plz thx wat wht waht teh hte whats a an the of for to in on at by with from about into and or any some all
every each other another is are was were be been being am do does did done have has had having will would can
could should
shall may might must i me my we us our you your he she it its they them their this that these those there here
what which who whom whose where when why how much many list show tell give find look looking
see get let know want need like please thanks thank hello hi hey project projects programme programmes program
programs initiative initiatives measure measures entry entries item items plan plans thing things stuff
related relating regarding concerning concerned cover covers covering covered deal deals dealing involve
involves involving include includes including included exist exists existing contain contains
something anything everything someone anyone people person one ones prefecture prefectural miyagi government's
if so then than as not no also just only really actually maybe perhaps kind sort type
called named say says said mean means meaning describe explain details detail information info number code
codes under within part whether up out over own go going come comes make makes made use used using uses work
works help helps helping support supports supporting supported provide provides providing offer offers
available between among them both well more most very
because since while during before after against without toward towards across behind inside outside near
around per each either neither nor yet still already always never ever often sometimes again soon later today
now
live lives living lived take takes taking took bring brings put puts set keep keeps kept give gives given got
gotten made done went gone seem seems feel believe want wants wanted try tries trying tried ask asks asking
asked call calls tell tells told talk talks speak speaks read reads reading write writes
big small large little smaller larger bigger good great nice bad high low long short full whole half able sure
right left first last next same different similar many few lot lots bit part parts way case cases point
example examples question problem problems issue issues topic topics reason result results name names
her his him she he my mine yours ours hers theirs myself person's day days week month year years time times
middle wise someone's somebody everybody everyone anybody nobody nothing none
back mention mentions mentioned mentioning listed lists printed print somewhere elsewhere belong belongs six
five four three two one zero seven eight nine ten document documents
don doesn didn won shouldn isn aren wasn weren couldn wouldn hasn haven through coming happens happen happened
weeks months too still
marked order fine great thanks fall falls come comes anywhere everywhere but sorry meant mean different ok
okay yes no wrong instead appear appears appeared appearing question questions answer answers another
everything total altogether count counts
itself themselves himself herself boss chief manager colleague colleagues desk counter office department dept
depts section division lookup member members transferred new transfer just
`;

const EN_WEAK = `
wife husband uncle aunt friend neighbour neighbor saturday sunday monday tuesday wednesday thursday friday
weekend morning afternoon evening night system systems promotion promote promoting operation operate running
run service services support development develop implementation implement introduction introduce improvement
improve improving use utilization utilisation it ict internet online website web site sites digital data
network networks government local public residents resident citizens citizen prefectures environment
management manage managing activity activities new better good easy easier easily way ways get getting
`;

const EN_GRAMMAR = `
a an the of for to in on at by with from into and or is are was were be been am do does did i me my we us our
you your it its they their this that these those there as s
`;

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

const padding = new Set([...words(JA_PADDING), ...words(EN_PADDING)]);
const weak = new Set([...words(JA_WEAK), ...words(EN_WEAK)]);

const grammar = words(EN_GRAMMAR);

/** True for English function words: never part of a term. */
export const isEnglishGrammar = (base: string): boolean => grammar.has(base);

/** True for words that are not part of a topic. Expects a base form, gently normalised. */
export const isPadding = (base: string): boolean => padding.has(base);

/** True for words too general to be a topic alone. Expects a base form, gently normalised. */
export const isWeak = (base: string): boolean => weak.has(base);

/** English padding long enough for typo correction. */
export const englishPadding = (): string[] => [...words(EN_PADDING)].filter(word => word.length > 5);
