/** Idempotency keys of events that may be recorded only once. */
import { createHash } from 'node:crypto';

export const MAX_KEY_LENGTH = 200;

/**
 * Joins the parts into a key. A key that would be too long is hashed, since truncation could make two keys equal.
 * @param parts without ", \ or invisible characters
 * @example keyOf('2009-Q2', '1-1-1', 'slack%3AU01', 0) // '2009-Q2/1-1-1/slack%3AU01/0'
 */
export function keyOf(...parts: readonly (string | number)[]): string {
  const key = parts.join('/');
  return key.length <= MAX_KEY_LENGTH ? key : createHash('sha256').update(key).digest('hex');
}
