/** Japanese patterns of relative times: 来月末, 来週の火曜, あと2週間で, 20日に, 年明け. Longer forms first. */
import { addDays } from '../../../calendar/plain-date.ts';
import { type MonthForm, monthOf, monthsLater, onWeekday, yearOf } from './month-arithmetic.ts';

export const PART_OF_MONTH = '(?:の?(?:上旬|中旬|下旬|初旬|初め|はじめ|頭|半ば|末|中|内|いっぱい|頃|ごろ))?';

const MONTHS_AHEAD: Readonly<Record<string, number>> = {
  再来月: 2,
  来月: 1,
  翌月: 1,
  先月: -1,
  前月: -1,
  先々月: -2,
};
const DAYS_AHEAD: Readonly<Record<string, number>> = { 再来週: 14, 来週: 7, 明後日: 2, あさって: 2, 明日: 1 };

export const SOON_FORMS_JA: readonly MonthForm[] = [
  {
    pattern: /(?<which>来週|今週)?の?(?<day>[月火水木金土])曜日?(?=まで|に(?:は)?(?:完|終|公開))/g,
    read: ({ which, day = '' }, today) => onWeekday('日月火水木金土'.indexOf(day), which === '来週', today),
  },
  { pattern: /年の瀬|(?<=の|、|^)暮れ/g, read: (_, today) => monthOf(yearOf(today), 12) },
  {
    pattern: /年明け(?:早々|すぐ|頃)?|来年(?:早々|の?(?:初め|はじめ|頭))|年始|(?<=越)年(?:して)?/g,
    read: (_, today) => monthOf(yearOf(today) + 1, 1),
  },
  {
    pattern: new RegExp(`(?<which>再来月|来月|翌月|今月|当月|先々月|先月|前月)${PART_OF_MONTH}`, 'g'),
    read: ({ which }, today) => monthsLater(today, MONTHS_AHEAD[which ?? ''] ?? 0),
  },
  {
    pattern: /(?<![0-9一二])(?<which>月内|月末|今週|来週|再来週|明後日|あさって|明日|本日)(?:中|末)?/g,
    read: ({ which }, today) => addDays(today, DAYS_AHEAD[which ?? ''] ?? 0).slice(0, 7),
  },
  {
    pattern:
      /(?:(?<count>\d{1,2}|[一二三四五六])(?:[かヶカケ箇ヵ]月|(?<weeks>週間)))(?:ほど|くらい|程度|弱)?(?=以内|で(?![きも])|後(?!ろ)|は?かか[りる]|いただ|頂|待)/g,
    read({ count = '', weeks }, today) {
      const number = '一二三四五六'.indexOf(count) + 1 || Number(count);
      return weeks ? addDays(today, number * 7).slice(0, 7) : monthsLater(today, number);
    },
  },
  {
    // 20日に完了します: this month, or the next if the day has passed.
    pattern: /(?<![0-9月/.-])(?<day>3[01]|[12]\d|[1-9])日(?=に(?:は)?(?:完了|終|公開|完成)|までに)/g,
    read: ({ day }, today) => monthsLater(today, Number(day) >= Number(today.slice(8)) ? 0 : 1),
  },
  {
    pattern: /(?:(?<count>\d{1,2}|[一二三四五六])[かヶカケ箇ヵ]月|半年)後(?!ろ)/g,
    read: ({ count }, today) => monthsLater(today, count ? '一二三四五六'.indexOf(count) + 1 || Number(count) : 6),
  },
];
