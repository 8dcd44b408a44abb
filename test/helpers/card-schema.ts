/**
 * Validates cards against Microsoft's JSON schema of Adaptive Cards 1.5.0: misspelt properties, unknown elements,
 * invalid enums and missing texts, which the parser in card-events.ts ignores. Two newer features are removed first:
 * Teams' charts, drawn from their fallback, and the typeahead of a ChoiceSet (`choices.data`, 1.6), which clients
 * without it ignore.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { withoutCharts } from './card-events.ts';

interface Validate {
  (json: unknown): boolean;
  errors?: { instancePath: string; message?: string; params: object }[] | null;
}

// Comes with Microsoft's manifest validator.
const Ajv = createRequire(import.meta.url)('ajv') as new (options: object) => { compile(schema: object): Validate };
const schema = new URL('../fixtures/adaptive-cards/adaptive-card-1.5.0.json', import.meta.url);
const validate = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));

/** Schema errors with their JSON path; empty for a valid card. */
export function schemaErrors(card: object): string[] {
  const published = withoutTypeahead(withoutCharts(card));
  if (validate(published)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

function withoutTypeahead<Json>(json: Json): Json {
  return JSON.parse(JSON.stringify(json), (key, value) => (key === 'choices.data' ? undefined : value));
}
