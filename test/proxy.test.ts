/** What is meant for this computer alone, behind a reverse proxy on this computer: a real nginx before the real program. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from './helpers/command-line.ts';
import { firstLines, startMain } from './helpers/main-process.ts';
import { hasNginx, type Nginx, startNginx } from './helpers/nginx.ts';

const proxies: Nginx[] = [];
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});

/** The page that shows nginx, and the path its snippet passes on. */
const PAGES: [page: string, path: string][] = [
  ['teams', '/api/messages'],
  ['slack', '/slack/events'],
];

/** As HAProxy does unless told otherwise. */
const NAMING =
  'location / { proxy_http_version 1.1; proxy_set_header Host kei.example.jp; proxy_pass http://127.0.0.1:3978; }';

describe.skipIf(!hasNginx('test/proxy.test.ts'))('a playground behind nginx on its own computer', () => {
  it.each([
    ['that adds nothing of its own', 'location / { proxy_pass http://127.0.0.1:3978; }'],
    ['that speaks HTTP/1.1 and adds nothing, but passes on the name', NAMING],
    ...PAGES.map(([page, path]): [string, string] => [
      `with what docs/${page}.md shows, and HTTP/1.1`,
      `proxy_http_version 1.1; ${snippet(page).replace(`location = ${path}`, 'location /')}`,
    ]),
  ])('%s is open to nobody who comes through it', { timeout: 90_000 }, async (_, inside) => {
    const { direct, through } = await started(inside);
    expect(await seen(through)).toEqual({ page: 403, people: 403, metrics: 403, teams: 404 });
    expect(await seen(direct)).toEqual({ page: 200, people: 200, metrics: 200, teams: 200 });
    expect((await fetch(`${through}/healthz`)).status).toBe(200);
  });

  it.each(PAGES)('as docs/%s.md shows it passes on %s and nothing else', { timeout: 90_000 }, async (page, path) => {
    const { through } = await started(snippet(page));
    expect((await fetch(`${through}/healthz`)).status).toBe(404);
    // The bot's own answer, which tells nothing; nginx has a page of its own for a path it does not know.
    const response = await fetch(`${through}${path}`, { method: 'POST' });
    expect([response.status, await response.text()]).toEqual([404, '']);
  });
});

function snippet(page: string): string {
  const [, block = ''] = /```nginx\n([\s\S]+?)```/.exec(readFileSync(join(ROOT, `docs/${page}.md`), 'utf8')) ?? [];
  expect(block).toContain('http://127.0.0.1:3978;');
  return block;
}

async function started(inside: string): Promise<{ direct: string; through: string }> {
  const [opening = ''] = await firstLines(await startMain({ PORT: '0' }), 1);
  const direct = /http:\/\/127\.0\.0\.1:\d+/.exec(opening)?.[0] ?? '';
  const proxy = await startNginx(inside.replace('http://127.0.0.1:3978', direct));
  proxies.push(proxy);
  return { direct, through: proxy.url };
}

/** @returns the status of each door that has no sign-in */
async function seen(url: string) {
  const status = async (path: string, more: RequestInit = {}) => (await fetch(`${url}${path}`, more)).status;
  const activity = {
    type: 'message',
    id: '1',
    text: '照会開始',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1:9/',
    from: { id: 'u' },
    recipient: { id: 'b' },
    conversation: { id: 'c' },
  };
  const headers = { 'content-type': 'application/json' };
  return {
    page: await status('/'),
    people: await status('/api/people'),
    metrics: await status('/metrics'),
    teams: await status('/api/messages', { method: 'POST', headers, body: JSON.stringify(activity) }),
  };
}
