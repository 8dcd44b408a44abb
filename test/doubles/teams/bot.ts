/** The Teams adapter on a free port, between the scripted door and the connector double. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createReferenceFile, createTeamsAdapter, type TeamsAdapter } from '../../../adapters/teams/index.ts';
import type { Door } from '../../../src/adapter.ts';
import type { Inbox } from '../../../src/inbox/inbox.ts';
import { createScriptedDoor, type ScriptedDoor } from '../../helpers/scripted-door.ts';
import { TENANT, type TeamsPerson } from './activities.ts';
import { APP_ID, claimsAt, cloudOf } from './cloud.ts';
import { startTeamsDouble, type TeamsDouble } from './connector.ts';

const APP_PASSWORD = 'not-a-real-password';
const NOW = new Date('2009-12-01T10:05:00+09:00');

export interface TeamsBot {
  url: string;
  adapter: TeamsAdapter;
  teams: TeamsDouble;
  door: ScriptedDoor;
  /** The data folder. */
  folder: string;
  logged: string[];
  /** Posts an activity with a valid token. */
  post(activity: object): Promise<Answered>;
  /** Posts any body; without a token unless `headers` has one. */
  send(body: string, headers?: Record<string, string>): Promise<Answered>;
  /** Claims of a valid token. */
  claims(): Record<string, unknown>;
  /** Waits for the background work that follows the HTTP response. */
  settled(): Promise<void>;
  /** Another adapter on the same data folder, as after a restart. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what the bot answers is what the tests look at
  body: any;
}

interface BotOptions {
  /** False for a bot without credentials. */
  credentials?: boolean;
  playground?: boolean;
  door?: Door;
  /** Opened anew at each start. */
  inbox?: () => Promise<Inbox>;
  people?: readonly TeamsPerson[];
  callTimeoutMs?: number;
  /** Returns the access token of outgoing calls. */
  botToken?: () => Promise<string>;
}

export async function startTeamsBot(options: BotOptions = {}): Promise<TeamsBot> {
  const { credentials = true, playground = false, people = [], callTimeoutMs = 8_000 } = options;
  const teams = await startTeamsDouble();
  for (const person of people) teams.members.set(person.id, person.member);
  const folder = await mkdtemp(join(tmpdir(), 'keikaku-teams-'));
  const door = createScriptedDoor();
  const logged: string[] = [];
  const log = (line: string) => logged.push(line);

  let inbox = await options.inbox?.();
  const create = () =>
    createTeamsAdapter({
      door: options.door ?? door,
      config: credentials
        ? { appId: APP_ID, appPassword: APP_PASSWORD, appType: 'SingleTenant', tenantId: TENANT }
        : null,
      playground,
      references: createReferenceFile(folder),
      ...(inbox ? { inbox } : {}),
      now: () => NOW,
      log: { info() {}, warn: log, error: log } as never,
      refuse: (refused, about) => log(`${refused} ${JSON.stringify(about)}`),
      cloud: cloudOf(teams.url, options.botToken),
      callTimeoutMs,
    });
  const serve = async (adapter: TeamsAdapter, port: number) => {
    const app = express();
    adapter.mount(app);
    await adapter.start();
    const server = createServer(app).listen(port, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  let adapter = create();
  let server = await serve(adapter, 0);
  const { port } = server.address() as AddressInfo;
  const shut = async () => {
    await adapter.stop();
    if (!server.listening) return;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };

  const bot: TeamsBot = {
    url: `http://127.0.0.1:${port}`,
    get adapter() {
      return adapter;
    },
    teams,
    door,
    folder,
    logged,
    claims: () => claimsAt(teams.url, Math.floor(performance.timeOrigin / 1_000 + performance.now() / 1_000)),
    async post(activity) {
      const token = credentials ? { authorization: `Bearer ${teams.token(bot.claims())}` } : {};
      const addressed = { serviceUrl: teams.url, ...activity };
      return bot.send(JSON.stringify(addressed), { 'content-type': 'application/json', ...token } as never);
    },
    async send(body, headers = {}) {
      const response = await fetch(`${bot.url}/api/messages`, { method: 'POST', headers, body });
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
    },
    settled: () => adapter.stop(),
    async restart() {
      await shut();
      inbox = await options.inbox?.();
      adapter = create();
      server = await serve(adapter, port);
    },
    async close() {
      await shut();
      await teams.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return bot;
}
