/**
 * A form that could not be processed or opened again, e.g. while the person cannot be looked up: its input is kept in a
 * button that submits it again, and written texts are shown. It needs nothing from the record.
 */
import type { Form } from '../../../src/reply.ts';
import { teamsText } from '../../../src/text/teams.ts';
import { toFormCard } from '../render.ts';
import type { AdaptiveCardJson } from '../rendering/card.ts';
import { wireForm } from '../rendering/wire.ts';
import type { Ticket } from './ticket.ts';

/** Matches text worth showing: codes and figures alone mean little without their fields. */
const WRITTEN = /[^\x21-\x7e]/;

export function keptForm(
  ticket: Ticket,
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): { title: string; card: AdaptiveCardJson } {
  const words = teamsText[ticket.lang].keptForm;
  const written = Object.values(values).filter(value => WRITTEN.test(value));
  const form: Form = {
    id: ticket.form,
    lang: ticket.lang,
    title: words.title,
    intro: [words.kept, ...written].join('\n'),
    fields: [],
    submit: words.again,
    context: ticket.context,
  };
  // A higher count, so that the retry is not deduplicated as a repeated delivery.
  const again: Ticket = { ...ticket, shown: (ticket.shown ?? 0) + 1 };
  return { title: words.title, card: wireForm(toFormCard(form, { ...errors }), again, undefined, values) };
}
