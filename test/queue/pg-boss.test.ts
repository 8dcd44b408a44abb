import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createBossQueue } from '../../src/queue/pg-boss.ts';
import type { Queue } from '../../src/queue/queue.ts';
import { describeQueue } from '../contract/queue.ts';
import { noPostgres, onDatabase, ownPostgres, type PostgresServer, startPostgres } from '../helpers/postgres.ts';

if (noPostgres) console.warn(`skipped: pg-boss queue: ${noPostgres}`);

describe.skipIf(noPostgres !== null)('on PostgreSQL', () => {
  let server: PostgresServer;
  const queues: Queue[] = [];
  const reports: string[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.stop();
    reports.length = 0;
  });
  afterAll(() => server.remove());

  async function start(url: string, tick: () => Promise<void>): Promise<Queue> {
    const queue = createBossQueue({ url, tick, report: line => reports.push(line) });
    queues.push(queue);
    await queue.start();
    return queue;
  }

  /** A call for whichever process takes it, as the minute's turn makes one. */
  const call = (url: string) =>
    onDatabase(
      url,
      `INSERT INTO pgboss.job (name, policy, expire_in, retry_limit, dead_letter)
       SELECT name, policy, interval '30 minutes', retry_limit, dead_letter FROM pgboss.queue WHERE name = 'keikaku-tick'`,
    );

  describeQueue('pg-boss queue', async tick =>
    createBossQueue({ url: await server.createDatabase(), tick, report: () => {} }),
  );

  it('is set up once by processes that start at once, with one call a minute for all of them', async () => {
    const url = await server.createDatabase();
    await Promise.all([1, 2, 3].map(() => start(url, async () => {})));
    expect(await onDatabase(url, 'SELECT name, cron FROM pgboss.schedule')).toEqual([
      { name: 'keikaku-tick', cron: '* * * * *' },
    ]);
    const [queue] = await onDatabase(
      url,
      "SELECT policy, retry_limit, expire_seconds, dead_letter FROM pgboss.queue WHERE name = 'keikaku-tick'",
    );
    expect(queue).toEqual({
      policy: 'short',
      retry_limit: 2,
      expire_seconds: 1800,
      dead_letter: 'keikaku-tick-given-up',
    });
    expect(reports).toEqual([]);
  });

  it('gives a call to one process, and a call that is waiting is not joined by another', async () => {
    const url = await server.createDatabase();
    let calls = 0;
    await Promise.all([1, 2].map(() => start(url, async () => void calls++)));
    await expect.poll(() => calls).toBe(2);
    await call(url);
    await expect(call(url)).rejects.toThrow('duplicate key');
    await expect.poll(() => calls, { timeout: 10_000 }).toBeGreaterThan(2);
    const states = () =>
      onDatabase(url, "SELECT state FROM pgboss.job WHERE name = 'keikaku-tick' AND state <> 'completed'");
    await expect.poll(states, { timeout: 10_000 }).toEqual([]);
  });

  it('tells of a call that was given up', async () => {
    const url = await server.createDatabase();
    await start(url, async () => {});
    await onDatabase(
      url,
      "INSERT INTO pgboss.job (name, policy) SELECT name, policy FROM pgboss.queue WHERE name = 'keikaku-tick-given-up'",
    );
    await expect.poll(() => reports, { timeout: 25_000 }).toContainEqual(expect.stringContaining('given up'));
  });

  it.skipIf(!ownPostgres)(
    'outlives a server that goes away in the middle of a call, and goes on when it is back',
    {
      timeout: 60_000,
    },
    async () => {
      const url = await server.createDatabase();
      let calls = 0;
      let release = (): void => {};
      const queue = await start(url, async () => {
        calls++;
        if (calls === 2)
          await new Promise<void>(resolve => {
            release = resolve;
          });
      });
      await call(url);
      await expect.poll(() => calls, { timeout: 10_000 }).toBe(2);
      await server.stop();
      // Now pg-boss has a call to complete and nobody to tell.
      release();
      await expect.poll(() => queue.problem(), { timeout: 20_000 }).toMatch(/keikaku_test/);
      await sleep(500);
      await server.start();
      await expect.poll(() => queue.problem(), { timeout: 20_000 }).toBe(null);
      const completed = () =>
        onDatabase(url, "SELECT 1 FROM pgboss.job WHERE name = 'keikaku-tick' AND state = 'completed'");
      await expect.poll(async () => (await completed()).length, { timeout: 20_000 }).toBeGreaterThan(0);
    },
  );

  it('says what the user of the database lacks', async () => {
    const url = new URL(await server.createDatabase());
    const role = `nobody_${url.pathname.slice(1)}`;
    await onDatabase(url.href, `CREATE ROLE ${role} LOGIN PASSWORD 'x'`);
    url.username = role;
    url.password = 'x';
    const queue = createBossQueue({ url: url.href, tick: async () => {}, report: () => {} });
    await expect(queue.start()).rejects.toMatchObject({ code: 'DATABASE_FORBIDDEN' });
    await queue.stop();
  });
});
