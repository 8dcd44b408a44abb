/** The chat platforms, by the names of their adapters. Whatever an adapter names, a place, a person or a message, begins with its own: "slack:C01". */

/** Those an office connects, where its people have accounts. */
export const CHAT_PLATFORMS = ['slack', 'teams'] as const;
/** With the playground. */
export const PLATFORMS = [...CHAT_PLATFORMS, 'web'] as const;

export type ChatPlatform = (typeof CHAT_PLATFORMS)[number];
export type PlatformName = (typeof PLATFORMS)[number];

/** @returns undefined for what no adapter named */
export function platformOf(address: string): PlatformName | undefined {
  return PLATFORMS.find(name => address.startsWith(`${name}:`));
}

/** The adapter that named it; undefined while its platform is not connected. */
export function adapterOf<One extends { name: PlatformName }>(
  address: string,
  adapters: readonly One[],
): One | undefined {
  return adapters.find(({ name }) => address.startsWith(`${name}:`));
}
