/**
 * Words that say what is asked, apart from what it is about: 何事業 asks for a count, 担当 for an owner. Each cue is a
 * pattern per language over gently normalised text; every pattern is linear. A cue's stretch is left out when the
 * topic of the question is read.
 */
import { matchesOf } from '../search/matches.ts';

export type Cue =
  | 'count'
  | 'list'
  | 'most'
  | 'fewest'
  | 'descending'
  | 'ascending'
  | 'compare'
  | 'sum'
  | 'average'
  | 'breakdown'
  | 'both'
  | 'reprint'
  | 'reprintOriginal'
  | 'reprintPlaces'
  | 'withoutReprints'
  | 'withReprints'
  | 'owner'
  | 'ownedBy'
  | 'vacant'
  | 'status'
  | 'update'
  | 'help'
  | 'when'
  | 'who'
  | 'why'
  | 'slogan'
  | 'meaning'
  | 'wording'
  | 'earlierPlans'
  | 'withoutProjects'
  | 'measuresWanted'
  | 'areasWanted'
  | 'measureWord'
  | 'areaWord'
  | 'projectWord'
  | 'more'
  | 'others'
  | 'detail'
  | 'within'
  | 'vagueOne'
  | 'theOther'
  | 'newTopic'
  | 'earlier'
  | 'thanks';

/** 一番, and what the plan is counted in up to how much of it: 一番｜取組の数が｜多い. No two of its parts begin alike: read in one way only. */
const SUPERLATIVE =
  '(?:一番|いちばん|最も|もっとも)(?:事業|取組|取り組み|プロジェクト|施策|項目|再掲|掲載|ボリューム|件|数|の|が|を|に|は|も){0,6}';

