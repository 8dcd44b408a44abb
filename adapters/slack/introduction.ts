/** The start: Slack tells who the bot is. Without that no one can be told from the bot itself, so it is asked until it does. */
import { setTimeout as sleep } from 'node:timers/promises';
import { BotError } from '../../src/errors.ts';
import { fateOf } from './errors.ts';
import type { Identify } from './identity.ts';
import type { SafeLog } from './log.ts';

const ASK_AGAIN_MS = 5_000;

interface Introduction {
  /**
   * Asks once, and goes on asking behind the start when Slack is down: that is no reason not to start.
   * @throws BotError SLACK_TOKEN_REFUSED
   */
  start(): Promise<void>;
  stop(): void;
}

/** @param known called once Slack has told, unless it is stopped before */
export function createIntroduction(identify: Identify, log: SafeLog, known: () => void): Introduction {
  let isStopped = false;

  async function keepAsking(): Promise<void> {
    while (!isStopped && !identify.isKnown()) {
      await sleep(ASK_AGAIN_MS, undefined, { ref: false });
      await identify().catch(error => log.warn('slack: still not reachable', error));
    }
    if (!isStopped) goOn();
  }

  function goOn(): void {
    log.info('slack: connected');
    known();
  }

  return {
    async start() {
      try {
        await identify();
        goOn();
      } catch (error) {
        if (fateOf(error).kind === 'refused') {
          const advice = 'Check SLACK_BOT_TOKEN (xoxb-…) and that the app is installed.';
          throw new BotError('SLACK_TOKEN_REFUSED', `Slack refuses the bot token. ${advice}`, { cause: error });
        }
        log.error('slack: not reachable yet, asking on', error);
        void keepAsking();
      }
    },
    stop() {
      isStopped = true;
    },
  };
}
