/**
 * Web API client with the SDK's methods and errors but our own HTTP call: no retries (the SDK's post a message twice
 * when the response was lost), a time-out on every call, a pause after every 429. The SDK's own sending (its queue, and
 * log lines built from every part of a message) costs as much as an answer.
 */
import { STATUS_CODES } from 'node:http';
import { stringify } from 'node:querystring';
import {
  type WebAPICallResult,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { createLibraryLogger, type SafeLog } from './log.ts';
import { type HttpAnswer, postHttp } from './post-http.ts';

/** Pause in seconds after a 429 without Retry-After. */
const DEFAULT_PAUSE = 5;
/**
 * Methods sent as JSON, which for Japanese is a third as long as a form. Slack accepts JSON for methods that write, not
 * for those that read.
 */
const AS_JSON = new Set(['chat.postMessage', 'chat.update', 'views.publish']);

interface ClientSettings {
  /** API base, if not slack.com's, e.g. "http://127.0.0.1:4567/api/". */
  apiUrl: string | undefined;
  timeoutMs: number;
  log: SafeLog;
}

/** Options for clients the SDK creates itself. */
export function clientOptions({ apiUrl, timeoutMs, log }: ClientSettings): WebClientOptions {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    timeout: timeoutMs,
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: createLibraryLogger(log),
  };
}

export function createClient(token: string, settings: ClientSettings): WebClient {
  return new PlainClient(token, settings);
}

class PlainClient extends WebClient {
  readonly #authorization: string;
  readonly #settings: ClientSettings;
  readonly #urls = new Map<string, URL>();

  constructor(token: string, settings: ClientSettings) {
    super(token, clientOptions(settings));
    this.#authorization = `Bearer ${token}`;
    this.#settings = settings;
  }

  /** @throws WebAPIRequestError, WebAPIRateLimitedError, WebAPIHTTPError, WebAPIPlatformError as the SDK does */
  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    const { timeoutMs, log } = this.#settings;
    const isJson = AS_JSON.has(method);
    const headers = {
      'user-agent': 'keikaku',
      authorization: this.#authorization,
      'content-type': isJson ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded',
    };
    const body = isJson ? JSON.stringify(options) : formOf(options);
    let answer: HttpAnswer;
    try {
      answer = await postHttp({ url: this.#urlOf(method), headers, body, timeoutMs });
      // Slack's API does not redirect.
      if (answer.status >= 300 && answer.status < 400) throw new Error(`redirected: ${answer.status}`);
    } catch (error) {
      throw new WebAPIRequestError(error as Error);
    }
    const { status, text } = answer;
    if (status === 429) throw new WebAPIRateLimitedError(answer.retryAfter ?? DEFAULT_PAUSE);
    if (status !== 200) throw new WebAPIHTTPError(status, STATUS_CODES[status] ?? '', {}, text);
    const result = parse(text);
    const { warnings = [], messages = [] } = result.response_metadata ?? {};
    for (const line of [...warnings, ...messages]) log.warn(`slack: ${method}: ${line}`);
    if (!result.ok) throw new WebAPIPlatformError(result as WebAPIPlatformError['data']);
    return result;
  }

  #urlOf(method: string): URL {
    const known = this.#urls.get(method);
    if (known) return known;
    const url = new URL(`${this.slackApiUrl}${method}`);
    this.#urls.set(method, url);
    return url;
  }
}

/** Objects are encoded as JSON; undefined and null fields are omitted. */
function formOf(options: Record<string, unknown>): string {
  const fields = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  return stringify(
    Object.fromEntries(
      fields.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]),
    ),
  );
}

/** A body that is not JSON, such as a proxy's page, becomes the error code, as in the SDK. */
function parse(text: string): WebAPICallResult {
  try {
    return JSON.parse(text);
  } catch {
    const unreadable = { ok: false, error: text };
    return unreadable;
  }
}
