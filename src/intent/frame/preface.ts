/**
 * Removes the preface of a question (greetings, introductions, announcements) before parsing, so that its words are not
 * searched for: 「お疲れさまです。総務課の佐藤です。ちょっと聞きたいんだけど、窓口は？」 becomes 「窓口は？」.
 */

const GREETING =
  'お(?:疲れ|つかれ)(?:様|さま)(?:です|でした)?|お世話(?:になっております|になっています|になります)|お忙しいところ(?:すみません|恐れ入ります|申し訳ありません)?(?:が)?|おはようございます|こんにちは|こんばんは|はじめまして|失礼(?:いた)?します|恐れ入りますが|突然(?:すみません|ですが)|急(?:に)?(?:すみません|ですが)|(?:やっぱり?|やっぱ|今の(?:は)?)(?:いいです|いいや|なし(?:で)?)|度々すみません|たびたびすみません|何度もすみません|冗談です(?:よ|けど)?|冗談はさておき|(?:ただの)?独り言です|余談でした|何でもない(?:です)?|お待たせ(?:し(?:まし)?た)?|(?:ただいま|今)?戻りました|本題に(?:戻(?:ります|ると|って)|入ります)';
const WHO =
  '(?:[^、。?!]{1,14}(?:課|室|部|局|班|係|担当|振興事務所)の)?[^、。?!]{1,8}(?:と申します|といいます|と言います)(?:が)?|[^、。?!]{1,14}(?:課|室|部|局|班|係)の[^、。?!]{1,8}です(?:が|けど)?';
const TO_SAY = '(?:んですが|んですけど|のですが|のですけど|んだけど|のだけど|ですが|ですけど|だけど|けど|が)';
const TO_ASK =
  '(?:お?聞き|お?伺い|うかがい|お?尋ね(?:し)?|質問(?:し)?|ご?確認(?:し)?|ご?相談(?:し)?|お?問い?合わ?せ(?:し)?|連絡(?:し)?|教えてもらい|教えていただき|教わり)たい';
const ANNOUNCED = [
  `(?:ちょっと|少し|ひとつ|一つ|1つ|一点|1点|もう一つ|もうひとつ|もう一点|念のため|急ぎで|ついでに|あと|それと|参考までに){0,2}(?:だけ)?、?(?:${TO_ASK}(?:こと|の)?(?:が(?:ある|あって|あります|ありまして))?${TO_SAY}?|(?:質問|確認|相談|お尋ね)(?:なん|なの)?(?:です|だ)?${TO_SAY}?|質問(?:が|も)?(?:あり|ある)[^、。]{0,8}|お?(?:聞き|尋ね|伺い)(?:します|しますが|いたします)|聞くけど|教えてほしい${TO_SAY}|教えて(?:ください|もらえますか))`,
  `(?:ちょっと|少し)?(?:気になった|思った|思い出した|調べて(?:い)?る|探して(?:い)?る|困って(?:い)?る)${TO_SAY}`,
  '(?:会議|打ち?合わせ|資料|議会|答弁|説明|報告|引き?継ぎ)[^、。?!]{0,6}(?:使う|使い|要る|いる|必要な)[^、。?!]{0,4}(?:ので|から|んで|もので)',
  '[^、。?!]{1,10}に(?:ご)?(?:説明|報告|回答)(?:する|します|しないといけない|しなきゃいけない|することになった)(?:ので|から|んで|んですが|んだけど|ため)',
  '(?:さっき)?(?:会議|打ち合わせ|打合せ|上司|課長|議会|窓口|電話|県民|住民)[^、。?!]{0,8}(?:出た|聞かれた|言われた|問い合わせがあった|頼まれた)(?:んですが|んですけど|のですが|んだけど|のだけど)',
];
const DAY =
  '(?:(?:明日|あした|明後日|あさって|今日|きょう|本日|昨日|きのう|今朝|今週|来週|先週|来月|先月|今度|次|[月火水木金]曜)の?(?:午前|午後|朝|夕方)?の?)';
