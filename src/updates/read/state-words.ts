/**
 * The words by which people say how a project stands, and the sense of each before grammar has its say (negation,
 * tense, hedges: states.ts). Nothing here knows a sentence, only words.
 */

export type Sense =
  /** 順調, 予定どおり */
  | 'well'
  /** まずまず, そこそこ: well, but said with reserve */
  | 'fair'
  /** 遅れ, 遅延 */
  | 'behind'
  /** 延期, ずれ込む: the date has been moved back */
  | 'moved'
  /** 「3月の予定でしたが」: a date that did not hold */
  | 'missed'
  /** 止まる, 停滞 */
  | 'stopped'
  /** 難航, 厳しい */
  | 'trouble'
  /** 追いつく, 解消: what was wrong before is over */
  | 'recovered'
  /** 完了, 終わる */
  | 'done'
  /** 着手, 開始 */
  | 'begun'
  /** 未着手, 手つかず */
  | 'untouched'
  /** 中止, 取りやめ */
  | 'cancelled'
  /** 進んでいる: it moves, whether well is not said */
  | 'moving'
  /** 公開予定: an outcome announced */
  | 'announced'
  /** 調整中, 検討中: worked on, how it stands is not said */
  | 'busy'
  /** 前回と同じ, 変更なし */
  | 'same';

export interface StateWord {
  sense: Sense;
  pattern: RegExp;
}

const word = (sense: Sense, pattern: RegExp): StateWord => ({ sense, pattern: new RegExp(pattern.source, 'g') });

