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

/**
 * The one address of a row. A sample directory names invented people, so none of its messages leaves the playground.
 * @param owner null for the coordinators
 */
export function routeOf(
  row: { owner: string | null; kind: DeliveryKind },
  { directory, state, on, reach }: { directory: Directory; state: UpdatesState; on: string; reach: Reach },
): Route {
  const to = row.owner === null ? coordinators() : addressOf(directory.owner(row.owner));
  if (to) return { to };
  return { to: null, reason: directory.sample ? 'sample-directory' : 'no-address' };

  /** Nowhere for a division that has been taken out: what is worded to it is nobody else's. */
  function addressOf(owner: Owner | undefined): string | null {
    if (!owner) return null;
    return row.kind === 'escalation' ? superiorOf(owner) : ownOf(owner);
  }

  function ownOf({ id, slackChannel, teamsConversation }: Owner): string | null {
    const room = firstConnected({ slack: slackChannel, teams: teamsConversation });
    if (room) return room;
    const contacts = directory.contactsOf(id, on);
    const present = contacts.filter(contact => !isAway(contact, state, on));
    return firstReachable([...present, ...contacts]);
  }

  function superiorOf({ superior }: Owner): string | null {
    return (superior && firstReachable([superior])) ?? (superior === null ? coordinators() : null);
  }

  function coordinators(): string | null {
    return firstConnected(directory.document.coordinatorChannel) ?? firstReachable(directory.coordinators);
  }

  function firstReachable(people: readonly Reachable[]): string | null {
    for (const person of people) {
      const account = firstConnected(person);
      if (account) return account;
      const inbox = playgroundIdOf(person);
      if (reach.web.has(inbox)) return inbox;
    }
    return null;
  }

  function firstConnected(ids: Record<ChatPlatform, string | null>): string | null {
    const platform = CHAT_PLATFORMS.find(name => !directory.sample && ids[name] && reach[name]);
    return platform ? `${platform}:${ids[platform]}` : null;
  }
}
