/**
 * Validates drafts and events against their kinds, and converts events to text and back. Values that JSON cannot
 * round-trip are refused before recording, so that memory always equals disk.
 */
import { RecordError } from '../record-error.ts';
import { type Draft, type JournalEvent, type Kinds, z } from './event.ts';
import { MAX_KEY_LENGTH } from './key.ts';

export interface Codec<K extends Kinds> {
  /** @throws BotError JOURNAL_EVENT_INVALID naming kind, place and rule */
  checkDraft(draft: Draft<K>): Draft<K>;
  /** @throws UnreadableEvent when the text is not an event of these kinds */
  decode(text: string): JournalEvent<K>;
}

/** Why a recorded text is not a valid event. The message completes "line 412 …". */
export class UnreadableEvent extends Error {
  /** False for a well-formed event whose kind, field or value this version does not know. */
  readonly knownKind: boolean;

  constructor(message: string, knownKind = true) {
    super(message);
    this.knownKind = knownKind;
  }
}

const person = z.string().min(1);
const source = z.string().min(1).nullable();
/** No characters that JSON escapes: a key stands verbatim in the line and can be found without parsing. */
const key = z
  .string()
  .regex(
    new RegExp(`^[^"\\\\\\p{C}]{1,${MAX_KEY_LENGTH}}$`, 'u'),
    `must be 1 to ${MAX_KEY_LENGTH} characters, without ", \\ or invisible ones`,
  );
const KIND_NAME = /^[a-z][a-z0-9.-]{0,60}$/;
/** '2009-06-01T00:00:00.000Z' */
const ISO_LENGTH = 24;

export function createCodec<K extends Kinds>(kinds: K): Codec<K> {
  for (const kind of Object.keys(kinds)) {
    if (!KIND_NAME.test(kind))
      throw new TypeError(`${kind} is no name for a kind of event: lower case, digits, . and -`);
  }
  const common = (kind: string, data: z.ZodObject) => ({ kind: z.literal(kind), data, by: person, from: source });
  const drafts = schemas(kinds, (kind, data) => z.strictObject({ ...common(kind, data), key: key.optional() }));
  const events = schemas(kinds, (kind, data) =>
    z.strictObject({
      ...common(kind, data),
      seq: z.int().min(1),
      at: z.string().length(ISO_LENGTH),
      key: key.nullable(),
    }),
  );
  return {
    checkDraft(draft) {
      const schema = drafts(draft.kind);
      if (!schema) throw invalid(draft.kind, 'is not a known kind of event');
      const unsafe = findUnsafe(draft.data, 'data');
      if (unsafe) throw invalid(draft.kind, unsafe);
      const checked = schema.safeParse(draft);
      if (!checked.success) throw invalid(draft.kind, firstIssue(checked.error));
      return checked.data as Draft<K>;
    },
    decode(text) {
      const value = parseObject(text);
      const schema = events(String(value.kind));
      if (!schema) throw new UnreadableEvent(`has the kind "${value.kind}", unknown to this version`, false);
      // Only these names are dangerous as keys, and searching the text is far cheaper than walking the value.
      const unsafe = UNSAFE_NAME.test(text) ? findUnsafe(value, '') : null;
      if (unsafe) throw new UnreadableEvent(`is not an event: ${unsafe}`);
      const checked = schema.safeParse(value);
      if (!checked.success) {
        const rule = firstIssue(checked.error);
        if (checked.error.issues.every(isOfNewerVersion))
          throw new UnreadableEvent(`holds what this version does not know (${rule})`, false);
        throw new UnreadableEvent(`is not an event: ${rule}`);
      }
      return checked.data as unknown as JournalEvent<K>;
    },
  };
}

/** Schemas by kind, created lazily: there are dozens, and a start needs few. */
function schemas(
  kinds: Kinds,
  make: (kind: string, data: z.ZodObject) => z.ZodObject,
): (kind: string) => z.ZodObject | undefined {
  const made = new Map<string, z.ZodObject>();
  return kind => {
    const known = made.get(kind);
    const data = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (known || !data) return known;
    const schema = make(kind, data);
    made.set(kind, schema);
    return schema;
  };
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UnreadableEvent('is not JSON');
  }
  if (typeof value !== 'object' || value === null) throw new UnreadableEvent('is not an event');
  return value as Record<string, unknown>;
}

const UNSAFE_NAME = /__proto__|constructor|prototype|\\u/;
const UNSAFE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** The first value that JSON cannot represent or key that could reach a prototype; null when there is none. */
function findUnsafe(value: unknown, place: string): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${place} is ${value}, which JSON cannot hold`;
  if (typeof value !== 'object') return `${place} is ${typeof value}, which JSON cannot hold`;
  const prototype = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) {
    return `${place} is not plain data`;
  }
  for (const name of Object.keys(value)) {
    if (UNSAFE_KEYS.has(name)) return `${place} has the forbidden key ${name}`;
    const found = findUnsafe((value as Record<string, unknown>)[name], place === '' ? name : `${place}.${name}`);
    if (found) return found;
  }
  return null;
}

/**
 * Issues caused by a newer version: an added field, or another value of an enum. The line passed its checksum, so it
 * was written this way.
 */
const isOfNewerVersion = ({ code }: z.core.$ZodIssue): boolean =>
  code === 'unrecognized_keys' || code === 'invalid_value';

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') || 'event'}: ${issue?.message}`;
}

function invalid(kind: string, rule: string): RecordError {
  return new RecordError('JOURNAL_EVENT_INVALID', `${kind}: ${rule}. Nothing was recorded.`);
}
