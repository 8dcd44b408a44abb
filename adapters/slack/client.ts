/**
 * The Web API client: retries off (the SDK's own post a message twice when its answer was lost), no call without an end,
 * a 429 always with a pause. What fetch and the SDK do beyond sending a call costs as much as an answer: it is left out.
 */
import { EventEmitter } from 'node:events';
import { type IncomingHttpHeaders, STATUS_CODES } from 'node:http';
import { type WebAPICallResult, WebClient, type WebClientOptions } from '@slack/web-api';
import { request } from 'undici';
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
    allowAbsoluteUrls: false,
    logger: createLibraryLogger(log),
    fetch: plainFetch(timeoutMs),
  };
}

export function createClient(token: string, settings: ClientSettings): WebClient {
  return new FlatClient(token, clientOptions(settings));
}

/** Blocks and the like are written down before the SDK walks through every part of them for a log line nobody reads. */
class FlatClient extends WebClient {
  override apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const flat = Object.entries(options).map(([name, value]) => [
      name,
      isNested(value) ? JSON.stringify(value) : value,
    ]);
    return super.apiCall(method, Object.fromEntries(flat));
  }
}

const isNested = (value: unknown): boolean => typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);

/** As much of fetch as the SDK uses: a form goes out, the whole answer comes back, all within the time. */
function plainFetch(timeoutMs: number): typeof fetch {
  return async (input, { body: form, headers } = {}) => {
    if (typeof form !== 'string') throw new TypeError('the Web API is sent forms only');
    const signal = Object.assign(new EventEmitter(), { reason: undefined as Error | undefined });
    const timer = setTimeout(() => {
      signal.reason = new Error(`no answer in ${timeoutMs} ms`);
      signal.emit('abort');
    }, timeoutMs);
    try {
      const call = { method: 'POST', headers: headers as Record<string, string>, body: form, signal } as const;
      const answer = await request(String(input), call);
      const text = await answer.body.text();
      // Slack's API sends nobody elsewhere.
      if (answer.statusCode >= 300 && answer.statusCode < 400) throw new Error(`redirected: ${answer.statusCode}`);
      return responseOf(answer.statusCode, answer.headers, text);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** As much of a Response as the SDK reads. It takes a 429 without Retry-After for an error like any other. */
function responseOf(status: number, given: IncomingHttpHeaders, text: string): Response {
  const headers = status === 429 ? { 'retry-after': DEFAULT_PAUSE, ...given } : given;
  const response = {
    status,
    statusText: STATUS_CODES[status] ?? '',
    url: '',
    headers: {
      get: (name: string) => headers[name]?.toString() ?? null,
      entries: () => Object.entries(headers),
    },
    text: async () => text,
  };
  return response as unknown as Response;
}
