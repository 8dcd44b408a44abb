/** Where a message goes: the division's room, its people, its superior or the coordinators, on the platforms connected. */
import type { Directory, Owner, Reachable } from '../../directory/directory.ts';
import { isAway } from '../people/presence.ts';
import type { DeliveryKind, UpdatesState } from '../state.ts';

/** What can be reached now. */
export interface Reach {
  slack: boolean;
  teams: boolean;
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
  const owner = row.owner === null ? undefined : directory.owner(row.owner);
  const to = owner && row.kind === 'escalation' ? superiorOf(owner) : owner ? ownOf(owner) : coordinators();
  if (to) return { to };
  return { to: null, reason: directory.sample ? 'sample-directory' : 'no-address' };

  function ownOf({ id, slackChannel, teamsConversation }: Owner): string | null {
    if (!directory.sample && slackChannel && reach.slack) return `slack:${slackChannel}`;
    if (!directory.sample && teamsConversation && reach.teams) return `teams:${teamsConversation}`;
    const contacts = directory.contactsOf(id, on);
    const present = contacts.filter(contact => !isAway(contact, state, on));
    return firstReachable([...present, ...contacts]);
  }

  function superiorOf({ superior }: Owner): string | null {
    return (superior && firstReachable([superior])) ?? (superior === null ? coordinators() : null);
  }

  function coordinators(): string | null {
    const { slack, teams } = directory.document.coordinatorChannel;
    if (!directory.sample && slack && reach.slack) return `slack:${slack}`;
    if (!directory.sample && teams && reach.teams) return `teams:${teams}`;
    return firstReachable(directory.coordinators);
  }

  function firstReachable(people: readonly Reachable[]): string | null {
    for (const { name, slack, teams } of people) {
      if (!directory.sample && slack && reach.slack) return `slack:${slack}`;
      if (!directory.sample && teams && reach.teams) return `teams:${teams}`;
      const inbox = `web:${slack ?? teams ?? name}`;
      if (reach.web.has(inbox)) return inbox;
    }
    return null;
  }
}
