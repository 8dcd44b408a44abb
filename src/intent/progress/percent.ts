/** Projects by percentage: 「50%以上進んだ事業」「3割に満たないもの」 "projects over 80%". */
import { type FoundProgress, foundIn, HEAD, PROJECTS_EN, type ProgressQuestion } from './found.ts';

type Comparison = Extract<ProgressQuestion, { about: 'percent' }>['comparison'];

/** What the amount refers to; a rate of progress alone means that of projects. */
const RATE =
  '(?:(?:進捗|達成|完了|進行|実施)(?:率|度)?|進み(?:具合|ぐあい)?|出来高)(?:が|は|で|の)?、?(?:すでに|もう|まだ)?';
const AMOUNT = '(?:(\\d{1,3}) ?(?:%|パーセント)|(\\d{1,2})割|(半分))';
const JAPANESE: [string, Comparison][] = [
  ['以上|まで', 'atLeast'],
  ['を?(?:超|越|こ)え(?:た|て(?:い)?る|る)?|超|より(?:上|多|高)', 'above'],
  ['以下', 'atMost'],
  [
    '未満|を?(?:下回|切)(?:る|った|って(?:い)?る)|(?:に|も|まで)?(?:達して(?:い)?ない|満たない|いって(?:い)?ない|行って(?:い)?ない)|しか',
    'below',
  ],
];
const ENGLISH: [string, Comparison][] = [
  ['at least|from', 'atLeast'],
  ['over|above|more than|past|beyond|higher than|further than', 'above'],
  ['at most|up to|no more than', 'atMost'],
  ['under|below|less than|lower than|fewer than|short of', 'below'],
];
const AFTER_EN = /\b(\d{1,3}) ?(?:%|percent) or (more|less|above|below|over|under|higher|lower)\b/;
const JAPANESE_HEAD = new RegExp(HEAD);

const PATTERNS: [RegExp, Comparison][] = [
  ...JAPANESE.map(([words, comparison]): [RegExp, Comparison] => [
    new RegExp(`(?:${RATE})?${AMOUNT}(?:${words})[^、。?]{0,10}?${HEAD}`),
    comparison,
  ]),
  // Nothing but 「進捗率80%以上」, as a heading.
  ...JAPANESE.map(([words, comparison]): [RegExp, Comparison] => [
    new RegExp(`^(?:進捗|達成)率(?:が|は|で)?${AMOUNT}(?:${words})の?(?:もの|一覧|リスト|だけ)?(?:は|を)?[?？。]*$`),
    comparison,
  ]),
  ...ENGLISH.map(([words, comparison]): [RegExp, Comparison] => [
    new RegExp(`\\b(?:${words}) (?:(\\d{1,3}) ?(?:%|percent)|half)(?: (?:done|complete[d]?|finished|of the way))?`),
    comparison,
  ]),
];

/** @param said gently normalised */
export function parsePercent(said: string): FoundProgress | null {
  const isEnglish = PROJECTS_EN.test(said);
  for (const [pattern, comparison] of PATTERNS) {
    const match = pattern.exec(said);
    if (!match || !(isEnglish || JAPANESE_HEAD.test(said) || match[0] === said)) continue;
    const [, percent, tenths] = match;
    const value = percent ? Number(percent) : tenths ? Number(tenths) * 10 : 50;
    return foundIn(match, { about: 'percent', comparison, value });
  }
  const match = isEnglish ? AFTER_EN.exec(said) : null;
  if (!match) return null;
  const comparison = /more|above|over|higher/.test(match[2] ?? '') ? 'atLeast' : 'atMost';
  return foundIn(match, { about: 'percent', comparison, value: Number(match[1]) });
}
