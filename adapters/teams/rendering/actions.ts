/** Buttons as Action.Execute, so that Teams sends the click to the bot and takes the new card in response. */
import type { ActionChoice } from '../../../src/actions.ts';
import type { ActionsElement } from '../../../src/reply.ts';
import { MAX_ACTIONS_PER_SET, MAX_LABEL_LENGTH } from '../limits.ts';
import type { ActionSet, CardAction } from './card.ts';
import { plain } from './safe-text.ts';
import type { Space } from './space.ts';

export function drawActions(element: ActionsElement, space: Space): ActionSet[] {
  const sets: ActionSet[] = [];
  for (let start = 0; start < element.actions.length; start += MAX_ACTIONS_PER_SET) {
    const actions = element.actions.slice(start, start + MAX_ACTIONS_PER_SET).map(drawAction);
    sets.push(start === 0 ? { type: 'ActionSet', spacing: 'medium', actions } : { type: 'ActionSet', actions });
  }
  return sets.filter(set => space.take(set));
}

function drawAction(action: ActionChoice): CardAction {
  const drawn: CardAction = {
    type: 'Action.Execute',
    title: plain(action.label, MAX_LABEL_LENGTH).replaceAll('\n', ' '),
    verb: action.id,
    data: { value: action.value },
  };
  if (action.style === 'primary') return { ...drawn, style: 'positive' };
  if (action.style === 'danger') return { ...drawn, style: 'destructive' };
  return drawn;
}
