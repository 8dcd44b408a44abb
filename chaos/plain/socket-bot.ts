/** Bolt's own Socket Mode, as its examples start it; answers nothing, for what counts is what reaches it. */
import { App, LogLevel } from '@slack/bolt';
import { APP_TOKEN, BOT_TOKEN } from '../../test/doubles/slack/web-api.ts';

/** @returns how to stop it */
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
