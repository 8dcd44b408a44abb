/** Finds exclusions: 図書館以外, 県立病院を除く, 図書館じゃなくて美術館, "not the disaster ones". */
import { anyOf } from '../../regex.ts';
import { overlaps } from '../../search/words/spans.ts';
import type { Exclusion } from './excluded.ts';
import { excludedInEnglish } from './exclusion-en.ts';
import { excludedInJapanese } from './exclusion-ja.ts';

/** All exclusions of a gently normalised question. */
export function findExclusions(text: string): Exclusion[] {
  const topical = [...excludedInJapanese(text), ...excludedInEnglish(text)].flatMap(one => besideReprints(one, text));
  return topical.filter((one, index) => !topical.slice(0, index).some(other => overlaps(one.excluded, other.excluded)));
}

/** 「再掲以外」 changes how entries are counted instead of excluding a topic; 「再掲と研修以外」 does both. */
function besideReprints(one: Exclusion, text: string): Exclusion[] {
  const { start, end } = one.named;
  if (!OF_REPRINTS.test(text.slice(one.excluded.start, one.excluded.end))) return [one];
  const said = text.slice(start, end);
  const first = REPRINTS_FIRST.exec(said)?.[0].length ?? 0;
  return first > 0 ? [{ ...one, named: { start: start + first, end }, ofReprints: true }] : [];
}

const OF_REPRINTS = /再掲|重複|reprint|repeat|duplicate/;
const REPRINTS_FIRST =
  /^(?:再掲|重複)(?:分|の?もの)?(?:と|や|、|・)|^(?:the )?(?:reprint|repeat|duplicate)(?:s|ed ones)? and (?:the )?/;

/** Whether a question corrects an earlier one: by an exclusion, or by its beginning. */
export const isCorrection = (text: string, exclusions: readonly Exclusion[]): boolean =>
  exclusions.some(exclusion => exclusion.correction) || CORRECTION.test(text);

const CORRECTION = anyOf(
  /^(いや|いえ|違(う(?!(?:点|ところ|の|分野|施策))|い(?!は|って|が|を|も|点|$|[?？]))|ちがう|ごめん|すみません、|間違え|まちがえ|やっぱ[りし]?|(?:そう|それ|これ|そっち)?(?:じゃ|では|で)なく(?:て)?|[^、]{1,12}違い、)/,
  /(ほう|方)(だった|でした)|(?:だった|でした)、?(?:ごめん|すみません|すいません|失礼)/,
  /(?:の(?:間違い|まちがい)(?:です|でした)?|と言いたかった|(?:を聞き|が知り|を知り)たかった)[^一-龠]{0,6}$|\bi meant\b|\bi mean\b/,
  /^(no|nope|sorry|wrong|oops|actually|rather|wait|hang on|make (?:that|it)|not (?:that|this|it)(?: one)?)\b[, ]/,
);
