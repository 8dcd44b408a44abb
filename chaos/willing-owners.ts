/** Simulates owners who submit their form once the prompt is in the channel, until told that it is recorded. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatPlatform } from '../src/platform.ts';
import { claimsAt } from '../test/doubles/teams/cloud.ts';
import type { Child } from './child.ts';
import { slackPosting, teamsPosting } from './intents.ts';
import { slackChannel, teamsChannel } from './office.ts';
import type { DoubledPlatform } from './platform.ts';

const ANSWERS_AT_ONCE = 4;
/** Responses meaning that a form was not accepted. */
const REFUSED = /だけが行えます|お試しください|保存できませんでした/;

/** Ends with the bot, or when every asked owner was told that the report is recorded. */
export async function answerAll(
  willing: readonly number[],
  acknowledged: Set<number>,
  send: (number: number) => Promise<Fate>,
  bot: Child,
): Promise<void> {
  const left = willing.filter(number => !acknowledged.has(number));
  const answer = async (): Promise<void> => {
    for (let number = left.shift(); number !== undefined; number = left.shift()) {
      const isLast = () => bot.process.signalCode !== null;
      let fate = await send(number);
      // A prompt still missing after everything was sent is uncertain: that owner was not asked.
      while (fate !== 'recorded' && !isLast() && !(fate === 'not-asked' && bot.lines.includes('ticked'))) {
        await sleep(5);
        fate = await send(number);
      }
      if (fate === 'recorded') acknowledged.add(number);
    }
  };
  await Promise.all(Array.from({ length: ANSWERS_AT_ONCE }, answer));
}

type Fate = 'recorded' | 'not-told' | 'not-asked';

interface Sender {
  platform: ChatPlatform;
  double: DoubledPlatform;
  /** URL of the bot. */
  url: string;
  /** The bot's time. */
  at: string;
  /** Aborted when the bot died, since its pending responses may never end. */
  gone: AbortSignal;
}

/** Submits an owner's form once its prompt is in the channel. */
export function sender({ platform, double, url, at, gone }: Sender): (number: number) => Promise<Fate> {
  const claims = claimsAt(double.url, (performance.timeOrigin + performance.now()) / 1_000);
  const token = double.teams?.token(claims) ?? '';
  return async number => {
    const channel = platform === 'slack' ? slackChannel(number) : teamsChannel(number);
    if (double.seenBy(channel) === 0) return 'not-asked';
    const { path, headers, body } =
      platform === 'slack'
        ? slackPosting(number, 0, Date.parse(at) / 1_000)
        : teamsPosting(number, 0, double.url, token);
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body, signal: gone }).catch(() => undefined);
    const said = await answer?.text().catch(() => undefined);
    return answer?.ok === true && said !== undefined && !REFUSED.test(said) ? 'recorded' : 'not-told';
  };
}
