/**
 * Lists measures whose description contains a word: 「説明文に『産学官』と出てくる施策」, "which measures mention
 * 'ubiquitous' in their descriptions".
 */
import { gentle } from '../../search/words/normalize.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../intent.ts';

const WORD = '[「『"“\'](?<word>[^「」『』"“”\']{1,24})[」』"”\']';
const DESCRIPTION = '(?:説明文?|本文|文章|文面|書き出し)';
const UNQUOTED = '(?<word>[^、。「」『』はがをに]{2,14}?)(?:のこと|の話|という(?:言葉|語))?';
const IS_WRITTEN = '(?:書いて(?:ある|いる)|書かれて(?:い)?る|触れて(?:い)?る)';
const STANDS = `(?:${IS_WRITTEN}|出て(?:く|い)?る)`;
const PATTERNS = [
  new RegExp(`${DESCRIPTION}(?:の(?:中|どこか))?(?:に|で)は?[^「『]{0,6}${WORD}`),
  new RegExp(`${WORD}[^「」『』。]{0,10}${DESCRIPTION}(?:の(?:中|どこか))?(?:に|で)`),
  // Without quotes: 「産学官の連携が説明に出てくるのは…どの施策」「情報リテラシーのことが書いてある施策」.
  new RegExp(
    `${UNQUOTED}(?:が|は|を|について)?(?:${DESCRIPTION}(?:の中)?(?:に|で)は?${STANDS}|${IS_WRITTEN})(?:施策|のは[^、。]{0,8}どの施策)`,
  ),
  new RegExp(
    `\\bdescriptions? (?:mentions?|contains?|says?|uses?|includes?|has|have|with) (?:the (?:words?|term) )?${WORD}`,
  ),
  new RegExp(
    `\\b(?:mention|contain|say|use|include|have|has)s? (?:the (?:words?|term) )?${WORD} in (?:the|its|their) descriptions?\\b`,
  ),
];

/** 「産学官の連携」 is printed 産学官連携. */
const withoutNo = (text: string): string => text.replaceAll('の', '');

export function askMentioned({ has, frame, plan }: Context): Intent | null {
  if (!has('measureWord', 'measuresWanted')) return null;
  const word = PATTERNS.map(pattern => pattern.exec(frame.text)?.groups?.word).find(Boolean);
  if (!word) return null;
  const sought = withoutNo(word);
  const measures = plan.measures
    .filter(({ description }) =>
      description.some(({ text, textEn }) => [text, textEn].some(one => withoutNo(gentle(one)).includes(sought))),
    )
    .map(({ code }) => code);
  return measures.length > 0 ? { kind: 'listMeasures', scope: { areas: [], measures } } : null;
}
