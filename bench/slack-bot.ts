/**
 * The bots measured by bench/slack.ts, each in its own process: the whole program as started by `npm start` (inbox and
 * journal on disk, limits, plan), or a bare Bolt echo.
 */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const [kind, apiUrl = '', signingSecret = '', botToken = '', port = ''] = process.argv.slice(2);

if (kind === 'ours') await startOurs();
else await startBolt();
process.on('message', () => process.send?.(process.cpuUsage()));
process.send?.('ready');

async function startOurs(): Promise<void> {
  Object.assign(process.env, {
    PORT: port,
    SLACK_API_URL: apiUrl,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_BOT_TOKEN: botToken,
    LOG_LEVEL: 'silent',
  });
  const { started } = await import('../src/main.ts');
  await started;
}

async function startBolt(): Promise<AddressInfo> {
  const { App, HTTPReceiver } = await import('@slack/bolt');
  const receiver = new HTTPReceiver({ signingSecret });
  const app = new App({ receiver, token: botToken, clientOptions: { slackApiUrl: apiUrl } });
  app.message(async ({ message, say }) => {
    if ('text' in message) await say({ text: message.text ?? '', thread_ts: message.ts });
  });
  const server = (await receiver.start(Number(port))) as Server;
  return server.address() as AddressInfo;
}
