/** What a message says beyond status, progress and date, as it was typed. */
import type { Findings } from './findings.ts';

const COURTESY = /お疲れ(?:様|さま)|お世話に|よろしく|ありがとう|すみません|申し訳|失礼|以上です|ご報告|お願い/;
/** Said to whoever takes the report, and nothing to readers of the table. */
const TO_THE_TAKER = [
  /訂正|(?:間違|まちが|誤)(?:い|って|り)(?:です|でした|で|だった|$)|\bcorrection\b|\bi meant\b/,
  /^(?:他|ほか|その他|残り|あと|それ以外)(?:の(?:もの|事業|取組|分))?[はも]?(?:全て|全部|すべて|みんな)?(?:は)?(?:変更|変わり|変化|前回|同じ|そのまま)|\b(?:others?|the rest|everything else)\b.*\b(?:unchanged|no changes?|same|as before)\b/,
  /^(?:私|わたし|当方|自分)は.*(?:出張|休み|休暇|不在|会議)/,
];
const FILLER =
  /予定|見込み?|通り|概ね|やや|若干|少し|特に|現在|進捗率?|状況|期限|まで|程度|以上|今回|全体|完了|項目|取組|備考|進行|大体|回答|報告|全部|全て|すべて|両方|双方|件とも|先ほど|^(?:is|are|both|all|everything|the|it|by|and|on|to|be|done|now|still|we|will|but|about|work|of|has|have|been|in|at|for|a|an|due)$/g;

/** 「入札不調のためやや遅れています」: what stands before is why, whatever state it would be elsewhere. */
const WHY =
  /(?<=[^ぁ-ん]|しない|できない|なかった|来ない)(?:の|が)?(?:ため|により|によって|によりまして|原因|影響|せい)/;
/** Words for trouble that say what it is. */
const NAMES_A_CAUSE = /入札|不落|不足|欠員|倒産|トラブル|不具合|障害|苦情|クレーム|予算|反対|退職|辞め/;

export function commentOf(clauses: readonly Findings[]): string {
  const kept = clauses.filter(tellsMore).map(({ clause }) => clause.raw);
  return kept.join('、').trim();
}

/** Whether words are left once the subject and everything read from the clause are taken out. */
function tellsMore({ clause, subject, stateWords, percents, months, replaced }: Findings): boolean {
  const { text } = clause;
  if (COURTESY.test(text) || TO_THE_TAKER.some(words => words.test(text))) return false;
  const why = WHY.exec(text)?.index ?? 0;
  const saysHow = stateWords.filter(
    ({ end, sense, start }) => end > why && !(sense === 'trouble' && NAMES_A_CAUSE.test(text.slice(start, end))),
  );
  const taken = [subject, ...saysHow, ...percents, ...months, ...replaced];
  const left = [...text]
    .map((letter, at) => (taken.some(({ start, end }) => at >= start && at < end) ? ' ' : letter))
    .join('');
  const words = left.match(/[一-龠々]{2,}|[ァ-ヺー]{2,}|[a-z]{2,}|[一-龠](?=[ぁ-ん])/g) ?? [];
  return words.some(word => word.replace(FILLER, '') !== '');
}
