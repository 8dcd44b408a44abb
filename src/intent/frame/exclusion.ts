/** What a question turns away: 図書館以外, 県立病院を除く, 図書館じゃなくて美術館, "not the disaster ones". */
import { overlaps } from '../../search/words/spans.ts';
import type { Exclusion } from './excluded.ts';
import { excludedInEnglish } from './exclusion-en.ts';
import { excludedInJapanese } from './exclusion-ja.ts';

/** Everything a gently normalised question turns away. */
export function findExclusions(text: string): Exclusion[] {
  // 「再掲以外」 says how to count, not what to leave out of a topic.
  const topical = [...excludedInJapanese(text), ...excludedInEnglish(text)].filter(
    ({ excluded }) => !OF_REPRINTS.test(text.slice(excluded.start, excluded.end)),
  );
  return topical.filter((one, index) => !topical.slice(0, index).some(other => overlaps(one.excluded, other.excluded)));
}

const OF_REPRINTS = /再掲|重複|reprint|repeat|duplicate/;

/** Whether a question takes back an earlier one: by what it turns away, or by how it begins. */
export const isCorrection = (text: string, exclusions: readonly Exclusion[]): boolean =>
  exclusions.some(exclusion => exclusion.correction) || CORRECTION.test(text);

const CORRECTION =
  /^(いや|いえ|違(う(?!(?:点|ところ|の|分野|施策))|い(?!は|って|が|を|も|点|$|[?？]))|ちがう|ごめん|すみません、|間違え|まちがえ|やっぱ[りし]?|(?:そう|それ|これ|そっち)?(?:じゃ|では|で)なく(?:て)?|[^、]{1,12}違い、)|(ほう|方)(だった|でした)|(?:だった|でした)、?(?:ごめん|すみません|すいません|失礼)|(?:の(?:間違い|まちがい)(?:です|でした)?|と言いたかった|(?:を聞き|が知り|を知り)たかった)[^一-龠]{0,6}$|\bi meant\b|\bi mean\b|^(no|nope|sorry|wrong|oops|actually|rather|wait|hang on|make (?:that|it)|not (?:that|this|it)(?: one)?)\b[, ]/;
