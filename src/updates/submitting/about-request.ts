/**
 * Answers replies to a prompt that are about the prompt itself: the due date, how to report, the wrong division, a
 * delay, or thanks.
 */

import { button } from '../../actions.ts';
import type { Answer } from '../../adapter.ts';
import { anyOf } from '../../regex.ts';
import { withoutEnd } from '../../search/words/normalize.ts';
import { say, sentence } from '../core.ts';
import { ownerCard } from '../delivery/prompts.ts';
import { coordinatorNames, dueLabel, exampleOf, type View } from '../view/view.ts';
import type { Ask } from './asks.ts';
import { offerHandOver } from './postpone.ts';

type Matter = 'reminded' | 'due' | 'how' | 'moved' | 'later' | 'wait' | 'elsewhere' | 'mistake' | 'courtesy';

const THANKS =
  'はい|すみません|申し訳ありません|お疲れ様です|(?:承知|了解)(?:です|(?:いた|致)?しました)?|(?:わか|分か)りました|かしこまりました|ありがとう(?:ございま(?:す|した))?|よろしくお願い(?:(?:いた|致)?します)?|お手数をおかけします|(?:確認|検討|相談|調整)(?:(?:いた)?します|中です)|(?:担当者?|課内|上司|課長|係)[にでと](?:確認|相談|聞い|伝え)(?:し|て(?:み|おき)?)?ます|昨日は(?:お?休み|不在|出張)でした|ok|okay|thanks|thank you|got it|understood|noted|will do';

