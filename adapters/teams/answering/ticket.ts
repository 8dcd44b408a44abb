/**
 * What a form carries through Teams and back: which form it is, what opened it (to draw it again with what is wrong) and
 * the message to redraw. Teams does not always say which message a dialog was opened from, and what a client sends back
 * could be anything, so that name is sealed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Lang } from '../../../src/text/lang.ts';
import { TICKET } from '../rendering/wire.ts';

export interface Ticket {
  form: string;
  context: string;
  lang: Lang;
  /** The action that led to the form; absent for the adapter's own forms. */
  opener?: { id: string; value: string } | undefined;
  /** Activity id of the message with the button, with its seal. */
  message?: { id: string; seal: string } | undefined;
  /** How often what was typed was kept for another try. */
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

/** The ticket among the values a form came back with. @returns undefined when there is none of ours */
export function parseTicket(data: unknown): Ticket | undefined {
  const parsed = z.object({ [TICKET]: shape }).safeParse(data);
  return parsed.success ? parsed.data[TICKET] : undefined;
}

const buttonShape = z.object({
  verb: z.string().max(200).optional(),
  value: z.string().max(4_000),
  lang: lang.optional(),
});

/** What a button carries. @returns undefined for a button this adapter did not draw */
export function parseButton(data: unknown): z.output<typeof buttonShape> | undefined {
  const parsed = buttonShape.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}

/** Puts a seal on names, and tells whether one is whole. */
export class Seal {
  readonly #key: Buffer;

  /** @param secret the same in every process that shares the bot */
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
