import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createPostgresJournal, type PostgresJournal } from '../../src/journal/shared/postgres.ts';
import { createSession } from '../../src/postgres/session.ts';
import { describeJournal } from '../contract/journal.ts';
import { startCuttingProxy } from '../helpers/cutting-proxy.ts';
import {
  atNoon,
  readAll,
  roundOpened,
  type TestEvent,
  type TestKinds,
  testKinds,
  update,
} from '../helpers/journal-kinds.ts';
import { noPostgres, onDatabase, ownPostgres, type PostgresServer, startPostgres } from '../helpers/postgres.ts';

if (noPostgres) console.warn(`skipped: PostgreSQL journal: ${noPostgres}`);

describe.skipIf(noPostgres !== null)('on PostgreSQL', () => {
  let server: PostgresServer;
  const opened: PostgresJournal<TestKinds>[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const journal of opened.splice(0)) await journal.close();
  });
  afterAll(() => server.remove());

  async function open(url: string) {
    const followed: TestEvent[] = [];
    const reports: string[] = [];
    const journal = await createPostgresJournal({
      kinds: testKinds,
      now: atNoon,
      follow: events => void followed.push(...events),
      connect: hooks => createSession({ url, ...hooks }),
      report: line => reports.push(line),
    });
    opened.push(journal);
    return { journal, followed, reports };
  }

  describeJournal('PostgreSQL journal', true, async () => {
    const url = await server.createDatabase();
    return {
      open: options =>
        createPostgresJournal({ ...options, connect: hooks => createSession({ url, ...hooks }), report: () => {} }),
    };
  });

  describe('several processes on one journal', () => {
    it('begin one journal when they start at once on an empty database', async () => {
      const url = await server.createDatabase();
      const all = await Promise.all(Array.from({ length: 8 }, () => open(url)));
      expect(new Set(all.map(({ journal }) => journal.identity.id)).size).toBe(1);
    });

    it('each see every event once and in order, and number without gaps', async () => {
      const url = await server.createDatabase();
      const all = await Promise.all([open(url), open(url), open(url)]);
      const appends = all.flatMap(({ journal }, who) =>
        Array.from({ length: 100 }, async (_, i) => {
          if (i % 10 === 0) await sleep(i / 10);
          return journal.append([update(`p${who}`), roundOpened(`r${who}-${i}`)]);
        }),
      );
      await Promise.all(appends);
      for (const { followed, journal } of all) {
        await expect.poll(() => followed.length, { timeout: 10_000 }).toBe(600);
        expect(followed.map(({ seq }) => seq)).toEqual(Array.from({ length: 600 }, (_, i) => i + 1));
        expect(followed).toEqual(await readAll(journal));
      }
      expect(new Set(all.map(({ journal }) => journal.head().hash)).size).toBe(1);
    });

    it('record what means the same once, whoever is first', async () => {
      const url = await server.createDatabase();
      const all = await Promise.all([open(url), open(url)]);
      const taps = Array.from({ length: 40 }, (_, i) => all[i % 2]?.journal.append([update('1-1-1', `tap ${i}`, 'k')]));
      const outcomes = (await Promise.all(taps)).flatMap(appended => appended ?? []);
      expect(outcomes.filter(({ repeated }) => !repeated)).toHaveLength(1);
      expect(new Set(outcomes.map(({ event }) => JSON.stringify(event))).size).toBe(1);
    });

    it('have seen what another recorded by the time their own append resolves', async () => {
      const url = await server.createDatabase();
      const [one, other] = [await open(url), await open(url)];
      await one.journal.append([update('a')]);
      await other.journal.append([update('b')]);
      expect(other.followed.map(({ seq }) => seq)).toEqual([1, 2]);
    });

    it('are held up by one that stops in the middle of an append for seconds, not for ever', async () => {
      const url = await server.createDatabase();
      const { journal } = await open(url);
      const stopped = createSession({ url });
      const frozen = stopped.run(async query => {
        await query('BEGIN; SELECT seq FROM keikaku.journal FOR UPDATE');
        await sleep(7_000);
        await query('COMMIT');
      });
      frozen.catch(() => {});
      await sleep(200);
      expect((await journal.append([update('a')]))[0]?.event.seq).toBe(1);
      await stopped.close();
      await expect(frozen).rejects.toThrow();
    });
  });

  describe('a connection that breaks', () => {
    it('is replaced, and nothing is missed or seen twice', async () => {
      const url = await server.createDatabase();
      const [one, other] = [await open(url), await open(url)];
      await one.journal.append([update('a')]);
      await onDatabase(
        url,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'keikaku%'",
      );
      await one.journal.append([update('b')]);
      await expect.poll(() => other.followed.map(({ seq }) => seq), { timeout: 10_000 }).toEqual([1, 2]);
      expect(one.followed.map(({ seq }) => seq)).toEqual([1, 2]);
    });

    it.skipIf(!ownPostgres).each([
      ['after the server got it', true],
      ['before the server got it', false],
    ])('at the commit, %s: the event is recorded once and its append says so', async (_, passOn) => {
      const url = await server.createDatabase();
      const proxy = await startCuttingProxy(url);
      const { journal, followed } = await open(proxy.url);
      await journal.append([update('a')]);
      proxy.cutAt('COMMIT', passOn);
      const appended = await journal.append([update('b'), update('c', 'x', 'key')]);
      expect(appended.map(({ event, repeated }) => [event.seq, repeated])).toEqual([
        [2, false],
        [3, false],
      ]);
      expect(followed.map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect(await readAll(journal)).toEqual(followed);
      await journal.close();
      await proxy.close();
    });
  });

  describe('a server that is gone', () => {
    it.skipIf(!ownPostgres)('refuses appends as not saved, and takes them again without a restart', async () => {
      const url = await server.createDatabase();
      const [one, other] = [await open(url), await open(url)];
      await one.journal.append([update('a')]);
      await server.stop();
      await expect(one.journal.append([update('lost')])).rejects.toMatchObject({ code: 'JOURNAL_NOT_SAVED' });
      expect(one.followed).toHaveLength(1);
      await expect.poll(() => one.journal.problem(), { timeout: 10_000 }).toMatch(/DATABASE_UNREACHABLE/);
      await server.start();
      expect((await one.journal.append([update('b')]))[0]?.event.seq).toBe(2);
      await expect.poll(() => other.followed.length, { timeout: 10_000 }).toBe(2);
      await expect.poll(() => other.journal.problem(), { timeout: 10_000 }).toBe(null);
      expect(other.reports.at(-1)).toBe('The journal is in reach again.');
    });

    it('is named at the start, without the password', async () => {
      const failed = open('postgresql://bot:s3cret-word@127.0.0.1:1/keikaku');
      await expect(failed).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
      await expect(failed).rejects.toThrow(/127\.0\.0\.1:1\/keikaku/);
      await expect(failed).rejects.not.toThrow(/s3cret-word/);
    });

    it('is told from a database that is not there', async () => {
      const url = new URL(await server.createDatabase());
      url.pathname = '/nowhere';
      await expect(open(url.href)).rejects.toMatchObject({ code: 'DATABASE_UNKNOWN' });
    });
  });

  describe('what SQL can do past the bot', () => {
    async function spoiled(...sql: string[]): Promise<string> {
      const url = await server.createDatabase();
      const { journal } = await open(url);
      await journal.append([update('a', 'x', 'k1'), update('b', '順調', 'k2')]);
      await journal.append([update('c')]);
      await journal.close();
      for (const statement of ['ALTER TABLE keikaku.event DISABLE TRIGGER append_only', ...sql])
        await onDatabase(url, statement);
      return url;
    }

    it.each(['UPDATE keikaku.event SET by = by', 'DELETE FROM keikaku.event', 'TRUNCATE keikaku.event'])(
      'is not to change what is recorded: %s',
      async statement => {
        const url = await server.createDatabase();
        const { journal } = await open(url);
        await journal.append([update('a')]);
        await expect(onDatabase(url, statement)).rejects.toThrow('append-only');
      },
    );

    it.each([
      ['an altered word', 2, "UPDATE keikaku.event SET text = replace(text, '順調', '遅延') WHERE seq = 2"],
      ['an altered hash', 2, "UPDATE keikaku.event SET hash = repeat('0', 64) WHERE seq = 2"],
      ['an altered key', 1, "UPDATE keikaku.event SET key = 'k9' WHERE seq = 1"],
      ['a row missing within', 2, 'DELETE FROM keikaku.event WHERE seq = 2'],
      ['a row missing at the end', 3, 'DELETE FROM keikaku.event WHERE seq = 3'],
      ['all rows missing', 1, 'DELETE FROM keikaku.event'],
      ['the journal itself missing', 1, 'DELETE FROM keikaku.journal'],
      ['another head', 3, "UPDATE keikaku.journal SET hash = repeat('0', 64)"],
    ])('is found at the start: %s', async (_, seq, statement) => {
      const url = await spoiled(statement);
      const failed = open(url);
      await expect(failed).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' });
      await expect(failed).rejects.toThrow(`event ${seq}:`);
    });

    it('is found while running, too: a journal put back to an earlier state', async () => {
      const url = await server.createDatabase();
      const { journal } = await open(url);
      await journal.append([update('a'), update('b')]);
      await onDatabase(url, 'ALTER TABLE keikaku.event DISABLE TRIGGER append_only');
      await onDatabase(url, 'DELETE FROM keikaku.event WHERE seq = 2');
      await onDatabase(
        url,
        'UPDATE keikaku.journal SET seq = 1, hash = (SELECT hash FROM keikaku.event WHERE seq = 1)',
      );
      await expect(journal.append([update('c')])).rejects.toMatchObject({ code: 'JOURNAL_DAMAGED' });
      expect(await onDatabase(url, 'SELECT seq FROM keikaku.event')).toHaveLength(1);
    });

    it('a database set up by a newer version is left alone', async () => {
      const url = await spoiled("INSERT INTO keikaku.migration (name, sha256) VALUES ('9999-later.sql', 'x')");
      await expect(open(url)).rejects.toMatchObject({ code: 'DATABASE_NEWER' });
    });

    it('a database that cannot hold every character is refused', async () => {
      const url = new URL(await server.createDatabase());
      const name = `${url.pathname.slice(1)}_latin`;
      await onDatabase(
        url.href,
        `CREATE DATABASE ${name} ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`,
      );
      url.pathname = `/${name}`;
      await expect(open(url.href)).rejects.toMatchObject({ code: 'DATABASE_ENCODING' });
    });
  });
});
