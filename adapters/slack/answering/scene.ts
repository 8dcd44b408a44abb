/** Derives the Scene (person, place, means to respond) from a click. */
import type { Lang } from '../../../src/lang.ts';
import { conversationOf, type Origin, privateConversation } from '../address.ts';
import type { Identify } from '../identity.ts';
import type { Click, Pressed } from '../incoming/payloads.ts';
import { unpackMetadata } from '../rendering/modal-metadata.ts';
import type { Scene } from './outcome.ts';

export async function sceneOf(click: Click, pressed: Pressed, lang: Lang, identify: Identify): Promise<Scene> {
  const user = click.user.id;
  const key = `act/${pressed.action_ts ?? ''}/${user}/${click.message?.ts ?? click.view?.id ?? ''}`;
  const shared = { user, lang, trigger: click.trigger_id, key, modal: undefined };
  if (click.view) {
    const isModal = click.view.type === 'modal';
    const metadata = isModal ? unpackMetadata(click.view.private_metadata) : undefined;
    const conversation = metadata?.conversation ?? privateConversation(user);
    return { ...shared, origin: { at: 'view' }, conversation, modal: isModal ? click.view.id : undefined };
  }
  const channel = click.channel?.id ?? '';
  if (click.container?.is_ephemeral || !click.message) {
    const origin: Origin = { at: 'private', channel, url: click.response_url ?? '' };
    return { ...shared, origin, conversation: privateConversation(user, channel) };
  }
  const { ts, thread_ts, parent_user_id } = click.message;
  const isTop = thread_ts === undefined || thread_ts === ts;
  const rootIsOurs = isTop || parent_user_id === (await identify()).userId;
  const url = click.response_url;
  const origin: Origin = {
    at: 'message',
    channel,
    ts,
    ...(isTop ? {} : { thread: thread_ts }),
    ...(url ? { url } : {}),
  };
  return { ...shared, origin, conversation: conversationOf(channel, thread_ts ?? ts, rootIsOurs) };
}
