/**
 * Renders a Form as the card of a Teams dialog, whose title bar shows `form.title`. Teams returns the submit button's
 * data (form id and context) together with the input values.
 */
import { type Form, type FormField, unreachable } from '../../../src/reply.ts';
import { type RenderText, renderText } from '../../../src/text/render.ts';
import { MAX_CARD_LENGTH, MAX_CELL_LENGTH, MAX_FALLBACK_LENGTH, MAX_LABEL_LENGTH, MAX_TEXT_LENGTH } from '../limits.ts';
import { type AdaptiveCardJson, type CardElement, type ChoiceSetInput, line } from './card.ts';
import { inert, plain } from './safe-text.ts';
import { Space } from './space.ts';

/** Stands for the empty value: a ChoiceSet needs a choice, and no choice may have an empty value. */
export const NOT_CHOSEN = '-';

/** Number of fields visible without scrolling. */
const SHORT_FORM_FIELDS = 6;
/** Fields with errors named at the top and bottom of a long form. */
const MOST_NAMED = 3;

/**
 * Renders a form.
 * @param errors by field id, from a refused submission; those without a field are shown on top
 */
export function toFormCard(form: Form, errors: Record<string, string> = {}): AdaptiveCardJson {
  const words = renderText[form.lang];
  const title = inert(form.title, MAX_FALLBACK_LENGTH);
  const card: AdaptiveCardJson = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: title,
    speak: title,
    body: intro(form, errors),
    actions: [
      {
        type: 'Action.Submit',
        title: plain(form.submit, MAX_LABEL_LENGTH),
        style: 'positive',
        data: { form: form.id, context: form.context },
      },
    ],
  };
  const space = new Space(MAX_CARD_LENGTH - JSON.stringify(card).length);
  const summary = errorSummary(form, errors, words).filter(part => space.take([part, part]));
  card.body.unshift(...summary);
  const fields: CardElement[] = form.fields.map(field => drawField(field, errors[field.id], words));
  card.body.push(...space.takeList(fields, count => line(words.andMore(count), { isSubtle: true })), ...summary);
  return card;
}

/** A long form is only partly visible, so the fields with errors are listed at the top and next to the button. */
function errorSummary({ fields }: Form, errors: Record<string, string>, words: RenderText): CardElement[] {
  const wrong = fields.filter(({ id }) => errors[id] !== undefined).map(({ label }) => plain(label, MAX_LABEL_LENGTH));
  if (wrong.length === 0 || fields.length <= SHORT_FORM_FIELDS) return [];
  const more = wrong.length - MOST_NAMED;
  const named = words.correct(wrong.slice(0, MOST_NAMED), more > 0 ? words.andMore(more) : '');
  return [line(named, { color: 'attention' }, { spacing: 'medium' })];
}

function intro(form: Form, errors: Record<string, string>): CardElement[] {
  const fields = new Set(form.fields.map(field => field.id));
  const general = Object.entries(errors).filter(([id]) => !fields.has(id));
  const lines = general.map(([, sentence]) => errorLine(sentence));
  return form.intro ? [...lines, line(plain(form.intro, MAX_TEXT_LENGTH))] : lines;
}

/** Field, hint and error as one part, shown together or not at all. */
function drawField(field: FormField, error: string | undefined, words: RenderText): CardElement {
  const items = [drawInput(field, words)];
  if (field.hint) {
    items.push(line(plain(field.hint, MAX_CELL_LENGTH), { isSubtle: true, size: 'small' }, { spacing: 'none' }));
  }
  if (error) items.push(errorLine(error));
  return { type: 'Container', spacing: 'medium', items };
}

function drawInput(field: FormField, words: RenderText): CardElement {
  const input = { id: field.id, label: plain(field.label, MAX_CELL_LENGTH) || field.id };
  const required = field.optional ? {} : ({ isRequired: true, errorMessage: words.required(input.label) } as const);
  switch (field.kind) {
    case 'text':
      return {
        type: 'Input.Text',
        ...input,
        ...required,
        value: plain(field.value, field.maxLength),
        maxLength: field.maxLength,
        ...(field.multiline ? { isMultiline: true } : {}),
      };
    case 'choice':
      return { ...choiceSet(input, field.value, field.choices, words), ...required };
    case 'lookup': {
      const chosen = [{ value: field.value, label: field.valueLabel }];
      // Never required: Teams shows a required filtered field as invalid while the person is still typing.
      return {
        ...choiceSet(input, field.value, field.value ? chosen : [], words),
        style: 'filtered',
        placeholder: words.typeToSearch[field.source],
        'choices.data': { type: 'Data.Query', dataset: field.source },
      };
    }
    case 'heading':
      return line(input.label, { weight: 'bolder', size: 'medium' }, { separator: true });
    default:
      return unreachable(field);
  }
}

function choiceSet(
  input: { id: string; label: string },
  value: string,
  choices: readonly { value: string; label: string }[],
  words: RenderText,
): ChoiceSetInput {
  const offered = choices.map(({ value, label }) => ({
    title: plain(label, MAX_CELL_LENGTH) || words.notChosen,
    value: value || NOT_CHOSEN,
  }));
  if (offered.length === 0) offered.push({ title: words.notChosen, value: NOT_CHOSEN });
  const set: ChoiceSetInput = { type: 'Input.ChoiceSet', ...input, style: 'compact', choices: offered };
  return value ? { ...set, value } : { ...set, placeholder: words.notChosen };
}

function errorLine(sentence: string): CardElement {
  return line(plain(sentence, MAX_CELL_LENGTH), { color: 'attention', size: 'small' }, { spacing: 'none' });
}
