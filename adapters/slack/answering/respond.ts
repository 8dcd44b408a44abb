/**
 * Posts to the response_url of a private message, the only way to reach it. Slack accepts five within half an hour. The
 * URL comes from outside, so only Slack's own hosts are called.
 */

import { CALL_TIMEOUT_MS } from '../limits.ts';
import type { SlackBlock } from '../rendering/block.ts';

interface PrivateMessage {
  text: string;
  blocks?: SlackBlock[];
  /** `in_channel` shows it to everyone in the channel, `ephemeral` only to the person. */
  response_type?: 'in_channel' | 'ephemeral';
  replace_original?: boolean;
  delete_original?: boolean;
}

export type Respond = (url: string, message: PrivateMessage) => Promise<void>;

const HOSTS = new Set(['hooks.slack.com', 'hooks.slack-gov.com']);

/** @param apiUrl the API base, whose host is also allowed: a test double or a private gateway */
export function createRespond(apiUrl: string | undefined): Respond {
  const origin = apiUrl ? new URL(apiUrl).origin : undefined;

  return async (url, message) => {
    const target = URL.canParse(url) ? new URL(url) : undefined;
    const isSlack = target?.protocol === 'https:' && HOSTS.has(target.host);
    if (!target || !(isSlack || target.origin === origin)) throw new Error('response_url is not one of Slack’s');
    const response = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(message),
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`response_url answered ${response.status}`);
  };
}
