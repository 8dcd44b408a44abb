/** Cues of reprints: 再掲, originals, and whether to count them. */
import { anyOf } from '../../regex.ts';
import type { Patterns } from './patterns.ts';

export const REPRINTS = {
  reprint: [
    anyOf(
      /再掲|(?:載って|出て|印刷されて|掲載されて|登場して|書かれて)(?:い)?る(?:箇所|場所|ところ|とこ)(?=[^、。]{0,3}、?(?:全部で|ぜんぶで)?(?:何|いくつ))/g,
      /何(?:か所|箇所|カ所|ヶ所|回|度)に?も?(?:載|出て|印刷|掲載|登場|書か)(?:って|されて|して)?/g,
      /(?:よそ|ほか|他|別の?(?:分野|施策|ところ|場所|とこ))に?(?:元|本体|オリジナル)が|(?:元|本体|オリジナル)[がは](?:よそ|ほか|他|別|違う)/g,
      /番号(?:、|も|は|を)?(?:二つ|2つ|ふたつ|両方)(?:とも)?|両方の番号|書いてある番号|(?:一度|一回|1度|1回)しか(?:載|出)/g,
      /に(?:も)?(?:出てこな|載って(?:い)?な)い(?=の|もの|やつ|事業|取組)|また(?:出て|載)|移(?:って|され)[^、。]{0,2}載/g,
      /(?:(?<![地次根手足身口])元|本体|大元|本家|オリジナル)[がは](?=[^、。]{0,6}(?:分野|施策|[1-6]-[0-9]))|(ほか|他)(の|に|には|にも)どこ(に|か)/g,
      /二度目|二回目|(二つ|2つ|[2二]番)目の(掲載|番号|場所|ところ)|[2２]回目(の(掲載|登場|番号|ところ)|に(載|出))|繰り返し(載|出|の(掲載|番号|取組|もの))/g,
      /(前|先)に(出|載)[^、。]{0,8}(繰り返し|また|もの|やつ|取組)|もう(一|1)(回|度)(載|出)/g,
      /(ほか|他|よそ|別)の?(分野|施策)?から(来|き[たて]|持って|引っ張|引いて|借り|写し|転記)[^、。]{0,4}|(写し|(?<!キャッチ)コピー)(です|だ|は|な|か|$|[?？])/g,
      /後の(ほう|方)の番号|さいけい|重複(?!行|する?行|チェック)|二重掲載|再び(出|載|登場)|もう一度(出|載)|重ねて(載|紹介|出)/g,
      /同じ(もの|取組|事業)(は|が).{0,8}(どこ|載|出)|(枠|側|ほう|方)(で|に)も?(重ねて)?(載|紹介|出)|(二つ|2つ|複数)の(施策|分野)に(出|載|また)/g,
      /にも(載|出て|入って)|ダブ(って|り)|二重に|(ほか|他|別)の(分野|施策|ところ|所|場所|箇所)に?も?(も|載|出|ある)|(二|2|複数)(か所|箇所|ヶ所|カ所)|二度(載|出)/g,
      /何(か所|箇所)に?(載|出|掲載)|両方の分野|複数の(分野|施策|場所|ところ)|どことどこに?(載|出|再)|もう(一|1|ひと)(か所|箇所|ヶ所|カ所)|もう(一|1)(個|つ)の番号/g,
      /(二|2|三|3|何)(回|度)(も)?(載|出て|登場|掲載)|何度も(出|載)|またがって/g,
    ),
    anyOf(
      /\breprint(s|ed|ing)?\b/g,
      /\bhow many (?:times|places)\b(?=.{1,60}\b(?:print|list|appear|show|turn|com)[a-z]*\b)/g,
      /\brepeat(ed|s)?\b|\bsaikei\b/g,
      /\b(listed|appears?|printed|shown|mentioned|in the plan|shows? up|comes up|turns up) (twice|again|two times|three times|more than once)\b/g,
      /\bsecond (?:time|place|appearance|listing|code|number|entry)\b/g,
      /\b(?:listed|printed|shown|appears?|shows? up) (?:several|many|multiple) times\b/g,
      /\b(?:already|previously) (?:listed|printed|shown|appeared)\b/g,
      /\b(?:come|comes|taken|borrowed|brought) (?:over )?from (?:elsewhere|somewhere else|other areas?|another area)\b/g,
      /\b(?:other|second) (?:code|number)\b|\b(?:listed|printed) (?:before|earlier)\b/g,
      /\balso (?:printed|listed|appears?|shows? up|turns? up|stands?) (?:in|under)\b|\balso printed\b/g,
      /\bborrowed entries\b|\bduplicate[ds]?\b|\bduplicates\b/g,
      /\b(listed|appear|appears|printed|shown|mentioned) (anywhere else|somewhere else|elsewhere|again|twice|in (another|other|more than one|two|a second) [a-z]+)\b/g,
      /\bcopy of\b|\bcopies\b|\banother area too\b|\bcross-listed\b|\bboth (?:numbers|codes) (?:of|for)\b/g,
      /\bcross(?:ed|es|ing) over\b/g,
      /\b(?:comes?|came) (?:back|up again|back again|again) (?:in|under) (?=(?:measure |area )?areas?\b|measures?\b|[1-6]-?[0-9]?\b)/g,
      /\boriginal(?:s|ly)?\b(?= [a-z ]{0,24}\b(?:another|other|different) (?:measure|area))|\bwhere else\b/g,
      /\belsewhere\b|\bin (?:two|several|both|other) places\b/g,
    ),
  ],
  reprintOriginal: [
    anyOf(
      /(?:どっち|どちら|どれ)(?:が|は|の(?:ほう|方)が)(?:元|もと|オリジナル|本体|本家|本物)|(再掲|掲載)の?元|(どの|何の|なんの)(取組|事業|項目|掲載|やつ)?の再掲/g,
      /どれの再掲|もとに(なっ|な)|どっから|どこから(来|きた|の)|たどる|たどって|もとは|もとの?番号|本籍|元の?(ほう|方|側)|もとの?(番号|事業|掲載|場所|ところ|施策)/g,
      /元の掲載(場所|箇所|先)|転載|元の?(番号|事業|取組|掲載|施策|コード|場所|ところ)|の元(は|って|を|$|[?？])|元は|元ネタ|オリジナル|本来|本当は(どこ|どの|何|なん)/g,
      /(写し|コピー)元|どこからの|何の再掲|もともと|大元|初出|本体|本家|正本/g,
    ),
    anyOf(
      /\boriginals?\b|\boriginally\b|\bpoints? back\b|\bcopied from\b|\bfrom where\b/g,
      /\b(copy|reprint) of (which|what)\b|^(?:and )?of (?:what|which)(?: projects?| ones?)?[ ?]*$|(?<=\bwhere does .{1,40})\bcome from\b|\bcomes from\b/g,
      /\bsource entry\b/g,
    ),
  ],
  reprintPlaces: [
    /(再掲|二重掲載)(先|はどこ|され(て|た)|箇所|場所)|どこに再掲|載って(?:い)?る番号|書いてある番号|全部の番号|番号(を|は).{0,12}(全部|すべて)|(二|2|両|何)(か所|箇所|ヶ所)/g,
    /(?<=\bwhere .{1,40})\b(reprinted|repeated|listed again)\b|\bwhich codes\b/g,
  ],
  withoutReprints: [
    anyOf(
      /(?:ほか|他|よそ)と(?:重複し|ダブっ|だぶっ|かぶっ)て(?:載って)?(?:いる|る)?(?:もの|の|やつ|分)?[をは]?(?:外|除|抜|省|のぞ)[いくしっ]?[てた]?/g,
      /(再掲|重複|二重掲載|ダブり|だぶり|ダブって|かぶり)(になって|に当た|し)?(いる|る|た)?(?:の(?=分|やつ|もの|行|ほう|方))?(分|行|もの|の|やつ|ほう|方|事業|取組)?(を|は|が|、)?(一切|全部|全て|すべて|全件)?(除(?!かず|かない)|抜(?!き出|かず|かない)|落と(?!さず|さない)|引(い|く|か(?!ない)|け)|外(?!さず|さない)|省(?!かず|かない|略せず)|のぞ(?!かず)|ぬ(い|く|き)|(?:含|ふく)ま(?=な|ず|れ(?:て(?:い)?)?(?:な|ず))|含め(ず|ない)|ふくめ(ず|ない)|[入い]れ(ない|ず)|入って(い)?ない|載せ(ない|ず)|数え(ない|ず)|カウントし(ない|ず)|なし|無し|ナシ|抜き(?!出)|カット|無視|スキップ|飛ばし|消し|取っ(て|た)|取り除|(が|の)?ない(?=数|形|一覧|もの|の))([いきくけしすせっるれ](たら|れば|た|て|と|ば)?)?/g,
      /再掲の?(?:マーク|印|しるし|記号|字|文字|注記)[がはの]?(?:付|つ)?(?:いて)?い?(?:ない|かない)|(再掲|重複)(を|は)?(じゃない|でない|ではない|以外)/g,
      /(再掲|重複|ダブり)の(ない|無い)|ダブ(り|って|る)[^、。]{0,6}一(件|つ|回)と|(一(回|度|件|つ)|1(回|度|件|つ))(だけ|と|しか|で)?(数え|カウント)/g,
      /(?:もと|元)から(?=[^、。]{0,8}(?:ある|あった|載|入|の))|(?:よそ|ほか|他)から(?:来た|の)(?:もの|再掲)?[をは](?:除|引|抜)[いくっ]?[てた]?|実数/g,
      /実質|正味|ユニーク|のべ(で)?(は)?なく|実際(は|に(は)?)?(何|いくつ)(事業|件|本|の事業|取組)?/g,
    ),
    anyOf(
      /\b(without|excluding|exclude|not counting|ignoring|minus|no|leaving out|less|net of|free of|except|but not|not|drop|skip|skipping|remove|omit|take out|leave out|cut|ignore) ((the|any|its|their|all|those|these|of|ones|entries|anything|everything|whatever|that's|that|which|is|are|a) )*(reprint|repeat|duplicate)[a-z]*\b/g,
      /\b(reprint|repeat|duplicate)s? (are |should be )?(left out|excluded|removed|not counted|aside|omitted|cut)\b/g,
      /\bleav(e|ing) ((the|any|its|their|all|those|these|of the) )*(reprint|repeat|duplicate)[a-z]* (out|aside)\b/g,
      /\b(no|without) double[- ]count(ing|s)?\b|\bcount(ed|ing)? (each )?(project )?(only )?once\b/g,
      /\bonce each\b|\beach (only )?once\b|\boriginals?(?: (?:entries|projects|items|ones))? only\b/g,
      /\bonly (?:the )?originals?\b(?! (?:plan|code|number))/g,
      /\bwhat(?:'s| is| are) (?:the )?originals?\b(?= (?:in|under|of) )|\bnet of\b|\bdistinct\b/g,
      /\bdifferent projects\b|\bunique\b|\bactual\b/g,
    ),
  ],
  withReprints: [
    anyOf(
      /(再掲|重複|ダブり)(の)?(になって(い)?る|され(て(い)?)?る|した|し(て(い)?)?る)?(分|行|もの|の|やつ|事業|取組)?(は|も|を|が|ごと|、)?(そのまま|落とさ(ず|ない)|省(か|略せ)(ず|ない)|除か(ず|ない)|抜か(ず|ない)|はぶか(ず|ない)|外さ(ず|ない)|のぞか(ず|ない)|込(?!まない)|こみ|含め(?!ず|ない)|ふくめ(?!ず|ない)|含ん|含む(?!分野|施策)|含みで|[入い]れ(て|る|た|込|$)|入りで|数に入れ|数え(て|る|た|$)|カウントし(て|た)|足(し|す)|残し|付き|つき|あり(で|の(?!施策|分野)))/g,
      /(再掲|重複)(分|行|の?もの|の)?も(?!.{0,4}(ある|あり|知り|どこ|元))(?=[^、。]{0,12}(載せ|出し|入|付け|つけ|並べ|一緒|あわせ|合わせ|含|全|ぜんぶ|すべて|見せ|数|お願い|一覧|リスト))/g,
      /(?<=.[(、。? を])(?:再掲|重複)(?:分|行|の?もの|の)?(?:も(?!.{0,4}(?:ある|あり|元))|あり|付|含|と(?:合わせ|あわせ|一緒|セット))[^、。の]{0,6}[)。?!]*$/g,
      /延べ(?!で(は)?なく)|のべ(?=で|数|何)|掲載数|(記載|印刷)(の)?(どお|通)り/g,
    ),
    anyOf(
      /\b(with|including|include|counting|count|incl\.?|plus|keep|keeping|leaving in) ((the|any|its|their|all|those|these|of the) )*(reprint|repeat|duplicate)[a-z]*\b/g,
      /\b(repeat|reprint|duplicate)(s|ed ones|d entries)? (too|included|as well|counted|and all|left in|kept|stay(ing)? in|also)\b/g,
      /\b(repeat|reprint)s? (are|should be)? ?(also )?(counted|included)\b/g,
      /\b(?:also|and) (?:(?:the|any|its) )?(?:reprint|repeat)s(?: too| as well| also)?\b(?=[ ).!]*$)/g,
      /\brepeated ones\b|\b(reprints|duplicates) (included|counted)\b|\bas printed\b/g,
    ),
  ],
} satisfies Patterns;
