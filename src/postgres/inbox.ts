/**
 * The inbox shared by several processes: a delivery is taken once, whichever process receives it. Unfinished deliveries
 * of dead processes go to the next one that starts; those of live processes are left alone.
 */
import { randomUUID } from 'node:crypto';
import { type Delivery, type Inbox, MOST_KEYS, type UnfinishedDelivery } from '../inbox/inbox.ts';
import { hashOf } from '../inbox/line.ts';
import { reasonOf } from './failures.ts';
import { isDead, type Liveness } from './liveness.ts';
import type { Pool } from './pool.ts';
import type { Session } from './session.ts';

const SWEEP_MS = 600_000;
/**
 * Attempts at a `take` whose result is unknown; each waits as long as the pool's time-out. A minute together: a commit
 * slower than all of them would leave its row after `done`. The platform is acknowledged long before.
 */
const MOST_TRIES = 40;

interface SharedInboxOptions {
  pool: Pool;
  session: Session;
  /** This process's liveness, whose lock its session holds. */
  life: Liveness;
  now: () => Date;
  /** One line for the operator's log. */
  report: (line: string) => void;
}

export async function openSharedInbox(options: SharedInboxOptions): Promise<Inbox> {
  const { session, now, report } = options;
  const { query } = options.pool;
  const taker = options.life.id;
  const lastAlive = await readLastAlive();
  const left = await adopt();
  const timer = setInterval(() => void sweep(), SWEEP_MS).unref();
  let marking: Promise<void> = Promise.resolve();

  async function readLastAlive(): Promise<string | null> {
    const [row] = await query<{ at: Date }>('SELECT at FROM keikaku.alive');
    return row?.at.toISOString() ?? null;
  }

  /** Takes over the unfinished deliveries of dead processes. */
  async function adopt(): Promise<UnfinishedDelivery[]> {
    const rows = await session.run(ask =>
      ask<Adopted>(
        `WITH dead AS MATERIALIZED (
           SELECT taker FROM (SELECT DISTINCT taker FROM keikaku.inbox) AS takers WHERE ${isDead('taker')}),
         adopted AS (
           UPDATE keikaku.inbox SET taker = $1 WHERE taker IN (SELECT taker FROM dead) RETURNING *)
         SELECT platform, key, body, begun FROM adopted ORDER BY taken_at`,
        [taker],
      ),
    );
    return rows.map(({ platform, key, body, begun }) => ({ platform, keys: [key], body: JSON.parse(body), begun }));
  }

  async function insert({ platform, keys, body }: Delivery, attempt: string): Promise<boolean> {
    const hashes = [...new Set(keys.map(hashOf))].sort();
    const [row] = await query<{ attempt: string | null }>(
      `WITH fresh AS (
         INSERT INTO keikaku.inbox_key (hash) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING RETURNING hash),
       taken AS (
         INSERT INTO keikaku.inbox (name, platform, key, body, taker, attempt)
         SELECT $2, $3, $4, $5, $6, $7 WHERE (SELECT count(*) FROM fresh) = $8
         RETURNING attempt)
       SELECT coalesce((SELECT attempt FROM taken), (SELECT attempt FROM keikaku.inbox WHERE name = $2)) AS attempt`,
      [hashes, hashOf(keys[0]), platform, keys[0], JSON.stringify(body), taker, attempt, hashes.length],
    );
    // A statement that waited for a concurrent attempt has a snapshot older than that attempt's commit, so look again.
    const found = row?.attempt ?? (await attemptOf(keys[0]));
    return found === attempt;
  }

  async function attemptOf(key: string): Promise<string | null> {
    const [row] = await query<{ attempt: string | null }>('SELECT attempt FROM keikaku.inbox WHERE name = $1', [
      hashOf(key),
    ]);
    return row?.attempt ?? null;
  }

  /** Runs in the order of the calls; a lost mark costs a second look, not a second effect. */
  function mark(text: string, values: readonly unknown[]): void {
    marking = marking
      .then(() => query(text, values))
      .then(
        () => {},
        () => {},
      );
  }

  async function sweep(): Promise<void> {
    try {
      await query(
        `DELETE FROM keikaku.inbox_key WHERE taken_at <=
           (SELECT taken_at FROM keikaku.inbox_key ORDER BY taken_at DESC OFFSET $1 LIMIT 1)`,
        [MOST_KEYS],
      );
    } catch (error) {
      report(`Keys of the inbox could not be tidied up and will be next time: ${reasonOf(error)}`);
    }
  }

  return {
    lastAlive,
    async take(delivery) {
      const attempt = randomUUID();
      for (let tries = 1; ; tries++) {
        try {
          // If the response to an earlier attempt was lost or late, this attempt finds what it stored.
          return await insert(delivery, attempt);
        } catch (error) {
          if (tries === MOST_TRIES) throw error;
        }
      }
    },
    async begin(key) {
      await query('UPDATE keikaku.inbox SET begun = true WHERE name = $1', [hashOf(key)]);
    },
    done: key => mark('DELETE FROM keikaku.inbox WHERE name = $1', [hashOf(key)]),
    unfinished: platform => {
      const its = left.filter(one => one.platform === platform);
      for (const one of its) left.splice(left.indexOf(one), 1);
      return its;
    },
    heartbeat: () =>
      mark(
        `INSERT INTO keikaku.alive AS last (at) VALUES ($1)
         ON CONFLICT (single) DO UPDATE SET at = greatest(last.at, excluded.at)`,
        [now().toISOString()],
      ),
    async close() {
      clearInterval(timer);
      await marking;
    },
  };
}

interface Adopted {
  platform: Delivery['platform'];
  key: string;
  body: string;
  begun: boolean;
}
