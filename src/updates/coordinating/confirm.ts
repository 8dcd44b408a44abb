/** A question with the button that does what it asks about. */
import type { Answer } from '../../adapter.ts';

export type Confirm = (question: string, id: string, value: string) => Answer;
