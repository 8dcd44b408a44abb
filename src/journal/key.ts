/** Keys of events: what an event means, for those that may be recorded only once. */
import { createHash } from 'node:crypto';

export const MAX_KEY_LENGTH = 200;

/**
 * The key of an event about these things. Where they are too long for a key, it is their hash: cut off, two of them
 * could be taken for one.
 * @param parts without ", \ or invisible characters
 * @example keyOf('2009-Q2', '1-1-1', 'slack%3AU01', 0) // '2009-Q2/1-1-1/slack%3AU01/0'
 */
export function keyOf(...parts: readonly (string | number)[]): string {
  const key = parts.join('/');
  return key.length <= MAX_KEY_LENGTH ? key : createHash('sha256').update(key).digest('hex');
}
