/** A short memory for all processes. While the database is out of reach each process remembers for itself. */
import { createShortMemory, type ShortMemory } from '../memory/short-memory.ts';
import type { SharedMemory } from './memory.ts';

export function createSharedShortMemory(memory: SharedMemory): ShortMemory {
  const own = createShortMemory();
  return {
    async first(name, claimant) {
      // Asked of itself, too: what was claimed while the database was away stays claimed.
      if (!(await own.first(name, claimant))) return false;
      return memory.writeFirst('claim', name, claimant).then(
        kept => kept === claimant,
        () => true,
      );
    },
    keep: (name, text, keptMs) => memory.write('offer', name, text, keptMs).catch(() => own.keep(name, text, keptMs)),
    take: async name => (await memory.take('offer', name).catch(() => undefined)) ?? own.take(name),
  };
}
