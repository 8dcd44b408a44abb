/**
 * State of a form, sent through Teams and back: the form, the action that opened it (to draw it again with errors), and
 * the message to update. Teams does not always name the message of a dialog, and a client could send any id, so the id
 * is signed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Lang } from '../../../src/lang.ts';
import { TICKET } from '../rendering/wire.ts';

export interface Ticket {
  form: string;
  context: string;
  lang: Lang;
  /** The action that opened the form; absent for the adapter's own forms. */
  opener?: { id: string; value: string } | undefined;
  /** Signed activity id of the message with the button. */
  message?: { id: string; seal: string } | undefined;
  /** How often the input was kept for a retry. */
  shown?: number | undefined;
}

const lang = z.enum(['ja', 'en']);
const shape = z.object({
  form: z.string().max(200),
  context: z.string().max(4_000),
  lang,
  opener: z.object({ id: z.string().max(200), value: z.string().max(4_000) }).optional(),
  message: z.object({ id: z.string().max(200), seal: z.string().max(100) }).optional(),
  shown: z.number().int().min(0).max(1_000_000).optional(),
});

/** The ticket in a submission's data. @returns undefined when there is no valid one */
export function parseTicket(data: unknown): Ticket | undefined {
  const parsed = z.object({ [TICKET]: shape }).safeParse(data);
  return parsed.success ? parsed.data[TICKET] : undefined;
}

const buttonShape = z.object({
  verb: z.string().max(200).optional(),
  value: z.string().max(4_000),
  lang: lang.optional(),
});

/** Data of a button. @returns undefined for a button this adapter did not draw */
export function parseButton(data: unknown): z.output<typeof buttonShape> | undefined {
  const parsed = buttonShape.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

/** Signs and verifies ids with an HMAC. */
export class MessageSigner {
  readonly #key: Buffer;

  /** @param secret the same in all processes of the bot */
  constructor(secret: string) {
    this.#key = createHmac('sha256', secret).update('keikaku message seal').digest();
  }

  of(...parts: readonly string[]): string {
    return createHmac('sha256', this.#key).update(JSON.stringify(parts)).digest('base64url');
  }

  isWhole(seal: string, ...parts: readonly string[]): boolean {
    const own = Buffer.from(this.of(...parts));
    const given = Buffer.from(seal);
    return own.length === given.length && timingSafeEqual(own, given);
  }
}
