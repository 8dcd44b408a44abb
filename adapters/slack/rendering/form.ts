/** Renders a Form as a modal. A field's block has the field's id, so that errors are shown at the field. */
import type { HeaderBlock, InputBlock, KnownBlock, ModalView, PlainTextOption, StaticSelect } from '@slack/types';
import type { Lang } from '../../../src/lang.ts';
import { type Form, type FormField, unreachable } from '../../../src/reply.ts';
import { renderText } from '../../../src/text/render.ts';
import { slackText } from '../../../src/text/slack.ts';
import {
  MAX_BLOCKS,
  MAX_HEADER_LENGTH,
  MAX_INPUT_LENGTH,
  MAX_LABEL_LENGTH,
  MAX_MODAL_TITLE_LENGTH,
  MAX_OPTION_GROUPS,
  MAX_OPTION_LENGTH,
  MAX_OPTIONS,
  MAX_PLACEHOLDER_LENGTH,
  MAX_TEXT_LENGTH,
} from '../limits.ts';
import { FIELD, FORM, lookupId } from './action-id.ts';
import { remark, richText, run } from './block.ts';
import { label, plain } from './escape.ts';
import { type ModalMetadata, packMetadata } from './modal-metadata.ts';

const BLOCK_PREFIX = 'field.';
/** Space kept for the error block of a form redrawn late, so that no field is lost to it. */
const WARNING_BLOCKS = 1;
/** Stands for the empty value, which Slack does not allow in an option. */
const NOT_CHOSEN = '-';

export function fieldBlockId(field: string): string {
  return `${BLOCK_PREFIX}${field}`;
}

/** @returns undefined for a block that is not a form field */
export function fieldOfBlock(blockId: string): string | undefined {
  return blockId.startsWith(BLOCK_PREFIX) ? blockId.slice(BLOCK_PREFIX.length) : undefined;
}

/** Converts an option's value back to the core's. */
export function choiceValue(option: string): string {
  return option === NOT_CHOSEN ? '' : option;
}

export function toModal(form: Form, metadata: Pick<ModalMetadata, 'origin' | 'conversation'>): ModalView {
  const words = renderText[form.lang];
  // Slack refuses a modal without blocks.
  const sentence = form.intro || (form.fields.length === 0 ? form.title || form.submit : '');
  const intro: KnownBlock[] = sentence ? [richText(run(sentence, MAX_TEXT_LENGTH))] : [];
  const room = MAX_BLOCKS.modal - WARNING_BLOCKS - intro.length;
  const fields = fitting(
    form.fields.map(field => drawField(field, form.lang)),
    room,
  );
  const left = form.fields.length - fields.length;
  const closing = left > 0 ? [remark(words.andMore(left))] : [];
  return {
    type: 'modal',
    callback_id: FORM,
    title: label(form.title, MAX_MODAL_TITLE_LENGTH),
    submit: label(form.submit, MAX_MODAL_TITLE_LENGTH),
    close: label(slackText[form.lang].cancel, MAX_MODAL_TITLE_LENGTH),
    private_metadata: packMetadata({ ...metadata, lang: form.lang, form: form.id, context: form.context }),
    blocks: [...intro, ...fields.flat(), ...closing],
  };
}

/** All fields, or as many as fit together with the count of the others. */
function fitting(fields: readonly KnownBlock[][], room: number): KnownBlock[][] {
  if (fields.flat().length <= room) return [...fields];
  let blocks = 0;
  const over = fields.findIndex(field => {
    blocks += field.length;
    return blocks > room - 1;
  });
  return fields.slice(0, over);
}

/** A header block has no hint, so it follows as a remark. */
function drawField(field: FormField, lang: Lang): KnownBlock[] {
  if (field.kind === 'heading') {
    const header: HeaderBlock = { type: 'header', text: label(field.label, MAX_HEADER_LENGTH) };
    return field.hint ? [header, remark(field.hint)] : [header];
  }
  const block: InputBlock = {
    type: 'input',
    block_id: fieldBlockId(field.id),
    label: label(field.label, MAX_LABEL_LENGTH),
    optional: field.optional,
    element: drawInput(field, lang),
  };
  return [field.hint ? { ...block, hint: label(field.hint, MAX_LABEL_LENGTH) } : block];
}

function drawInput(field: Exclude<FormField, { kind: 'heading' }>, lang: Lang): InputBlock['element'] {
  const words = renderText[lang];
  switch (field.kind) {
    case 'text': {
      const maxLength = Math.min(field.maxLength, MAX_INPUT_LENGTH);
      const value = field.value && plain(field.value, maxLength);
      return {
        type: 'plain_text_input',
        action_id: FIELD,
        multiline: field.multiline,
        max_length: maxLength,
        ...(value ? { initial_value: value } : {}),
      };
    }
    case 'choice':
      return select(field, words.notChosen);
    case 'lookup': {
      const chosen = field.value ? option(field.value, field.valueLabel) : undefined;
      return {
        type: 'external_select',
        action_id: lookupId(field.source, lang),
        min_query_length: 1,
        placeholder: label(words.typeToSearch[field.source], MAX_PLACEHOLDER_LENGTH),
        ...(chosen ? { initial_option: chosen } : {}),
      };
    }
    default:
      return unreachable(field);
  }
}

function select(
  { value, choices }: { value: string; choices: { value: string; label: string }[] },
  notChosen: string,
): StaticSelect {
  const options = distinct(choices.map(choice => option(choice.value, choice.label || notChosen)));
  if (options.length === 0) options.push(option('', notChosen));
  const initial = options.find(each => each.value === optionValue(value));
  return {
    type: 'static_select',
    action_id: FIELD,
    placeholder: label(notChosen, MAX_PLACEHOLDER_LENGTH),
    ...(options.length <= MAX_OPTIONS ? { options } : { option_groups: grouped(options) }),
    ...(initial ? { initial_option: initial } : {}),
  };
}

export function option(value: string, shown: string): PlainTextOption {
  return { text: label(shown, MAX_OPTION_LENGTH), value: optionValue(value) };
}

/** The core's values are short ids; a longer one is cut, because Slack would refuse the whole form. */
function optionValue(value: string): string {
  return value.trim() === '' ? NOT_CHOSEN : value.slice(0, MAX_OPTION_LENGTH);
}

function distinct(options: readonly PlainTextOption[]): PlainTextOption[] {
  return [...new Map(options.map(each => [each.value, each])).values()];
}

/** Splits options beyond the limit of one list into groups named by their range. */
function grouped(options: readonly PlainTextOption[]) {
  const groups: NonNullable<StaticSelect['option_groups']> = [];
  for (let start = 0; start < options.length && groups.length < MAX_OPTION_GROUPS; start += MAX_OPTIONS) {
    const part = options.slice(start, start + MAX_OPTIONS);
    groups.push({ label: label(`${start + 1}–${start + part.length}`, MAX_OPTION_LENGTH), options: part });
  }
  return groups;
}
