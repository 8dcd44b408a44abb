/** Slack's limits, from the Block Kit reference and the types of @slack/types, and our own. */

/** Blocks per surface. */
export const MAX_BLOCKS = { message: 50, modal: 100, home: 100 } as const;

/**
 * Total length of the blocks, in UTF-16 units of JSON. Undocumented for messages: chat.postMessage returns
 * msg_blocks_too_long somewhere above 11,300 characters of text, whatever the single blocks allow. A view may have 250
 * KB.
 */
export const MAX_BLOCKS_LENGTH = { message: 11_000, modal: 60_000, home: 60_000 } as const;

/** Lengths in UTF-16 units. */
export const MAX_TEXT_LENGTH = 3_000;
export const MAX_HEADER_LENGTH = 150;
export const MAX_CONTEXT_LENGTH = 2_000;
export const MAX_BUTTON_LENGTH = 75;
export const MAX_BUTTON_VALUE_LENGTH = 2_000;
export const MAX_OPTION_LENGTH = 75;
export const MAX_ID_LENGTH = 255;
export const MAX_PRIVATE_METADATA_LENGTH = 3_000;
export const MAX_MODAL_TITLE_LENGTH = 24;
export const MAX_LABEL_LENGTH = 2_000;
export const MAX_PLACEHOLDER_LENGTH = 150;
export const MAX_INPUT_LENGTH = 3_000;
/** Errors at a field; undocumented, our own limit. */
export const MAX_ERROR_LENGTH = 500;
/** Fallback text of a message. Slack cuts at 40,000 and recommends 4,000; a notification shows less than this. */
export const MAX_FALLBACK_LENGTH = 1_000;
/** Names, locations and table cells; our own limit. */
export const MAX_CELL_LENGTH = 500;

export const MAX_BUTTONS = 25;
export const MAX_OPTIONS = 100;
export const MAX_OPTION_GROUPS = 100;
/** Suggestions of a typeahead field; Slack allows 100, but more are noise. */
export const MAX_OFFERS = 50;

/** data_table: 101 rows with the header, 20 columns, about 10,000 characters in all cells. */
export const MAX_TABLE_ROWS = 101;
export const MAX_TABLE_COLUMNS = 20;
export const MAX_TABLE_LENGTH = 9_000;
export const MAX_TABLE_PAGE = 100;
/** Tables per message. */
export const MAX_TABLES = 1;

/** data_visualization: 20 categories, labels of 20, a title of 50, two charts a message. */
export const MAX_CHART_BARS = 20;
export const MAX_CHART_LABEL_LENGTH = 20;
export const MAX_CHART_TITLE_LENGTH = 50;
export const MAX_CHARTS = 2;

/** Suggested prompts of the agent view. */
export const MAX_PROMPTS = 4;

/** Largest request body, in bytes. A full modal is about 300,000 characters, each up to nine bytes url-encoded. */
export const MAX_BODY_BYTES = 3 * 1024 * 1024;
/** Time-out for reading a request's body. */
export const BODY_TIMEOUT_MS = 3_000;
/** Largest difference between a request's timestamp and now, in either direction. */
export const MAX_CLOCK_SKEW_SECONDS = 300;
/** Slack waits three seconds for an acknowledgement; this leaves time for the response. */
export const ACK_DEADLINE_MS = 2_500;
/** A delivery not stored by then is handled first and acknowledged afterwards. */
export const TAKE_DEADLINE_MS = 800;
/** Deadline for the result of a submitted form; a later one updates the modal. */
export const OUTCOME_DEADLINE_MS = 1_200;

/** Longest incoming text read, in UTF-16 units; the core cuts further. */
export const MAX_QUESTION_LENGTH = 4_000;

/** Time-out of a call to Slack. */
export const CALL_TIMEOUT_MS = 8_000;
/** Time-out for looking up a person. */
export const PEOPLE_TIMEOUT_MS = 2_000;
/** Delay before the "thinking" status is shown under the question. */
export const THINKING_AFTER_MS = 300;
/** Interval between messages to one channel. */
export const PACE_MS = 1_000;
/** Attempts per message before the caller gets the failure. */
export const MOST_SENDS = 5;
/** Longest Retry-After waited for here; a longer one is returned to the caller. */
export const MAX_PAUSE_MS = 15_000;
