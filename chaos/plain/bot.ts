/**
 * Baseline bot as in the libraries' examples: Bolt, or the Bot Framework's adapter, over lowdb. Same settings and
 * output as chaos/bot.ts.
 */
import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { App, HTTPReceiver } from '@slack/bolt';
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { APP_ID, cloudOf } from '../../test/doubles/teams/cloud.ts';
import type { BotSettings } from '../bot.ts';

interface Data {
  updates: { project: string; percent: number }[];
}

const settings: BotSettings = JSON.parse(process.argv[2] ?? '{}');
const { folder, platform, secrets, url, thinkMs } = settings;
mkdirSync(folder, { recursive: true });
const db = new Low<Data>(new JSONFile(`${folder}/db.json`), { updates: [] });
await db.read();
await db.write();

const port = platform === 'slack' ? await startBolt() : await startBotFramework();
process.stdout.write(`ready ${port}\n`);

async function record(project: string, percent: string): Promise<void> {
  await db.update(({ updates }) => updates.push({ project, percent: Number(percent) }));
}

async function startBolt(): Promise<number> {
  const receiver = new HTTPReceiver({ signingSecret: secrets.signingSecret });
  const app = new App({ receiver, token: secrets.botToken, clientOptions: { slackApiUrl: `${url}/api/` } });
  app.message(async ({ message, say }) => {
    await sleep(thinkMs);
    if ('text' in message) await say({ text: `「${message.text}」へのお答えです。`, thread_ts: message.ts });
  });
  app.view('form', async ({ ack, view }) => {
    await ack();
    const values: Record<string, string> = {};
    for (const [block, { field }] of Object.entries(view.state.values)) {
      const [, project = '', name = ''] = /^field\.(.+)\.(\w+)$/.exec(block) ?? [];
      values.project = project;
      values[name] = field?.value ?? field?.selected_option?.value ?? '';
    }
    await record(values.project ?? '', values.percent ?? '');
  });
  const server = (await receiver.start(settings.port)) as Server;
  return (server.address() as AddressInfo).port;
}

async function startBotFramework(): Promise<number> {
  const { authentication, credentials } = cloudOf(url);
  const options = { MicrosoftAppId: APP_ID, ...authentication };
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(options, credentials));
  const app = express();
  app.use(express.json());
  app.post('/api/messages', async (request, response) => {
    await adapter.process(request as never, response as never, async context => {
      const { type, text, value } = context.activity;
      if (type === ActivityTypes.Message) {
        await sleep(thinkMs);
        await context.sendActivity(`「${text}」へのお答えです。`);
      } else if (type === ActivityTypes.Invoke) {
        const [name = '', percent = ''] =
          Object.entries(value.data as Record<string, string>).find(([key]) => key.endsWith('.percent')) ?? [];
        await record(name.replace('.percent', ''), percent);
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
      }
    });
  });
  const server = createServer(app).listen(settings.port, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}
