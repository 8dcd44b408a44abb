/** Reads the submitted values of a form, and puts them back into a form that is shown again. */
import type { Form, FormField, LookupSource } from '../../../src/reply.ts';
import { NOT_CHOSEN } from '../render.ts';
import { TICKET } from '../rendering/wire.ts';

/** Values by field id; '' where nothing was chosen. Ignores values that are not strings. */
export function valuesOf(data: unknown): Record<string, string> {
  const values: Record<string, string> = {};
  if (typeof data !== 'object' || data === null) return values;
  for (const [id, value] of Object.entries(data)) {
    if (id === TICKET || id === '__proto__' || typeof value !== 'string') continue;
    values[id] = value === NOT_CHOSEN ? '' : value;
  }
  return values;
}

/**
 * The form filled with the submitted values. An input the client omits was empty.
 * @param labelOf label of a typeahead field's value
 */
export function refilled(
  form: Form,
  values: Record<string, string>,
  labelOf: (source: LookupSource, value: string) => string,
): Form {
  const refill = (field: FormField): FormField => {
    if (field.kind === 'heading') return field;
    const value = Object.hasOwn(values, field.id) ? (values[field.id] ?? '') : '';
    if (field.kind !== 'lookup') return { ...field, value };
    return { ...field, value, valueLabel: value === field.value ? field.valueLabel : labelOf(field.source, value) };
  };
  return { ...form, fields: form.fields.map(refill) };
}
