/** A question with the button that does what it asks about, and one that leaves everything as it is. */
import type { Answer, Outcome } from '../../adapter.ts';
import type { ActionChoice } from '../../reply.ts';
import { replied, sentence } from '../core.ts';
import type { View } from '../view/view.ts';

/** The deed in words, for several such questions may stand in one chat; `danger` where it cannot be undone. */
type Deed = Pick<ActionChoice, 'label' | 'style'>;
export type Confirm = (question: string, id: string, value: string, deed: Deed) => Answer;

/** @param no id of the button that leaves it; it carries the same value */
export function askFirst(question: string, yes: ActionChoice, no: string, view: View): Answer {
  return sentence('clarify', question, view, [
    { style: 'primary', ...yes },
    { id: no, label: view.text.buttons.cancel, value: yes.value },
  ]);
}

export const leftAsItIs = (view: View): Outcome =>
  replied(sentence('status', view.text.commands.leftAsItIs, view), true);
