/** A question with the button that does what it asks about, and one that leaves everything as it is. */
import type { Answer, Outcome } from '../../adapter.ts';
import type { ActionChoice } from '../../reply.ts';
import { replied, sentence } from '../core.ts';
import type { View } from '../view/view.ts';

export type Confirm = (question: string, id: string, value: string) => Answer;

/** @param no id of the button that leaves it; it carries the same value */
export function askFirst(question: string, yes: Pick<ActionChoice, 'id' | 'value'>, no: string, view: View): Answer {
  const { buttons } = view.text;
  return sentence('clarify', question, view, [
    { ...yes, label: buttons.confirm, style: 'primary' },
    { id: no, label: buttons.cancel, value: yes.value },
  ]);
}

export const leftAsItIs = (view: View): Outcome =>
  replied(sentence('status', view.text.commands.leftAsItIs, view), true);
