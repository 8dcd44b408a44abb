import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mayCall, publicCloud } from '../../adapters/teams/cloud.ts';
import { createReferenceFile, createTeamsAdapter } from '../../adapters/teams/index.ts';
import { createMemoryInbox } from '../../src/inbox/memory.ts';
import type { TeamsConfig } from '../../src/settings/teams.ts';
import { execute, installed, invoke, PERSONAL, SATO, said, TENANT } from '../doubles/teams/activities.ts';
import { startTeamsBot, type TeamsBot } from '../doubles/teams/bot.ts';
import { createScriptedDoor } from '../helpers/scripted-door.ts';

const START_TIMEOUT_MS = 60_000;
const JSON_TYPE = { 'content-type': 'application/json' };

let bot: TeamsBot;
beforeAll(async () => {
  bot = await startTeamsBot({ people: [SATO] });
}, START_TIMEOUT_MS);
afterAll(() => bot?.close());
beforeEach(() => {
  bot.teams.calls.length = 0;
  bot.door.heard.length = 0;
  bot.logged.length = 0;
});

/** Posts a question with this token. */
function ask(authorization: string | undefined, more: object = {}) {
  const body = JSON.stringify({ ...said('防災の事業は？'), serviceUrl: bot.teams.url, ...more });
  return bot.send(body, { ...JSON_TYPE, ...(authorization === undefined ? {} : { authorization }) });
}

async function expectNothingDone() {
  await bot.settled();
  expect(bot.door.heard).toEqual([]);
  expect(bot.teams.calls).toEqual([]);
}

describe('the token of a request', () => {
  it('that is good lets it in', async () => {
    expect((await ask(`Bearer ${bot.teams.token(bot.claims())}`)).status).toBe(200);
    await bot.settled();
    expect(bot.door.heard).toHaveLength(1);
  });

  const hour = 3_600;
  it.each<[string, (claims: Record<string, unknown>) => string | undefined]>([
    ['absent', () => undefined],
    ['empty', () => ''],
    ['rubbish', () => 'Bearer rubbish'],
    ['of another scheme', claims => `Basic ${bot.teams.token(claims)}`],
    ['signed by a stranger', claims => `Bearer ${bot.teams.token(claims, { key: bot.teams.strangerKey })}`],
    ['signed with an unknown key', claims => `Bearer ${bot.teams.token(claims, { kid: 'other' })}`],
    ['not signed at all', claims => `Bearer ${bot.teams.token(claims, { alg: 'none' })}`],
    ['expired', claims => `Bearer ${bot.teams.token({ ...claims, exp: Number(claims.nbf) - hour })}`],
    ['not valid yet', claims => `Bearer ${bot.teams.token({ ...claims, nbf: Number(claims.exp) + hour })}`],
    ['for another bot', claims => `Bearer ${bot.teams.token({ ...claims, aud: 'another-bot' })}`],
    ['from another issuer', claims => `Bearer ${bot.teams.token({ ...claims, iss: 'https://evil.example' })}`],
    [
      'of the emulator',
      claims =>
        `Bearer ${bot.teams.token({ ...claims, iss: 'https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/', ver: '1.0', appid: claims.aud })}`,
    ],
    [
      'of another bot calling as a skill',
      claims =>
        `Bearer ${bot.teams.token({ ...claims, ver: '1.0', appid: 'another-bot', iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' })}`,
    ],
    [
      'for another service address',
      claims => `Bearer ${bot.teams.token({ ...claims, serviceurl: 'https://smba.example/' })}`,
    ],
    ['for no service address', claims => `Bearer ${bot.teams.token({ ...claims, serviceurl: undefined })}`],
  ])('that is %s is answered 401, and nothing is done', async (_, tokenOf) => {
    const { status, body } = await ask(tokenOf(bot.claims()));
    expect({ status, body }).toEqual({ status: 401, body: '' });
    await expectNothingDone();
  });

  it('does not vouch for a body that names another service address', async () => {
    const spy = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await new Promise(resolve => spy.once('listening', resolve));
    let visits = 0;
    spy.on('request', () => {
      visits += 1;
    });
    const elsewhere = `http://127.0.0.1:${(spy.address() as { port: number }).port}`;
    expect((await ask(`Bearer ${bot.teams.token(bot.claims())}`, { serviceUrl: elsewhere })).status).toBe(401);
    // Even a token for it is no use when it is not on the list of hosts.
    const token = bot.teams.token({ ...bot.claims(), serviceurl: elsewhere });
    expect((await ask(`Bearer ${token}`, { serviceUrl: elsewhere })).status).toBe(403);
    await expectNothingDone();
    expect(visits).toBe(0);
    spy.close();
  });
});

