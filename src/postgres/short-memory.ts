/** Short memory shared by all processes. While the database is unreachable each process uses its own. */
import { createShortMemory, type ShortMemory } from '../memory/short-memory.ts';
import type { SharedMemory } from './memory.ts';

export function createSharedShortMemory(memory: SharedMemory): ShortMemory {
  const own = createShortMemory();
  return {
    async first(name, claimant) {
      // Checked locally as well: a claim made during an outage of the database stays valid.
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
