/** Teams' limits on cards. Where Microsoft's pages differ, the smaller size with some reserve. */

/**
 * Longest card JSON, in UTF-16 units. Teams refuses messages above about 100 KB of UTF-16 (413 MessageSizeTooBig) and
 * asks bots to stay under 80 KB, 40,960 units; the activity around the card needs some of them.
 */
export const MAX_CARD_LENGTH = 38_000;

/** Buttons per ActionSet. Teams shows six, other hosts of the same cards five; more become a second set. */
export const MAX_ACTIONS_PER_SET = 5;

/** Longest title and button label shown, in UTF-16 units; clients cut longer ones without a mark. */
export const MAX_TITLE_LENGTH = 200;
export const MAX_LABEL_LENGTH = 60;

/** Longest notification and spoken text, in UTF-16 units. */
export const MAX_FALLBACK_LENGTH = 500;

/** Longest paragraph, passage or fact value, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 4_000;

/** Longest name, location or table cell, in UTF-16 units. */
export const MAX_CELL_LENGTH = 500;

/** Bars of one chart; there are eight states. */
export const MAX_BARS = 20;

/** Largest request body, in bytes: a message of 100 KB with its HTML version, and some reserve. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Longest incoming text read, in UTF-16 units; the core cuts further. */
export const MAX_QUESTION_LENGTH = 4_000;

/** Teams waits five seconds for the response to a click; this leaves time for the way back. */
export const INVOKE_DEADLINE_MS = 4_000;
/** Deduplication window: Teams times out after fifteen seconds and resends, perhaps under a new id. */
export const REPEAT_WINDOW_MS = 20_000;

/** A delivery not stored by then is handled first and acknowledged afterwards. */
export const TAKE_DEADLINE_MS = 800;

/** Suggestions of a typeahead field, and results in the compose box. */
export const MAX_OFFERS = 25;
export const MAX_RESULTS = 10;

/** Time-out of a call to Teams. */
export const CALL_TIMEOUT_MS = 8_000;
/** Time-out for looking up a person. */
export const PEOPLE_TIMEOUT_MS = 2_000;
/** Time-out for uploading a file. */
export const UPLOAD_TIMEOUT_MS = 60_000;
/** Delay before the typing indicator is shown. */
export const THINKING_AFTER_MS = 300;

/** Rate limits per conversation: messages per window. */
export const PACE = [
  { count: 7, windowMs: 1_000 },
  { count: 8, windowMs: 2_000 },
  { count: 60, windowMs: 30_000 },
  { count: 1_800, windowMs: 3_600_000 },
] as const;
/** Rate limit for the whole tenant; newer pages of Microsoft say 50 a second. */
export const PACE_IN_ALL = [{ count: 30, windowMs: 1_000 }] as const;
/** Longest pause waited for here; a longer one is returned to the caller. */
export const MAX_PAUSE_MS = 15_000;

/** How long a file waits for consent. */
export const FILE_KEPT_MS = 3_600_000;
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