describe('the tenant of a request', () => {
  it.each([
    ['another', { conversation: { ...PERSONAL, tenantId: 'other' }, channelData: { tenant: { id: 'other' } } }],
    ['another beside the right one', { channelData: { tenant: { id: 'other' } } }],
    ['none', { conversation: { id: PERSONAL.id, conversationType: 'personal' }, channelData: {} }],
  ])('that is %s is refused, and nothing is done', async (_, more) => {
    expect(await ask(`Bearer ${bot.teams.token(bot.claims())}`, more)).toEqual({ status: 403, body: '' });
    expect(bot.logged.join()).toContain('teams-tenant');
    await expectNothingDone();
  });
});

describe('an odd request', () => {
  const good = () => JSON.stringify({ ...said('防災の事業は？'), serviceUrl: bot.teams.url });
  it.each<[string, () => string, Record<string, string>, number]>([
    ['an empty object', () => '{}', JSON_TYPE, 400],
    ['null', () => 'null', JSON_TYPE, 400],
    ['an array', () => '[]', JSON_TYPE, 400],
    ['no JSON', () => '{"type":', JSON_TYPE, 400],
    ['nothing', () => '', JSON_TYPE, 400],
    ['text', good, { 'content-type': 'text/plain' }, 400],
    ['a form', good, { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['something that calls itself compressed', good, { ...JSON_TYPE, 'content-encoding': 'gzip' }, 400],
    ['another channel', () => good().replace('msteams', 'webchat'), JSON_TYPE, 400],
    ['no sender', () => good().replace('"from"', '"form"'), JSON_TYPE, 400],
    ['numbers for names', () => good().replace(`"${PERSONAL.id}"`, '7'), JSON_TYPE, 400],
    ['two megabytes', () => JSON.stringify({ text: 'あ'.repeat(700_000) }), JSON_TYPE, 413],
  ])('with %s is refused before its token is looked at, and the bot lives on', async (_, body, headers, status) => {
    expect(await bot.send(body(), headers)).toEqual({ status, body: '' });
    await expectNothingDone();
    expect((await ask(`Bearer ${bot.teams.token(bot.claims())}`)).status).toBe(200);
    await bot.settled();
  });

  it.each([
    ['an unknown type', () => ({ ...said(''), type: 'constructor' }), 200],
    ['an unknown invoke', () => invoke('unknown/invoke', {}), 501],
    ['a click without an action', () => invoke('adaptiveCard/action', {}), 501],
    ['a click with odd data', () => execute('source', { value: { toString: 1 } }), 200],
    ['a form without a ticket', () => invoke('task/submit', { data: { __proto__: { x: 1 }, a: 1 } }), 200],
    ['a form with a foreign ticket', () => invoke('task/submit', { data: { 'keikaku:ticket': { form: 1 } } }), 200],
    ['a search without parameters', () => invoke('composeExtension/query', { commandId: 'searchProjects' }), 200],
    ['consent without a file', () => invoke('fileConsent/invoke', { action: 'accept' }), 200],
    ['a dialog with no data', () => invoke('task/fetch', {}), 200],
    ['entities of the wrong kind', () => said('x', { entities: [{ type: 'mention', text: 5, mentioned: null }] }), 200],
  ])('with %s is answered and leaves the bot alive', async (_, activity, status) => {
    expect((await bot.post(activity())).status).toBe(status);
    await bot.settled();
    expect((await bot.post(said('使い方'))).status).toBe(200);
    await bot.settled();
  });

  it('by GET is not found', async () => {
    expect((await fetch(`${bot.url}/api/messages`)).status).toBe(404);
  });

  it('that cannot be put down is answered first and acknowledged after, once', async () => {
    const broken = { ...createMemoryInbox(() => new Date(0)), take: () => Promise.reject(noSpace()) };
    const failing = await startTeamsBot({ people: [SATO], inbox: async () => broken });
    const question = said('防災の事業は？');
    const [first, second] = await Promise.all([failing.post(question), failing.post(question)]);
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(failing.teams.calls).toHaveLength(1);
    expect(failing.door.heard).toHaveLength(1);
    const logged = failing.logged.join();
    await failing.close();
    expect(logged).toContain('no space left');
    expect(logged).not.toContain('secret');
  });
});

describe('a question on a disk that hangs', () => {
  it('is answered once, though it comes again meanwhile, and under a new id', async () => {
    const hanging = { ...createMemoryInbox(() => new Date(0)), take: () => new Promise<boolean>(() => {}) };
    const slow = await startTeamsBot({ people: [SATO], inbox: async () => hanging });
    const question = said('防災の事業は？');
    const sent = await Promise.all([slow.post(question), slow.post({ ...question, id: 'new' }), slow.post(question)]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    await slow.settled();
    expect(slow.teams.calls).toHaveLength(1);
    await slow.close();
  });

  it('is marked as begun before the answer goes out and as done after, should it be put down after all', async () => {
    const steps: string[] = [];
    const memory = createMemoryInbox(() => new Date(0));
    const note = (what: string) => void steps.push(`${what} when ${slow.teams.calls.length} were posted`);
    const late: typeof memory = {
      ...memory,
      async take(delivery) {
        await sleep(1_000);
        return memory.take(delivery);
      },
      begin: async () => note('begun'),
      done: () => note('done'),
    };
    const slow = await startTeamsBot({ people: [SATO], inbox: async () => late });
    expect((await slow.post(said('防災の事業は？'))).status).toBe(200);
    expect(slow.teams.calls).toHaveLength(1);
    await slow.close();
    expect(steps).toEqual(['begun when 0 were posted', 'done when 1 were posted']);
  });
});

const noSpace = () => Object.assign(new Error('no space left'), { request: 'Bearer secret' });

describe('an address from outside', () => {
  it.each([
    ['https://smba.trafficmanager.net/jp/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/', true],
    ['http://smba.trafficmanager.net/jp/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://evil.example/?smba.trafficmanager.net', false],
    ['https://evil.example\\@smba.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://smba.trafficmanager.net./', false],
    ['https://xsmba.trafficmanager.net/', false],
    ['https://teams.microsoft.com.evil.example/', false],
    ['https://127.0.0.1/', false],
    ['https://[::ffff:169.254.169.254]/', false],
    ['https://0x7f000001/', false],
    ['file:///etc/passwd', false],
    ['smba.trafficmanager.net', false],
    ['', false],
  ])('%s may be called: %s', (address, allowed) => {
    expect(mayCall(address, publicCloud.serviceHosts)).toBe(allowed);
  });
});

describe('without credentials', () => {
  it('there is no endpoint', async () => {
    const none = await startTeamsBot({ credentials: false, playground: false });
    expect((await none.post(said('防災の事業は？'))).status).toBe(404);
    await none.close();
  });

  it('a local test client is answered while the playground is on, and forms come in the card', async () => {
    const local = await startTeamsBot({ credentials: false, playground: true, people: [SATO] });
    expect((await local.post(installed())).status).toBe(200);
    await local.settled();
    expect((await local.post(said('1-1-1'))).status).toBe(200);
    await local.settled();
    expect(local.teams.calls).toHaveLength(2);
    expect(JSON.stringify(local.teams.calls[1])).toContain('"verb":"update.open"');
    expect(JSON.stringify(local.teams.calls[1])).not.toContain('task/fetch');
    await local.close();
  });

  it('nobody else comes in: no browser, no proxy, and no answer goes off this computer', async () => {
    const local = await startTeamsBot({ credentials: false, playground: true, people: [SATO] });
    const body = JSON.stringify({ ...said('防災の事業は？'), serviceUrl: local.teams.url });
    for (const header of ['origin', 'x-forwarded-for', 'forwarded', 'via', 'sec-fetch-site']) {
      expect((await local.send(body, { ...JSON_TYPE, [header]: 'http://evil.example' })).status).toBe(404);
    }
    for (const serviceUrl of [
      'https://smba.trafficmanager.net/jp/',
      'http://192.0.2.1/',
      'http://127.0.0.1.evil.example/',
    ]) {
      expect((await local.post({ ...said('防災の事業は？'), serviceUrl })).status).toBe(403);
    }
    await local.settled();
    expect(local.door.heard).toEqual([]);
    await local.close();
  });

  it.each<[string, Partial<TeamsConfig>, string]>([
    ['an app id', { appId: '' }, 'TEAMS_APP_ID_MISSING'],
    ['a password', { appPassword: '' }, 'TEAMS_PASSWORD_MISSING'],
    ['a tenant', { tenantId: null }, 'TEAMS_TENANT_MISSING'],
  ])('a start without %s is refused with the way out', (_, missing, code) => {
    const config: TeamsConfig = { appId: 'a', appPassword: 'b', appType: 'SingleTenant', tenantId: TENANT, ...missing };
    const create = () =>
      createTeamsAdapter({
        door: createScriptedDoor(),
        config,
        playground: false,
        references: createReferenceFile('unused'),
        now: () => new Date('2009-12-01T10:05:00+09:00'),
        log: {} as never,
      });
    expect(create).toThrow(new RegExp(`${code} .*Set Microsoft`));
  });
});
