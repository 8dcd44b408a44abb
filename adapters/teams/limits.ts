/** What Teams allows on a card. Sizes are ours where Microsoft's pages differ: the smaller one, with room to spare. */

/**
 * Longest card JSON, in UTF-16 units. Teams refuses messages above about 100 KB of UTF-16 (413 MessageSizeTooBig) and
 * asks bots to stay under 80 KB, 40,960 units; the activity around the card needs some of them.
 */
export const MAX_CARD_LENGTH = 38_000;

/** Buttons in one ActionSet. Teams shows six, other hosts of the same cards five; more become a second set. */
export const MAX_ACTIONS_PER_SET = 5;

/** Longest title and button label shown, in UTF-16 units; beyond it clients cut without a sign. */
export const MAX_TITLE_LENGTH = 200;
export const MAX_LABEL_LENGTH = 60;

/** Longest notification and spoken text, in UTF-16 units. */
export const MAX_FALLBACK_LENGTH = 500;

/** Longest paragraph, passage or fact value, in UTF-16 units. */
export const MAX_TEXT_LENGTH = 4_000;

/** Longest name, place or table cell, in UTF-16 units. */
export const MAX_CELL_LENGTH = 500;

/** Bars of one chart; there are eight states. */
export const MAX_BARS = 20;

/** Largest request body, in bytes: a message of 100 KB with its HTML twin, and room to spare. */
export const MAX_BODY_BYTES = 1024 * 1024;

/** Longest incoming text that is looked at, in UTF-16 units; the core cuts further. */
export const MAX_QUESTION_LENGTH = 4_000;

/** Teams waits five seconds for the answer to a click; this leaves room for the way back. */
export const INVOKE_DEADLINE_MS = 4_000;
/** Teams gives a request up after fifteen seconds and sends it again, perhaps under a new id. */
export const REPEAT_WINDOW_MS = 20_000;

/** A delivery that is not put down by then is handled first and acknowledged after. */
export const TAKE_DEADLINE_MS = 800;

/** Offers of a typeahead field, and results in the compose box. */
export const MAX_OFFERS = 25;
export const MAX_RESULTS = 10;

/** No call to Teams outlives this. */
export const CALL_TIMEOUT_MS = 8_000;
/** Who speaks must be known sooner. */
export const PEOPLE_TIMEOUT_MS = 2_000;
/** A file may take longer to upload. */
export const UPLOAD_TIMEOUT_MS = 60_000;
/** An answer that takes longer gets a typing indicator. */
export const THINKING_AFTER_MS = 300;

/** Messages one conversation may get from a bot: so many in so long. */
export const PACE = [
  { count: 7, windowMs: 1_000 },
  { count: 8, windowMs: 2_000 },
  { count: 60, windowMs: 30_000 },
  { count: 1_800, windowMs: 3_600_000 },
] as const;
/** What a bot may send in its tenant in all; newer pages of Microsoft say 50 a second. */
export const PACE_IN_ALL = [{ count: 30, windowMs: 1_000 }] as const;
/** A pause is waited out here up to this long; a longer one is handed back to the caller. */
export const MAX_PAUSE_MS = 15_000;

/** A file that waits for its reader's consent. */
export const FILE_KEPT_MS = 3_600_000;
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
