/** The variables of Slack. */
import { isLoopback } from './loopback.ts';
import type { Wrong } from './read-settings.ts';

export interface SlackConfig {
  botToken: string;
  /** For HTTP: verifies requests; not needed in Socket Mode. */
  signingSecret: string | undefined;
  /** For Socket Mode. */
  appToken: string | undefined;
  apiUrl: string | undefined;
}

export function readSlack(text: (name: string) => string | null, wrong: Wrong): SlackConfig | null {
  const botToken = text('SLACK_BOT_TOKEN');
  const signingSecret = text('SLACK_SIGNING_SECRET') ?? undefined;
  const appToken = text('SLACK_APP_TOKEN') ?? undefined;
  if (!botToken && !signingSecret && !appToken) return null;
  if (!botToken) wrong('SLACK_BOT_TOKEN', says => says.noBotToken);
  if (!signingSecret && !appToken) wrong('SLACK_SIGNING_SECRET', says => says.noSigningSecret);
  // The two tokens are copied from different pages and are often swapped.
  if (botToken && !/^(?:xoxe\.)?xoxb-/.test(botToken)) wrong('SLACK_BOT_TOKEN', says => says.otherBotToken);
  if (appToken && !appToken.startsWith('xapp-')) wrong('SLACK_APP_TOKEN', says => says.otherAppToken);
  const apiUrl = text('SLACK_API_URL') ?? undefined;
  if (apiUrl && !isGuarded(apiUrl)) wrong('SLACK_API_URL', says => says.clearSlack);
  return botToken && (signingSecret || appToken) ? { botToken, signingSecret, appToken, apiUrl } : null;
}

/** Whether the connection is encrypted or local. */
function isGuarded(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether the configured API is a test double. */
export function isTestDouble(slack: SlackConfig | null): boolean {
  try {
    return slack?.apiUrl ? isLoopback(new URL(slack.apiUrl).hostname) : false;
  } catch {
    return false;
  }
}
