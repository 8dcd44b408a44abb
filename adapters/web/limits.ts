/** Limits of the playground. */

/** Largest request body, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/** Longest text of a lookup, in UTF-16 units; longer ones are cut. */
export const MAX_TYPED_LENGTH = 100;

/** Most suggestions of a lookup. */
export const MAX_CHOICES = 20;

/** Messages kept per person; the oldest are dropped first. */
export const MAX_INBOX_MESSAGES = 200;

/** Concurrent event streams. A browser opens six connections to one host, so more are forgotten tabs. */
export const MAX_STREAMS = 32;

/** Interval of the comments that keep an idle stream open. */
export const HEARTBEAT_MS = 25_000;
