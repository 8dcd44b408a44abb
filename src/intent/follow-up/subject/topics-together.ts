/**
 * Topics asked for one after another: after 「津波」「地震も」 the words 「両方」「全部」 "both" mean the entries of
 * both.
 */
import type { Dialogue } from '../../dialogue.ts';

const LEAD = '(?:(?:あと|それと|それから|じゃあ?|では|で|ついでに|and|also|plus)[、, ]*)?';
const BESIDE = [
  new RegExp(
    `^${LEAD}[^、。?]{1,14}も(?:見せて|出して|教えて|お願い|見たい|知りたい)?(?:です|ください|下さい|します)?[?？。]*$`,
  ),
  new RegExp(`^${LEAD}[a-z0-9' -]{2,40}(?:,? too|,? also|,? as well)(?: please)?[?. ]*$`),
  /^(?:and|also) (?!(?:who|what|how|which|where|when|why|is|are|do|does|the status|status|progress)\b)[a-z0-9' -]{2,40}(?: please)?[?. ]*$/,
];

/** @param said gently normalised */
export const asksForMoreBeside = (said: string): boolean => BESIDE.some(pattern => pattern.test(said));

/** @param count number of topics or projects referred to; null when not stated @returns null when no topic was added */
export function topicsTogether(count: number | null, { topics, focus }: Dialogue): string[] | null {
  const all = [...new Set(topics.flat())];
  const isLast = focus.every(code => topics.at(-1)?.includes(code));
  if (topics.length < 2 || !isLast) return null;
  return count === null || count === topics.length || count === all.length ? all : null;
}
