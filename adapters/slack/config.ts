/** Configuration of the Slack adapter, and the check that refuses insecure settings. */
import { BotError } from '../../src/errors.ts';

export interface SlackConfig {
  /** xoxb-… */
  botToken: string;
  /** For HTTP; not needed in Socket Mode. */
  signingSecret: string | undefined;
  /** xapp-…; enables Socket Mode instead of HTTP. */
  appToken: string | undefined;
  /** API base, if not slack.com's, e.g. "https://slack-gov.com/api/". */
  apiUrl: string | undefined;
}

/** @throws BotError SLACK_TOKEN_MISSING, SLACK_SECRET_MISSING */
export function refuseInsecure({ botToken, signingSecret, appToken }: SlackConfig): void {
  if (!botToken) throw new BotError('SLACK_TOKEN_MISSING', 'Slack is configured without SLACK_BOT_TOKEN. Set it.');
  if (signingSecret || appToken) return;
  throw new BotError(
    'SLACK_SECRET_MISSING',
    'Requests could come from anyone. Set SLACK_SIGNING_SECRET, or SLACK_APP_TOKEN for Socket Mode.',
  );
}
