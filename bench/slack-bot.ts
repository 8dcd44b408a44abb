/** The bots that bench/slack.ts measures, each a process of its own: ours with a scripted core, or a bare Bolt echo. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import express from 'express';
import { pino } from 'pino';
import { createSlackAdapter } from '../adapters/slack/index.ts';
import { createScriptedDoor } from '../test/helpers/scripted-door.ts';

const [kind, apiUrl = '', signingSecret = '', botToken = ''] = process.argv.slice(2);

const port = kind === 'ours' ? await startOurs() : await startBolt();
process.on('message', () => process.send?.(process.cpuUsage()));
process.send?.({ port });

async function startOurs(): Promise<number> {
  const adapter = createSlackAdapter({
    door: createScriptedDoor(),
    config: { botToken, signingSecret, appToken: undefined, apiUrl },
    now: () => new Date(Number(process.env.BENCH_NOW)),
    log: pino({ level: 'silent' }),
  });
  const app = express();
  adapter.mount(app);
  await adapter.start();
  return listen(createServer(app));
}

async function startBolt(): Promise<number> {
  const receiver = new HTTPReceiver({ signingSecret });
  const app = new App({ receiver, token: botToken, clientOptions: { slackApiUrl: apiUrl } });
  app.message(async ({ message, say }) => {
    if ('text' in message) await say({ text: message.text ?? '', thread_ts: message.ts });
  });
  const server = (await receiver.start(0)) as Server;
  return (server.address() as AddressInfo).port;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
