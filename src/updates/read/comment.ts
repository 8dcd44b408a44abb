/** Extracts the comment: what a message says beyond status, progress and date, as typed. */
import { anyOf } from '../../regex.ts';
import type { Findings } from './findings.ts';
import { MARKS } from './states/marks.ts';

const COURTESY = /お疲れ(?:様|さま)|お世話に|よろしく|ありがとう|すみません|申し訳|失礼|以上です|ご報告|お願い/;
/** Addressed to the recipient of the report, and of no use in the table. */
const TO_THE_TAKER = [
  /訂正|(?:間違|まちが|誤)(?:い|って|り)(?:です|でした|で|だった|$)|\bcorrection\b|\bi meant\b/,
  anyOf(
    /^(?:他|ほか|その他|残り|あと|それ以外)(?:の(?:もの|事業|取組|分))?[はも]?(?:全て|全部|すべて|みんな)?(?:は)?(?:変更|変わり|変化|前回|同じ|そのまま)/,
    /\b(?:others?|the rest|everything else)\b.*\b(?:unchanged|no changes?|same|as before)\b/,
  ),
  // What stands in no row: 「前回の分もまとめて報告します」.
  anyOf(
    /(?:前回|前期|先月|前月|前四半期|これまで|今まで|未回答|未報告)の?(?:分|もの|回答|報告)?[もと]?(?:あわせ|合わせ|併せ|まとめ|一緒に|一括)[^、。]{0,4}?(?:(?:ご|お)?(?:報告|回答|連絡|伝え|知らせ|提出)[^、。]*)?$/,
    /\b(?:together|along) with (?:the )?(?:last|previous) (?:one|report|answer|round|time)|\bfor (?:the )?last (?:round|time) (?:as well|too)\b/,
  ),
  /^(?:私|わたし|当方|自分)は.*(?:出張|休み|休暇|不在|会議)/,
];
const FILLER = anyOf(
  /予定|見込み?|通り|番号|前回|評価|概ね|やや|若干|少し|特に|現在|進捗率?|状況|期限|まで|程度|以上|今回|全体|完了|項目|取組|備考|進行|大体|回答|報告|全部|全て|すべて|両方|双方|件とも/g,
  /先ほど|^(?:全|他|同|同様)$/g,
  /^(?:is|are|both|all|everything|the|it|by|and|on|to|be|done|now|still|we|will|but|about|work|of|has|have|been|in|at|for|a|an|due|was|were|went)$/g,
);

/** The text before is a cause, whatever status it would be elsewhere: 「入札不調のためやや遅れています」. */
const WHY =
  /(?<=[^ぁ-ん]|しない|できない|なかった|来ない)(?:の|が)?(?:ため|により|によって|によりまして|原因|影響|せい)/;
/** Words for trouble that name a cause. */
const NAMES_A_CAUSE = /入札|不落|不足|欠員|倒産|トラブル|不具合|障害|苦情|クレーム|予算|反対|退職|辞め/;
/** Words for a delay that state its length. */
const NAMES_A_YEAR = /年度|年を?(?:越|またぎ|また[いが])|越年|翌年/;
/** A number that is not the progress; in 35%から60%に it is. */
const OTHER_SHARE = /[\d一二三四五六七八九十] ?(?:%|割|percent)(?!(?:程度|ほど)?から)|半分/;

/** Text before the project's name, and after it. */
const BULLET = /^[\s・●■◆○◎▼*>【[|(-]*$/;
const AFTER_NAME =
  /^(?:[】\])」]?(?:[\s、,:：|]+|の?(?:件|方|ほう)?(?:については?|につきましては?|に関しては?|ですが|は、?|も|が|の)(?=[^\s])))+/;
/** End of a clause split at a contrast, or at 順調で. */
const CUT =
  /(?<=です|ます|ません|した|ない|だ)(?:が|けれども|けれど|けど)$|(?<=順調|未着手|完了|どおり|通り|とおり|済み|おり|予定|見込み?|気味|[%％割])で$/;

/** @param due the parsed due month: other months remain in the comment */
export function commentOf(clauses: readonly Findings[], due: string | null): string {
  const kept = clauses.filter(found => tellsMore(found, due));
  return kept
    .map(withoutName)
    .filter(said => said !== '')
    .join(kept.some(({ clause }) => clause.japanese) ? '、' : ', ')
    .replace(MARKS, '')
    .replace(CUT, '')
    .trim();
}

/** Whether words are left without the subject and everything parsed from the clause. */
function tellsMore(found: Findings, due: string | null): boolean {
  const { clause, subject, mentions, stateWords, percents, months, replaced } = found;
  const { text } = clause;
  if (COURTESY.test(text) || TO_THE_TAKER.some(words => words.test(text))) return false;
  const why = WHY.exec(text)?.index ?? 0;
  const ahead = months.filter(({ isAhead }) => isAhead);
  if (ahead.length > 0 && ahead.every(({ month }) => month !== due)) return true;
  const saysHow = stateWords.filter(({ end, sense, start }) => {
    const word = text.slice(start, end);
    return end > why && !(sense === 'trouble' && NAMES_A_CAUSE.test(word)) && !NAMES_A_YEAR.test(word);
  });
  const ailing = stateWords.some(({ sense }) => sense === 'trouble');
  const named = mentions.findLast(({ end }) => end <= subject.end);
  // The subject's noun is no part of the name: 「MIDORIの入札が不調」.
  const taken = [
    ailing && named ? { ...subject, end: named.end } : subject,
    ...saysHow,
    ...percents,
    ...months,
    ...replaced,
  ];
  const left = [...text]
    .map((letter, at) => (taken.some(({ start, end }) => at >= start && at < end) ? ' ' : letter))
    .join('');
  if (OTHER_SHARE.test(left)) return true;
  const words = left.match(/[一-龠々]{2,}|[ァ-ヺー]{2,}|[a-z]{2,}|[一-龠](?=[ぁ-ん])/g) ?? [];
  return words.some(word => word.replace(FILLER, '') !== '');
}

/** As typed, without a leading project code or name, which the table shows anyway. */
function withoutName({ clause: { raw, text }, subject, mentions }: Findings): string {
  // If normalisation changed the length, the offsets do not fit the typed text.
  if (raw.length !== text.length || subject.end === 0) return raw;
  let rest = 0;
  const [first] = mentions;
  for (const { start, end, codes } of mentions) {
    const isSame = codes.length === first?.codes.length && codes.every(code => first.codes.includes(code));
    if (!isSame && end > subject.end) break;
    if (!BULLET.test(text.slice(rest, start).replace(rest > 0 ? AFTER_NAME : '', ''))) break;
    rest = end;
  }
  const joint = rest === 0 ? null : AFTER_NAME.exec(raw.slice(rest));
  return joint ? raw.slice(rest + joint[0].length) : rest === raw.length ? '' : raw;
}
