/**
 * Sentences that report nothing: questions, hearsay, promises to report later, wishes, and requests to somebody else, in which a
 * status does not count, though a project named there is meant; and polite phrases, which name none.
 */
import { anyOf } from '../../../regex.ts';
import type { Clause } from './clauses.ts';

const ASKS_JA =
  /(?:ですか|ますか|ましたか|でしたか|ませんか|でしょうか|だろうか|でしたっけ|ましたっけ|っけ|んですか|のか|かな|かしら|どうなって(?:い|る|ます)[^、。]*|教えて(?:ください|下さい|ほしい)?|知りたい(?:です)?|とは|どこ|誰|だれ|いつ|何|なに|でいいの|いいですかね|ですかね|ますかね|どうし(?:ます|よう|ましょう)|いかが(?:です|でしょう)?|どうすれば(?:いい|よい)?(?:の|です)?)$/;
/** Hedged statements that look like questions: 「四割といったところでしょうか」. */
const HEDGES_JA =
  /(?:(?:ところ|くらい|ぐらい|程度|あたり|ほど)(?:でしょうか|ですかね|だろうか|かな)|(?:気味|ぎみ|がち|順調|通り|どおり|とおり|遅れ|感じ)(?:です)?かな)$/;
const ASKS_EN =
  /^(?:(?:sorry|hi|hello|but|and|also|please)[, ]+)*(?:who|what|when|where|why|how|which|is|are|was|were|do|does|did|can|could|should|would|will|may|am i|has|have)\b(?!n't)(?!.*\bnot? yet\b)/;
const STARTS_LIKE_QUESTION = /^(?:(?:sorry|hi|hello|but|and|also|please)[, ]+)*(?:has|have|will|do|does|did)\b/;

/** Hearsay: 「中止になるって聞きましたが」, "I heard it might be scrapped". */
const HEARSAY = anyOf(
  /(?:と|って)(?:いう話を|のを)?(?:聞い(?:た|て(?!い?な)|ており)|聞き(?:ました|ますが)|伺(?:い|って)|耳に(?:し|挟)|小耳に)|噂|うわさ/,
  /\b(?:i|we)(?: have|'ve)? (?:just )?(?:heard|hear)\b/,
  /\b(?:someone|somebody|they|people) (?:told|tell|says?|said)\b|\brumou?r/,
  /\b(?:supposedly|allegedly|apparently)\b|\bword (?:is|has it)\b/,
);
/** E.g. 「順調だといいんですが」. */
const WISH = anyOf(
  /(?:と|ば|たら)(?:いい|よい|良い|よかっ|良かっ|嬉しい|うれしい|助かる|ありがたい)(?:の|ん|です|だ|が|けど|な|ね|と思|$)|(?:て|で)(?:ほしい|欲しい)/,
  /\b(?:fingers crossed|i wish|it would be (?:nice|great))\b/,
);
/** E.g. 「確認して折り返します」, 「終わりましたら連絡します」, "will let you know once it is finished". */
const PROMISE_JA = anyOf(
  /(?:たら|次第|後ほど|のちほど|後日|あとで|追って|改めて|あらためて|また|今度|確認して|調べて|聞いて|まとめて|中に|明日|来週|夕方|午後)[^。]*(?:連絡|報告|お知らせ|知らせ|回答|返信|共有|伝え|折り返し|送り|送付|提出|記入)(?:いた|致|さ|を)?(?:し|させ)?(?:て)?(?:ます|いただきます|頂きます|たいと思います|る(?:ね|よ|予定です)?|予定です)[ねよー〜~]*$/,
  /(?:確認|照会|問い?合わせ)(?:して|いたして)み?ます$|(?:聞いて|調べて|確認して)(?:み|おき)ます$/,
);
const PROMISE_EN =
  /\b(?:will|'ll|i'd better|let me|need to|have to|going to) (?:just )?(?:let you know|report(?: back| on)?|check|get back|ask|find out|confirm|send|update you|follow up|look into|reply|respond|tell you)\b/;
/** E.g. "I thought it would be done by now". */
const ONCE_EXPECTED = /\b(?:i|we)(?: had|'d)? (?:thought|hoped|assumed|expected)\b/;
/** Takes back the preceding clause: 「順調、と言いたいところですが」, "on track — I wish". */
const UNSAID = anyOf(
  /^(?:と|って|なんて)(?:は|も)?[^、。]{0,8}(?:(?:言い|いい)たい|(?:言え|いえ|言い切れ)(?:な|ませ|ず|たら)|(?:いう|言う)わけ[^、。]{0,4}(?:ない|ませ|いか))/,
  /^(?:i wish|yeah right|not really|far from it)$/,
);
/** E.g. "ask Sato-san". */
const REFERRAL = anyOf(
  /^(?:please |pls |better |you'd better )?(?:ask|check with|talk to|speak to|contact|let me know|tell me|ignore|disregard)\b/,
  /(?:に|まで)(?:直接)?(?:お)?(?:聞い|尋ね|問い合わせ|確認し)て(?:ください|下さい|もらえ|いただけ|頂け)/,
);

/** The message is late, not the project: 「遅くなりました」, 「ご報告が遅れて申し訳ありません」, "sorry for the late reply". */
const LATE_MESSAGE = anyOf(
  /^(?:(?:大変|誠に|どうも|すっかり|だいぶ)[、 ]?)?(?:(?:ご|お)?(?:回答|報告|返事|返信|連絡|提出)(?:が|は|の)?[、 ]?(?:(?:大変|だいぶ|すっかり)[、 ]?)?)?(?:遅く|おそく)(?:なり(?:まし(?:た|て))?|なって(?:しまい(?:まし(?:た|て))?)?|なった)(?:のですが|が|けど)?[、 ]?(?:(?:大変|誠に)?(?:すみません(?:でした)?|申し訳(?:(?:あり|ござい)ません(?:でした)?|ない(?:です)?)|ごめんなさい|恐縮です|失礼しました))?$/,
  /^(?:ご|お)?(?:回答|報告|返事|返信|連絡|提出)(?:が|は|の)?[、 ]?(?:大変|だいぶ)?(?:遅れ(?:て(?:しまい)?|まし(?:た|て))?|遅延)(?:が)?[、 ]?(?:(?:大変|誠に)?(?:すみません(?:でした)?|申し訳(?:(?:あり|ござい)ません(?:でした)?|ない(?:です)?)|ごめんなさい|恐縮です|失礼しました))?$/,
  /^(?:(?:very |so )?sorry|apologies|my apologies)(?: again)?(?: for| about)?(?: (?:the|my|this|being|answering|replying|reporting))*(?: (?:late|delay|delayed|belated))(?: (?:reply|answer|response|report|with (?:this|my answer)|in (?:replying|answering|reporting)))?$/,
);
/** Reported in another way, which says nothing of the state: 「電話で回答済みです」. */
const REPORTED_ELSEWHERE =
  /(?:電話|口頭|メール|書面|紙|別途|先ほど|先日|昨日|すでに|既に)(?:で|に|にて)?[、 ]?(?:(?:電話|口頭|メール|書面|紙)(?:で|にて)[、 ]?)?(?:ご|お)?(?:回答|報告|連絡|返事|提出|お伝え)(?:済み?|して(?:あり|い|おり)?|いたし|し)?(?:です|ます|ました)$/;

/** Indices of the clauses that report nothing. */
export function findNonReports(clauses: readonly Clause[]): ReadonlySet<number> {
  const untold = new Set(findQuestions(clauses));
  clauses.forEach(({ text, sentence }, at) => {
    if (
      [HEARSAY, WISH, PROMISE_JA, REFERRAL, ONCE_EXPECTED, LATE_MESSAGE, REPORTED_ELSEWHERE].some(form =>
        form.test(text),
      )
    )
      untold.add(at);
    if (UNSAID.test(text)) untold.add(at - 1);
    // In English the matter of the promise follows it.
    if (!PROMISE_EN.test(text)) return;
    for (let i = at; clauses[i]?.sentence === sentence; i++) untold.add(i);
  });
  return untold;
}

/** A report before a question joined by が stays a report. */
function findQuestions(clauses: readonly Clause[]): ReadonlySet<number> {
  const asking = new Set<number>();
  clauses.forEach((clause, at) => {
    const endsSentence = clauses[at + 1]?.sentence !== clause.sentence;
    if (
      !endsSentence ||
      !asks(
        clause,
        clauses.filter(({ sentence }) => sentence === clause.sentence),
      )
    )
      return;
    for (let i = at; i >= 0 && clauses[i]?.sentence === clause.sentence; i--) {
      if (i < at && /(?:が|けど|けれど|けれども)$/.test(clauses[i]?.text ?? '')) break;
      asking.add(i);
    }
  });
  return asking;
}

function asks({ mark, text, japanese }: Clause, sentence: readonly Clause[]): boolean {
  // 「もう終わってますけど？」 is an objection, not a question.
  if (/[?？]/.test(mark)) return !/(?:です|ます|ました|てる|てた)(?:けど|けれど|が)$/.test(text);
  if (japanese) return ASKS_JA.test(text) && !HEDGES_JA.test(text);
  const first = sentence[0]?.text ?? '';
  // 「has not started」 and 「haven't begun」 omit the subject; a question without question mark has one.
  return ASKS_EN.test(first) && !(STARTS_LIKE_QUESTION.test(first) && /\b(?:not|n't)\b/.test(first));
}

const OPENING = '(?:どうか|どうぞ|引き続き|今後とも|何卒|また|なお)?[、 ]?';
const MATTER =
  '(?:安心|相談|確認|協力|支援|理解|了承|連絡|指導|教示|手配|検討|指示|助言|意見|容赦|心配|迷惑|面倒|手数|尽力|配慮|査収|承知|参加|利用|活用|応援|指摘|鞭撻|提供|報告)';
/** Verbs of request, offer or thanks. */
const ASKED =
  '(?:くださ|下さ|お?願|いただ|いたし|致し|頂|させて|して(?:くださ|下さ|い[いた]|よ[いろ]|良い|大丈夫|もら|ほし)|した[いく]|申し上|感謝|お?[かが]け|お?掛け|ありがと|無用|いりませ|なさら|なく$|に?は?及び)';
const COURTESY = new RegExp(
  `^${OPENING}(?:ご|御|お)?${MATTER}(?:のほど|の程)?(?:[をにはが]?${ASKED}|を$)|^${OPENING}(?:安全第一|安全に(?:気を|配慮|留意))`,
);

/**
 * Whether words of a project's name do not mean the project: 「ご安心ください」, 「相談させてください」. Expects gently
 * normalised text.
 */
export const isCourtesy = (text: string): boolean => COURTESY.test(text);
