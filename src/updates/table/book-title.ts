/** Title rows of each sheet: plan and table, round, date. */

import { printDate } from '../../calendar/era.ts';
import type { SheetCell } from '../../export/workbook.ts';
import { inLang } from '../../lang.ts';
import { tableText } from '../../text/table.ts';
import { roundLabel, type View } from '../view/view.ts';
import { spread } from './book-style.ts';
import type { ProgressTable } from './rows.ts';

export function titleRows({ round }: ProgressTable, { plan, lang, on }: View, columns: number): SheetCell[][] {
  const words = tableText[lang];
  const title = `${inLang(lang, plan.document.title, plan.document.titleEn)}　${words.name}`;
  const label = round ? roundLabel(round.id, lang) : words.noRound;
  const left = Math.ceil(columns / 2);
  const middle = { alignVertical: 'center' as const };
  return [
    spread({ value: title, fontSize: 14, fontWeight: 'bold', height: 26, ...middle }, columns),
    [
      ...spread({ value: label, fontSize: 11, height: 18, ...middle }, left),
      ...spread({ value: words.asOf(printDate(on, lang)), align: 'right', ...middle }, columns - left),
    ],
  ];
}
