/** The bot's identity in Slack (auth.test), cached once known. */
import type { WebClient } from '@slack/web-api';

export interface Identity {
  teamId: string;
  /** Of an Enterprise organisation; undefined for a single workspace. */
  enterpriseId: string | undefined;
  userId: string;
  botId: string;
}

export interface Identify {
  (): Promise<Identity>;
  /** Whether Slack has answered. */
  isKnown(): boolean;
}

export function createIdentify(client: WebClient): Identify {
  let asked: Promise<Identity> | undefined;
  let isKnown = false;

  async function ask(): Promise<Identity> {
    try {
      const { team_id, enterprise_id, user_id, bot_id } = await client.auth.test();
      isKnown = true;
      return { teamId: team_id ?? '', enterpriseId: enterprise_id, userId: user_id ?? '', botId: bot_id ?? '' };
    } catch (error) {
      asked = undefined;
      throw error;
    }
  }

  const identify = () => {
    asked ??= ask();
    return asked;
  };
  return Object.assign(identify, { isKnown: () => isKnown });
}
