import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import express from 'express';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlackAdapter, type SlackAdapter } from '../../adapters/slack/index.ts';
import type { Reply } from '../../src/reply.ts';
import { buttonOf, FORM_TYPE, form, NOW, SIGNING_SECRET, send, until } from '../doubles/slack/world.ts';
import { freePort } from '../helpers/free-port.ts';
import { createScriptedDoor } from '../helpers/scripted-door.ts';

const { bot: SCOPES } = JSON.parse(readFileSync(new URL('../../manifest/slack.json', import.meta.url), 'utf8'))
  .oauth_config.scopes;
const BOT = 'U0KEIKAKU';
const ADMIN_SCOPES = ['channels:manage', 'groups:write', 'channels:read', 'groups:read', 'users:read'];
/** The emulator has no method for these, so it cannot say which scope they need. */
const NOT_EMULATED = ['assistant.threads.setStatus', 'assistant.threads.setSuggestedPrompts'];

// biome-ignore lint/suspicious/noExplicitAny: answers of any method
type Json = any;

interface Emulated {
  url: string;
  adapter: SlackAdapter;
  adapterUrl: string;
  person: string;
  channels: Record<'kiki' | 'naisho', string>;
  /** Answers to the adapter's calls, in order. */
  answers: { method: string; answer: Json }[];
  api(method: string, args: Record<string, string>, token?: string): Promise<Json>;
  close(): Promise<void>;
}

/** The adapter on an emulator that refuses every call whose scope is missing. */
async function start(scopes: string[]): Promise<Emulated> {
  const port = await freePort();
  const identity = { app_id: 'A0KEIKAKU', bot_id: 'B0KEIKAKU', bot_user_id: BOT };
  const emulator = await createEmulator({
    service: 'slack',
    port,
    seed: {
      slack: {
        strict_scopes: true,
        users: [{ name: 'sato', real_name: '佐藤 花子' }],
        channels: [{ name: 'kiki' }, { name: 'naisho', is_private: true }],
        oauth_apps: [
          { ...identity, client_id: 'c', client_secret: 's', name: 'Keikaku', redirect_uris: [], bot_name: 'keikaku' },
        ],
        tokens: [
          { token: 'xoxb-bot', ...identity, user_id: BOT, scopes },
          { token: 'xoxp-admin', user_id: 'U000000001', scopes: ADMIN_SCOPES },
        ],
      },
    },
  });
  const answers: Emulated['answers'] = [];
  // A relay that keeps the answers, in front of the emulator.
  const relay = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const answered = await fetch(emulator.url + request.url, {
      method: 'POST',
      headers: {
        authorization: String(request.headers.authorization),
        'content-type': String(request.headers['content-type']),
      },
      body: Buffer.concat(chunks),
    }).catch(() => null);
    // The emulator is being closed under a call.
    if (!answered) return void response.destroy();
    const answer: Json = await answered.json();
    answers.push({ method: (request.url ?? '').replace('/api/', ''), answer });
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const relayUrl = await listening(relay);
  const adapter = createSlackAdapter({
    door: createScriptedDoor(),
    config: { botToken: 'xoxb-bot', signingSecret: SIGNING_SECRET, appToken: undefined, apiUrl: `${relayUrl}/api/` },
    now: () => NOW,
    log: pino({ level: 'silent' }),
    paceMs: 1,
  });
  const app = express();
  adapter.mount(app);
  const server = createServer(app);
  const adapterUrl = await listening(server);
  const api: Emulated['api'] = async (method, args, token = 'xoxp-admin') => {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(args),
    });
    return response.json();
  };
  const { channels } = await api('conversations.list', { types: 'public_channel,private_channel' });
  const idOf = (name: string) => channels.find((channel: Json) => channel.name === name).id;
  const ids = { kiki: idOf('kiki'), naisho: idOf('naisho') };
  for (const channel of Object.values(ids)) await api('conversations.invite', { channel, users: BOT });
  const { members } = await api('users.list', {});
  const person = members.find((member: Json) => member.name === 'sato').id;
  await adapter.start();
  return {
    url: emulator.url,
    adapter,
    adapterUrl,
    person,
    channels: ids,
    answers,
    api,
    async close() {
      await adapter.stop();
      for (const each of [server, relay]) {
        each.closeAllConnections();
        each.close();
      }
      await emulator.close();
    },
  };
}

const reply: Reply = {
  lang: 'ja',
  fallback: '照会です',
  elements: [{ kind: 'actions', actions: [{ id: 'update.open', label: '回答する', value: '1-1-3' }] }],
};

const isRefused = ({ answers }: Pick<Emulated, 'answers'>): boolean =>
  answers.some(({ answer }) => answer.error === 'missing_scope');

