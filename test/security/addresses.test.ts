/** The bot calls no address somebody else chose: not one from a request, not one that lies on the disk, not by a detour. */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRespond } from '../../adapters/slack/answering/respond.ts';
import { mayCall, publicCloud } from '../../adapters/teams/cloud.ts';
import { SATO, said } from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';

let canary: Server;
let port: number;
let visits = 0;
let bot: TeamsBot;
beforeAll(async () => {
  canary = createServer((_request, response) => {
    visits += 1;
    response.writeHead(200).end('{}');
  }).listen(0);
  await new Promise(resolve => canary.once('listening', resolve));
  port = (canary.address() as AddressInfo).port;
  bot = await startTeamsBot({ people: [SATO] });
}, 60_000);
afterAll(async () => {
  await bot.close();
  canary.closeAllConnections();
  canary.close();
});

/** Sixty ways to write an address that is not Microsoft's, most of which lead to this computer. */
function shapes(): string[] {
  const hosts = [
    ...[
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::]',
      '0.0.0.0',
      '0',
      '127.1',
      '127.0.1',
      '2130706433',
      '0x7f000001',
      '0x7f.0.0.1',
    ],
    ...[
      '0177.0.0.1',
      '017700000001',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:ffff:127.0.0.1]',
      '[::127.0.0.1]',
    ],
    ...[
      '127.0.0.1.',
      'localhost.',
      'LOCALHOST',
      'ⓛocalhost',
      '１２７.0.0.1',
      '127。0。0。1',
      'loopback',
      'ip6-localhost',
    ],
    ...['smba.trafficmanager.net@127.0.0.1', 'smba.trafficmanager.net:x@127.0.0.1', 'x@localhost', '%31%32%37.0.0.1'],
  ];
  const tails = ['/', '/v3', '#@smba.trafficmanager.net/', '?smba.trafficmanager.net'];
  return [
    ...hosts.map((host, n) => `http://${host}:${port}${tails[n % tails.length]}`),
    ...hosts.map((host, n) => `https://${host}:${port}${tails[(n + 1) % tails.length]}`),
    `http://127.0.0.1:${port}\\@smba.trafficmanager.net/`,
    `https://smba.trafficmanager.net.127.0.0.1.nip.example:${port}/`,
    'http://169.254.169.254/metadata/instance',
    'http://metadata.google.internal/',
    'http://10.0.0.1/',
    'https://smba.trafficmanager.net:8443/',
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net./',
    'https://evilsmba.trafficmanager.net/',
    'https://teams.microsoft.com.evil.example/',
    'https://evil.example/teams.microsoft.com',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
    `//127.0.0.1:${port}/`,
    '',
  ];
}

describe('an address somebody else chose', () => {
  it('comes in sixty shapes, and none of them is on the list', () => {
    expect(shapes().length).toBeGreaterThanOrEqual(60);
    expect(shapes().filter(address => mayCall(address, publicCloud.serviceHosts))).toEqual([]);
    expect(shapes().filter(address => mayCall(address, publicCloud.uploadHosts))).toEqual([]);
  });

  it('in a request with a good token is refused, and nobody is called', { timeout: 60_000 }, async () => {
    // Such a token is good where the address is Microsoft's, or a refusal would prove nothing.
    await bot.post(said('期間は？'));
    await bot.settled();
    expect(bot.door.heard).toHaveLength(1);
    for (const serviceUrl of shapes()) {
      const body = JSON.stringify({ ...said('期間は？'), serviceUrl });
      const token = bot.teams.token({ ...bot.claims(), serviceurl: serviceUrl });
      const { status } = await bot.send(body, { 'content-type': 'application/json', authorization: `Bearer ${token}` });
      expect([400, 401, 403]).toContain(status);
    }
    await bot.settled();
    expect(bot.door.heard).toHaveLength(1);
    expect(visits).toBe(0);
  });

  it('that lies among the stored conversations is refused when it is used', { timeout: 120_000 }, async () => {
    await bot.post(said('期間は？'));
    await bot.settled();
    const file = join(bot.folder, 'teams-references.json');
    const kept = JSON.parse(await readFile(file, 'utf8'));
    const [row] = kept.references;
    const addresses = shapes();
    kept.references = addresses.map((serviceUrl, n) => ({
      ...row,
      serviceUrl,
      conversation: `a:stored-${n}`,
      person: null,
    }));
    await writeFile(file, JSON.stringify(kept));
    await bot.restart();
    const before = bot.teams.calls.length;
    const reply = { lang: 'ja' as const, fallback: 'x', elements: [] };
    const results = await Promise.all(addresses.map((_, n) => bot.adapter.post(`teams:a:stored-${n}`, reply, `k${n}`)));
    expect(results.map(({ kind }) => kind)).toEqual(addresses.map(() => 'failed'));
    const edits = await Promise.all(
      addresses.map((_, n) => bot.adapter.edit(`teams:a:stored-${n}/1700000000001`, reply)),
    );
    expect(edits.map(({ kind }) => kind)).toEqual(addresses.map(() => 'failed'));
    expect(visits).toBe(0);
    expect(bot.teams.calls.length).toBe(before);
  });

  it('as a response_url is not answered', async () => {
    const respond = createRespond(undefined);
    for (const address of shapes()) await expect(respond(address, { text: 'x' })).rejects.toThrow('not one of Slack');
    expect(visits).toBe(0);
  });

  it('is not reached by a redirect from an allowed one either', async () => {
    const detour = createServer((_request, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end(),
    ).listen(0, '127.0.0.1');
    await new Promise(resolve => detour.once('listening', resolve));
    const base = `http://127.0.0.1:${(detour.address() as AddressInfo).port}`;
    await expect(createRespond(`${base}/api/`)(`${base}/respond/1`, { text: 'x' })).rejects.toThrow();
    detour.close();
    expect(visits).toBe(0);
  });
});
