/** Schemas of the page's requests. The person is chosen from the playground's people, never free text. */
import { z } from 'zod';
import { RequestError } from './errors.ts';

const lang = z.enum(['ja', 'en']);
const speaker = { person: z.string(), conversation: z.string().regex(/^[\w-]{1,64}$/) };

export const askRequest = z.object({ ...speaker, text: z.string() });

export const actRequest = z.object({
  ...speaker,
  id: z.string(),
  value: z.string(),
  lang,
  /** The message that carried the button. */
  message: z.string(),
});

export const submitRequest = z.object({
  ...speaker,
  form: z.string(),
  context: z.string(),
  values: z.record(z.string()),
  lang,
  /** The message whose button opened the form. */
  message: z.string(),
});

export const lookupRequest = z.object({
  source: z.enum(['projects', 'owners']),
  typed: z.string(),
  lang,
  limit: z.coerce.number().int().positive(),
});

/** Steps by which the playground's clock can be advanced. */
export const CLOCK_STEPS = ['hour', 'business-day', 'next'] as const;

export const clockRequest = z.object({ step: z.enum(CLOCK_STEPS) });

export const homeRequest = z.object({ person: z.string(), lang });

/** `after` is the position of the last change seen; a reconnecting EventSource sends it as a header instead. */
export const streamRequest = z.object({ person: z.string(), after: z.string().default('') });

/** Parses the value by the schema. @throws RequestError FIELDS_INVALID, or BODY_NOT_JSON when there is no body */
export function parseRequest<Shape extends z.ZodTypeAny>(shape: Shape, value: unknown): z.output<Shape> {
  if (value === undefined) throw new RequestError('BODY_NOT_JSON');
  const parsed = shape.safeParse(value);
  if (!parsed.success) throw new RequestError('FIELDS_INVALID');
  return parsed.data;
}
