/** The variables of Slack. */
import { isLoopback } from './loopback.ts';
import type { Wrong } from './read-settings.ts';

export interface SlackConfig {
  botToken: string;
  /** HTTP: requests are signed with it; not needed in Socket Mode. */
  signingSecret: string | undefined;
  /** Socket Mode. */
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
  // The two are copied from different pages, and each is useless in the other's place.
  if (botToken && !/^(?:xoxe\.)?xoxb-/.test(botToken)) wrong('SLACK_BOT_TOKEN', says => says.otherBotToken);
  if (appToken && !appToken.startsWith('xapp-')) wrong('SLACK_APP_TOKEN', says => says.otherAppToken);
  const apiUrl = text('SLACK_API_URL') ?? undefined;
  if (apiUrl && !isGuarded(apiUrl)) wrong('SLACK_API_URL', says => says.clearSlack);
  return botToken && (signingSecret || appToken) ? { botToken, signingSecret, appToken, apiUrl } : null;
}

/** Whether what is sent there cannot be read on the way. */
function isGuarded(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/** Whether what is configured is no Slack but a test's. */
export function isTestDouble(slack: SlackConfig | null): boolean {
  try {
    return slack?.apiUrl ? isLoopback(new URL(slack.apiUrl).hostname) : false;
  } catch {
    return false;
  }
}
