/** What Slack allows, from the reference pages of Block Kit and the types of @slack/types, and the limits we set. */

/** Blocks on a surface. */
export const MAX_BLOCKS = { message: 50, modal: 100, home: 100 } as const;

/**
 * All blocks together, in UTF-16 units of JSON. Undocumented for messages: chat.postMessage answers
 * msg_blocks_too_long somewhere above 11,300 characters of text, whatever the single blocks allow. A view may have 250 KB.
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
/** Error sentences at a field; the limit is undocumented and ours. */
export const MAX_ERROR_LENGTH = 500;
/** The fallback of a message. Slack cuts at 40,000 and asks for 4,000; a notification shows less than this. */
export const MAX_FALLBACK_LENGTH = 1_000;
/** Names, places and table cells; ours. */
export const MAX_CELL_LENGTH = 500;

export const MAX_BUTTONS = 25;
export const MAX_OPTIONS = 100;
export const MAX_OPTION_GROUPS = 100;
/** Offers of a typeahead field; more are noise, Slack takes 100. */
export const MAX_OFFERS = 50;

/** data_table: 101 rows with the header, 20 columns, about 10,000 characters in all cells. */
export const MAX_TABLE_ROWS = 101;
export const MAX_TABLE_COLUMNS = 20;
export const MAX_TABLE_LENGTH = 9_000;
export const MAX_TABLE_PAGE = 100;
/** A message takes one table. */
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
/** A sender who takes longer for a body is cut off. */
export const BODY_TIMEOUT_MS = 3_000;
/** How far a request's timestamp may lie from now, in either direction. */
export const MAX_CLOCK_SKEW_SECONDS = 300;
/** Slack waits three seconds for an acknowledgement; this leaves room for the way back. */
export const ACK_DEADLINE_MS = 2_500;
/** A delivery that is not put down by then is handled first and acknowledged after. */
export const TAKE_DEADLINE_MS = 800;
/** A form sent in waits this long for its outcome with the modal open; later the outcome comes as an update. */
export const OUTCOME_DEADLINE_MS = 1_200;

/** Longest incoming text that is looked at, in UTF-16 units; the core cuts further. */
export const MAX_QUESTION_LENGTH = 4_000;

/** No call to Slack outlives this. */
export const CALL_TIMEOUT_MS = 8_000;
/** Who speaks must be known sooner. */
export const PEOPLE_TIMEOUT_MS = 2_000;
/** An answer that takes longer gets a "looking it up" beneath the question. */
export const THINKING_AFTER_MS = 300;
/** One message a second and channel. */
export const PACE_MS = 1_000;
/** Calls made for one message before it is given back to the caller. */
export const MOST_SENDS = 5;
/** A pause Slack asks for is waited out here up to this long; a longer one is handed back to the caller. */
export const MAX_PAUSE_MS = 15_000;
