/** 「英語で」 "in Japanese, please": repeats the last answer in the other language. Matches the whole text only. */
import type { Lang } from '../../lang.ts';

const JAPANESE =
  /^(?:(?:今の|さっきの|その|この)?(?:答え|回答|内容)?[をは]?|(?:これ|それ)[をは]?|では?、?|じゃあ、?)(英語|日本語)(?:で(?:も|は)?|に|版(?:で|は|も|を)?)(?:もう一度|もう一回)?(?:言う|書く|する)?(?:と|言っ|書い|答え|教え|見せ|表示し|説明し|し|直し|訳し|切り?替え|出し)?(?:て|って)?(?:もらえ(?:る|ます)か?|くれ(?:る|ます)?か?|ください|下さい|ほしい(?:です)?|頂戴|ちょうだい|お願い(?:できますか|します)?)?[?？。!]*$/;
const ENGLISH =
  /^(?:ok,? |and |now |so )?(?:please |can you |could you |can i (?:have|get|see) )*(?:(?:say|tell|answer|reply|show|give|write|repeat|put|translate|switch|have|do)(?: me| us)?(?: (?:it|that|this|the same|the answer|them|the list))?|(?:it|that|this|the same|the answer|the same thing))?(?: again)? ?(?:in(?:to)?|to) (english|japanese)(?:,? (?:please|again|too|as well))*[?.! ]*$/;

/**
 * @param said gently normalised
 * @returns the requested language; null when the text says anything else
 */
export function sayingAgainIn(said: string): Lang | null {
  const language = (JAPANESE.exec(said) ?? ENGLISH.exec(said))?.[1];
  if (!language) return null;
  return language === '日本語' || language === 'japanese' ? 'ja' : 'en';
}
