/** The references among the places that several processes share. */
import type { Places } from '../../../src/memory/places.ts';
import { type Reference, type ReferenceStore, referenceShape } from './references.ts';

const PLATFORM = 'teams';

/** @param before where one process kept them: taken over into places that hold none yet */
export function createSharedReferences(places: Places, before: ReferenceStore): ReferenceStore {
  async function rows(): Promise<Reference[]> {
    const kept = await places.all(PLATFORM);
    return kept.flatMap(({ details, welcomed }) => {
      const row = referenceShape.safeParse({ ...details, welcomed });
      return row.success ? [row.data] : [];
    });
  }

  async function put(row: Reference): Promise<void> {
    const { welcomed, ...details } = row;
    await places.put(PLATFORM, row.conversation, details, welcomed);
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
    welcome: conversation => places.welcome(PLATFORM, conversation),
    remove: conversation => places.remove(PLATFORM, conversation),
  };
}
