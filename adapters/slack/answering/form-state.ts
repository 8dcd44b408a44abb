/**
 * Reads the values of a submitted form, and redraws a form with its errors when they come too late for the
 * acknowledgement.
 */
import type { ViewOutput, ViewStateValue } from '@slack/bolt';
import type { AnyBlock, InputBlock, ModalView } from '@slack/types';
import type { Lang } from '../../../src/lang.ts';
import { slackText } from '../../../src/text/slack.ts';
import { MAX_ERROR_LENGTH, MAX_MODAL_TITLE_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';
import { richText, run } from '../rendering/block.ts';
import { label, plain } from '../rendering/escape.ts';
import { choiceValue, fieldBlockId, fieldOfBlock } from '../rendering/form.ts';

/** Block id of the error message; a later error replaces it. */
const WARNING = 'warning';

/** Values by field id; an empty field is ''. */
export function valuesOf(view: ViewOutput): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [blockId, inputs] of Object.entries(view.state.values)) {
    const field = fieldOfBlock(blockId);
    if (field === undefined) continue;
    for (const input of Object.values(inputs)) values[field] = filledIn(input);
  }
  return values;
}

function filledIn(input: ViewStateValue): string {
  return input.selected_option ? choiceValue(input.selected_option.value) : (input.value ?? '');
}

/**
 * Errors by block id, as an acknowledgement takes them. An error without an input of its own is shown at the first one,
 * since Slack allows no other place; undefined when the form has no input.
 */
export function errorsByBlock(view: ViewOutput, errors: Record<string, string>): Record<string, string> | undefined {
  const inputs = view.blocks.filter(isInput).map(block => block.block_id ?? '');
  const first = inputs[0];
  if (first === undefined) return undefined;
  const placed: Record<string, string> = {};
  for (const [field, sentence] of Object.entries(errors)) {
    const own = fieldBlockId(field);
    const block = inputs.includes(own) ? own : first;
    placed[block] = (placed[block] ? `${placed[block]} ${sentence}` : sentence).slice(0, MAX_ERROR_LENGTH);
  }
  return placed;
}

/** The form as submitted, with the errors on top: views.update cannot show errors at the fields. */
export function redrawnWith(view: ViewOutput, errors: Record<string, string>, lang: Lang): ModalView {
  const sentences = Object.values(errors).map(text => plain(text, MAX_ERROR_LENGTH));
  const text = run(` ${sentences.join('\n')}`, MAX_TEXT_LENGTH, { bold: true });
  const warning = { ...richText({ type: 'emoji', name: 'warning' }, text), block_id: WARNING };
  const form = view.blocks.filter(block => block.block_id !== WARNING);
  return {
    type: 'modal',
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    title: label(view.title.text, MAX_MODAL_TITLE_LENGTH),
    submit: label(view.submit?.text ?? '', MAX_MODAL_TITLE_LENGTH),
    close: label(slackText[lang].cancel, MAX_MODAL_TITLE_LENGTH),
    blocks: [warning, ...form.map(block => (isInput(block) ? refilled(block, view) : block))],
  };
}

function isInput(block: AnyBlock): block is InputBlock {
  return block.type === 'input';
}

function refilled(block: InputBlock, view: ViewOutput): InputBlock {
  const [input] = Object.values(view.state.values[block.block_id ?? ''] ?? {});
  return { ...block, element: refilledElement(block.element, input) };
}

/** Handles only the element types a form is drawn with. */
function refilledElement(element: InputBlock['element'], input: ViewStateValue | undefined): InputBlock['element'] {
  switch (element.type) {
    case 'plain_text_input': {
      const { initial_value: _, ...empty } = element;
      return input?.value ? { ...empty, initial_value: input.value } : empty;
    }
    case 'static_select':
    case 'external_select': {
      const { initial_option: _, ...empty } = element;
      return input?.selected_option ? { ...empty, initial_option: input.selected_option } : empty;
    }
    default:
      return element;
  }
}
