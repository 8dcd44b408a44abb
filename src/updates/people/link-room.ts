/** 「宛先登録 危機対策課」 in a channel or group chat makes it the address of the division's messages. */
import type { Answer, Outcome } from '../../adapter.ts';
import { adapterOf, type ChatPlatform } from '../../platform.ts';
import type { Confirm } from '../coordinating/confirm.ts';
import { type Core, replied, sentence, type Turn } from '../core.ts';
import { ownerLabel, type View } from '../view/view.ts';

const COORDINATORS = /^(?:取りまとめ(?:担当)?|とりまとめ(?:担当)?|coordinators?)$/;
/** Stands for the coordinators in the button's value; not a valid start of an owner id. */
const COORDINATORS_VALUE = '*';

export function proposeRoom(rest: string, conversation: string, core: Core, view: View, confirm: Confirm): Answer {
  const { text, directory } = view;
  if (!roomOf(conversation, core)) return sentence('clarify', text.linking.elsewhere, view);
  const label = text.commands.deeds.link;
  if (COORDINATORS.test(rest))
    return confirm(text.linking.confirm(text.linking.coordinators), 'cycle.link', COORDINATORS_VALUE, { label });
  const owners = rest === '' ? [] : directory.findOwner(rest);
  const [owner] = owners;
  if (!owner || owners.length > 1) return sentence('clarify', text.linking.how, view);
  return confirm(text.linking.confirm(ownerLabel(owner.id, view)), 'cycle.link', owner.id, { label });
}

/** Handles the button: the channel is the one it was pressed in. */
export async function linkRoom(value: string, { person, conversation, core, view }: Turn): Promise<Outcome> {
  const { text, directory } = view;
  const room = roomOf(conversation, core);
  if (!room) return replied(sentence('clarify', text.linking.elsewhere, view));
  const owner = value === COORDINATORS_VALUE ? null : directory.owner(value)?.id;
  if (owner === undefined) return replied(sentence('clarify', text.linking.how, view));
  await core.journal.append([{ kind: 'room.linked', by: person.id, from: conversation, data: { owner, ...room } }]);
  const who = owner === null ? text.linking.coordinators : ownerLabel(owner, view);
  return replied(sentence('status', text.linking.done(who), view), true);
}

/** Undefined for conversations of one person: a direct chat, the playground. */
function roomOf(conversation: string, { adapters }: Core): { platform: ChatPlatform; room: string } | undefined {
  const adapter = adapterOf(conversation, adapters);
  if (!adapter || adapter.name === 'web') return undefined;
  const address = adapter.roomOf?.(conversation);
  // The directory stores addresses without the platform prefix.
  return address ? { platform: adapter.name, room: address.slice(adapter.name.length + 1) } : undefined;
}
