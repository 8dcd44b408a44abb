import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSharedRowLocks } from '../../src/postgres/row-locks.ts';
import { createSession, type Session } from '../../src/postgres/session.ts';
import { noPostgres, onDatabase, type PostgresServer, startPostgres } from '../helpers/postgres.ts';

if (noPostgres) console.warn(`skipped: holds among processes: ${noPostgres}`);

const CUT_OFF_MS = 400;

describe.skipIf(noPostgres !== null)('holds among processes', () => {
  let server: PostgresServer;
  const sessions: Session[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const session of sessions.splice(0)) await session.close();
  });
  afterAll(() => server.remove());

  async function processes(count: number) {
    const url = await server.createDatabase();
    const all = Array.from({ length: count }, () => {
      const session = createSession({ url });
      sessions.push(session);
      return { session, holds: createSharedRowLocks(session, CUT_OFF_MS) };
    });
    return { url, all };
  }

  /** Work that goes on until it is told to end. */
  function work() {
    let end = (): void => {};
    let begun = (): void => {};
    const ended = new Promise<void>(resolve => {
      end = resolve;
    });
    const started = new Promise<void>(resolve => {
      begun = resolve;
    });
    let isHeld = (): boolean => false;
    return {
      started,
      end: () => end(),
      isHeld: () => isHeld(),
      do(held: () => boolean) {
        isHeld = held;
        begun();
        return ended;
      },
    };
  }

  const cutAll = (url: string) =>
    onDatabase(
      url,
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'keikaku%'",
    );

  it('let one in at a time, whichever process asks and however', async () => {
    const { all } = await processes(2);
    const [one, other] = all.map(({ holds }) => holds);
    const long = work();
    const holding = one?.hold('row', long.do);
    await long.started;
    let others = 0;
    for (const holds of [one, other]) {
      await holds?.hold('row', async () => void others++);
      await holds?.takeOver('row', async () => void others++);
    }
    expect(others).toBe(0);
    expect(long.isHeld()).toBe(true);
    long.end();
    await holding;
    await other?.hold('row', async () => void others++);
    expect(others).toBe(1);
  });

  it('do not keep those with other names waiting', async () => {
    const { all } = await processes(2);
    const [one, other] = all.map(({ holds }) => holds);
    const long = work();
    const holding = one?.hold('row/1', long.do);
    await long.started;
    let others = 0;
    await other?.hold('row/2', async () => void others++);
    expect(others).toBe(1);
    long.end();
    await holding;
  });

  it('leave alone what was left until nobody can be at it any more, and then let one take it over', async () => {
    const { all } = await processes(2);
    let taken = 0;
    const tries = async () => {
      for (const { holds } of all) await holds.takeOver('row', async () => void taken++);
    };
    await tries();
    expect(taken).toBe(0);
    await sleep(CUT_OFF_MS + 50);
    const both = work();
    const started = Promise.all(all.map(({ holds }) => holds.takeOver('row', both.do)));
    await both.started;
    both.end();
    await started;
    await tries();
    // The two asked at the same time, so one of them did it; the other has it to do only when it is left again.
    expect(taken).toBeLessThanOrEqual(1);
  });

  it('tell work whose connection broke that it holds nothing, and keep the others off until it must be through', async () => {
    const { url, all } = await processes(2);
    const [one, other] = all;
    const long = work();
    const holding = one?.holds.hold('row', long.do);
    await long.started;
    await cutAll(url);
    await expect.poll(long.isHeld).toBe(false);
    let others = 0;
    await other?.holds.takeOver('row', async () => void others++);
    expect(others).toBe(0);
    await one?.session.run(async query => void (await query('SELECT 1')));
    expect(long.isHeld()).toBe(false);
    await sleep(CUT_OFF_MS + 50);
    await one?.holds.takeOver('row', async () => void others++);
    expect(others).toBe(0);
    await other?.holds.takeOver('row', async () => void others++);
    expect(others).toBe(1);
    long.end();
    await holding;
  });
});
