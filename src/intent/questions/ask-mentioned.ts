/** Measures by a word of what the plan says of them: 「説明文に『産学官』と出てくる施策」, "which measures mention 'ubiquitous' in their description". */
import { gentle } from '../../search/normalize.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';

const WORD = '[「『"“\'](?<word>[^「」『』"“”\']{1,24})[」』"”\']';
const DESCRIPTION = '(?:説明文?|本文|文章|文面|書き出し)';
const PATTERNS = [
  new RegExp(`${DESCRIPTION}(?:の(?:中|どこか))?(?:に|で)は?[^「『]{0,6}${WORD}`),
  new RegExp(`${WORD}[^「」『』。]{0,10}${DESCRIPTION}(?:の(?:中|どこか))?(?:に|で)`),
  new RegExp(
    `\\bdescriptions? (?:mentions?|contains?|says?|uses?|includes?|has|have|with) (?:the (?:words?|term) )?${WORD}`,
  ),
  new RegExp(
    `\\b(?:mention|contain|say|use|include|have|has)s? (?:the (?:words?|term) )?${WORD} in (?:the|its|their) descriptions?\\b`,
  ),
];

export function askMentioned({ has, frame, plan }: Context): Intent | null {
  if (!has('measureWord', 'measuresWanted')) return null;
  const word = PATTERNS.map(pattern => pattern.exec(frame.text)?.groups?.word).find(Boolean);
  if (!word) return null;
  const measures = plan.measures
    .filter(({ description }) =>
      description.some(({ text, textEn }) => [text, textEn].some(one => gentle(one).includes(word))),
    )
    .map(({ code }) => code);
  return measures.length > 0 ? { kind: 'listMeasures', scope: { areas: [], measures } } : null;
}
