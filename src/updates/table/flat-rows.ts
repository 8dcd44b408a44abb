/**
 * The progress table as flat rows: for spreadsheets (CSV with translated headings) and for programs (JSON with fixed
 * names).
 */

import { dateAt } from '../../calendar/tokyo.ts';
import type { Records } from '../../export/records.ts';
import { nameIn } from '../../lang.ts';
import { tableText } from '../../text/table.ts';
import type { RoundState } from '../state.ts';
import { departmentLabel, ownerLabel, roundLabel, type View } from '../view/view.ts';
import { checksOf, remarksOf } from './remarks.ts';
import { type ProgressTable, progressTable, type TableRow } from './rows.ts';

const NAMES =
  'code,area,areaName,measure,measureName,name,reprintOf,owner,ownerName,division,sampleOwner,standing,lastStatus,lastPercent,status,percent,due,comment,late,deputy,answeredBy,answeredAt,round'.split(
    ',',
  );

/** For programs: names as in docs/contract.md, ISO 8601 dates, one row per entry. */
export function tableRecords(view: View, named?: RoundState): Records {
  const { round, rows } = progressTable(view, named);
  const { directory } = view;
  return {
    columns: NAMES,
    rows: rows.map(({ area, measure, entry, standing, owner, before, now }) => [
      ...[entry.code, area.code, area.name, measure.code, measure.name, entry.name, entry.reprintOf],
      ...[owner, owner && (directory.owner(owner)?.name ?? null), owner && departmentLabel(owner, view)],
      ...[owner === null ? null : directory.sample, standing],
      ...[before?.status ?? null, before?.percent ?? null, now?.status ?? null, now?.percent ?? null, now?.due ?? null],
      ...[now?.comment ?? null, now?.late ?? null, now?.deputy ?? null, now?.by ?? null, now?.at ?? null],
      round?.id ?? null,
    ]),
  };
}

/** For people: translated values, both calendars, remarks, and separately what to check before publication. */
export function tableSheet(view: View, round?: RoundState): Records {
  const table = progressTable(view, round);
  return { columns: tableText[view.lang].csv, rows: table.rows.map(row => sheetRow(row, table, view)) };
}

function sheetRow(row: TableRow, { round }: ProgressTable, view: View): Records['rows'][number] {
  const { area, measure, entry, standing, owner, before, now } = row;
  const { text, lang, directory } = view;
  const words = tableText[lang];
  const name = (one: { name: string; nameEn: string }) => nameIn(lang, one);
  return [
    ...[entry.code, `${area.code} ${name(area)}`, `${measure.code} ${name(measure)}`, name(entry), entry.reprintOf],
    ...[owner && departmentLabel(owner, view), owner && ownerLabel(owner, view)],
    ...[before ? text.statuses[before.status] : null, before?.percent ?? null],
    ...[now ? text.statuses[now.status] : null, now?.percent ?? null],
    ...[now?.due ?? null, now?.comment ?? null, words.standings[standing]],
    ...[remarksOf(row, view).join(' '), checksOf(row, round, view).join(' ')],
    ...[now ? dateAt(new Date(now.at), directory.schedule.timeZone) : null],
    round ? roundLabel(round.id, lang) : null,
  ];
}
