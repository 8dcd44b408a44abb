/** Phrases around a question that are not searched for. */
import { anyOf } from '../../regex.ts';

/** Requests and thanks around any question. */
export const COURTESY =
  /((教|おし)えて(ください|下さい|もらえますか|くれ(ませんか)?|ほしい|欲しい)?|ちょうだい|頂戴|お願い(します|いたします)?|ください|下さい|すみません(が)?|すいません(が)?|ちなみに|えっと|ええと|あの(ー|、)|\bplease\b|\bcould you\b|\bcan you\b)/g;

/** Around a follow-up. */
export const SMALL_TALK = anyOf(
  /(?<=[るたのい])方(?=向け)|^(?:anyway|さて|とにかく|ともかく)[, 、]*|正確に|今回の(?=計画|プロジェクト|事業|取組|施策|分野)|\boverall\b(?! optimi)/g,
  /^(?:oops|wait|hang on|make (?:that|it)|rather|wrong one)\b|^やっぱ[りし]?|の(?:間違い|まちがい)(?=[^一-龠]{0,6}$)/g,
  /と言いたかった|(?:を聞き|が知り|を知り)たかった/g,
  /\b(?:side by side|next to each other|(?:put|lay|set) (?=(?:them|it|those|these|both|the two)\b)|(?<=[a-z] )first(?=(?: please| pls)?(?:[,.:;!]| -|$))|reported|so far|yet|right now|at the moment|ok then|in that case|by any chance|as well|too|instead|(?:go )?back to|again|please|same (?:question |thing )?(?:for|with)|then)\b/g,
  /\b(?:turn|show|crop)s? up\b(?! (?:twice|again))|\b(?:handled by|run by|dealt with by|by)\b/g,
  /^(?:no,? |rather |something )*more like\b|(?<=\bmean(?:t)? [a-z ]{2,30}) in general\b|\b(?:source|original) text\b|\b(?:word for word|verbatim)\b|原文|本文|^which(?= ?[?.]|$)/g,
  /(?<!宮城|県内|県|地元|故郷|ふるさと|田舎|実家|地域|職場)(?:に|へ)戻(?:って|る|り|ろう)[^、。?]{0,6}|同じ(?:質問|こと)[をで]?|ちなみに|それなら|そしたら|じゃあ?さ?、?|ってことは|具体的に(?:は)?/g,
  /(?:つ|件|個|を)?(?:並べ|ならべ|まとめ)て(?=、?[^、。]{0,8}(?:担当|進|状況|比|くら|教|見せ|お願い))/g,
  /(?:見)?(?:比べ|くらべ|比較し)(?:て|たい|よう|ると)|もう一度|もう一回|再度|改めて|念のため|逆に|反対に|一緒(?:です)?(?:か|なの)?|同様に?/g,
  /(?<=は|って|なら)いかが(?=です|でしょう|[?。]|$)|(?<=も)(?:同じ|そこ)(?:の)?(?:ところ|とこ|課|部署|人|場所)?/g,
);
