/** What several processes behind one address have in common besides the record, each part opened twice. */
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Intake } from '../../adapters/teams/incoming/intake.ts';
import { createReferenceFile, createSharedReferences, type Reference } from '../../adapters/teams/index.ts';
import { References } from '../../adapters/teams/posting/references.ts';
import type { Delivery } from '../../src/inbox/inbox.ts';
import { NEW_DIALOGUE } from '../../src/intent/dialogue.ts';
import { openSharedEngine } from '../../src/shared-engine.ts';
import { atNoon, NOON } from '../helpers/journal-kinds.ts';
import { noPostgres, onDatabase, ownPostgres, type PostgresServer, startPostgres } from '../helpers/postgres.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

if (noPostgres) console.warn(`skipped: parts shared through PostgreSQL: ${noPostgres}`);

const WAIT = { timeout: 20_000 };
type Process = Awaited<ReturnType<typeof openSharedEngine>>;

describe.skipIf(noPostgres !== null)('shared by processes on one PostgreSQL', { timeout: 60_000 }, () => {
  let server: PostgresServer;
  const open: Process[] = [];
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterEach(async () => {
    for (const process of open.splice(0)) await process.close();
  });
  afterAll(() => server.remove());

  async function start(url: string): Promise<Process> {
    const config = { dataDir: await temporaryFolder(), databaseUrl: url };
    const process = await openSharedEngine(url, { config, now: atNoon, report: () => {} });
    open.push(process);
    return process;
  }

  async function two(): Promise<{ url: string; one: Process; other: Process }> {
    const url = await server.createDatabase();
    return { url, one: await start(url), other: await start(url) };
  }

  /** As after kill -9: its connections go, and nothing is tidied up. */
  async function die(process: Process): Promise<void> {
    open.splice(open.indexOf(process), 1);
    await process.store.close();
  }

  describe('dialogues', () => {
    it('go on in whichever process is asked next, with any character in them', async () => {
      const { one, other } = await two();
      const dialogue = { ...NEW_DIALOGUE, listed: ['1-1-1'], focus: ['\u0000 \ud800 "'] };
      await one.conversations.set('slack:C1/1.2\u0000', dialogue);
      expect(await other.conversations.get('slack:C1/1.2\u0000')).toEqual(dialogue);
      expect(await other.conversations.get('another')).toEqual(NEW_DIALOGUE);
    });

    it.skipIf(!ownPostgres)('go on within each process while the database is away', async () => {
      const { one } = await two();
      await server.stop();
      await one.conversations.set('c', { ...NEW_DIALOGUE, listed: ['1-1-1'] });
      expect((await one.conversations.get('c')).listed).toEqual(['1-1-1']);
      await server.start();
    });
  });

  describe('what was said', () => {
    it('is taken up by the first claimant, however often it asks, and by nobody else', async () => {
      const { one, other } = await two();
      const both = await Promise.all([one.shortMemory.first('s', 'message'), other.shortMemory.first('s', 'mention')]);
      expect(both.filter(Boolean)).toHaveLength(1);
      const winner = both[0] ? 'message' : 'mention';
      for (const { shortMemory } of [one, other]) {
        expect(await shortMemory.first('s2', 'message')).toBe(true);
        expect(await shortMemory.first('s2', 'mention')).toBe(false);
      }
      expect(await (await start((await two()).url)).shortMemory.first('s', winner)).toBe(true);
    });
  });

  describe('an answer that may still be shared', () => {
    it('is given once, by whichever process the click reaches', async () => {
      const { one, other } = await two();
      await one.shortMemory.keep('share/1', '{"fallback":"答え"}', 60_000);
      const taken = await Promise.all([one, other, one].map(({ shortMemory }) => shortMemory.take('share/1')));
      expect(taken.filter(text => text !== undefined)).toEqual(['{"fallback":"答え"}']);
    });

    it('is not kept for ever', async () => {
      const { url, one } = await two();
      await one.shortMemory.keep('share/1', 'x', 60_000);
      await onDatabase(url, "UPDATE keikaku.memory SET expires_at = now() - interval '1 second'");
      expect(await one.shortMemory.take('share/1')).toBe(undefined);
    });
  });

  describe('the inbox', () => {
    const delivery = (number: number, ...more: string[]): Delivery => ({
      platform: 'slack',
      keys: [`event:Ev${number}`, ...more],
      body: { number, text: '\u0000 \ud800' },
    });
    const leftIn = ({ inbox }: Process) => inbox.unfinished('slack').map(({ body, begun }) => [body.number, begun]);

    it('takes a delivery once, whichever processes it reaches and under whatever ids, also at the same moment', async () => {
      const { one, other } = await two();
      for (let round = 0; round < 20; round++) {
        const said = `said/${round}`;
        const takes = [one, other, one, other].map(({ inbox }, n) => inbox.take(delivery(10 * round + n, said)));
        expect((await Promise.all(takes)).filter(Boolean)).toHaveLength(1);
      }
      const repeats = [one, other].map(({ inbox }) => inbox.take(delivery(999, 'said/0')));
      expect(await Promise.all(repeats)).toEqual([false, false]);
    });

    it.each([2, 4, 8])(
      'leaves nothing to the next start of what was answered while a commit took %d s',
      async seconds => {
        const { url, one } = await two();
        await onDatabase(
          url,
          `CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(${seconds}); RETURN NULL; END $$;
         CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON keikaku.inbox DEFERRABLE INITIALLY DEFERRED
           FOR EACH ROW EXECUTE FUNCTION slow()`,
        );
        const answered: string[] = [];
        const log = pino({ level: 'silent' });
        const answer = async (begin: () => Promise<void>) => {
          await begin();
          answered.push('once');
        };
        const taking = new Intake(one.inbox, work => void work, log);
        const message = { type: 'message', text: '防災の事業は？' } as never;
        await taking.take(['teams:c/id/1'], message, answer);
        await expect.poll(() => onDatabase(url, 'SELECT 1 FROM keikaku.inbox_key'), WAIT).toHaveLength(1);
        await expect.poll(() => onDatabase(url, 'SELECT 1 FROM keikaku.inbox'), WAIT).toEqual([]);
        await taking.take(['teams:c/id/1'], message, answer);
        expect(answered).toEqual(['once']);
        await one.inbox.close();
        await die(one);
        expect((await start(url)).inbox.unfinished('teams')).toEqual([]);
      },
    );

    it('hands out what a dead process left to the next that starts, once, and leaves alone what a living one works on', async () => {
      const { url, one, other } = await two();
      for (const number of [1, 2, 3]) await one.inbox.take(delivery(number));
      await other.inbox.take(delivery(4));
      one.inbox.done('event:Ev2');
      await one.inbox.begin('event:Ev3');
      const early = await start(url);
      expect(leftIn(early)).toEqual([]);
      await one.inbox.close();
      await die(one);
      const [next, last] = [await start(url), await start(url)];
      expect(next.inbox.unfinished('teams')).toEqual([]);
      expect(leftIn(next)).toEqual([
        [1, false],
        [3, true],
      ]);
      expect(leftIn(next)).toEqual([]);
      expect(leftIn(last)).toEqual([]);
    });

    it('keeps what was said no longer than it is needed', async () => {
      const { url, one } = await two();
      await one.inbox.take(delivery(1));
      one.inbox.done('event:Ev1');
      await expect.poll(() => onDatabase(url, 'SELECT 1 FROM keikaku.inbox')).toEqual([]);
      expect(await one.inbox.take(delivery(1))).toBe(false);
    });

    it('knows when any process was last alive', async () => {
      const { url, one } = await two();
      expect(one.inbox.lastAlive).toBe(null);
      one.inbox.heartbeat();
      await one.inbox.close();
      expect((await start(url)).inbox.lastAlive).toBe(NOON.toISOString());
    });
  });

  describe('places to post to on Teams', () => {
    const row = (conversation: string, serviceUrl = 'https://smba.trafficmanager.net/jp/'): Reference => ({
      conversation,
      room: 'channel',
      serviceUrl,
      bot: { id: '28:bot', name: 'Keikaku' },
      person: null,
      welcomed: false,
    });

    async function references(process: Process) {
      const folder = await temporaryFolder();
      const { addresses } = process;
      if (!addresses) throw new Error('not shared');
      return createSharedReferences(addresses, createReferenceFile(folder));
    }

    it('are found by a process that did not hear of them itself, without a restart', async () => {
      const { one, other } = await two();
      const [a, b] = [await references(one), new References(await references(other), () => 0)];
      await b.load();
      expect(await b.place('19:x@thread.tacv2')).toBe(undefined);
      await a.put(row('19:x@thread.tacv2'));
      expect(await b.place('19:x@thread.tacv2;messageid=1')).toMatchObject({ serviceUrl: row('').serviceUrl });
      await a.remove('19:x@thread.tacv2');
      expect(await (await references(other)).load()).toEqual([]);
    });

    it('are welcomed once', async () => {
      const { one, other } = await two();
      const both = [await references(one), await references(other)];
      await both[0]?.put(row('19:x'));
      const first = await Promise.all([0, 1, 0, 1].map(n => both[n]?.welcome('19:x')));
      expect(first.filter(Boolean)).toHaveLength(1);
      expect((await both[1]?.load())?.map(({ welcomed }) => welcomed)).toEqual([true]);
    });

    it('are taken over from the file of one process when it starts to share', async () => {
      const { one, other } = await two();
      const file = createReferenceFile(await temporaryFolder());
      await file.put(row('19:before'));
      await file.welcome('19:before');
      const before = createSharedReferences(one.addresses!, file);
      expect(await before.load()).toEqual([{ ...row('19:before'), welcomed: true }]);
      expect(await (await references(other)).load()).toHaveLength(1);
    });
  });
});