/** Everything the adapter can call, done once. */
async function doEverything(emulated: Emulated): Promise<void> {
  const { adapter, adapterUrl, channels, person, api, answers } = emulated;
  const event = (body: object) => send(adapterUrl, JSON.stringify({ type: 'event_callback', event: body }));
  const interact = (payload: object) =>
    send(adapterUrl, form({ payload: JSON.stringify({ user: { id: person }, team: {}, ...payload }) }), {
      contentType: FORM_TYPE,
    });
  const done = (method: string, count = 1) =>
    until(() => {
      // After a refusal some answers never come.
      if (isRefused(emulated)) throw new Error('a scope is missing');
      return answers.filter(each => each.method === method).length >= count;
    });
  const trigger = async (view_id = '') =>
    (await api('views.generateTriggerId', { user_id: person, ...(view_id ? { view_id } : {}) }, 'xoxb-bot')).trigger_id;

  for (const [n, address] of [`slack:${channels.kiki}`, `slack:${channels.naisho}`, `slack:${person}`].entries()) {
    const posted = await adapter.post(address, reply, `key-${n}`);
    await adapter.find(address, `key-${n}`, new Date(0)).catch(() => {});
    if (posted.kind !== 'sent') continue;
    await adapter.edit(posted.message, { ...reply, fallback: '更新' });
    await adapter.post(posted.message, reply, `thread-${n}`);
    await adapter.find(posted.message, `thread-${n}`, new Date(0)).catch(() => {});
  }
  await event({ type: 'app_mention', channel: channels.kiki, user: person, text: `<@${BOT}> 期間は？`, ts: '1.1' });
  await done('chat.postMessage', 7);
  await event({ type: 'app_home_opened', user: person, channel: 'D1', tab: 'home' });
  await done('views.publish');
  const click = (trigger_id: string, extra: object) =>
    interact({
      type: 'block_actions',
      trigger_id,
      actions: [{ action_id: 'act:ja:0:update.open', value: '1-1-3' }],
      ...extra,
    });
  await click(await trigger(), { channel: { id: channels.kiki }, container: {}, message: { ts: '1.2' } });
  await done('views.open');
  const opened = answers.find(each => each.method === 'views.open')?.answer.view;
  if (opened) {
    const view = { ...opened, type: 'modal' };
    await click(await trigger(opened.id), { view });
    await done('views.push');
    const source = { action_id: 'act:ja:0:source', value: '4/11' };
    await click(await trigger(opened.id), { view, actions: [source] });
    await done('views.update');
  }
  await click('expired', { channel: { id: channels.kiki }, container: {}, message: { ts: '1.2' } });
  await done('chat.postEphemeral');
}

describe('on an emulator that knows which scope each call needs', () => {
  let emulated: Emulated;
  beforeAll(async () => {
    emulated = await start(SCOPES);
    await doEverything(emulated);
  }, 30_000);
  afterAll(() => emulated.close());

  it('no call lacks a scope of the manifest', () => {
    const refused = emulated.answers.filter(({ answer }) => answer.error === 'missing_scope');
    expect(refused).toEqual([]);
    const called = new Set(emulated.answers.map(({ method }) => method));
    expect([...called].filter(method => !NOT_EMULATED.includes(method)).sort()).toEqual([
      'auth.test',
      'chat.postEphemeral',
      'chat.postMessage',
      'chat.update',
      'conversations.history',
      'conversations.open',
      'conversations.replies',
      'users.info',
      'views.open',
      'views.publish',
      'views.push',
      'views.update',
    ]);
  });

  it('every call is taken, but for the one whose trigger was meant to be over', () => {
    const refused = emulated.answers.filter(({ answer, method }) => !answer.ok && !NOT_EMULATED.includes(method));
    expect(refused.map(({ method, answer }) => `${method}: ${answer.error}`)).toEqual([
      'views.open: invalid_trigger_id',
    ]);
  });

  it('the posted messages are there, edited, with their keys', async () => {
    const history = await emulated.api(
      'conversations.history',
      { channel: emulated.channels.kiki, include_all_metadata: 'true' },
      'xoxb-bot',
    );
    const posted = history.messages.find((message: Json) => message.metadata?.event_payload.key === 'key-0');
    expect(posted).toMatchObject({ user: BOT, text: '更新' });
    expect(buttonOf(posted.blocks, '回答する').value).toBe('1-1-3');
  });
});

describe('without one of the scopes', () => {
  it.each(['chat:write', 'users:read', 'channels:history', 'groups:history', 'im:history', 'im:write'])(
    'something is refused: %s',
    async scope => {
      const emulated = await start(SCOPES.filter((each: string) => each !== scope));
      try {
        await doEverything(emulated).catch(() => {});
        expect(isRefused(emulated)).toBe(true);
      } finally {
        await emulated.close();
      }
    },
    30_000,
  );
});

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
