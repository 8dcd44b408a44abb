/** `npm start` twice on one PostgreSQL, as behind one address: whichever process is asked answers. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../../src/text/catalog.ts';
import { runCommand } from '../helpers/command-line.ts';
import { firstLines, startMain } from '../helpers/main-process.ts';
import { noPostgres, onDatabase, ownPostgres, type PostgresServer, startPostgres } from '../helpers/postgres.ts';

if (noPostgres) console.warn(`skipped: npm start on PostgreSQL: ${noPostgres}`);

describe.skipIf(noPostgres !== null)('npm start on PostgreSQL', { timeout: 120_000 }, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.remove());

  async function open(url: string): Promise<{ child: ChildProcessWithoutNullStreams; page: string }> {
    const child = await startMain({ PORT: '0', DATABASE_URL: url });
    const [opening = ''] = await firstLines(child, 1);
    return { child, page: opening.match(/http:\/\/127\.0\.0\.1:\d+\//)?.[0] ?? '' };
  }

  /** The coordinator stands last among the people of the playground. */
  const ask = (page: string, text: string, who = 0) => send(page, 'ask', { text }, who);
  const press = (page: string, id: string, value: string, who: number) =>
    send(page, 'act', { id, value, lang: 'ja', message: 'm' }, who);

  async function send(page: string, what: string, said: object, who: number): Promise<string> {
    const { people } = (await (await fetch(`${page}api/people`)).json()) as { people: { id: string }[] };
    const body = JSON.stringify({ ...said, person: people.at(who)?.id, conversation: 'shared' });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${page}api/${what}`, { method: 'POST', headers, body });
    expect(response.status).toBe(200);
    return JSON.stringify(await response.json());
  }

  const readiness = async (page: string) => {
    const response = await fetch(`${page}readyz`);
    return [response.status, JSON.stringify(await response.json())];
  };

  it('carries a dialogue from one process to the other, answers on without the database, and stops on SIGTERM', async () => {
    const url = await server.createDatabase();
    const [one, other] = await Promise.all([open(url), open(url)]);
    expect(await ask(one.page, '施策1-1の一覧')).toContain('1-1-9');
    expect(await ask(other.page, '2番目を詳しく')).toContain('震度情報ネットワークシステムの整備・運用');
    expect(await ask(one.page, 'それの担当は？')).toContain('1-1-2');
    for (const { page } of [one, other]) expect(await readiness(page)).toEqual([200, expect.anything()]);

    if (ownPostgres) {
      await server.stop();
      expect(await ask(one.page, '施策1-1の一覧')).toContain('1-1-9');
      await expect
        .poll(() => readiness(one.page), { timeout: 20_000 })
        .toEqual([503, expect.stringContaining('store')]);
      await server.start();
      // Whichever is not ready yet gets no requests from the address before them.
      for (const { page } of [one, other])
        await expect.poll(() => readiness(page), { timeout: 20_000 }).toEqual([200, expect.anything()]);
      expect(await press(one.page, 'cycle.pause', '1-1-1', -1)).not.toContain(textIn('ja').notSaved);
      // Recorded by the one, known to the other.
      await expect.poll(() => press(other.page, 'cycle.resume', '1-1-1', -1), { timeout: 10_000 }).toContain('1-1-1');
    }
    for (const { child } of [one, other]) {
      child.kill('SIGTERM');
      expect(await once(child, 'exit')).toEqual([0, null]);
    }
  });

  it('says what is wrong with the database, without its password', async () => {
    const child = await startMain({ PORT: '0', DATABASE_URL: 'postgresql://bot:secret-word@127.0.0.1:1/keikaku' });
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code).toBe(1);
    expect(stderr).toContain('DATABASE_UNREACHABLE 127.0.0.1:1/keikaku');
    expect(stderr).not.toContain('secret-word');
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('says at the start and in the doctor what the user of the database lacks', async () => {
    const url = new URL(await server.createDatabase());
    url.username = `nobody_${url.pathname.slice(1)}`;
    url.password = 'x';
    await onDatabase(await server.createDatabase(), `CREATE ROLE ${url.username} LOGIN PASSWORD 'x'`);
    const child = await startMain({ PORT: '0', DATABASE_URL: url.href });
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(code).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ level: 60, code: 'DATABASE_FORBIDDEN' });
    const doctor = await runCommand(['doctor'], { env: { DATABASE_URL: url.href, PORT: '0' } });
    expect(doctor.stdout).toMatch(/^NO {2}record .*DATABASE_FORBIDDEN.*owner of the database/m);
  });
});
