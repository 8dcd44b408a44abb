/** 「1-1-2はなぜ遅れている」「遅れの理由は」 "why is it delayed": the reported reasons of delays. */
import { anyOf } from '../../regex.ts';
import { type FoundProgress, foundIn } from './found.ts';

const BEHIND_JA =
  '(?:遅れ|遅延|遅く|滞っ|滞り|止まっ|停滞|(?:順調|予定(?:どおり|通り))(?:に|では)?(?:進んで|いって)?(?:い)?ない|進んで(?:い)?ない|進まない)';
const WHY_JA = '(?:なぜ(?!か(?![?？]))|なんで|何で|どうして|何が原因で|何故)';
const CAUSE_JA = '(?:理由|原因|わけ|訳|事情|要因)';
const ASKED_JA =
  '(?:[はをがって]{0,2}、?(?:何|なに|なん|どう|どんな|いかが|教え|おしえ|知り|聞き|見せ|説明|わか)?[^、。]{0,12})?[?？。]*$';

/** The match is only the delay with its own clause, because the topic may precede it. */
const PATTERNS = [
  new RegExp(`${BEHIND_JA}[^、。?？]{0,14}?${CAUSE_JA}${ASKED_JA}`),
  new RegExp(`${BEHIND_JA}[^、。?？]{0,10}?の(?:は|って)、?${WHY_JA}[^、。]{0,8}[?？。]*$`),
  new RegExp(`(?<=${WHY_JA}[^。]{0,60}?)${BEHIND_JA}[^、。?？]{0,14}[?？。]*$`),
  /\b(?:reasons?|causes?) (?:for|of|behind) (?:the |its |their |these |those |all )?(?:delays?|slippage)\b/,
  /\b(?:delay reasons?|what (?:is|are|was|were) (?:delaying|holding up|holding back))\b/,
  /(?<=\b(?:why|how come)\b.{0,120}?)\b(?:delayed|late|behind|slow|stuck|lagging|slipping|not on (?:track|schedule)|at risk|not (?:moving|progressing))\b/,
];
/** Directly after an answer about a status. */
const ALONE = anyOf(
  /^(?:それは|で、?|では、?|その)?(?:なぜ|なんで|何で|どうして|何故|(?:理由|原因)(?:[はをが]|って)?)(?:(?:でしょう|です|なん(?:です)?|なの(?:です)?)?か?|(?:何|なん)(?:ですか|でしょうか)?|教えて(?:ください)?)[?？。]*$/,
  /^(?:and )?(?:why(?: is that| so)?|what(?: is|'s) the (?:reason|cause)|how come|for what reason)[?.]*$/,
);

/** @param said gently normalised */
export function parseReasons(said: string): FoundProgress | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(said);
    if (match) return foundIn(match, { about: 'reasons' });
  }
  return null;
}

/** @param said gently normalised */
export const asksWhyAlone = (said: string): boolean => ALONE.test(said);
