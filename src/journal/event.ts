/**
 * Event types, and how a feature declares its own. Each kind defines the schema of its data once; unknown kinds,
 * unknown fields and invalid values are refused on append and reported as errors on read.
 */
// zod 4's API: validating 100,000 events at start-up takes about 0.1 s, against 0.6 s with zod 3's.
import { z } from 'zod/v4';

export { z };

/** Kind of event → schema of its data. */
export type Kinds = Record<string, z.ZodObject>;

/**
 * Declares kinds of events. Fields added later need a default, so that older events stay readable. No transforms: what
 * is stored must read back unchanged.
 * @example defineEvents({ 'round.opened': { round: z.string(), dueAt: z.iso.datetime({ offset: true }) } })
 */
export function defineEvents<Shapes extends Record<string, z.ZodRawShape>>(
  shapes: Shapes,
): { [Kind in keyof Shapes]: z.ZodObject<Shapes[Kind], z.core.$strict> } {
  const kinds = Object.entries(shapes).map(([kind, shape]) => [kind, z.strictObject(shape)]);
  return Object.fromEntries(kinds);
}

/** A recorded event. */
export type JournalEvent<K extends Kinds = Kinds> = {
  [Kind in keyof K & string]: Recorded & { kind: Kind; data: z.output<K[Kind]> };
}[keyof K & string];

interface Recorded {
  /** From 1, without gaps. */
  seq: number;
  /** Time of the append: ISO 8601 in UTC, e.g. '2009-06-01T00:00:00.000Z'. */
  at: string;
  /** Actor: a person's id such as "slack:U01", or "system". */
  by: string;
  /** Source message or address; null when nothing was received from outside. */
  from: string | null;
  /** Idempotency key, for events that may be recorded only once per kind; null for the others. */
  key: string | null;
}

/** An event to be recorded. The journal adds number and time. */
export type Draft<K extends Kinds = Kinds> = {
  [Kind in keyof K & string]: {
    kind: Kind;
    data: z.input<K[Kind]>;
    by: string;
    from: string | null;
    /**
     * Idempotency key, e.g. "2009-q1/kiki/prompt/1": a second draft of the same kind and key is not recorded again. 1
     * to 200 characters, without quote, backslash or invisible ones.
     */
    key?: string;
  };
}[keyof K & string];
