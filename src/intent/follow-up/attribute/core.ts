/**
 * Reduces a short question to its core, without introductions, references and polite phrases:
 * 「で、2番目の担当課もお願いします」 to 担当課, "ok and who runs the second one then?" to "who runs it".
 */

import type { Lang } from '../../../lang.ts';
import type { Span } from '../../../search/words/spans.ts';

/** Placeholder of a reference in Japanese; "it" in English. */
const POINTED = '◎';

const LEADS_JA =
  /^(?:(?:で|じゃあ?さ?|では|それでは|それじゃあ?|なら|だったら|あと|それと|それから|ちなみに|ついでに|それで|一応|念のため|そしたら|えっと|あの|ok|了解(?:です)?|なるほど|わかりました|(?:まあ|もう)?いい(?:や|です|よ)|まあ(?:いい)?|だよね|そう(?:か|ですか|なんだ|なんですね)|そっか|そうしたら|すみません(?:が)?|ごめん(?:なさい)?|ありがとう(?:ございます)?)[、,。!\s]*)+(?=.)/;
const POINTERS_JA =
  /^(?:◎|(?:それ|これ)(?:ら)?|[そこあ]いつ|あれ|そっち|こっち|そちら|こちら|そこ|ここ|(?:その(?!後)|この|(?:今|いま)の(?!ところ)|さっきの|先ほどの|上の|当該)(?:事業|取組|取り組み|やつ|もの|件|ほう|方|プロジェクト)?)(?:って|について|に関して|は|の|を|が|も(?!っと|う)|で|、|,|\s)*(?=[^はのをがもで、,\s])/;
const TAILS_JA = [
  '[?。!、,.\\s…〜~ー]+',
  '(?<=◎)の(?:やつ|もの|ほう|方|分)?',
  '(?:は|も|を|が|って|なら|とか|だけ(?:でも)?(?:で(?:も)?(?:いい|よい|ok|大丈夫|結構|十分)[^一-龠]{0,6})?|の(?:方|ほう|件)|について|に関して|(?<=、)◎)',
  '(?:お)?(?:教え|おしえ|聞かせ|知らせ|示し|見せ|出し|調べ|確認し|(?:ご)?報告し)(?:て|る|願)[^一-龠]{0,10}',
  '(?:知り|聞き|確認し|見|調べ|把握し)たい[^一-龠]{0,8}',
  '(?:[一-龠ァ-ヶ]{1,6}に)?(?:控え|メモし|書き|書い|記入し|転記し|記録し|入れ|写し)(?:て)?(?:たい|ます|ておき(?:たい|ます)|おき(?:たい|ます)|とき(?:たい|ます))[^一-龠]{0,6}',
  '(?:わか|分か)(?:る|ります|りません|れば|ったら)[^一-龠]{0,6}',
  '(?:もう一(?:度|回)|再度|改めて|(?:つけ|付け|並べ|ならべ|添え|まとめ)て|一緒に|一覧で)',
  '(?:お願い|おねがい|ください|下さい|ちょうだい|頼(?:みます|む)|たのむ|よろしく)[^一-龠]{0,6}',
  '(?:です|でしょう|でした|だ|だった|なん|なの|なる|なります|(?<!どう)なって(?:い)?(?:ます|る))(?:か|の|っけ|かな|ね|よ|が|けど)*',
  '(?<=は|って|が|も|、|[一-龠ァ-ヶ])(?:どう|いかが|何|なに|なん|どこ|いつ|誰|だれ|どれ|どちら|どなた)(?:に)?',
  '(?<=[すたるいだん])(?:か|の|ね|よ|な|っけ)+',
].map(tail => new RegExp(`(?<=.)${tail}$`));

const LEADS_EN =
  /^(?:(?:and|but|ok(?:ay)?|so|then|also|now|well|right|thanks(?: a lot)?|thx|thank you|cool|great|good|nice|sure|fine|hm+|alright|by the way|btw|actually|sorry|oh|ah|um|what about|how about|got it|understood|no (?:worries|problem)|never ?mind|fair enough|i see|noted|perfect|please|pls|just|same (?:question |thing )?(?:again )?(?:for|with))\b[\s,.:!;-]*)+(?=.)/;
const ASKING_EN =
  /^(?:(?:(?:can|could|would|will|may) (?:you|i|we) (?:please )?(?:tell|show|give|get|have|see|know|find|check|remind)|(?:tell|show|give|remind|get)(?= me\b)|(?:do|did|would) (?:you|we) (?:happen to )?know|do (?:you|we) have|i(?:'d| would)? (?:like|want|need)(?: to (?:know|see|have))?)(?: me)?\s+)+(?=.)/;
const POINTERS_EN =
  /\b(?:(?:that|this|the|those|these) (?:same )?(?:ones?|projects?|entry|entries|things?|items?|two|three)|that|this|those|these|them|they|both of it|both|all of it|each of it|each)\b(?!')/g;
const TOPIC_EN = /^it\s*[-–:,?]+\s*(?=.)/;
const DETERMINERS_EN = /^(?:(?:the|a|an|any|its|it's|it s|their|current)\s+)+(?=.)/;
const TAILS_EN =
  /(?:[\s,?.!;:-]+| (?:in|on|of|from) (?:the|that|your) list|,? (?:please|pls|then|instead|only|too|as well|again|now|exactly|though|at least|by the way|btw|thanks|thx|at all|actually|right now|at the moment))$/;

const MOST_ROUNDS = 8;

/** @param spans the references to the conversation */
export function coreOf(text: string, spans: readonly Span[], lang: Lang): string {
  return lang === 'ja' ? japanese(masked(text, spans, POINTED)) : english(masked(text, spans, ' it '));
}

function japanese(said: string): string {
  const text = said.replace(/いかが/g, 'どう');
  // Endings first: 「◎について教えて」 reduces to ◎.
  const withoutTails = (left: string) =>
    settled(left, rest => TAILS_JA.reduce((shorter, tail) => shorter.replace(tail, ''), rest));
  return settled(text, left => withoutTails(left).replace(LEADS_JA, '').replace(POINTERS_JA, ''));
}

function english(text: string): string {
  const plain = text
    .replaceAll('’', "'")
    .replace(/\btheir\b/g, 'its')
    .replace(POINTERS_EN, 'it')
    .replace(/\b(?:the +)?it +(?:ones?|projects?|entry|entries|items?)\b/g, 'it')
    .replace(/\s+/g, ' ')
    .replace(/\bthe it\b/g, 'it')
    .trim();
  return settled(plain, left =>
    [LEADS_EN, ASKING_EN, TOPIC_EN, DETERMINERS_EN, TAILS_EN].reduce((rest, part) => rest.replace(part, ''), left),
  );
}

/** Strips both ends until nothing changes. */
function settled(text: string, strip: (text: string) => string): string {
  let left = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shorter = strip(left);
    if (shorter === left) break;
    left = shorter;
  }
  return left;
}

/** 「8番目と9番目」 is a single reference. */
const TOGETHER = / ?(◎|\bit\b)(?: ?(?:と|や|、|,|・|&|および|\band\b|\bor\b) ?\1)+ ?/g;

function masked(text: string, spans: readonly Span[], mark: string): string {
  let [rest, at] = ['', 0];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    rest += text.slice(at, start) + mark;
    at = end;
  }
  return (rest + text.slice(at)).replace(TOGETHER, ' $1 ').replace(/ ?◎ ?/g, '◎');
}
