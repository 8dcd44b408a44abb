/** What is taken back: 「研修じゃなく対策そのもの」 after one project was shown. */
import type { Plan } from '../../plan/plan.ts';
import type { Dialogue } from '../dialogue.ts';
import type { Frame } from '../frame.ts';
import { siblingsOf } from './sets.ts';

/** The one thing talked about, when the question says it is not what was meant. */
export const correctedOf = (frame: Frame, { focus }: Dialogue): string | null =>
  frame.correction && frame.excluded.length > 0 && focus.length === 1 ? (focus[0] ?? null) : null;

/** What could have been meant instead: what it was chosen from, and its neighbours in the measure. */
export const besides = (corrected: string, { choices }: Dialogue, plan: Plan): string[] =>
  [...new Set([...choices, ...siblingsOf([corrected], 'measure', plan)])].filter(code => code !== corrected);
