/** Baseline of posting with the platforms' own libraries: their retries and defaults, with shortened pauses. */
import { WebClient } from '@slack/web-api';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import type { ChatPlatform } from '../../src/platform.ts';
import { BOT_TOKEN } from '../../test/doubles/slack/web-api.ts';
import { BOT } from '../../test/doubles/teams/activities.ts';
import { APP_ID, cloudOf } from '../../test/doubles/teams/cloud.ts';
import { slackChannel, teamsChannel } from '../office.ts';

const AT_ONCE = 20;
/** Time-out of a call, since neither library has one. */
const PATIENCE_MS = 5_000;

/** @returns the channels posted to, and those for which the library reported success */
export async function postPlainly(
  platform: ChatPlatform,
  url: string,
  count: number,
): Promise<{ channels: string[]; called: Set<string> }> {
  const channels = Array.from({ length: count }, (_, number) =>
    platform === 'slack' ? slackChannel(number) : teamsChannel(number),
  );
  const post = platform === 'slack' ? slackPost(url) : teamsPost(url);
  const called = new Set<string>();
  const waiting = [...channels];
  const work = async () => {
    for (let channel = waiting.shift(); channel; channel = waiting.shift()) {
      const one = channel;
      const done = post(one).then(
        () => called.add(one),
        () => {},
      );
      await Promise.race([done, new Promise(resolve => setTimeout(resolve, PATIENCE_MS).unref())]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { channels, called };
}

function slackPost(url: string): (channel: string) => Promise<unknown> {
  const client = new WebClient(BOT_TOKEN, {
    slackApiUrl: `${url}/api/`,
    timeout: 400,
    retryConfig: { retries: 10, minTimeout: 5, maxTimeout: 50 },
    logger: {
      debug() {},
      info() {},
      warn() {},
      error() {},
      setLevel() {},
      getLevel: () => 'error' as never,
      setName() {},
    },
  });
  return channel => client.chat.postMessage({ channel, text: '状況をお知らせください。' });
}

function teamsPost(url: string): (channel: string) => Promise<unknown> {
  const { authentication, credentials } = cloudOf(url);
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({ MicrosoftAppId: APP_ID, ...authentication }, credentials),
  );
  return async id => {
    const reference = { channelId: 'msteams', serviceUrl: url, bot: BOT, conversation: { id } };
    let failure: unknown;
    await adapter.continueConversationAsync(APP_ID, reference as never, async (context: TurnContext) => {
      await context.sendActivity('状況をお知らせください。').catch(error => {
        failure = error;
      });
    });
    if (failure) throw failure;
  };
}
