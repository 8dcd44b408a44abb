/** Decides which deliveries can be handled, and their idempotency keys. */
import { isRecord, type Payload } from './body.ts';

const INTERACTIONS = new Set([
  'block_actions',
  'block_suggestion',
  'view_submission',
  'view_closed',
  'shortcut',
  'message_action',
]);

/** Whether it has the fields the listeners rely on. */
export function isUsable(body: Payload): boolean {
  if (body.type === 'event_callback') return isRecord(body.event) && typeof body.event.type === 'string';
  if (typeof body.command === 'string') return typeof body.user_id === 'string';
  if (typeof body.type !== 'string' || !INTERACTIONS.has(body.type)) return false;
  if (!isRecord(body.user) || typeof body.user.id !== 'string') return false;
  if (body.type.startsWith('view_')) return isRecord(body.view);
  return body.type !== 'block_actions' || (Array.isArray(body.actions) && isRecord(body.actions[0]));
}

/** Idempotency key, equal for redeliveries; undefined for requests that may be answered any number of times. */
export function keyOf(body: Payload): string | undefined {
  if (body.type === 'event_callback') return typeof body.event_id === 'string' ? `event:${body.event_id}` : undefined;
  if (body.type === 'block_suggestion') return undefined;
  return typeof body.trigger_id === 'string' ? `trigger:${body.trigger_id}` : undefined;
}

/** Removes the deprecated verification token, which proves nothing but is still a secret. */
export function withoutToken({ token: _, ...body }: Payload): Payload {
  return body;
}
