/** Projects by month of completion: 「今月期限の事業」「3月までに終わる事業」 "projects due next month". */
import { ENGLISH_MONTHS } from '../../calendar/english-months.ts';
import { type FoundProgress, foundIn, HEAD, PROJECTS_EN } from './found.ts';

/** A calendar month, the current or next month, or the rest of the fiscal year. */
export type DueWords = 'thisMonth' | 'nextMonth' | 'fiscalYear' | { month: number };

const OVERDUE = new RegExp(
  [
    `(?:期限|期日|納期|締め?切り?|(?:完了|終了)?予定(?:日|月|時期)?)(?:が|を|は|も)?(?:過ぎ|超え|切れ|すぎ|オーバー|到来し)(?:た|て(?:い)?る|て(?:い)?ても?)?[^、。?]{0,12}?${HEAD}`,
    '期限切れ|\\boverdue\\b|\\bpast (?:their |its |the )?(?:due|deadline)',
    '\\bmissed (?:their |its |the )?deadlines?\\b',
  ].join('|'),
);

const WHEN_JA = '(?:今月|来月|(?:今|本)年度|年度(?:内|末)|\\d{1,2}月)';
const DUE_JA = new RegExp(
  `${WHEN_JA}(?:中|末|いっぱい)?(?:まで)?(?:に|が|の|で)?(?:期限|期日|納期|締め?切り?|(?:完了|終了|公開|稼働)(?:する)?(?:予定|見込み)?|終わる(?:予定|見込み)?|できる(?:予定)?)(?:の|な|を迎える|が来る|となる|になって(?:い)?る|である)?${HEAD}`,
);
const DUE_EN = new RegExp(
  `\\b(?:due|finish(?:ing|ed)?|ending|to be (?:done|completed|finished)|done|complete[sd]?)(?: (?:in|by|before|within|at the end of|by the end of|this coming))? (?:(?:this|next) month|(?:this|the) (?:fiscal )?year|${ENGLISH_MONTHS.join('|')})\\b`,
);

/** @param said gently normalised */
export function parseDue(said: string): FoundProgress | null {
  const overdue = OVERDUE.exec(said);
  if (overdue) return foundIn(overdue, { about: 'overdue' });
  const match = DUE_JA.exec(said) ?? (PROJECTS_EN.test(said) ? DUE_EN.exec(said) : null);
  const due = match && dueIn(match[0]);
  return due ? foundIn(match, { about: 'due', due }) : null;
}

function dueIn(words: string): DueWords | null {
  const month = Number(/(\d{1,2})月/.exec(words)?.[1] ?? ENGLISH_MONTHS.findIndex(name => words.includes(name)) + 1);
  if (month > 0) return month <= 12 ? { month } : null;
  if (/今月|this month/.test(words)) return 'thisMonth';
  return /来月|next month/.test(words) ? 'nextMonth' : 'fiscalYear';
}
