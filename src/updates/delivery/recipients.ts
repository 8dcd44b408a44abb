/** Where a message goes: the division's room, its people, its superior or the coordinators, on the platforms connected. */
import type { Directory, Owner, Reachable } from '../../directory/directory.ts';
import { playgroundIdOf } from '../../directory/person-ids.ts';
import { CHAT_PLATFORMS, type ChatPlatform } from '../../platform.ts';
import { isAway } from '../people/presence.ts';
import type { DeliveryKind, UpdatesState } from '../state.ts';

/** What can be reached now. */
export interface Reach extends Record<ChatPlatform, boolean> {
  /** People with an inbox in the playground, by id. */
  web: ReadonlySet<string>;
}

export type Route = { to: string } | { to: null; reason: 'sample-directory' | 'no-address' };

/** What is to be sent: to an owner, or to the coordinators when null. The round is known once it is. */
export interface Routed {
  owner: string | null;
  kind: DeliveryKind;
  round?: string;
}

/**
 * The one address of a row: of several that would do, one that has not refused a message of the round. A sample directory
 * names invented people, so none of its messages leaves the playground.
 */
export function routeOf(
  row: Routed,
  { directory, state, on, reach }: { directory: Directory; state: UpdatesState; on: string; reach: Reach },
): Route {
  const refused = (row.round === undefined ? undefined : state.rounds[row.round]?.refused) ?? [];
  const to = row.owner === null ? coordinators() : addressOf(directory.owner(row.owner));
  if (to) return { to };
  return { to: null, reason: directory.sample ? 'sample-directory' : 'no-address' };

  /** Nowhere for a division that has been taken out: what is worded to it is nobody else's. */
  function addressOf(owner: Owner | undefined): string | null {
    if (!owner) return null;
    return row.kind === 'escalation' ? superiorOf(owner) : ownOf(owner);
  }

  function ownOf({ id, slackChannel, teamsConversation }: Owner): string | null {
    const room = firstTaking(connected({ slack: slackChannel, teams: teamsConversation }));
    if (room) return room;
    const contacts = directory.contactsOf(id, on);
    const present = contacts.filter(contact => !isAway(contact, state, on));
    return firstTaking([...present, ...contacts].flatMap(addressesOf));
  }

  function superiorOf({ superior }: Owner): string | null {
    return superior === null ? coordinators() : firstTaking(addressesOf(superior));
  }

  function coordinators(): string | null {
    const [channel] = connected(directory.document.coordinatorChannel);
    return channel ?? firstTaking(directory.coordinators.flatMap(addressesOf));
  }

  /** When all of them have refused, the one that did so longest ago: it may have been mended. */
  function firstTaking(addresses: readonly string[]): string | null {
    const [first = null] = [...addresses].sort((a, b) => refused.indexOf(a) - refused.indexOf(b));
    return first;
  }

  function addressesOf(person: Reachable): string[] {
    const inbox = playgroundIdOf(person);
    return [...connected(person), ...(reach.web.has(inbox) ? [inbox] : [])];
  }

  function connected(ids: Record<ChatPlatform, string | null>): string[] {
    if (directory.sample) return [];
    return CHAT_PLATFORMS.flatMap(name => (ids[name] && reach[name] ? [`${name}:${ids[name]}`] : []));
  }
}
