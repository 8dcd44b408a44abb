/**
 * The bot without the search: record, inbox, outbox, update cycle and one real adapter, on a clock set by hand. Prints
 * "ready PORT" when it listens. On "at <ISO 8601>" it sets the clock, does what is due and prints "ticked". Its one
 * argument is BotSettings as JSON.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import express from 'express';
import { pino } from 'pino';
import type { Adapter, Answer, Door } from '../src/adapter.ts';
import { createNotSavedDoor } from '../src/door/not-saved.ts';
import { openEngine } from '../src/engine.ts';
import { createExportsFolder } from '../src/export/exports-folder.ts';
import type { ChatPlatform } from '../src/platform.ts';
import { createUpdates } from '../src/updates/service.ts';
import { NO_LANGUAGE } from '../src/updates/synonyms/no-language.ts';
import { APP_ID, cloudOf } from '../test/doubles/teams/cloud.ts';
import { officeOf } from './office.ts';

export interface BotSettings {
  /** Project folder. */
  root: string;
  /** Data folder. */
  folder: string;
  /** 0 picks any. */
  port: number;
  owners: number;
  platform: ChatPlatform;
  /** URL of the platform's double. */
  url: string;
  startAt: string;
  secrets: { botToken: string; signingSecret: string; tenant: string };
  callTimeoutMs: number;
  /** Simulated time to answer a question. */
  thinkMs: number;
}

const settings: BotSettings = JSON.parse(process.argv[2] ?? '{}');
const { root, folder, platform, secrets, callTimeoutMs } = settings;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

let instant = new Date(settings.startAt);
const now = () => instant;
const log = pino({ level: process.env.CHAOS_LOG ?? 'silent' }, pino.destination(2));
const engine = await openEngine({
  config: { dataDir: folder, databaseUrl: null },
  now,
  report: line => log.warn(line),
});
const { plan, directory } = officeOf(settings.owners, platform, root);
const adapters: Adapter[] = [];
const updates = await createUpdates({
  plan,
  directory,
  language: NO_LANGUAGE,
  journal: engine.store.journal,
  state: engine.store.state,
  adapters,
  holds: engine.holds,
  reach: () => ({ slack: platform === 'slack', teams: platform === 'teams', web: new Set() }),
  exports: createExportsFolder(folder),
  now,
  report: error => log.error({ err: error }, 'update cycle failed'),
});

function echo(text: string): Answer {
  const said = `「${text}」へのお答えです。`;
  return {
    intent: 'fact',
    entries: [],
    measures: [],
    areas: [],
    reply: { lang: 'ja', fallback: said, elements: [{ kind: 'text', text: said }] },
  };
}

const core: Door = {
  async answer(question) {
    const asked = await updates.door.answer(question, now());
    if (settings.thinkMs > 0) await new Promise(resolve => setTimeout(resolve, settings.thinkMs));
    return asked ?? echo(question.text);
  },
  act: async action =>
    (await updates.door.act(action, now())) ?? { kind: 'reply', answer: echo(action.value), replace: false },
  submit: async submission =>
    (await updates.door.submit(submission, now())) ?? { kind: 'reply', answer: echo(submission.form), replace: false },
  home: async () => echo('home').reply,
  examples: () => [],
  lookup: () => [],
};
const door = createNotSavedDoor(core, error => log.error({ err: error }, 'not saved'));

const adapter = await createAdapter();
adapters.push(adapter);
const app = express();
adapter.mount(app);
const server = createServer(app).listen(settings.port, '127.0.0.1');
await once(server, 'listening');
await adapter.start();
say(`ready ${(server.address() as AddressInfo).port}`);

for await (const line of createInterface({ input: process.stdin })) {
  const [verb = '', at = ''] = line.split(' ');
  if (verb !== 'at') continue;
  instant = new Date(at);
  await updates.tick();
  say('ticked');
}

async function createAdapter() {
  const shared = { door, now, log, inbox: engine.inbox, callTimeoutMs };
  if (platform === 'slack') {
    const { createSlackAdapter } = await import('../adapters/slack/index.ts');
    const { botToken, signingSecret } = secrets;
    const config = { botToken, signingSecret, appToken: undefined, apiUrl: `${settings.url}/api/` };
    return createSlackAdapter({ ...shared, config, paceMs: 1, settleDelaysMs: [10, 60, 150] });
  }
  const { createReferenceFile, createTeamsAdapter } = await import('../adapters/teams/index.ts');
  const config = { appId: APP_ID, appPassword: 'x', appType: 'SingleTenant' as const, tenantId: secrets.tenant };
  const references = createReferenceFile(folder);
  return createTeamsAdapter({ ...shared, config, playground: false, references, cloud: cloudOf(settings.url) });
}
