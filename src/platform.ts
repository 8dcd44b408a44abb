/**
 * Names of the chat platforms. Every id an adapter makes (address, person, message) starts with its platform's name:
 * "slack:C01".
 */

/** Chat platforms an office connects; its people have accounts there. */
export const CHAT_PLATFORMS = ['slack', 'teams'] as const;
/** Chat platforms and the playground. */
export const PLATFORMS = [...CHAT_PLATFORMS, 'web'] as const;

export type ChatPlatform = (typeof CHAT_PLATFORMS)[number];
export type PlatformName = (typeof PLATFORMS)[number];

/** @returns undefined for an id without a known prefix */
export function platformOf(address: string): PlatformName | undefined {
  return PLATFORMS.find(name => address.startsWith(`${name}:`));
}

/** The adapter an id belongs to; undefined while its platform is not connected. */
export function adapterOf<One extends { name: PlatformName }>(
  address: string,
  adapters: readonly One[],
): One | undefined {
  return adapters.find(({ name }) => address.startsWith(`${name}:`));
}
