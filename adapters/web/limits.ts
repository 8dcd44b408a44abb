/** What the playground takes in and keeps. */

/** Largest request body, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

/** Longest text of a lookup, in UTF-16 units; what is beyond is cut. */
export const MAX_TYPED_LENGTH = 100;

/** Most offers of a lookup. */
export const MAX_CHOICES = 20;

/** Messages kept for each person; the oldest go first. */
export const MAX_INBOX_MESSAGES = 200;

/** Pages listening at the same time. A browser opens six connections to one host, so more are forgotten tabs. */
export const MAX_STREAMS = 32;

/** A comment this often keeps an idle stream open. */
export const HEARTBEAT_MS = 25_000;
