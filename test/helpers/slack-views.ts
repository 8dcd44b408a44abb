/** Fills in modals as Slack's client does: untouched fields keep their initial value. */

import type { Sent } from '../doubles/slack/sender.ts';
import type { World } from '../doubles/slack/world.ts';

// biome-ignore lint/suspicious/noExplicitAny: views as sent
type View = Record<string, any>;

/** Submits a form. @param typed values by field id: text, the value of a choice, or an option of a typeahead */
export function fillIn(
  world: World,
  id: string,
  view: View,
  user: string,
  typed: Record<string, string>,
): Promise<Sent> {
  const values: Record<string, object> = {};
  for (const { type, block_id, element } of view.blocks) {
    if (type !== 'input') continue;
    values[block_id] = { [element.action_id]: stateOf(element, typed[block_id.replace('field.', '')]) };
  }
  return world.interact({
    type: 'view_submission',
    user: { id: user },
    team: {},
    trigger_id: world.trigger(),
    view: { ...view, id, state: { values } },
  });
}

function stateOf(element: View, typed: string | undefined): object {
  const { type, initial_value, initial_option, options = [] } = element;
  if (type === 'plain_text_input') return { type, value: typed ?? initial_value ?? null };
  const offered = { value: typed, text: { type: 'plain_text', text: '' } };
  const chosen = type === 'external_select' ? offered : options.find((option: View) => option.value === typed);
  return { type, selected_option: typed === undefined ? (initial_option ?? null) : chosen };
}

/** Types into a typeahead of the view; resolves with what is offered. */
export function pickFrom(world: World, view: View, block: string, typed: string, user: string): Promise<Sent> {
  const { element } = view.blocks.find((each: View) => each.block_id === block);
  if (element.type !== 'external_select') throw new Error(`${block} is a ${element.type}`);
  return world.interact({
    type: 'block_suggestion',
    user: { id: user },
    team: {},
    view,
    block_id: block,
    action_id: element.action_id,
    value: typed,
  });
}
