/**
 * A form that was not taken and cannot be opened anew, as while it is not known who somebody is: what was typed goes into
 * the button that sends it again, and what was written is shown. Nothing of the record is read for it.
 */
import type { Form } from '../../../src/reply.ts';
import { teamsText } from '../../../src/text/teams.ts';
import { toFormCard } from '../render.ts';
import type { AdaptiveCardJson } from '../rendering/card.ts';
import { wireForm } from '../rendering/wire.ts';
import type { Ticket } from './ticket.ts';

/** Codes and figures mean little without their fields. */
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
  // Sent again it is no repeat of what Teams may bring twice.
  const again: Ticket = { ...ticket, shown: (ticket.shown ?? 0) + 1 };
  return { title: words.title, card: wireForm(toFormCard(form, { ...errors }), again, undefined, values) };
}
