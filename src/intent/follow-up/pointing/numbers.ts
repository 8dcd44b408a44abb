/** Bare numbers that refer to the last list: 「じゃあ6は？」「2と4の担当」 "and 3?". */
import { parseNumber } from '../../numbers/number.ts';
import type { Pointing, PointingPattern } from './pattern.ts';

export const NUMBERS: PointingPattern[] = [
  [
    /^(?:じゃあ?|では|なら|で|あと|次は?|えっと)?、?\(?(\d{1,2})\)?番?((?:(?:と|、|,|・|&)\(?\d{1,2}\)?番?)*)(?=は|って|だと|なら|も|の|を|が|、|について|に関して|だけ|[?？。]*$)/g,
    match => numbers(match),
  ],
  [/^(?:じゃあ?|では|なら|で|あと|次は?)?、?([一二三四五六七八九十])()番?(?=は|$|[?？])/g, match => numbers(match)],
  [
    /(?<=\b(?:of|for|about|owns?|runs?|handles?) )(\d{1,2})((?:(?:,| and|,? &) ?\d{1,2})+)(?=[ ?.]*$)/g,
    match => numbers(match),
  ],
  [
    /(?<=\b(?:who (?:has|owns|runs|handles|leads)|(?:owners?|divisions?|offices?|contacts?|status|progress|details?|name) (?:of|for)) )(\d{1,2})()(?=[ ?.]*$)/g,
    match => numbers(match),
  ],
  [
    /(?<=^(?:and |ok |so )?(?:is|are|how(?:'s| is| are)) )(\d{1,2})((?:(?:,| and|,? &) ?\d{1,2})*)(?= (?:[a-z]+ )*[a-z]+[ ?.]*$)(?! (?:projects|measures|areas|years|percent|entries))/g,
    match => numbers(match),
  ],
  [/\b(?:numbers|nos\.?|items) (\d{1,2})((?:(?:,| and|,? &) ?\d{1,2})+)(?![\d-])/g, match => numbers(match)],
  [
    /^(?:and|or|then|ok|okay|so|now|what about|how about|and what about)?,? ?(?:for |in |with |item |entry |line |project )?\(?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\)?((?:(?:,| and|&) ?\d{1,2})*)(?: then| please)?(?= ?[?.]*$|,? who|,? how)/g,
    match => numbers(match),
  ],
];

function numbers([, first, others = '']: RegExpMatchArray): Pointing | null {
  const values = [first ?? '', ...(others.match(/\d{1,2}/g) ?? [])].map(parseNumber);
  return values.every(value => value !== null) ? { kind: 'numbers', values } : null;
}
