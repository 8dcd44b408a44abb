/** All updates and deliveries as sheets with translated values, for people; programs use CSV or JSON. */

import { wallClockAt } from '../../calendar/tokyo.ts';
import type { Cell } from '../../export/csv.ts';
import type { Records } from '../../export/records.ts';
import { entryName } from '../../plan/names.ts';
import { recordsText } from '../../text/records.ts';
import { BY_HAND } from '../round/by-hand.ts';
import { placeLabel } from '../view/uncertain.ts';
import { departmentLabel, monthLabel, ownerLabel, personLabel, roundLabel, type View } from '../view/view.ts';

type NamedRecords = Records & { name: string };

/** Every version of every update, in the order given. */
export function updatesSheet(view: View): NamedRecords {
  const { state, lang, text } = view;
  const { updates, marks } = recordsText[lang];
  const all = Object.values(state.updates)
    .flat()
    .sort((a, b) => a.seq - b.seq);
  return {
    ...updates,
    rows: all.map(one => [
      ...[timeOf(one.at, view), one.round && roundLabel(one.round, lang), one.project, entryName(one.project, view)],
      ...[...whose(one.owner, view), text.statuses[one.status], one.percent],
      ...[one.due && monthLabel(one.due, view), one.comment, personLabel(one.by, view), updates.via[one.via]],
      remarks([one.deputy && marks.deputy, one.late && marks.late, one.same && marks.same], view),
      one.seq,
    ]),
  };
}

/** One row per delivery, in the order intended. */
export function ledgerSheet(view: View): NamedRecords {
  const { state, lang, text } = view;
  const { ledger, marks } = recordsText[lang];
  return {
    ...ledger,
    rows: Object.values(state.deliveries).map(one => {
      const isSent = one.result !== 'suppressed';
      const settledBy = one.settledBy === null || one.settledBy === 'system' ? null : personLabel(one.settledBy, view);
      return [
        ...[timeOf(one.dueAt, view), roundLabel(one.round, lang), ...whose(one.owner, view)],
        ...[text.ledger.kinds[one.kind], one.step > BY_HAND ? ledger.byHand(one.step - BY_HAND) : one.step],
        ...[one.to && placeLabel(one.to, view), text.ledger.results[one.result]],
        remarks([one.late && isSent && marks.sentLate, text.ledger.reasons[one.reason] ?? one.reason], view),
        ...[timeOf(isSent ? one.intendedAt : null, view), timeOf(one.settledAt, view), settledBy],
        ...[one.attempt, one.row],
      ];
    }),
  };
}

/** 部局 and 課; empty for messages to the coordinators. */
function whose(owner: string | null, view: View): Cell[] {
  return owner === null ? [null, null] : [departmentLabel(owner, view), ownerLabel(owner, view)];
}

const remarks = (said: (string | false)[], { text }: View): string =>
  text.list(said.filter((one): one is string => Boolean(one)));

/** Local time in the office's zone, sortable in a spreadsheet. @example '2009-10-01 09:00' */
function timeOf(instant: string | null, { directory }: View): string | null {
  if (instant === null) return null;
  const { date, time } = wallClockAt(new Date(instant), directory.schedule.timeZone);
  return `${date} ${time.slice(0, 5)}`;
}