/** Where two match at once the longer counts. */
export const STATE_WORDS_JA: readonly StateWord[] = [
  word(
    'well',
    /(?:絶|好|快)?順調|好調|快調|良好|(?:予定|計画|スケジュール|想定|工程|工期|見込み?|目標|当初)(?:の?(?:通り|どおり|とおり|どうり)|に沿って|内に収ま)|着々と|オンスケ(?:ジュール)?|軌道に乗/,
  ),
  word(
    'well',
    /(?:問題|支障|滞り|遅滞|トラブル|懸念|心配)(?:は|も|が|の)?(?:特に|特段|とくに|全く|まったく|何も|一切)?(?:な[くし]|無[くし]|ございません|あり?ません|な(?:い|かった)(?!わけ|とは))|つつがなく|間に合(?:う|い(?!ませ)|っ)|うまく(?:いっ|行っ|進)|大丈夫/,
  ),
  word('well', /前倒し/),
  word(
    'recovered',
    /(?:遅れ|遅延|不具合|トラブル|障害|問題|課題|懸念|不足)(?:を|は|も|が|分を)?[^、。]{0,6}?(?:取り戻|とりもど|解消|挽回|回復|解決|克服|クリア)|追い?つ[いき]|巻き返|再開|立て直|復旧し/,
  ),
  word('fair', /まずまず|まあまあ|まぁまぁ|そこそこ|ぼちぼち|それなり/),
  word(
    'behind',
    /(?<!(?:報告|回答|返信|連絡|提出|返事|返答|入力)[がもは]?)(?:遅れ|遅延|遅く|遅滞(?!なく)|ビハインド)|(?:進み|進捗|進行)(?:具合)?[がは](?:悪|遅|芳しくな|思わしくな|鈍)|間に合(?:わ|いませ)|押して(?:い|お|る|ま)|立ち遅れ|後手/,
  ),
  word(
    'moved',
    /延期|延長|延び|延ば[しすさ]|先送り|後ろ倒し|後倒し|(?<!手)ずれ(?:込|て|ま|る|た|$)|ずらし|繰り?延べ|持ち越|繰り?越|リスケ/,
  ),
  word('missed', /予定(?:でした|だった)(?:が|けど|けれど|のが|のに|ところ)/),
  word(
    'stopped',
    /止ま[っりる]|止めて(?:い|お|る|ま)|ストップ|停滞|滞(?:って|りが|り気味|る)|中断|頓挫|進(?:んで|んでい?|ま)(?:い)?(?:ない|な[かく]|ませ|おらず|ず)|動い?て(?:い)?(?:ない|な[かく]|ませ|おらず)|動きがな|凍結|保留|足踏み|棚上げ|宙に浮|膠着|見通し[がは]?(?:立た|立って(?:い)?な)/,
  ),
  word(
    'trouble',
    /難航|苦戦|苦労し|難し[いく]|厳し[いく]|きびし[いく]|危う[いく]|危な[いく]|(?:思わし|芳し)く(?:な[いくか]|あり?ませ)|微妙|怪し[いく]|だめ|ダメ|困って|手間取|懸念|心配|不安|不具合|トラブル|(?:課題|問題|支障)(?:が|も|は)?(?:あ(?!り?ませ)|残|多|出|発生|生じ|山積|抱)|(?:課題|問題)を抱|問題(?=です|だ|$)/,
  ),
  word(
    'done',
    /完了|終了|終結|終わ[っりる]|終える|終え(?=ま|て|た|、|$)|おわっ|完成|竣工|修了|完遂|完結|達成|仕上が|できあが|出来上が|(?<![一-龠ァ-ヺー])(?:で|出来)き?(?:ました|ています|ております|ている|てます|あがり)|片付|済(?:み|んだ|みま|んで|$)|済ませ|クローズ/,
  ),
  word(
    'begun',
    /(?<!未)着手(?:済み?)?|開始|始め|始ま|スタート|取り?掛か|取りかか|手を(?:付|つ)け|動き出し|動きだし|立ち上げ|着工|開講|はじめ(?=ま|て|た|る)/,
  ),
  word(
    'untouched',
    /未着手|手つかず|手付かず|未実施|未開始|未着工|着手(?:前|待ち)|始動前|(?:手が|手を)(?:付|つ)(?:いて|けて)(?:い)?(?:ない|ませ|おらず)|白紙の?状態|これから(?:です|$|、)/,
  ),
  word(
    'cancelled',
    /(?<!犯罪の|防)中止|取り?止め|取りやめ|とりやめ|(?<![ぁ-ん])(?:や|辞|止)め(?:る|ま|た|に)|廃止|白紙(?:撤回|に(?!近)|化)|打ち?切|断念|見送|見合わ?せ|不実施|お蔵入り|ボツ|立ち消え/,
  ),
  word(
    'moving',
    /(?:進|すす)(?:んで(?:い|お|ま|る)|捗して(?:い|お)|行(?:中|して(?:い|お)))|回って(?:い|ま|お|る)|推移|稼働(?:中|して(?:い|お))|運用中|続けて(?:い|お)|継続(?:中|して)/,
  ),
  word(
    'announced',
    /(?:公開|稼働|開設|オープン|リリース|供用|運用|サービス|開通|納品)(?:開始)?(?:を|する|できる|の)?(?:予定|見込|見通|し?ます(?!か)|となります|を目指)|(?:めど|目途|見通し)が(?:立|つ[いき])/,
  ),
  word(
    'busy',
    /(?:検討|調整|協議|設計|作業|準備|確認|審査|交渉|施工|開発|試行|集計|策定|募集|調査|照会|対応|編集|制作|選定)中/,
  ),
  word(
    'same',
    /(?:前回|先月|前月|前期|前の報告|先日|従前|前四半期|前年)(?:の)?(?:報告|回答)?(?:から|と|に|の)?(?:[^、。]{0,6})?(?:同じ|同様|同上|変わら|変わり(?:は|も)?(?:な|あり?ませ|ござい)|変更(?:は|も|点は)?(?:な|無|あり?ませ)|変化(?:は|も)?(?:な|無|あり?ませ)|とおり|通り|どおり)|変更(?:は|も|点は)?(?:特に)?(?:なし|無し|ありません|ございません|ない)|変わり(?:は|も)?(?:なし|無し|ありません|ございません|ない|なく)|変化(?:は|も)?(?:なし|無し|ありません)/,
  ),
];

