/**
 * Every kind of event there is: the one place where a feature adds its own. A feature declares them beside its code
 * (`export const roundEvents = defineEvents({ … })`) and is spread in here.
 */
import { updateEvents } from '../updates/events.ts';
import type { Draft, JournalEvent } from './event.ts';

export const kinds = { ...updateEvents };

/** Any event of the running program. */
export type KeikakuEvent = JournalEvent<typeof kinds>;
/** Any event to be recorded. */
export type KeikakuDraft = Draft<typeof kinds>;
