/** Repeats or reverses the last question: 「もう一度見せて」「一覧に戻って」「逆に少ないのは？」「英語で」. */

import type { Lang } from '../../../lang.ts';
import { anyOf } from '../../../regex.ts';
import type { Context } from '../../context.ts';
import { type Intent, WHOLE_PLAN } from '../../intent.ts';
import { projectsFor } from '../../questions/meant-projects.ts';
import { asksTheSame } from '../../wanted.ts';
import { SHORT } from '../places/places-told.ts';

/** 「もう一度見せて」「一覧に戻って」. */
export function askAgain({ frame: { text }, dialogue }: Context): Intent | null {
  if (!AGAIN.test(text)) return null;
  const { listed, history, lastIntent } = dialogue;
  // The list this one was narrowed from.
  const whole = WHOLE_LIST.test(text)
    ? history.find(set => set.length > listed.length && listed.every(code => set.includes(code)))
    : undefined;
  return /一覧|リスト|\b(?:list|all|those|them)\b/.test(text) && listed.length > 1
    ? { kind: 'find', codes: whole ?? listed, further: [], scope: WHOLE_PLAN, subject: null }
    : lastIntent;
}

const WHOLE_LIST = /全体の|元の|全部の|\b(?:full|whole|complete|original)\b/;

const AGAIN = anyOf(
  /^(?:すみません|ごめん|ごめんなさい|あ)?、?(?:今の|さっきの)?(?:を)?(?:答え|回答|一覧|リスト)?(?:を)?(?:もう一(?:度|回)|もっかい|再度)(?:、)?(?:さっきの|今の)?(?:一覧|リスト|答え|回答)?(?:を)?(?:見せて|言って|出して|表示して?|お願い)?[^一-龠ァ-ヶ]{0,8}$/,
  /(?:さっきの|前の|最初の|元の|全体の)?(?:一覧|リスト)に戻/,
  /^(?:please )?(?:list|show)(?: me)? (?:all|those|them)(?: (?:\d{1,2}|two|three|four|five|of (?:them|those)))? again\b/,
  /^(?:please )?(?:repeat|say|show|list) (?:that|it|them|this|the list) again\b/,
  /^(?:please )?(?:repeat(?: (?:that|it|this))?|again)(?: please)?[?.! ]*$/,
  /^(?:じゃあ?|で)?、?(?:さっき|先ほど|最初|前|今)の(?:一覧|リスト)(?:を)?(?:見せて|出して|見たい|お願い)?[^一-龠ァ-ヶ]{0,8}$/,
  /^(?:the )?list again\b|\bback to the (?:full |whole |complete |original )?list\b/,
  /\b(?:show|see) the list again\b/,
);

/** 「逆に少ないのは？」 after a ranking, or after a count of its first place. */
export function askOpposite({ frame: { text, ordinals }, dialogue, subject }: Context): Intent | null {
  const last = dialogue.ranked;
  if (!last || ordinals.length > 0 || text.length > SHORT || subject.areas.length + subject.measures.length > 0)
    return null;
  if (
    !/少ない|最少|小さい|多い|最多|逆|反対|\b(?:few(?:est|er)|least|smallest|lowest|most|largest|biggest|opposite|other way)\b/.test(
      text,
    )
  )
    return null;
  if (/施策|分野|事業|取組|一覧|どっち|どちら|\b(?:measures?|areas?|projects?|reprints?|list)\b/.test(text))
    return null;
  const few = /少ない|最少|小さい|\b(?:few(?:est|er)|least|smallest|lowest)\b/.test(text);
  const many = /多い|最多|\b(?:most|largest|biggest)\b/.test(text);
  const flipped = {
    most: 'fewest',
    fewest: 'most',
    ascending: 'descending',
    descending: 'ascending',
    printed: 'printed',
  } as const;
  return { ...last, order: few ? 'fewest' : many ? 'most' : flipped[last.order] };
}

/**
 * 「同じ質問で」 "same question for that one": repeats the last question for owner or status, despite other questions
 * in between.
 */
export function askSameQuestion(context: Context): Intent | null {
  const { frame, subject, dialogue } = context;
  if (!dialogue.wanted || !asksTheSame(frame.text) || subject.areas.length + subject.measures.length > 0) return null;
  const codes = subject.entries.length > 0 ? subject.entries : projectsFor(context, MOST);
  return codes.length > 0 ? { kind: dialogue.wanted.asked, codes } : null;
}

const MOST = 3;

const JAPANESE =
  /^(?:(?:今の|さっきの|その|この)?(?:答え|回答|内容)?[をは]?|(?:これ|それ)[をは]?|では?、?|じゃあ、?)(英語|日本語)(?:で(?:も|は)?|に|版(?:で|は|も|を)?)(?:もう一度|もう一回)?(?:言う|書く|する)?(?:と|言っ|書い|答え|教え|見せ|表示し|説明し|し|直し|訳し|切り?替え|出し)?(?:て|って)?(?:もらえ(?:る|ます)か?|くれ(?:る|ます)?か?|ください|下さい|ほしい(?:です)?|頂戴|ちょうだい|お願い(?:できますか|します)?)?[?？。!]*$/;
const ENGLISH =
  /^(?:ok,? |and |now |so )?(?:please |can you |could you |can i (?:have|get|see) )*(?:(?:say|tell|answer|reply|show|give|write|repeat|put|translate|switch|have|do)(?: me| us)?(?: (?:it|that|this|the same|the answer|them|the list))?|(?:it|that|this|the same|the answer|the same thing))?(?: again)? ?(?:in(?:to)?|to) (english|japanese)(?:,? (?:please|again|too|as well))*[?.! ]*$/;

/**
 * 「英語で」 "in Japanese, please": repeats the last answer in the other language.
 * @param said gently normalised
 * @returns the requested language; null when the text says anything else
 */
export function sayingAgainIn(said: string): Lang | null {
  const language = (JAPANESE.exec(said) ?? ENGLISH.exec(said))?.[1];
  if (!language) return null;
  return language === '日本語' || language === 'japanese' ? 'ja' : 'en';
}
