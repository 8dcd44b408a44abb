/** Baseline: Bolt's own Socket Mode as in its examples. It answers nothing; only received events count. */
import { App, LogLevel } from '@slack/bolt';
import { APP_TOKEN, BOT_TOKEN } from '../../test/doubles/slack/web-api.ts';

/** @returns a function that stops it */
export async function startPlainSocketBot(apiUrl: string): Promise<() => Promise<void>> {
  const app = new App({
    token: BOT_TOKEN,
    appToken: APP_TOKEN,
    socketMode: true,
    clientOptions: { slackApiUrl: apiUrl },
    logLevel: LogLevel.ERROR,
  });
  app.event('app_mention', async () => {});
  await app.start();
  return async () => {
    await app.stop();
  };
}
