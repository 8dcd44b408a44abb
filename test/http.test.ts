import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import type { Readiness } from '../src/http/probes.ts';
import { createHttpServer, type HttpServer } from '../src/http/server.ts';

const running: HttpServer[] = [];
const reported: unknown[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

describe('the HTTP server', () => {
  it('says that the process lives', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/healthz`);
    expect([response.status, await response.json()]).toEqual([200, { ok: true }]);
  });

  it('is ready when every part is, and else names those that are not', async () => {
    let problem: string | null = null;
    const store: Readiness = { name: 'store', check: async () => problem };
    const { url } = await start([store, { name: 'queue', check: async () => null }]);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    problem = 'the disk is full';
    const response = await fetch(`${url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ok: false, missing: [{ name: 'store', problem: 'the disk is full' }] });
  });

  it('offers its metrics to this computer', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain');
    expect(await response.text()).toContain('keikaku_process_cpu_seconds_total');
  });

  it('offers its metrics to nobody who comes through a proxy', async () => {
    const { url } = await start();
    for (const header of ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'])
      expect((await fetch(`${url}/metrics`, { headers: { [header]: '192.0.2.1' } })).status).toBe(403);
  });

  it('offers its metrics to nobody who comes through a proxy that hides it, as nginx does: HTTP/1.0', async () => {
    const { url } = await start();
    expect(await spoken(url, 'GET /metrics HTTP/1.0\r\nHost: 127.0.0.1:3978\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 /);
    expect(await spoken(url, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('offers its metrics to nobody who names another computer, as through a proxy that passes on Host', async () => {
    const { url } = await start();
    const asked = (host: string) => spoken(url, `GET /metrics HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(await asked('kei.pref.example.jp')).toMatch(/^HTTP\/1\.1 403 /);
    for (const host of ['127.0.0.1:3978', 'localhost:3978', '[::1]:3978'])
      expect(await asked(host)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('offers its metrics to whoever bears the token, from here or elsewhere, and names the others in the log', async () => {
    const token = 'a-token-nobody-can-guess';
    const refused: string[] = [];
    const { url } = await start([], () => {}, { metricsToken: token, refuse: name => refused.push(name) });
    const status = async (authorization: string) =>
      (await fetch(`${url}/metrics`, { headers: { 'x-forwarded-for': '192.0.2.1', authorization } })).status;
    expect(await status(`Bearer ${token}`)).toBe(200);
    for (const wrong of [
      '',
      'Bearer',
      `Bearer ${token.replace('a', 'b')}`,
      token,
      `Bearer ${token}x`,
      `Basic ${token}`,
      'Bearer null',
      'Bearer ',
    ])
      expect([wrong, await status(wrong)]).toEqual([wrong, 403]);
    expect(refused).toEqual(Array(8).fill('metrics'));
    expect((await fetch(`${url}/metrics`)).status).toBe(403);
    expect((await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  });

  it('takes no token for its metrics where none was set', async () => {
    const { url } = await start();
    for (const authorization of ['Bearer null', 'Bearer ', 'Bearer undefined'])
      expect((await fetch(`${url}/metrics`, { headers: { via: 'proxy', authorization } })).status).toBe(403);
  });

  it('tells a caller nothing of what went wrong inside, and the operator all of it', async () => {
    const { url } = await start([], app =>
      app.get('/broken', () => {
        throw new Error('secret inside');
      }),
    );
    expect(await bodyOf(`${url}/broken`)).toEqual([500, '']);
    expect(reported).toMatchObject([{ message: 'secret inside' }]);
    expect(await bodyOf(`${url}/%E0%A4%A`)).toEqual([404, '']);
    expect(await bodyOf(`${url}/nowhere/<script>`)).toEqual([404, '']);
  });

  it('does not tell what it is built with', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/healthz`)).headers.get('x-powered-by')).toBeNull();
  });

  it('names the way out when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const server = createHttpServer({ host: '127.0.0.1', port, readiness: [], report: () => {} });
    await expect(server.listen()).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(`PORT=${port + 1} npm start`),
    });
    taken.close();
  });

  it('refuses an address this computer does not have', async () => {
    const server = createHttpServer({ host: '192.0.2.1', port: 0, readiness: [], report: () => {} });
    await expect(server.listen()).rejects.toMatchObject({ code: 'HOST_UNKNOWN' });
  });

  it('closes at once, idle connections too', async () => {
    const server = createHttpServer({ host: '127.0.0.1', port: 0, readiness: [], report: () => {} });
    const idle = connect(await server.listen(), '127.0.0.1');
    await once(idle, 'connect');
    const closed = once(idle, 'close');
    await server.close();
    await closed;
  });
});

async function start(
  readiness: Readiness[] = [],
  mount: (app: HttpServer['app']) => void = () => {},
  more: Partial<Parameters<typeof createHttpServer>[0]> = {},
): Promise<{ url: string }> {
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    readiness,
    report: error => reported.push(error),
    ...more,
  });
  mount(server.app);
  const port = await server.listen();
  running.push(server);
  return { url: `http://127.0.0.1:${port}` };
}

/** What comes back to words of HTTP that no library would say. */
async function spoken(url: string, words: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(words);
  return text(socket);
}

async function bodyOf(url: string): Promise<[status: number, body: string]> {
  const response = await fetch(url);
  return [response.status, await response.text()];
}
