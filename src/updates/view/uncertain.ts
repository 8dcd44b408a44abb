/** The paginated list of uncertain messages, and the form to decide about a page of them. */

import { type ActionChoice, button } from '../../actions.ts';
import { createForm } from '../../forms.ts';
import { platformOf } from '../../platform.ts';
import type { Form, ReplyElement } from '../../reply.ts';
import { triesOf, uncertainOf } from '../coordinating/attempts.ts';
import type { Delivery } from '../state.ts';
import { remarkOf } from './remark.ts';
import type { Explain } from './round-status.ts';
import { departmentLabel, ownerLabel, personLabel, roundLabel, type View } from './view.ts';

/** Rows per page and form. */
const PAGE_ROWS = 20;
/** Option to decide later; some platforms have no empty value. */
const LATER = '-';

/** Empty when nothing is uncertain. @param page from 0; a page beyond the end gives the last one */
export function uncertainList(round: string, page: number, explain: Explain, view: View): ReplyElement[] {
  const { text, lang, state } = view;
  const all = uncertainOf(state, round);
  if (all.length === 0) return [];
  const at = Math.min(page, Math.ceil(all.length / PAGE_ROWS) - 1);
  const rows = all.slice(at * PAGE_ROWS, (at + 1) * PAGE_ROWS);
  const first = at * PAGE_ROWS + 1;
  const { columns } = text;
  const { buttons } = text.deciding;
  const turn = (label: string, to: number): ActionChoice => button('cycle.uncertain', { round, page: to }, label);
  return [
    { kind: 'text', text: text.deciding.sentence(all.length, first, first + rows.length - 1), tone: 'warning' },
    {
      kind: 'table',
      caption: text.deciding.title(roundLabel(round, lang)),
      columns: [columns.owner, columns.kind, columns.to, columns.remark].map(title => ({ title })),
      rows: rows.map(row => [
        whoseLabel(row, view),
        text.ledger.kinds[row.kind],
        placeLabel(row.to, view),
        remarkOf(row, explain, view),
      ]),
    },
    {
      kind: 'actions',
      actions: [
        button('cycle.decide', triesOf(round, rows, state), buttons.page(rows.length), 'primary'),
        ...(first > 1 ? [turn(buttons.previous, at - 1)] : []),
        ...(first + rows.length <= all.length ? [turn(buttons.next, at + 1)] : []),
      ],
    },
    ...(all.length > 1 ? [{ kind: 'actions' as const, actions: allActions(round, all.length, view) }] : []),
  ];
}

/** Buttons for all rows; each asks for confirmation. */
function allActions(round: string, count: number, { text, state }: View): ActionChoice[] {
  const { buttons } = text.deciding;
  const value = { round, seq: state.seq };
  return [
    button('cycle.ask-arrived', value, buttons.allArrived(count)),
    button('cycle.ask-again', value, buttons.allAgain(count)),
  ];
}

/** A choice for each row. */
export function decideForm(round: string, rows: readonly Delivery[], view: View): Form {
  const { text, lang, state } = view;
  const { form } = text.deciding;
  const choices = [
    { value: LATER, label: form.later },
    { value: 'arrived', label: text.buttons.arrived },
    { value: 'again', label: text.buttons.again },
  ];
  return createForm('decide', triesOf(round, rows, state), {
    lang,
    title: form.title,
    intro: form.intro,
    fields: rows.map(row => ({
      id: row.row,
      label: `${whoseLabel(row, view)} ${text.ledger.kinds[row.kind]}`,
      hint: placeLabel(row.to, view),
      optional: true,
      kind: 'choice',
      value: LATER,
      choices,
    })),
    submit: form.submit,
  });
}

/** Department and division; messages to the coordinators have neither. */
function whoseLabel({ owner }: Delivery, view: View): string {
  if (owner === null) return view.text.linking.coordinators;
  return [departmentLabel(owner, view), ownerLabel(owner, view)].filter(Boolean).join(' ');
}

/** Recipient of a message: a person by name, a channel by id. */
export function placeLabel(to: string | null, view: View): string {
  const platform = to === null ? undefined : platformOf(to);
  if (to === null || !platform) return view.text.none;
  const person = personLabel(to, view);
  const where = person === to ? { channel: to.slice(platform.length + 1) } : { person };
  return view.text.deciding.place(platform, where);
}
