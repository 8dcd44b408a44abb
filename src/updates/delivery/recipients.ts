/**
 * Resolves a message's address: the division's channel, its contacts, its superior or the coordinators, on the
 * connected platforms.
 */
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

/** The message to be routed: to an owner, or to the coordinators when null. `round` is absent while it is not known. */
export interface Routed {
  owner: string | null;
  kind: DeliveryKind;
  round?: string;
}

/**
 * The address of a row; of several possible ones, rooms before people, one that has not refused a message of the round. A sample directory
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

  /** Null for a division that was removed: a message to it must not go to another one. */
  function addressOf(owner: Owner | undefined): string | null {
    if (!owner) return null;
    return row.kind === 'escalation' ? superiorOf(owner) : ownOf(owner);
  }

  function ownOf({ id, slackChannel, teamsConversation }: Owner): string | null {
    const rooms = connected({ slack: slackChannel, teams: teamsConversation });
    const contacts = directory.contactsOf(id, on);
    const present = contacts.filter(contact => !isAway(contact, state, on));
    return leastRefused([...rooms, ...[...present, ...contacts].flatMap(addressesOf)]);
  }

  function superiorOf({ superior }: Owner): string | null {
    return superior === null ? coordinators() : leastRefused(addressesOf(superior));
  }

  function coordinators(): string | null {
    const rooms = connected(directory.document.coordinatorChannel);
    return leastRefused([...rooms, ...directory.coordinators.flatMap(addressesOf)]);
  }

  /** If all have refused, the one that did so longest ago: it may work again. */
  function leastRefused(addresses: readonly string[]): string | null {
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
