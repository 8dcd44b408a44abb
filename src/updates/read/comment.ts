/** What a message says beyond status, progress and date, as it was typed. */
import type { Findings } from './findings.ts';

const COURTESY = /お疲れ(?:様|さま)|お世話に|よろしく|ありがとう|すみません|申し訳|失礼|以上です|ご報告|お願い/;
const FILLER =
  /予定|見込み?|通り|概ね|やや|若干|少し|特に|現在|進捗率?|状況|期限|まで|程度|以上|今回|全体|完了|項目|取組|備考|進行|大体|^(?:is|are|the|it|by|and|on|to|be|done|now|still|we|will|but|about|work|of|has|have|been|in|at|for|a|an)$/g;

export function commentOf(clauses: readonly Findings[]): string {
  const kept = clauses.filter(tellsMore).map(({ clause }) => clause.raw);
  return kept.join('、').trim();
}

/** Whether words are left once the subject and everything read from the clause are taken out. */
function tellsMore({ clause, subject, stateWords, percents, months, replaced }: Findings): boolean {
  const { text } = clause;
  if (COURTESY.test(text)) return false;
  const taken = [subject, ...stateWords, ...percents, ...months, ...replaced];
  const left = [...text]
    .map((letter, at) => (taken.some(({ start, end }) => at >= start && at < end) ? ' ' : letter))
    .join('');
  const words = left.match(/[一-龠々]{2,}|[ァ-ヺー]{2,}|[a-z]{2,}|[一-龠](?=[ぁ-ん])/g) ?? [];
  return words.some(word => word.replace(FILLER, '') !== '');
}
