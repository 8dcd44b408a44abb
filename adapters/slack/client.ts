/**
 * The Web API client: retries off (the SDK's own post a message twice when its answer was lost), no call without an end,
 * a 429 always with a pause.
 */
import { WebClient, type WebClientOptions } from '@slack/web-api';
import { createLibraryLogger, type SafeLog } from './log.ts';

/** The pause after a 429 that names none, in seconds. */
const DEFAULT_PAUSE = '5';

export interface ClientSettings {
  /** Another API base than slack.com's, e.g. "http://127.0.0.1:4567/api/". */
  apiUrl: string | undefined;
  timeoutMs: number;
  log: SafeLog;
}

export function clientOptions({ apiUrl, timeoutMs, log }: ClientSettings): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    allowAbsoluteUrls: false,
    logger: createLibraryLogger(log),
    fetch: fetchWithPause,
  };
}

export function createClient(token: string, settings: ClientSettings): WebClient {
  return new WebClient(token, clientOptions(settings));
}

/** The SDK takes a 429 without Retry-After for an error like any other. */
const fetchWithPause: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (response.status !== 429 || response.headers.has('retry-after')) return response;
  await response.body?.cancel();
  return new Response(null, { status: 429, headers: { 'retry-after': DEFAULT_PAUSE } });
};
