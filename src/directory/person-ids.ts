/** All ids of a person of the directory, as adapters give them: "slack:U01". */
import { CHAT_PLATFORMS } from '../platform.ts';
import type { Reachable } from './directory.ts';

export function personIdsOf(person: Reachable): string[] {
  const accounts = CHAT_PLATFORMS.flatMap(platform => (person[platform] ? `${platform}:${person[platform]}` : []));
  return [...accounts, playgroundIdOf(person)];
}

/** Id in the playground, made from either account. */
export function playgroundIdOf({ name, slack, teams }: Reachable): string {
  return `web:${slack ?? teams ?? name}`;
}
