/** What an operator sees at /metrics: numbers to be alarmed by, and nothing of what people write. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createMemoryInbox } from '../src/inbox/memory.ts';
import type { Delivery, UpdatesState } from '../src/updates/state.ts';
import { createWatch } from '../src/watch/watch.ts';
import { ROOT } from './helpers/command-line.ts';
import { firstLines, startMain } from './helpers/main-process.ts';

const NOW = new Date('2009-10-01T09:00:00+09:00');
const row = (result: Delivery['result']) => ({ result }) as Delivery;

/** A watch, its numbers by name, and the time that goes by. */
function watching(state: Pick<UpdatesState, 'seq' | 'at' | 'deliveries'> = { seq: 0, at: null, deliveries: {} }) {
  const registry = new Registry();
  const time = { ms: 0 };
  const watch = createWatch({ registry, state: () => state, now: () => NOW, elapsed: () => time.ms });
  return { watch, time, state, numbers: async () => numbersIn(await registry.metrics()) };
}

describe('the metrics', () => {
  it('count the rows of the ledger by how they stand, those that wait for a decision among them', async () => {
    const deliveries = { a: row('sent'), b: row('sent'), c: row('uncertain'), d: row('failed') };
    const { numbers, state } = watching({ seq: 7, at: '2009-10-01T00:00:05.000Z', deliveries });
    expect(await numbers()).toMatchObject({
      'keikaku_deliveries{result="sent"}': 2,
      'keikaku_deliveries{result="uncertain"}': 1,
      'keikaku_deliveries{result="failed"}': 1,
      'keikaku_deliveries{result="intended"}': 0,
      keikaku_journal_events: 7,
      keikaku_journal_last_event_timestamp_seconds: Date.parse('2009-10-01T00:00:05Z') / 1_000,
    });
    state.deliveries.c = row('sent');
    expect((await numbers())['keikaku_deliveries{result="uncertain"}']).toBe(0);
  });

  it('tell how many deliveries wait and since when, those of before a restart too, and no repetition', async () => {
    const { watch, time, numbers } = watching();
    const before = createMemoryInbox(() => NOW);
    const delivery = (key: string) => ({ platform: 'slack' as const, keys: [key] as [string], body: {} });
    await before.take(delivery('left'));
    const inbox = watch.inbox(before);
    expect(await numbers()).toMatchObject({ keikaku_inbox_open: 0, keikaku_inbox_oldest_seconds: 0 });
    inbox.unfinished('slack');
    time.ms = 5_000;
    await inbox.take(delivery('new'));
    await inbox.take(delivery('new'));
    expect(await numbers()).toMatchObject({ keikaku_inbox_open: 2, keikaku_inbox_oldest_seconds: 5 });
    inbox.done('left');
    time.ms = 6_000;
    expect(await numbers()).toMatchObject({ keikaku_inbox_open: 1, keikaku_inbox_oldest_seconds: 1 });
    inbox.done('new');
    expect(await numbers()).toMatchObject({ keikaku_inbox_open: 0, keikaku_inbox_oldest_seconds: 0 });
  });

  it('say when what is due was last gone through, and not that it was when it failed', async () => {
    const { watch, numbers } = watching();
    const last = async () => (await numbers()).keikaku_scheduler_last_tick_timestamp_seconds;
    const failing = watch.tick(() => Promise.reject(new Error('no')));
    await expect(failing()).rejects.toThrow('no');
    expect(await last()).toBe(0);
    await watch.tick(async () => {})();
    expect(await last()).toBe(NOW.getTime() / 1_000);
  });

  it('of a running bot count its answers by what was asked and its refusals, without a word of either', {
    timeout: 90_000,
  }, async () => {
    const bot = await startMain({ PORT: '0' });
    const [opening = ''] = await firstLines(bot, 2);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(opening)?.[0] as string;
    const numbers = async () => numbersIn(await (await fetch(`${url}/metrics`)).text());
    const { people } = (await (await fetch(`${url}/api/people`)).json()) as { people: { id: string }[] };
    for (const question of ['防災の事業は？', '津波の事業は？', '知事の給料は？']) {
      const body = JSON.stringify({ text: question, person: people[0]?.id, conversation: 'metrics' });
      await fetch(`${url}/api/ask`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    }
    await asAnotherHost(url);
    expect(await numbers()).toMatchObject({
      'keikaku_answer_seconds_count{intent="find"}': 2,
      'keikaku_answer_seconds_count{intent="none"}': 1,
      'keikaku_refusals_total{refused="host"}': 1,
      'keikaku_failures_total{of="update-cycle"}': 0,
    });
    await expect
      .poll(async () => (await numbers()).keikaku_scheduler_last_tick_timestamp_seconds, { timeout: 30_000 })
      .toBeGreaterThan(Date.parse('2020-01-01') / 1_000);
    expect(await (await fetch(`${url}/metrics`)).text()).not.toMatch(/防災|津波|給料|evil/);
  });

  it('are all explained in docs/operations.md', () => {
    const folder = join(ROOT, 'src/watch');
    const sources = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'));
    const names = sources.flatMap(source => [...source.matchAll(/'(keikaku_\w+)'/g)]);
    const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');
    expect(names.length).toBeGreaterThan(8);
    expect(names.map(([, name]) => name).filter(name => !page.includes(`\`${name}`))).toEqual([]);
  });
});

/** As a page of another name would come by DNS rebinding. */
async function asAnotherHost(url: string): Promise<void> {
  const asked = request(`${url}/api/people`, { headers: { host: 'evil.example' } }).end();
  await new Promise<void>(done => asked.on('response', async response => text(response).then(() => done())));
}

/** Name and labels → value. */
function numbersIn(metrics: string): Record<string, number> {
  const lines = metrics.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}
