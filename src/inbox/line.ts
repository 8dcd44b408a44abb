/**
 * One line of inbox.jsonl: a checksum and JSON. Keys are stored as hashes, because a question is not kept once it is
 * answered.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { CHAT_PLATFORMS } from '../platform.ts';

const hash = z.string().length(22);
const shape = z.union([
  z
    .object({
      take: z.array(hash).min(1),
      platform: z.enum(CHAT_PLATFORMS),
      key: z.string(),
      body: z.record(z.string(), z.unknown()),
      at: z.string(),
    })
    .strict(),
  z.object({ begin: hash }).strict(),
  z.object({ done: hash }).strict(),
  z.object({ seen: z.array(hash) }).strict(),
  z.object({ alive: z.string() }).strict(),
]);
export type InboxLine = z.output<typeof shape>;

export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

/** Includes the newline. */
export function encode(line: InboxLine): string {
  const text = JSON.stringify(line);
  return `${crc32(text).toString(16).padStart(8, '0')} ${text}\n`;
}

/** Undefined for a damaged line. */
export function decode(bytes: Buffer): InboxLine | undefined {
  const text = bytes.toString('utf8', 9);
  if (Number.parseInt(bytes.toString('latin1', 0, 8), 16) !== crc32(text)) return undefined;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
