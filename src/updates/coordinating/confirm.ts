/** Confirmation question with a button to proceed and one to cancel. */

import type { ActionChoice, ActionId, ActionValue } from '../../actions.ts';
import type { Answer, Outcome } from '../../adapter.ts';
import { replied, sentence } from '../core.ts';
import type { View } from '../view/view.ts';

/**
 * Label of the confirming button, which names the action because several confirmations may be open; `danger` for
 * irreversible ones.
 */
type Deed = Pick<ActionChoice, 'label' | 'style'>;
export type Confirm = <Id extends ActionId>(question: string, id: Id, value: ActionValue<Id>, deed: Deed) => Answer;

/** @param no action id of the cancel button; it carries the same value */
export function confirmation(question: string, yes: ActionChoice, no: ActionId, view: View): Answer {
  return sentence('clarify', question, view, [
    { style: 'primary', ...yes },
    { id: no, label: view.text.buttons.cancel, value: yes.value },
  ]);
}

export const cancelled = (view: View): Outcome =>
  replied(sentence('status', view.text.commands.leftAsItIs, view), true);
