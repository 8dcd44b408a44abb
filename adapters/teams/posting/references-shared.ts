/** Conversation references in the store shared by several processes. */
import type { Addresses } from '../../../src/memory/addresses.ts';
import { type Reference, type ReferenceStore, referenceShape } from './references.ts';

const PLATFORM = 'teams';

/** @param before references of the embedded engine; imported when the shared store has none */
export function createSharedReferences(addresses: Addresses, before: ReferenceStore): ReferenceStore {
  async function rows(): Promise<Reference[]> {
    const kept = await addresses.all(PLATFORM);
    return kept.flatMap(({ details, welcomed }) => {
      const row = referenceShape.safeParse({ ...details, welcomed });
      return row.success ? [row.data] : [];
    });
  }

  async function put(row: Reference): Promise<void> {
    const { welcomed, ...details } = row;
    await addresses.put(PLATFORM, row.conversation, details, welcomed);
  }

  return {
    isShared: true,
    async load() {
      const shared = await rows();
      if (shared.length > 0) return shared;
      for (const row of await before.load()) await put(row);
      return rows();
    },
    put,
    welcome: conversation => addresses.welcome(PLATFORM, conversation),
    remove: conversation => addresses.remove(PLATFORM, conversation),
  };
}
