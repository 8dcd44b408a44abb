/**
 * Looks up the bot's identity at start-up, retrying until Slack answers. Without it the bot's own messages could not be
 * told from others.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { refusedSetting } from '../../src/settings/read-settings.ts';
import { fateOf } from './errors.ts';
import type { Identify } from './identity.ts';
import type { SafeLog } from './log.ts';

const ASK_AGAIN_MS = 5_000;
/** What another attempt cannot change; a proxy on the way can refuse as well. */
const OF_TOKEN: ReadonlySet<string> = new Set(['token_refused', 'account_inactive', 'scope_missing']);

interface Introduction {
  /**
   * Tries once, then retries in the background if Slack is down, so that the start does not fail.
   * @throws DataError SLACK_TOKEN_REFUSED
   */
  start(): Promise<void>;
  stop(): void;
}

/** @param known called once the identity is known, unless stopped before */
export function createIntroduction(identify: Identify, log: SafeLog, known: () => void): Introduction {
  let isStopped = false;

  async function keepAsking(): Promise<void> {
    while (!isStopped && !identify.isKnown()) {
      await sleep(ASK_AGAIN_MS, undefined, { ref: false });
      await identify().catch(error => log.warn('slack: still not reachable', error));
    }
    if (!isStopped) announceConnected();
  }

  function announceConnected(): void {
    log.info('slack: connected');
    known();
  }

  return {
    async start() {
      try {
        await identify();
        announceConnected();
      } catch (error) {
        const fate = fateOf(error);
        if (fate.kind === 'refused' && OF_TOKEN.has(fate.reason))
          throw refusedSetting('SLACK_TOKEN_REFUSED', 'SLACK_BOT_TOKEN', text => text.refusedBotToken(fate.code));
        log.error('slack: not reachable yet, asking on', error);
        void keepAsking();
      }
    },
    stop() {
      isStopped = true;
    },
  };
}
