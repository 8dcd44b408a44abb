/** Unwraps an Outcome of the expected kind, or fails the test with the actual one. */

import type { ActionChoice } from '../../src/actions.ts';
import type { Answer, Outcome } from '../../src/adapter.ts';
import type { Form, Reply } from '../../src/reply.ts';

/** @throws TypeError when it is not a form */
export function formOf(outcome: Outcome): Form {
  if (outcome.kind !== 'form') throw new TypeError(`no form: ${JSON.stringify(outcome)}`);
  return outcome.form;
}

/** @throws TypeError when it is not a reply */
export function answerOf(outcome: Outcome): Answer {
  if (outcome.kind !== 'reply') throw new TypeError(`no reply: ${JSON.stringify(outcome)}`);
  return outcome.answer;
}

/** The buttons of a reply, from top to bottom. */
export function choicesOf({ elements }: Pick<Reply, 'elements'>): ActionChoice[] {
  return elements.flatMap(element => (element.kind === 'actions' ? element.actions : []));
}