export const STATE_WORDS_EN: readonly StateWord[] = [
  word(
    'well',
    /\b(?:on|to|according to|in line with|as) (?:track|schedule|plan(?:ned)?|time|target)\b|\b(?:going|running|proceeding|progressing|moving along|coming along|doing|works?|working) (?:well|fine|smoothly|nicely|great|okay|ok|as expected)\b|\b(?:all|everything(?:'s| is)?|looking|looks|is|are|it's|that's|probably|just|doing) (?:good|fine|ok|okay|great|well|smooth)\b|\bfine\b|\bno(?: (?:major|big|particular|real|significant))? (?:problems?|issues?|concerns?|delays?|trouble)\b|\bwithout (?:problems?|issues?|delays?|any (?:problems?|issues?|delays?))\b|\bahead of (?:schedule|plan|time)\b|\bsmoothly\b|\bas expected\b|\bgoing to plan\b/,
  ),
  word('recovered', /\bback on (?:track|schedule)\b|\bcaught up\b|\bresumed\b|\brecovered\b|\bresolved\b/),
  word('fair', /\bso[- ]so\b|\bnot too bad\b|\bnot bad\b/),
  word(
    'behind',
    /\bbehind(?: schedule| plan| target| where)?\b|\b(?:running )?late\b(?!st)|\bdelay(?:ed|s|ing)?\b|\boverdue\b|\blagging\b|\bslow(?:er)?(?: than| progress)\b|\bwill miss\b|\bmissed\b/,
  ),
  word(
    'moved',
    /\bslip(?:s|ped|ping)?\b|\bpostponed?\b|\bpushed (?:back|out|to)\b|\bmoved(?= (?:back|out|to|from)\b)|\brescheduled\b|\bput back\b|\bdeferred\b|\bextended (?:to|until|till)\b|\bput off\b/,
  ),
  word('missed', /\bwas (?:originally )?(?:supposed|due|planned|scheduled|meant|expected)\b|\boriginally\b/),
  word(
    'stopped',
    /\bstalled\b|\bstuck\b|\bon hold\b|\bpaused\b|\bsuspended\b|\bat a standstill\b|\bblocked\b|\bstopped\b|\bhalted\b|\bfrozen\b|\bno progress\b/,
  ),
  word(
    'trouble',
    /\bat risk\b|\bstruggling\b|\bdifficult(?:y|ies)?\b|\btrouble\b|\bproblems?\b|\bissues?\b|\bconcern(?:s|ed)?\b|\btough\b|\bworr(?:y|ied)\b|\bchallenging\b|\bunlikely\b/,
  ),
  word(
    'done',
    /\b(?:done|finished|complete(?:d|ly done)?|wrapped up|finali[sz]ed|closed|achieved|delivered|went live|launched|over)\b|\bcompletion\b|\b(?:finish|complete|wrap up|be ready|go live|launch)\b/,
  ),
  word('begun', /\b(?:start(?:ed|ing|s)?|begun|began|begin(?:s|ning)?|under ?way|kicked off|commence[ds]?)\b/),
  word('untouched', /\b(?:untouched|yet to (?:start|begin)|not started|unstarted)\b/),
  word(
    'cancelled',
    /\bcancel(?:l?ed|s|l?ing|lation)?\b|\bdropped\b|\bscrapped\b|\babandoned\b|\bcalled off\b|\bterminated\b|\bdiscontinued\b|\baxed\b/,
  ),
  word('moving', /\b(?:in progress|ongoing|progressing|moving along|in operation|up and running|making progress)\b/),
  word(
    'same',
    /\bno changes?\b|\b(?:the )?same as (?:last|before|previous|the last|the previous)(?: (?:time|month|report|quarter))?\b|\bunchanged\b|\bnothing (?:new|has changed|changed)\b|\bas (?:before|last time|previously reported)\b/,
  ),
];

/** Before a state, it softens it: やや, 少し, slightly. */
export const SLIGHTLY =
  /(?:やや|若干|少し|少々|ちょっと|ちょい|多少|わずか|幾分|いくらか|少しだけ|気持ち|微妙に|小幅な?|a bit|a little|slight(?:ly)?|somewhat|marginally|minor)(?:ずつ)?/;
/** After 遅れ: not quite. */
export const SLIGHTLY_AFTER = /^(?:気味|ぎみ|がち)/;
/** Before a state, nearly: 概ね順調, ほぼ終わり, "mostly on track". */
export const MOSTLY =
  /概ね|おおむね|おおむ|大体|だいたい|ほぼ|ほとんど|大筋|おおよそ|まあ|まぁ|まずまず|そこそこ|一応|あらかた|もうすぐ|間もなく|まもなく|\b(?:mostly|largely|nearly|almost|broadly|roughly|more or less|generally|just about|by and large|pretty much)\b/;
