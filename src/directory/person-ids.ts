/** The ids a person of the directory can be known by, as an adapter gives them: "slack:U01". */
import { CHAT_PLATFORMS } from '../platform.ts';
import type { Reachable } from './directory.ts';

export function personIdsOf(person: Reachable): string[] {
  const accounts = CHAT_PLATFORMS.flatMap(platform => (person[platform] ? `${platform}:${person[platform]}` : []));
  return [...accounts, playgroundIdOf(person)];
}

/** In the playground one person plays them all: there an id is either account's. */
export function playgroundIdOf({ name, slack, teams }: Reachable): string {
  return `web:${slack ?? teams ?? name}`;
}