const CUES: Record<Cue, RegExp[]> = {
  count: [
    /なんぼ|何(事業|件|個|本|つ(?!の)|取組|取り組み|プロジェクト|項目|施策|分野|か所|箇所|ヶ所)|いくつ(?!か(?:あ|の|教|知|紹介|挙))|幾つ|(事業|取組|取り組み|件|施策|分野|プロジェクト|掲載|再掲)数|(事業|取組|施策|分野|プロジェクト)の数|どれ(くら|ぐら)い(あ|の数)|合計|総数|全部でいくら|延べ|件数|何割|割合|何(パーセント|%)/g,
    /\bhow many\b|\b(what is|what's|what are) (the|their) number\b|\bnet of\b|\bhow much is that\b|\bnumber of\b|\bcount of\b|\btotal (number|count)\b|\bin total\b|\b(?<!the )totals?\b|\baltogether\b|\bcount\b/g,
  ],
  list: [
    /一覧|リスト(?!ラ)(アップ|化)?|並べ(て|た)?|ぜんぶ|全部(?!で)|(?<!の)すべて|全て(?!で)|全取組|全事業|上から順|順番(に|どおり|通り|で)|(掲載|印刷|記載|番号|並び|計画書)の?順|列挙|番号の?若い(順|ほう|方|もの)?(から)?|洗い出|拾い出|抜き出|書き(出|写|抜)|抜き書き|ずらっと|一式|全件|残らず|省略なし|もれなく|漏れなく|ラインナップ|顔ぶれ|挙げて|あげて|何と何|出して|の中身|まとめて/g,
    /\blist\b|\ball (the )?(projects|entries|of them|items|measures)\b|\bevery (project|entry|item)\b|\bfull list\b|\beverything (in|under|listed)\b|\b(complete|full) (contents|set)\b|\bprint(ed)? order\b|\bgive me every\b|\benumerate\b|\bwhat projects\b|\bnames of\b/g,
  ],
  most: [
    new RegExp(
      `${SUPERLATIVE}(?:多い|多く|おおい|たくさん|沢山|大きい|大きな|厚い|手厚い|ある|抱え|集中|偏|固ま)|最多|最大|トップ(?=の(?:分野|施策))|(?:トップ|ベスト|上位の?)(?=[1-9一二三四五六七八九])|(?:事業|取組|取り組み|プロジェクト)(?:が|の|は)(?:集中|偏っ|偏り|固まっ)`,
      'g',
    ),
    /(?<!at )\bmost\b|\btop (?=(?:two|three|four|five|six|\d+) (?:priority )?(?:areas|measures)\b)|\blargest\b|\bbiggest\b|\bhighest number\b/g,
  ],
  fewest: [
    new RegExp(
      `${SUPERLATIVE}(?:少ない|少なく|すくない|小さい|小さな|薄い|手薄)|最少|最小|(?:ワースト|下位の?)(?=[1-9一二三四五六七八九])`,
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
    /同じ(数|件数|くらい)?(です|なの|か(?!け)|[?？]|$)|どっち(?!も)|どちら(?!も|に)(が|の(ほう|方))?|(より|よりも)(何|いくつ|どれ)|の?差(は|を|って|$|[?？])|(いくつ|何件|どれだけ)違|何が違|どう違|違いは|違うの|何倍|[二三四五2-9]倍|半分/g,
    /\bbigger\b|\blarger\b|\bdifference\b|\bcompare[ds]?\b|\btimes as many\b|\btwice\b|\bdouble of\b|\bhalf of\b|\bmore [a-z]+ than\b|\b(have|has|contains?) (more|fewer)\b|\bfewer [a-z]+ than\b|\bhow many more\b|\bdiffer\b/g,
  ],
  sum: [
    /プラス|(合わせ|あわせ)((る|た|て)(と|ら)?|$)?|足す|足し|合計|トータル|合算/g,
    /\bplus\b|\bcombined\b|\bsum\b|\btogether\b|\bin total\b|\baltogether\b/g,
  ],
  average: [/平均/g, /\baverage\b|\bon average\b|\bmean number\b/g],
  breakdown: [/内訳|(分野|施策)(ごと|別)/g, /\bbreakdown\b|\b(by|per|each|every) (priority )?(area|measure)\b/g],
  both: [
    /両方|にも(?=[^、。]{1,16}にも(あ[るり]|載|出|入))|重な(って|る|り)|かぶ(って|る)|被(って|る)|どちらにも|どっちにも|いずれにも|双方|両分野|どちらも|どっちも|共通して/g,
    /\bboth\b|\bin common\b|\band (?:once )?again in\b/g,
  ],
  reprint: [
    /再掲|(ほか|他)(の|に|には|にも)どこ(に|か)|二度目|二回目|(二つ|2つ|[2二]番)目の(掲載|番号|場所|ところ)|[2２]回目(の(掲載|登場|番号|ところ)|に(載|出))|繰り返し(載|出|の(掲載|番号|取組|もの))|(前|先)に(出|載)[^、。]{0,8}(繰り返し|また|もの|やつ|取組)|もう(一|1)(回|度)(載|出)|(ほか|他|よそ|別)の?(分野|施策)?から(持って|引っ張|引いて|借り|写し|転記)[^、。]{0,4}|(写し|(?<!キャッチ)コピー)(です|だ|は|な|か|$|[?？])|後の(ほう|方)の番号|さいけい|重複(?!行|する?行|チェック)|二重掲載|再び(出|載|登場)|もう一度(出|載)|重ねて(載|紹介|出)|同じ(もの|取組|事業)(は|が).{0,8}(どこ|載|出)|(枠|側|ほう|方)(で|に)も?(重ねて)?(載|紹介|出)|(二つ|2つ|複数)の(施策|分野)に(出|載|また)|にも(載|出て|入って)|ダブ(って|り)|二重に|(ほか|他|別)の(分野|施策|ところ|所|場所|箇所)に?も?(も|載|出|ある)|(二|2|複数)(か所|箇所|ヶ所|カ所)|二度(載|出)|何(か所|箇所)に?(載|出|掲載)|両方の分野|複数の(分野|施策|場所|ところ)|どことどこに?(載|出|再)|もう(一|1|ひと)(か所|箇所|ヶ所|カ所)|もう(一|1)(個|つ)の番号|(二|2|三|3)(回|度)(も)?(載|出て|登場|掲載)|何度も(出|載)|またがって/g,
    /\breprint(s|ed|ing)?\b|\brepeat(ed|s)?\b|\bsaikei\b|\b(listed|appears?|printed|shown|mentioned|in the plan|shows? up|comes up|turns up) (twice|again|two times|three times|more than once)\b|\bsecond (?:time|place|appearance|listing|code|number|entry)\b|\b(?:listed|printed|shown|appears?|shows? up) (?:several|many|multiple) times\b|\b(?:already|previously) (?:listed|printed|shown|appeared)\b|\b(?:come|comes|taken|borrowed|brought) (?:over )?from (?:elsewhere|somewhere else|other areas?|another area)\b|\b(?:other|second) (?:code|number)\b|\b(?:listed|printed) (?:before|earlier)\b|\balso printed\b|\bborrowed entries\b|\bduplicate[ds]?\b|\bduplicates\b|\b(listed|appear|appears|printed|shown|mentioned) (anywhere else|somewhere else|elsewhere|again|twice|in (another|other|more than one|two|a second) [a-z]+)\b|\bcopy of\b|\bcopies\b|\banother area too\b|\bcross-listed\b|\bwhere else\b|\belsewhere\b|\bin (?:two|several|both|other) places\b/g,
  ],
  reprintOriginal: [
    /(再掲|掲載)の?元|(どの|何の|なんの)(取組|事業|項目|掲載|やつ)?の再掲|どれの再掲|もとに(なっ|な)|どっから|どこから(来|きた|の)|たどる|たどって|もとは|もとの?番号|本籍|元の?(ほう|方|側)|もとの(番号|事業|掲載)|転載|元の?(番号|事業|取組|掲載|施策|コード|場所)|の元(は|って|を|$|[?？])|元は|元ネタ|オリジナル|本来|本当は(どこ|どの|何|なん)|(写し|コピー)元|どこからの|何の再掲|もともと|大元|初出|本体|本家|正本/g,
    /\boriginals?\b|\boriginally\b|\bpoints? back\b|\bcopied from\b|\bfrom where\b|\b(copy|reprint) of (which|what)\b|(?<=\bwhere does .{1,40})\bcome from\b|\bcomes from\b|\bsource entry\b/g,
  ],
  reprintPlaces: [
    /(再掲|二重掲載)(先|はどこ|され(て|た)|箇所|場所)|どこに再掲|載っている番号|全部の番号|番号(を|は).{0,12}(全部|すべて)|(二|2|両|何)(か所|箇所|ヶ所)/g,
    /(?<=\bwhere .{1,40})\b(reprinted|repeated|listed again)\b|\bwhich codes\b/g,
  ],
  withoutReprints: [
    /(再掲|重複|二重掲載|ダブり|だぶり|ダブって|かぶり)(になって|に当た|し)?(いる|る|た)?(分|行|もの|の|やつ|事業|取組)?(を|は|が|、)?(一切|全部|全て|すべて|全件)?(除(?!かず|かない)|抜(?!き出|かず|かない)|落と(?!さず|さない)|引(い|く|か(?!ない)|け)|外(?!さず|さない)|省(?!かず|かない|略せず)|のぞ(?!かず)|ぬ(い|く|き)|含ま|含め(ず|ない)|ふくま|ふくめ(ず|ない)|入れ(ない|ず)|入って(い)?ない|載せ(ない|ず)|数え(ない|ず)|カウントし(ない|ず)|なし|無し|ナシ|抜き(?!出)|カット|無視|スキップ|飛ばし|消し|取っ(て|た)|取り除|(が|の)?ない(?=数|形|一覧|もの|の))([いきくけしすせっるれ](たら|れば|た|て|と|ば)?)?|(再掲|重複)(を|は)?(じゃない|でない|ではない|以外)|(再掲|重複|ダブり)の(ない|無い)|ダブ(り|って|る)[^、。]{0,6}一(件|つ|回)と|(一(回|度|件|つ)|1(回|度|件|つ))(だけ|と|しか|で)?(数え|カウント)|実数|実質|正味|ユニーク|のべ(で)?(は)?なく|実際(は|に(は)?)?(何|いくつ)(事業|件|本|の事業|取組)?/g,
    /\b(without|excluding|exclude|not counting|ignoring|minus|no|leaving out|less|net of|free of|except|but not|not) ((the|any|its|their|all|those|these|of the|anything|everything|whatever|that's|that is|which is|a) )*(reprint|repeat|duplicate)[a-z]*\b|\b(reprint|repeat|duplicate)s? (are |should be )?(left out|excluded|removed|not counted|aside|omitted|cut)\b|\b(drop|skip|remove|omit|take out|leave out|cut|ignore|exclude) ((the|any|its|their|all|those|these|of the) )*(reprint|repeat|duplicate)[a-z]*|\bleav(e|ing) ((the|any|its|their|all|those|these|of the) )*(reprint|repeat|duplicate)[a-z]* (out|aside)\b|\b(no|without) double[- ]count(ing|s)?\b|\bcount(ed|ing)? (each )?(project )?(only )?once\b|\bonce each\b|\beach (only )?once\b|\bnet of\b|\bdistinct\b|\bdifferent projects\b|\bunique\b|\bactual\b/g,
  ],
  withReprints: [
    /(再掲|重複|ダブり)(の)?(になって(い)?る|され(て(い)?)?る|した|し(て(い)?)?る)?(分|行|もの|の|やつ|事業|取組)?(は|も|を|が|ごと|、)?(そのまま|落とさ(ず|ない)|省(か|略せ)(ず|ない)|除か(ず|ない)|抜か(ず|ない)|はぶか(ず|ない)|外さ(ず|ない)|のぞか(ず|ない)|込(?!まない)|こみ|含め(?!ず|ない)|ふくめ(?!ず|ない)|含ん|含む(?!分野|施策)|含みで|入れ(て|る|た|込|$)|入りで|数に入れ|数え(て|る|た|$)|カウントし(て|た)|足(し|す)|残し|付き|つき|あり(で|の(?!施策|分野)))|(再掲|重複)(分|行|の?もの|の)?も(?!.{0,4}(ある|あり|知り|どこ|元))(?=[^、。]{0,12}(載せ|出し|入|付け|つけ|並べ|一緒|あわせ|合わせ|含|全|ぜんぶ|すべて|見せ|数|お願い|一覧|リスト))|延べ(?!で(は)?なく)|のべ(?=で|数|何)|掲載数|(記載|印刷)(の)?(どお|通)り/g,
    /\b(with|including|include|counting|count|incl\.?|plus|keep|keeping|leaving in) ((the|any|its|their|all|those|these|of the) )*(reprint|repeat|duplicate)[a-z]*\b|\b(repeat|reprint|duplicate)(s|ed ones|d entries)? (too|included|as well|counted|and all|left in|kept|stay(ing)? in|also)\b|\b(repeat|reprint)s? (are|should be)? ?(also )?(counted|included)\b|\brepeated ones\b|\b(reprints|duplicates) (included|counted)\b|\bas printed\b/g,
  ],
  owner: [
    /(担当|所管|主管|受け持)(?!で(して|すが|すけど|、)|の者で|になった|になり|として|しておりまし)(している|してる|する|の|は|が|って|を|も)?(課|部署|部|係|者|室|局|窓口)?|どこの(課|部署|部|担当|係|室)|(同じ|別(の|々の)?|違う)(課|部署|係|室|担当(課)?)(です|なの|が|？|\?|か|$)|どの(課|部署|部|係)|何課|(誰|だれ|どこ)(に|へ)(聞|き|問|連絡|相談|電話|言)[^、。]{0,6}|(問い合わせ|問合せ|連絡|相談)(先|窓口)(の課)?|どこが(やって|やる|持って|担|所管|受け持)[^、。]{0,5}|誰が(やって|担当|持って|責任)[^、。]{0,5}|責任(者|部署|課)|オーナー|(課|部署)(は|が)?(どこ|持って)|の課は/g,
    /^(?:and |so |ok,? )?who(?=[ ?.!]*$)|\bwho(?:'s| has)? got (?:it|that|this|them|those)\b|\bwho (?:do|should|would|can) (?:i|we) (?:chase|ask|call|ping|talk to|write to)\b(?: (?:about|for))?|\bwho(’s|'s| is| are)? (owns?|runs?|handles?|manages?|in charge|responsible|does (this|that|it)|to contact|looks after|do i (ask|contact|call|talk to))\b( of| for)?|\b(who|which (division|department|section|office|team|unit))\b.{0,40}\b(in charge|responsible|owns?|handles?|runs?|manages?|looks after|contact)\b( of| for)?|\b(which|what) (division|department|section|office|team|unit)\b|\bowners?\b|\b(?:need|want|find|looking for|after) (?:the |which )?(?:right )?(?:section|division|office|department)(?= (?:for|of|that|in charge)\b)|\bresponsible (division|department|section|person)\b|\bcontact (person|point|for)\b|\bin charge\b|\bsame (?:division|department|section|office|team|owner)s?\b|^(?:the |and )?contacts?(?: info(?:rmation)?| details?)?(?= ?\?|$)/g,
  ],
  ownedBy: [
    /(課|部|室|局|センター|本部)(が|は|で|の)(何を|どれを|どの(事業|取組)を|どんな(事業|取組)を)?(担当|所管|受け持)[^、。]{0,10}(事業|取組|もの|何|どれ|一覧|は\?|$)|(課|部|室|局|センター|本部)(って|は|では?|が)(今)?(何|なに|どんな(こと|事業|取組|仕事))(を)?(し|やっ|取り組ん)[^、。]{0,6}/g,
    /(?<=\bwhat (?:does|do) .{1,40})\b(own|handle|run|manage|look after)\b/g,
  ],
  vacant: [
    /(誰も|だれも|どこも)担当(して|になって)(い)?(ない|ません)[^、。]{0,8}|担当(課|者|部署)?(が|の)?(未登録|未定|決まって(い)?ない|いない|ない|空き|不在)[^、。]{0,8}|未登録の(事業|取組|担当)|空席/g,
    /\b(no|without|missing|unassigned|vacant) owners?\b|\bunassigned\b|\bvacanc(y|ies)\b/g,
  ],
  status: [
    /進捗|しんちょく|進み(具合|方|ぐあい)|どこまで(進|でき|出来|行|いっ|やっ|来|き)[^、。?]{0,8}|(今|いま|現在|その後|最近)?(、)?どう(なって|なりま|なった|なの|進んで|いう状況|なん)[^、。?]{0,6}|(今|現在|いま)(の)?(どんな)?(状況|状態|ステータス)|どんな(状況|状態)|(?<!空き|作動|ベッド|稼働|運行|開花|混雑|受付)(状況|ステータス)(は|も|を|って|が|$|\?|どう|教え|おしえ|知り|確認)|順調(です|なの|に|か|$|\?|な)|進(んで|め(られて)?て)(い)?(る|ます)(の|か|んですか)?([?？]|$)|動き(は|が)?(ある|あり|あった|出て)|(新しい|最新の)(報告|状況|情報)|遅れ(は|が)?(ある|あり|出て|$|[?？])|問題(は|なく)(ない|あり|進|$|[?？])|間に合(う|い)|報告(は|が)?(来て|上がって|出て|ある|あり|届いて)[^、。?]{0,6}|(予定|計画)(どお|通)り(です|進|か|$|\?)|遅れて(い)?(る|ます|ない)[^、。?]{0,6}|うまく(いって|行って)[^、。?]{0,6}|(今|いま|現在|最近|その後)(は|って|、)?どんな(感じ|具合|様子|調子|塩梅)[^、。?]{0,6}|^(で、?)?どんな(感じ|具合|様子|調子)(です|なの)?か?(?=[?？]|$)|何(%|パーセント|割)(まで|くらい|ぐらい|ほど)?(進|でき|出来|達成|済|終わ)[^、。?]{0,6}|(今|いま|最近)(は)?どう(よ|かな|ですか)?(?=[?？]|$)|終わった[のか]|完了し(た|て)[^、。?]{0,4}/g,
    /\bstatus\b|\bprogress(ing)?\b|(?<=\bhow(?:'s| is| are) .{0,60})\b(going|doing|coming along|getting on)\b|\bhow far\b|\b(on|behind|ahead of) schedule\b|\bon track\b|\bdelayed\b|\blate\b(?! night)|\bis (it|that|this) (done|finished|complete)\b|\bfinished yet\b|\bcoming along\b|\bup to date\b|(?<=\b(?:is|are) (?:it|that|this|they|everything|both|the project|that one|this one) )(?:going|doing|progressing|moving|getting on)\b( (?:well|ok|okay|fine|smoothly|along|ahead|forward))?|\bgoing (?:well|smoothly)\b|\bany (?:news|updates?|reports?|developments?)\b|\b(?:has|have) anything been reported\b|\bon time\b|\bwhere does (?:it|that|this) stand\b|\bwhat's the latest\b|\bhow(?:'s| is| are) (?:it|that|this|they|things|that one|this one) (?:looking|coming on)\b|\bwhere are (?:we|they) (?:on|with|at)\b/g,
  ],
  update: [
    /(状況|進捗|更新|報告)を?(更新|報告|登録|入力|回答|変更)(したい|する|します|させて|しよう)[^、。?]{0,6}|更新したい|報告したい/g,
    /\b(i want to|let me|i'd like to|please) (update|report)\b|\breport (the )?(status|progress)\b|\bupdate (the )?status\b/g,
  ],
  help: [
    /使い方|つかいかた|使いかた|ヘルプ|へるぷ|何が?(でき|出来)(る|ます)|なに(が)?でき(る|ます)|できること|何を聞(け|い)ば|何が聞け|どう(やって)?(使|聞)(え|け|う)ば|どんな(こと|質問)(が|を)?(聞|でき|出来)[^、。?]{0,8}|あなたは(誰|だれ|何)|君は(誰|何)|説明書|マニュアル|自己紹介/g,
    /\bhelp\b(?! (for|with|from|shop|small|people|the|companies|residents|parents|to|me find))|\bwhat can you (do|answer|help)\b|\bwhat can i ask\b|\bhow (do|can|should) i use (you|this|it)\b|\bwho are you\b|\bhow does this (bot )?work\b|\bwhat are you\b|\binstructions\b|\bwhat do you do\b/g,
  ],
  when: [
    /期限|期日|(?<![ぁ-ん](?<![はがをにでもとてのって]))いつ(?!も|でも|で(?!す|し))|何年|何月|時期|年月|何年度|何年何月/g,
    /\b(?:month and year|year and month|which month|what month|date) (?:of|for|was|is)\b|\bwhen\b(?! (we|i|you|they|it|there|a|an|the|people|someone)\b)|\bwhat (year|month|date|period)\b|\bwhich (year|fiscal year|month|year)\b|\bby (which|what) (fiscal )?year\b|\bwhat (?:fiscal )?years?\b|\bwhich fiscal years\b|\bby when\b|\bsince when\b|\buntil when\b|\bhow (long|old)\b|\bhow many years\b/g,
  ],
  who: [
    /誰(?!でも|もが)|だれ(?!でも|もが)|策定主体|どこが(作|つく|策定|中心)|どこと|誰と/g,
    /\bwho\b(?! (owns|are you))|\bwhom\b|\bwhose\b/g,
  ],
  why: [
    /なぜ|なんで(?!も|す|し)|どうして|理由|わけ(は|を|って)|(狙|ねら)い|目的|何のため|きっかけ|背景|(期待|見込)(し|され)/g,
    /\bwhy\b|\bpurpose\b|\breason\b|\bwhat for\b|\baim(s|ed)?\b(?! (?:at|towards?) )|\bgoals?\b|\bobjectives?\b/g,
  ],
  slogan: [
    /スローガン|(脇|横|隣|そば|見出し)の(言葉|文言|一言|ひとこと|フレーズ|文句|一文)|(横|脇|隣|そば|下)に(添|書い|書か|印刷|あ)[^、。?]{0,6}|添え(て|ら|書)[^、。?]{0,6}|キャッチ(フレーズ|コピー)|サブタイトル|副題|合言葉|うたい文句|見出しの(下|横|脇|そば)[^、。?]{0,12}/g,
    /\bslogans?\b|\btaglines?\b|\bsubtitles?\b|\bcatch ?phrases?\b|\bmottos?\b|\b(printed )?(next to|beside|beneath) the (title|name|heading)\b/g,
  ],
  meaning: [
    /(何|なん)の略|頭文字|略さず|略(称|語)?(は|って|です|と)|正式(名称|名)|フルネーム|の意味|意味(は|って)|日本語(で|に|名)|英語(で|名)|(何|なん)と訳|言い換え|(どう|何と)(説明|定義|呼)|とはどういう|愛称|ニックネーム|通称|別名/g,
    /\bstands? for\b|\babbreviation\b|\bacronym\b|\bshort for\b|\bmeaning\b|(?<=\bwhat (?:does|do) .{1,40})\bmean\b|\bfull (?:name|term|form)\b|\bspel(?:t|led) out\b|\bnicknames?\b|\bofficial name\b|\bdefined\b|\bdefinition\b/g,
  ],
  wording: [
    /(と|って|で|に)書(いて|かれ)[^、。?]{0,8}|何と(書|言)|説明(文|で|に|は|を|って|、|どう)|記載|原文|本文|(どう|何と)述べ|(という|って)(言葉|語|単語|用語|表現)|どういう内容|どんな内容|内容(は|を)|趣旨|配慮|どうやって支援|どんな役割|期待(して|され)/g,
    /\bwhat does (it|the plan|the document|measure [\d-]+) say\b|\baccording to\b|\bdescri(be|ption|bed)\b|\bwording\b|\bthe (word|term|phrase)\b|\bwhich measure mentions\b|\bwhat part\b|\bwhat role\b|\bsays about\b|\bstated?\b|\bwritten\b/g,
  ],
  earlierPlans: [
    /(前|以前|過去|従来|これまで|昔|先代|一つ前|ひとつ前|1つ前|直前|旧|歴代|最初|初代|初めて|(一番|いちばん|最も)(古|新し)い|最も古い|最古|最新|直近|最近)の?[^、。?]{0,14}(計画|構想|戦略|プログラム|プラン)|(計画|構想|戦略|プラン)[^、。?]{0,8}(一番|いちばん|最も|もっとも)(古|新し|最初|はじめ|先|昔)|(計画|プラン)[^、。?]{0,8}(最初に|最初の|最古|初めて)/g,
    /\b(previous|earlier|past|prior|last|former|first|oldest|original|preceding|older|very first|before this one|before it)\b[^.?!]{0,30}\b(plans?|strateg(y|ies)|concept|program(me)?)\b|\b(?:came|come|comes|went|existed|preceded) (?:just |right )?(?:before )?(?:this|the|it)(?: plan| one)?(?= ?\?|$)|\bpredecessors?\b|\b(latest|newest|most recent)\b[^.?!]{0,30}\bplans?\b.{0,20}\b(before|earlier|past|previous)\b|\bplans?\b.{0,30}\b(before|came before|preceded)\b/g,
  ],
  withoutProjects: [
    /(取組|取り組み|事業|プロジェクト|中身|明細)(名|の名前|の一覧)?(まで)?(は|なんか|とか)?(要ら|いら|不要|抜き|ぬき|なしで|なくて(いい|よい|OK|ok)|無しで|結構|省略|省い|はぶい|入れな|出さな|載せな|書かな|必要な(い|く)|別に(いい|いら|要ら))|(施策|分野)(の)?(名前?|名称|タイトル|見出し)?だけ/g,
    /\b(without|not|no|skip|omit|leave out) (the |their |individual )?(projects|entries|items)\b(?! (that|in|under|of|which))|\b(areas|measures|measure names|area names|names of (the )?(measures|areas)) only\b|\bonly (the )?(names of (the )?)?(measures|areas|measure names|area names)\b/g,
  ],
  measuresWanted: [
    /(どの|どんな|何の|なんの)施策|施策(は|って)?(何|どれ|どんな|どこ)|施策(の)?(一覧|名|タイトル|見出し|リスト|を|だけ|って|は|には)/g,
    /\b(which|what) measures?\b|\bmeasures? (does|do|are|belong)\b|\b(names|titles|headings) of (all |the |all the )?.{0,12}measures\b|\bmeasures\b.{0,30}\b(called|named)\b|\blist (the )?measures\b/g,
  ],
  areasWanted: [
    /[六6]本柱|[六6]つの柱|(どの|どんな|何の|なんの)(重点)?分野|分野(は|って)?(何|どれ|どんな|どこ)|分野(の)?(一覧|名|を(?!また|問わ|越え|超え|こえ|限ら)|だけ)|(重点)?分野って|何分野/g,
    /\b(which|what) (priority )?(area|areas|field|fields)\b(?! \d)|\blist (the )?(priority )?areas\b|\bareas (does|are)\b|\bpriority areas\b|\b(six|all) (areas|pillars)\b|\bpillars of the plan\b/g,
  ],
  measureWord: [
    /施策|の(ところ|とこ|枠|くくり|括り|欄|章|ページ|頁|見出し|カテゴリー?|グループ)(?=[のにはをが、]|って|で)|に(属する|属した|含まれる|含まれて(い)?る|ぶら下が[^、。]{1,4}|連なる|並ぶ|並んで(い)?る|入って(い)?る|載って(い)?る|挙がって(い)?る|挙げられ(て(い)?)?[るた])(?=(取組|取り組み|事業|プロジェクト))/g,
    /\bmeasures?\b|(?<=\b(projects?|entries|items) )(under|belonging to|that (belong to|fall under|come under|are under|make up))\b|\b(fall|falls|come|comes) under\b/g,
  ],
  areaWord: [/重点分野|分野|エリア|[六6]本柱|(?<![電鉄])柱/g, /\b(priority )?areas?\b|\bfields?\b|\bpillars?\b/g],
  projectWord: [
    /事業|取組|取り組み|とりくみ|プロジェクト|掲載|番号/g,
    /\bprojects?\b|\bentries\b|\bentry\b|\bitems?\b|\bprogram(me)?s?\b/g,
  ],
  more: [
    /もっと(見|出|知|ある|ない|教|他|ほか|$|\?|。)|^もっと|続き|つづき|次(の(ページ|10件|やつ)|を|へ|$)|残り(は|を|も|$)|さらに/g,
    /\bmore\b(?! (than|entries|projects|about|detail|information))|\bnext( page)?\b(?! generation)|\bcontinue\b|\bthe rest\b|\bgo on\b/g,
  ],
  others: [
    /(ほか|他|外)に(は|も)?(ない|ある|何|なに|あり|どんな|$|\?|、)|(ほか|他)には|他の(もの|事業|取組)?(は|も)|ほかの(もの|事業|取組)?(は|も)|それ以外|これ以外|以外に(は|も)|(ほか|他)にも?(?=[^、。?]{1,14}(?:ある|あり|ない|載))/g,
    /\b(any|anything|something|what) (other|others|else)\b|\bother (projects|ones)\b|\bothers?\b(?! one)|\bare there (any )?other\b|\belse\b/g,
  ],
  detail: [
    /詳し(く|い)|くわし(く|い)|詳細|もう(ちょっと|少し)|(何|なに)(を)?する(やつ|もの|事業|の)[^、。?]{0,4}|どんな(事業|取組|もの|やつ)/g,
    /\b(more )?details?\b|\btell me (more )?about\b|\btell me more\b|\bmore about\b|\bexplain\b|\bmore information\b/g,
  ],
  within: [
    /(その|この|上の)(中|うち|なか)(の|で|に|から)?|そのうち(の|で)?|(の)?中(で|から)(?!央)|のうち(の|で)?|だけ(で(いい|よい)|に(して|絞)|$|。|\?|を|見)|に限|に絞|絞(って|り込)/g,
    /\bamong (them|those|these)\b|\bof (those|these|them)\b|\bonly (the|those|ones)\b|(?<=[a-z] )only(?=[ .!?]*$)|\bjust the\b|\bout of (those|these|them)\b|\bwhich of (those|these|them)\b|\bwithin\b|\bnarrow\b/g,
  ],
  vagueOne: [
    /の?(やつ|ヤツ|あれ|件)(って|は|$|\?|、|を|の|だけ)|の(ほう|方)(は|を|の|が|って|だ|で|$|\?|、)/g,
    /(?<=\bthe [a-z][a-z' -]{1,40} )(ones?|things?)\b|\bthe ones?\b(?= (for|about|with|on|that))/g,
  ],
  theOther: [
    /もう(一方|片方|ひとつ|一つ|1つ)|残りの(一つ|ひとつ|ほう|方)|(じゃない|でない)ほう/g,
    /\bthe other( one)?\b|\bother one\b/g,
  ],
  newTopic: [
    /ところで|別件|話(は|が)?(変|かわ|替)(わ|り|る)[^、。]{0,4}|別の(話|質問)|全然(別|違)[^、。]{0,6}|それとは別に/g,
    /\bdifferent (question|topic)\b|\banother question\b|\bby the way\b|\bnew (topic|question)\b|\bunrelated\b|\bchanging (the )?(topic|subject)\b/g,
  ],
  earlier: [
    /さっき(の|の話の)?|先ほど(の)?|最初(に|の)(聞|言|出|話|質問)[いたっし]{0,3}|前に(聞|言|出)[いたっし]{0,3}|初めに聞[いた]{0,2}/g,
    /\b(earlier|before|just now|previously)\b|\bfirst (asked|question)\b|\bi asked\b/g,
  ],
  thanks: [
    /^((サンキュー|どうもね|(?:ok|じゃあ)(?=ありがとう)|thanks|ありがとうです|ありがとう(ございま(す|した))?|どうも|助かり(ます|ました)|助かった|了解(です|しました)?|なるほど(です)?ね?|わかりました|分かりました|わかった|分かった|承知(です|しました)?|おはよう(ございます)?|こんにちは|こんばんは|お疲れ(様|さま)(です|でした)?|よろしく(お願いします)?|はじめまして|以上(です)?|大丈夫(です)?|結構です|はい|うん|いいえ|ええ|いや|ok(?:です)?|おk(?:です)?|おけ|おっけー?|オッケー(?:です)?|(?:大変|とても|すごく|非常に)?(?:参考|勉強)になり(?:ます|ました)|参考にします|(?:よく|だいたい|大体)?(?:分かり|わかり)ました|納得(?:です|しました)|把握(?:です|しました)|理解(?:です|しました)|確認(?:できました|しました)|安心しました|(?:それで|これで)?(?:十分|充分|ok|大丈夫|いい|結構)です|(?:すごい|すばらしい|素晴らしい|いい|便利|面白い|おもしろい|完璧|さすが)(?:です)?(?:ね|な|なあ)?|へ[えぇー]+|ほう|ふむ(?:ふむ)?|そう(?:なん|です)?(?:です|だ)?(?:か|ね|よね)?|そっか|そうか|(?:よし)?また(?:聞き|後で聞き|あとで聞き)ます|では(?:また|失礼します)|失礼します|さようなら|バイバイ)[!。、,〜ー~ ]*){1,4}$/g,
    /^((no,? )?((that's|that is|that will be) (all|it|everything)|thanks?( you)?( a lot| so much| very much)?|thx|ty|ta|tysm|thank you.{0,20}|i see|(?:hi|hello|hey)(?: there| all| everyone)?|good (morning|afternoon|evening)|ok(ay)?|okie|k|yes|yep|yeah|yup|no|nope|great|got it|understood|noted|bye|goodbye|see you|cheers|nice(?: one)?|perfect|lovely|brilliant|excellent|awesome|wonderful|fine|cool|sure|right|good(?: to know)?|makes sense|fair enough|much appreciated|appreciated?(?: it)?|(?:that(?:'s| is| was) )?(?:very |really |so )?(?:helpful|useful|clear|interesting|enough)|(?:that|this) helps(?: a lot)?|will do|never ?mind|no problem|no worries|all good|for now|i (?:get|understand|know)(?: it)?(?: now)?|(?:that's|that is) (?:all|it) (?:for now|i (?:needed|wanted))|i'm (?:done|good))[!., ]*){1,4}$/g,
  ],
};

const ALL_CUES = Object.entries(CUES) as [Cue, RegExp[]][];
/** Where there is no Latin letter no English pattern fits. */
const JAPANESE_CUES = ALL_CUES.map(([cue, patterns]): [Cue, RegExp[]] => [cue, patterns.slice(0, 1)]);

/** Says thanks, or that it was understood, and nothing else. */
export const isThanks = (text: string): boolean => CUES.thanks.some(pattern => matchesOf(pattern, text).length > 0);

export interface CueHit {
  cue: Cue;
  start: number;
  end: number;
}

/** Every cue in gently normalised text, in order of appearance. */
export function findCues(text: string): CueHit[] {
  const hits: CueHit[] = [];
  for (const [cue, patterns] of /[a-z]/.test(text) ? ALL_CUES : JAPANESE_CUES) {
    for (const pattern of patterns) {
      for (const { 0: found, index: start } of matchesOf(pattern, text))
        if (found !== '') hits.push({ cue, start, end: start + found.length });
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end);
}
