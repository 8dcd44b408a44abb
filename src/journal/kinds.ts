/**
 * Every kind of event there is: the one place where a feature adds its own. A feature declares them beside its code
 * (`export const roundEvents = defineEvents({ … })`) and is spread in here.
 */
import type { JournalEvent } from './event.ts';

export const kinds = {};

/** Any event of the running program. */
export type KeikakuEvent = JournalEvent<typeof kinds>;
