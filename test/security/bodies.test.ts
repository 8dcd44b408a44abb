/**
 * Bodies that are too long, that never end or that make no sense, sent to every endpoint of the running program by
 * whoever can reach it: none ends it, fills its memory or keeps others from their answers.
 */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { firstLines, startMain } from '../helpers/main-process.ts';

const ENDPOINTS = [
  '/slack/events',
  '/api/messages',
  '/api/ask',
  '/api/act',
  '/api/submit',
  '/api/clock',
  '/',
  '/healthz',
];
const TYPES = [
  'application/json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
];
/** Among them what ends a process that stands on the plain libraries. */
const BODIES = [
  'null',
  'true',
  '0',
  '""',
  '[]',
  '[null]',
  '{}',
  '',
  '{"type":',
  '\u0000',
  '\ud800',
  'payload=null',
  'payload={}',
  'payload=%7B%22type%22%3A%22block_actions%22%7D',
  '{"type":"event_callback","event":null}',
  '{"type":"message"}',
  '{"type":"message","from":null,"recipient":null,"conversation":null}',
  '{"type":"message","channelId":"msteams","serviceUrl":"http://169.254.169.254/","from":{"id":"29:x"},"recipient":{"id":"28:x"},"conversation":{"id":"a"}}',
  '{"type":"invoke","name":"adaptiveCard/action","channelId":"msteams","value":null}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}`,
];

async function start(): Promise<{ port: number; pid: number }> {
  const child = await startMain({
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-1-2-none',
    SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
    // Nobody listens there: a Slack that is down is no reason not to start.
    SLACK_API_URL: 'http://127.0.0.1:9/api/',
    KEIKAKU_PLAYGROUND: 'on',
  });
  const [line = ''] = await firstLines(child, 1);
  return { port: Number(/127\.0\.0\.1:(\d+)/.exec(line)?.[1]), pid: child.pid ?? 0 };
}

/** Resident memory, in megabytes. */
const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;

async function isAlive(port: number): Promise<boolean> {
  const { status } = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(5_000) });
  return status === 200;
}

describe('the running program', { timeout: 120_000 }, () => {
  it('refuses every senseless body at every endpoint and lives on', async () => {
    const { port } = await start();
    for (const path of ENDPOINTS) {
      for (const type of TYPES) {
        await Promise.all(
          BODIES.map(async body => {
            const headers = type === '' ? {} : { 'content-type': type };
            const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
            expect(response.status).toBeGreaterThanOrEqual(400);
            // Never a stack, never a path of this computer.
            expect(await response.text()).not.toMatch(/\bat .+:\d+:\d+|node_modules|Error:/);
          }),
        );
      }
    }
    expect(await isAlive(port)).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')('keeps nothing of bodies that are too long', async () => {
    const { port, pid } = await start();
    await fetch(`http://127.0.0.1:${port}/api/people`);
    const before = residentMb(pid);
    for (const path of ENDPOINTS) await Promise.all([true, false].map(announced => flood(port, path, announced)));
    expect(residentMb(pid) - before).toBeLessThan(150);
    expect(await isAlive(port)).toBe(true);
  });

  it('gives up senders who never finish, and answers everybody else meanwhile', async () => {
    const { port } = await start();
    const slow = ENDPOINTS.flatMap(path => Array.from({ length: 25 }, () => trickle(port, path)));
    slow.push(...Array.from({ length: 50 }, () => halfAHeader(port)));
    await sleep(500);
    for (let n = 0; n < 20; n += 1) expect(await isAlive(port)).toBe(true);
    const ended = await Promise.race([Promise.all(slow), sleep(60_000, 'still open')]);
    expect(ended).not.toBe('still open');
    expect(await isAlive(port)).toBe(true);
  });
});

/** 64 MB, announced or in chunks; resolves when the connection is over. */
function flood(port: number, path: string, announced: boolean): Promise<void> {
  const chunk = Buffer.alloc(1024 * 1024, 'a');
  const length: Record<string, string> = announced ? { 'content-length': String(64 * chunk.length) } : {};
  return new Promise(resolve => {
    const headers = { 'content-type': 'application/json', ...signed, ...length };
    const call = request({ host: '127.0.0.1', port, path, method: 'POST', headers });
    let sent = 0;
    const more = (): void => {
      if (sent >= 64 || call.destroyed) return void call.end();
      sent += 1;
      call.write(chunk, more);
    };
    call.on('response', response => response.resume());
    call.on('close', resolve);
    call.on('error', () => resolve());
    more();
  });
}

/** As Slack would send them, but for the signature. */
const signed = {
  'x-slack-request-timestamp': String(Math.floor((performance.timeOrigin + performance.now()) / 1_000)),
  'x-slack-signature': `v0=${'0'.repeat(64)}`,
};

/** A byte now and then, never the last; resolves when the program has had enough. */
function trickle(port: number, path: string): Promise<void> {
  const head = Object.entries({ host: `127.0.0.1:${port}`, 'content-type': 'application/json', ...signed });
  const lines = head.map(([name, value]) => `${name}: ${value}`).join('\r\n');
  return hold(connect(port, '127.0.0.1'), `POST ${path} HTTP/1.1\r\n${lines}\r\ncontent-length: 1000\r\n\r\n{`);
}

function halfAHeader(port: number): Promise<void> {
  return hold(connect(port, '127.0.0.1'), 'POST /api/messages HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow');
}

function hold(socket: Socket, first: string): Promise<void> {
  return new Promise(resolve => {
    const timer = setInterval(() => socket.write(' '), 1_000);
    const done = (): void => {
      clearInterval(timer);
      socket.destroy();
      resolve();
    };
    socket.on('connect', () => socket.write(first));
    socket.resume();
    socket.on('end', done);
    socket.on('close', done);
    socket.on('error', done);
  });
}