const MEETING = '会議|打ち?合わ?せ|議会|答弁|レク|説明会?|協議会?|委員会|監査|ヒアリング|幹部会|部会';
const OCCASION = `(?:[^、。?!のがをは]{0,6})(?:${MEETING}|資料)`;
/** Purpose or origin of the question: 「明日の会議で使う資料、」「来週の議会答弁用に、」「昨日の打合せで話が出た」「議会答弁の準備で、」. */
const FOR_WHAT = [
  `${DAY}?${OCCASION}(?:の資料|資料)?(?:で|に|の|を)?(?:使う|使い|出す|配る|載せる|作る|作って(?:い)?る|つくって(?:い)?る|要る|必要な)[^、。?!]{0,12}[、。:,]+`,
  `${DAY}?${OCCASION}(?:の資料|資料)?(?:用(?:に|の資料に|の)?|向けに|のために|に向けて|で必要)[、:,]+`,
  `${DAY}?[^、。?!のがをは]{0,6}(?:${MEETING})(?:の?資料)?の(?:準備|下準備|作成|対応|整理|取りまとめ|とりまとめ|関係)(?!は|が)[^、。?!は]{0,12}[、。:,]+`,
  `${DAY}${OCCASION}(?:で|の中で|の場で)(?:の)?(?:話題?(?:が|に))?(?:出た|出ていた|出てた|出てきた|なった|上がった|聞かれた|言われた|質問された)(?:んですが|んですけど|のですが|んだけど|のだけど|けど|が|ので)?、?`,
];
/** 「やっぱり派遣はいいです。」 drops a topic, 「次、」 announces another. */
const LEAVES =
  '(?:やっぱり?|もう)?、?[^、。?!]{1,12}は(?:もう|とりあえず|いったん)?(?:いい(?:です|や|わ|よ)?|結構です|大丈夫です)|(?:じゃあ?)?次(?:は|に)?(?=、.{2,16}の(?:ほう|方|やつ|件|担当|進|状況))';
const JA = new RegExp(
  `^(?:(?:${GREETING}|${WHO}|${LEAVES})[、。!, ~〜ー]+|(?:${ANNOUNCED.join('|')})(?:いい(?:です)?か|よろしいですか)?[、。:?!,… ]+|${FOR_WHAT.join('|')})+`,
);
/** 「〜について問い合わせたいんだけど窓口は」. */
const ABOUT = new RegExp(
  `(?:について|のことで|に関して|の件で)、?(?:ちょっと|少し)?${TO_ASK}(?:と思(?:い|って)[^、。]{0,6}|${TO_SAY}|です)?[、。, ]*`,
);
const WHOM = new RegExp(
  `(?:について|のことで|に関して|の件で|へ|に)、?(?:お?問い?合わ?せ(?:し)?|連絡(?:し)?|相談(?:し)?)たい(?:と思(?:い|って)[^、。]{0,6})?${TO_SAY}?(?:です)?[。…]*$`,
);

const EN =
  /^(?:(?:(?:hi|hello|hey)(?: (?:there|all|team|everyone|again))?|good (?:morning|afternoon|evening)|i see|ok(?:ay)?|got it|understood|all right|alright|great|perfect|sorry (?:to bother you(?: again)?|for (?:all )?the (?:many )?questions)|excuse me|quick (?:question|one)|one (?:more|last|quick) (?:question|thing)|another (?:quick )?one|just (?:curious|checking|wondering)|(?:i have|i've got|got) (?:a|one more|another) (?:quick )?question|(?:can|could|may) i ask(?: you)?(?: something| a question)?|i was (?:just )?wondering|i(?: just)? wanted to ask|my (?:boss|chief|manager) (?:asks?|is asking|wants? to know|needs? (?:it|this))|i(?:'d| would|'ll| will)? (?:rather|better|just|have to|need to)? ?(?:ask|call|phone|e-?mail|contact|check with) (?:them|him|her|somebody|someone)(?: (?:myself|directly|then))?|(?:that's|that is|what) a (?:pity|shame)|too bad|i need (?:it|this) for (?:a|the|my) [a-z]+|someone (?:just )?asked me|never ?mind(?: that)?|scratch that|forget (?:it|about it)|on second thought|just kidding|kidding aside|jokes aside|where (?:was i|were we)|back (?:from (?:my |the |a )?[a-z]+|to business|again)|as i was saying)(?: (?:but|though))?[,.:;!?…-]+ *)+/;

const STARTS = /[\p{L}\p{N}]/u;
/** Only the end of a greeting is left. */
const NOTHING_LEFT = /^(?:です|でした|ます|けど|が|ので|だけど|か)?[、。!?. ]*$/;

/** @param text gently normalised */
export function withoutPreface(text: string): string {
  const rest = text.replace(JA, '').replace(EN, '').trim();
  const left = STARTS.test(rest) && !NOTHING_LEFT.test(rest) ? rest : text;
  if (WHOM.test(left)) return left.replace(WHOM, 'の問い合わせ先は');
  const [before = '', ...after] = left.split(ABOUT);
  return before !== '' && after.some(part => STARTS.test(part)) ? `${before}について、${after.join('')}` : left;
}
