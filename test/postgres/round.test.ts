import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noPostgres, type PostgresServer, startPostgres } from '../helpers/postgres.ts';
import { runSharedRound, SCHEDULED } from '../helpers/shared-round.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

if (noPostgres) console.warn(`skipped: a round shared by two processes: ${noPostgres}`);

describe.skipIf(noPostgres !== null)('two processes on one PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  it('run a full round while one is killed six times and connections are cut: each message once, each answer kept', {
    timeout: 180_000,
  }, async () => {
    const url = await server.createDatabase();
    const { accepted, saved, state, kills } = await runSharedRound({
      url,
      folder: await temporaryFolder(),
      seed: 5,
      kills: 6,
      upToMs: 30,
    });
    expect(kills).toBe(6);
    expect(new Set(accepted).size).toBe(accepted.length);
    expect(accepted).toHaveLength(SCHEDULED);
    expect(Object.values(state.deliveries).map(({ result }) => result)).toEqual(Array(SCHEDULED).fill('sent'));
    expect(saved.size).toBeGreaterThan(10);
    for (const project of saved) expect(state.updates[project]).toHaveLength(1);
  });
});