/** Patterns for gently normalised text without closing punctuation. */
const MATTERS: [Matter, RegExp][] = [
  [
    'reminded',
    anyOf(
      /^(?:もう|すでに|既に|先日)?、?(?:ご)?(?:回答|報告|提出)(?:した|済み|してある|しました)(?:のに|なのに|はずなのに|はずですが|んですけど|のですが|が)、?[^。]{0,8}(?:督促|催促)[^。]{0,10}$/,
      /^(?:なぜ|なんで|どうして)、?(?:督促|催促)が[^。]{1,10}$|^why (?:was|am|were|did) (?:i|we) (?:get |got )?(?:being )?(?:reminded|a reminder)(?: again)?$/,
    ),
  ],
  [
    'due',
    anyOf(
      /^(?:(?:この|今回の)?(?:回答|報告|照会)の?)?(?:期限|締め?切り?|期日)(?:は|って)?、?(?:いつ|何日)(?:まで)?(?:ですか|でしょうか|でしたっけ|だっけ)?$/,
      /^(?:この|今回の)?(?:回答|報告|照会)の?(?:期限|締め?切り?|期日)(?:は|って)?$/,
      /^いつまでに?(?:(?:回答|報告|提出|返事を?)すれば|出せば|答えれば|書けば)?(?:いい|良い|よい|よろしい)?(?:ですか|でしょうか)$/,
      /^(?:when is (?:it|this|my answer) due|when do i have to answer|what(?:'s| is) the (?:due date|deadline))$/,
    ),
  ],
  [
    'how',
    anyOf(
      /^(?:何|なに|どう|どのように)[をと]?(?:書けば|書いたら|答えれば|答えたら|(?:回答|報告|記入)(?:すれば|したら))(?:いい|良い|よい|よろしい)(?:の|ん)?(?:ですか|でしょうか)$/,
      /^(?:what|how) (?:do|should|must) i (?:write|answer|report)$/,
    ),
  ],
  [
    'moved',
    anyOf(
      /^.{0,20}(?:異動|転勤)(?:に(?:なり|なって)|し)ました|担当者?[がは](?:[変代替]|か)わりました|^.{0,20}担当では(?:ありません|なくなりました)/,
      /^(?:これは)?(?:うち|当|私)の?[課部係]?の?(?:事業|担当|所管)?では(?:ありません|ないです)|^後任は.{1,20}です$/,
      /^i(?:'ve| have)? (?:moved|been transferred)|^(?:this is )?not (?:our|my) (?:project|division)/,
    ),
  ],
  [
    'later',
    anyOf(
      /^(?:[^、。]{1,14}(?:不在|確認|出張|休み|多忙)[^、。]{0,6}(?:なので|ので|のため|ため|で)、?)?(?:明日|あす|来週|翌週|今週中|来月|今月中|月末|後ほど|後で|のちほど|近日中|週明け|[月火水木金]曜日?|\d{1,2}[月/]\d{1,2}日?)(?:まで|中|以降)?に?、?(?:ご)?(?:回答|報告|提出|返事|お返事)(?:(?:いた)?し|させていただき)ます$/,
      /^(?:(?:回答|報告)の?)?(?:期限|締め?切り?|期日)(?:を|は)、?(?:もう少し|少し|もうちょっと)?、?(?:延ばし|延長し|伸ばし|待っ)て(?:ほしい|欲しい|いただけ|もらえ|もらい|いただき|くださ|下さ)[^、。]{0,10}$/,
      /^(?:can|could|may) (?:we|i) have (?:more time|an extension)$/,
    ),
  ],
  [
    'elsewhere',
    anyOf(
      /^(?:(?:詳細|内容|回答|報告|状況)は、?)?(?:添付|別紙|別添|資料|写真|ファイル|エクセル|excel)(?:ファイル|資料)?(?:の(?:とおり|通り)|(?:を|で|に)?(?:ご?覧|ご?確認|ご?参照)[^、。]{0,8}|を?(?:添付|送付|送信|お送り|送り)(?:(?:いた)?し)?(?:ます|ました))(?:です)?$/,
      /^(?:(?:先ほど|さっき|昨日|先日|すでに|既に|もう)、?)?(?:電話|メール|口頭|書面|紙|fax)(?:で|にて)、?(?:ご)?(?:回答|報告|連絡|提出|お伝え|送り|送付|返事)?(?:済み?(?:です)?|して(?:あり|い|おり)ます|(?:(?:いた)?し)?(?:まし)た)$/,
      /^(?:see|please see|as in) the attach(?:ed|ment)(?: file)?$|^(?:i )?(?:already )?(?:answered|reported|sent it) by (?:e-?mail|phone)$/,
    ),
  ],
  [
    'mistake',
    anyOf(
      /^(?:(?:さっき|先ほど|前)の)?(?:ご)?(?:回答|報告)(?:内容)?(?:を|が|は)?(?:間違え(?:た|ました|て(?:しま)?い?ました)|間違い(?:です|でした)|誤り(?:です|でした))$/,
      /^(?:間違え(?:ました|てしまいました|た)|間違って(?:回答|報告|送信|送り)(?:(?:しま)?しました|ました))$/,
      /^(?:(?:さっき|先ほど|私|前|[^、。はを]{2,24})の)?(?:ご)?(?:回答|報告)(?:内容)?を、?(?:取り?消し?|取り?下げ|撤回|訂正|修正|変更|やり直|直)(?:す|し|る)?(?:たい|したい|て(?:ください|下さい)?)?(?:です|のですが|ます)?$/,
      /^(?:i made a mistake|my answer (?:is|was) wrong|(?:i want to |how do i )?(?:undo|withdraw|correct|change) my (?:answers?|report))$/,
    ),
  ],
  [
    'wait',
    anyOf(
      /^.{0,12}(?:もう少し|もうちょっと|少し|少々)、?(?:お?待(?:って|ち)(?:ください|いただけますか)?|お時間をください)/,
      /^.{0,12}(?:明日|来週|後ほど|後で|午後|近日中に?)(?:中に|に)?、?(?:出し|回答し|提出し|返事し|お返事し|送り)ます$/,
      /^.{0,16}(?:明日|来週|月曜|火曜|水曜|木曜|金曜)日?でも(?:いい|よろしい|大丈夫)(?:です|でしょう)か$/,
    ),
  ],
  ['courtesy', new RegExp(`^(?:(?:${THANKS})[、。,.!\\s]*)+$`)],
];

/** Matches emoji: 「👍 了解です」 is read as 「了解です」. */
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu;

/**
 * Null for other texts. Thanks and delays are answered only in the thread of a prompt: elsewhere they may be about
 * anything.
 * @param said gently normalised
 * @param asks what the person is asked for there
 * @param isThread said in the thread of a prompt to one of the person's divisions
 */
export function answerAboutRequest(said: string, asks: readonly Ask[], isThread: boolean, view: View): Answer | null {
  const line = withoutEnd(said.replace(EMOJI, ' ').trim());
  const [matter] = MATTERS.find(([, pattern]) => pattern.test(line)) ?? [];
  if (!matter || (!isThread && (matter === 'wait' || matter === 'courtesy'))) return null;
  if (matter === 'mistake') return aboutMistake(asks, view);
  const { text } = view;
  const open = asks.filter(({ round }) => round.closedAt === null);
  const [ask] = open.filter(({ missing }) => missing.length > 0);
  if (!ask) return isThread || open.length > 0 ? sentence('update', text.aboutRequest.nothingLeft, view) : null;
  const due = text.aboutRequest.due(dueLabel(ask.round, view), ask.missing.length);
  const coordinators = coordinatorNames(view);
  const report = button('update.open', { round: ask.round.id, owner: ask.owner }, text.buttons.report, 'primary');
  switch (matter) {
    case 'reminded':
      return sentence('update', text.aboutRequest.reminded(text.list(ask.missing), due), view, [report]);
    case 'courtesy':
      return sentence('update', `${text.aboutRequest.noted}${due}`, view);
    case 'elsewhere':
      return sentence('update', `${text.aboutRequest.elsewhere}${due}`, view, [report]);
    case 'later':
    case 'wait':
      return sentence('update', `${text.aboutRequest.noted}${due}${text.aboutRequest.wait(coordinators)}`, view);
    case 'due':
      return sentence('update', due, view, [report]);
    case 'how':
      return sentence('update', text.aboutRequest.how(exampleOf(ask.missing, view)), view, [report]);
    case 'moved': {
      const offered = offerHandOver(open, view);
      const moved = text.aboutRequest.moved(coordinators);
      const elements = [{ kind: 'text' as const, text: moved }, ...offered.reply.elements.slice(1)];
      return { ...offered, reply: { ...offered.reply, fallback: moved, elements } };
    }
  }
}

/** The card of the first request with a report: its button opens what was reported. */
function aboutMistake(asks: readonly Ask[], view: View): Answer | null {
  const { text } = view;
  const [ask] = asks.filter(({ projects, missing }) => missing.length < projects.length);
  if (!ask) return asks.length > 0 ? sentence('update', text.aboutRequest.nothingGiven, view) : null;
  const { elements } = ownerCard(ask.round, ask.owner, [], view);
  const words = text.aboutRequest.mistake(exampleOf(ask.projects, view));
  return say('update', { fallback: words, elements: [{ kind: 'text', text: words }, ...elements] }, view, ask.projects);
}
