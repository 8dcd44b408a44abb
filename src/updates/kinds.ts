/**
 * All kinds of events. A feature declares its own beside its code (`export const roundEvents = defineEvents({ … })`)
 * and adds them here.
 */

import type { Draft, JournalEvent } from '../journal/event.ts';
import { updateEvents } from './events.ts';

export const kinds = { ...updateEvents };

/** Any event of the program. */
export type KeikakuEvent = JournalEvent<typeof kinds>;
/** Any draft of an event. */
export type KeikakuDraft = Draft<typeof kinds>;
