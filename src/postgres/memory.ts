/**
 * Temporary key–value data shared by all processes, as rows. Bounded twice: every row expires, and a shelf above its
 * size loses the least recently used rows.
 */
import { createHash } from 'node:crypto';
import { reasonOf } from './failures.ts';
import type { Pool } from './pool.ts';

const MINUTE_MS = 60_000;
const SHELVES = {
  /** Dialogues. */
  dialogue: { keptMs: 7 * 24 * 60 * MINUTE_MS, most: 100_000 },
  /** Claims on deliveries and messages. */
  claim: { keptMs: 24 * 60 * MINUTE_MS, most: 1_000_000 },
  /** Replies and files waiting for a click. */
  offer: { keptMs: 60 * MINUTE_MS, most: 10_000 },
} as const;
type Shelf = keyof typeof SHELVES;

export interface SharedMemory {
  /** Undefined when nothing is stored. @throws BotError DATABASE_… */
  read(shelf: Shelf, name: string): Promise<string | undefined>;
  /** @param keptMs shorter than the shelf's own lifetime, in milliseconds */
  write(shelf: Shelf, name: string, value: string, keptMs?: number): Promise<void>;
  /** Writes unless a value is stored. @returns the stored value */
  writeFirst(shelf: Shelf, name: string, value: string): Promise<string>;
  /** Returns the value to the first caller and deletes it. */
  take(shelf: Shelf, name: string): Promise<string | undefined>;
  close(): void;
}

const MOST_OFFERED_CHARACTERS = 500_000_000;
const SWEEP_MS = 5 * MINUTE_MS;

export function createSharedMemory({ query }: Pool, report: (line: string) => void): SharedMemory {
  const timer = setInterval(() => void sweep(), SWEEP_MS).unref();

  async function put(
    shelf: Shelf,
    name: string,
    value: string,
    unlessKept: boolean,
    keptMs: number = SHELVES[shelf].keptMs,
  ): Promise<string> {
    const wins = unlessKept ? 'kept.expires_at < now()' : 'true';
    const [row] = await query<{ value: string }>(
      `INSERT INTO keikaku.memory AS kept (shelf, name, value, expires_at)
       VALUES ($1, $2, $3, now() + $4 * interval '1 ms')
       ON CONFLICT (shelf, name) DO UPDATE
         SET value = CASE WHEN ${wins} THEN excluded.value ELSE kept.value END,
             expires_at = CASE WHEN ${wins} THEN excluded.expires_at ELSE kept.expires_at END,
             touched_at = now()
       RETURNING value`,
      [shelf, nameOf(name), value, keptMs],
    );
    return row?.value ?? value;
  }

  async function sweep(): Promise<void> {
    try {
      await query('DELETE FROM keikaku.memory WHERE expires_at < now()');
      for (const [shelf, { most }] of Object.entries(SHELVES))
        await query(
          `DELETE FROM keikaku.memory WHERE shelf = $1 AND touched_at <=
             (SELECT touched_at FROM keikaku.memory WHERE shelf = $1 ORDER BY touched_at DESC OFFSET $2 LIMIT 1)`,
          [shelf, most],
        );
      await query(
        `DELETE FROM keikaku.memory WHERE shelf = 'offer' AND name IN (
           SELECT name FROM (
             SELECT name, sum(length(value)) OVER (ORDER BY touched_at DESC) AS characters
             FROM keikaku.memory WHERE shelf = 'offer') AS newest
           WHERE characters > $1)`,
        [MOST_OFFERED_CHARACTERS],
      );
    } catch (error) {
      report(`What is remembered for a while could not be tidied up and will be next time: ${reasonOf(error)}`);
    }
  }

  return {
    async read(shelf, name) {
      const [row] = await query<{ value: string }>(
        'SELECT value FROM keikaku.memory WHERE shelf = $1 AND name = $2 AND expires_at >= now()',
        [shelf, nameOf(name)],
      );
      return row?.value;
    },
    async write(shelf, name, value, keptMs) {
      await put(shelf, name, value, false, keptMs);
    },
    writeFirst: (shelf, name, value) => put(shelf, name, value, true),
    async take(shelf, name) {
      const [row] = await query<{ value: string; live: boolean }>(
        'DELETE FROM keikaku.memory WHERE shelf = $1 AND name = $2 RETURNING value, expires_at >= now() AS live',
        [shelf, nameOf(name)],
      );
      return row?.live ? row.value : undefined;
    },
    close: () => clearInterval(timer),
  };
}

/** Names come from outside, with any length and any characters, so they are hashed. */
function nameOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
