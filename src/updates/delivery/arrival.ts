/** Settles an uncertain row as sent when a button of its message is pressed, which proves that it arrived. */
import { adapterOf } from '../../platform.ts';
import type { Turn } from '../core.ts';
import { ownEntry } from '../own-entry.ts';

/**
 * Settles an uncertain row as sent, by the person who pressed a button of its message. The button's value comes from
 * outside, so it counts only in the conversation the message was sent to.
 * @param row row key from the button
 */
export async function noteArrival(row: string, { person, conversation, message, core, view }: Turn): Promise<void> {
  const delivery = ownEntry(view.state.deliveries, row);
  if (delivery?.result !== 'uncertain' || delivery.to === null) return;
  const adapter = adapterOf(conversation, core.adapters);
  const places = [adapter?.roomOf?.(conversation), person.id].map(place => place?.toLowerCase());
  if (!places.includes(delivery.to.toLowerCase())) return;
  await core.outbox.confirm([delivery], { by: person.id, from: conversation, message });
}
