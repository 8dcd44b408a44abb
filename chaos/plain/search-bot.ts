/** Baseline bot as in the libraries' examples: Bolt receives the question, Fuse searches the plan's entries. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import Fuse from 'fuse.js';

const { SLACK_SIGNING_SECRET = '', SLACK_BOT_TOKEN = '', SLACK_API_URL = '' } = process.env;
const plan = JSON.parse(readFileSync(new URL('../../data/plan.json', import.meta.url), 'utf8'));
interface Entry {
  code: string;
  name: string;
}
const entries: Entry[] = plan.areas.flatMap((area: { measures: { entries: Entry[] }[] }) =>
  area.measures.flatMap(measure => measure.entries),
);
const fuse = new Fuse(entries, { keys: ['name', 'reading', 'aliases'], includeScore: true });
const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET });
const app = new App({ receiver, token: SLACK_BOT_TOKEN, clientOptions: { slackApiUrl: SLACK_API_URL } });
app.message(async ({ message, say }) => {
  if (!('text' in message)) return;
  const found = fuse.search(message.text ?? '').slice(0, 5);
  await say({
    text: found.map(({ item }) => `${item.code} ${item.name}`).join('\n') || '見つかりません。',
    thread_ts: message.ts,
  });
});
const server = (await receiver.start(0)) as Server;
process.stdout.write(`ready ${(server.address() as AddressInfo).port}\n`);
